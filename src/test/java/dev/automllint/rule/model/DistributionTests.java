package dev.automllint.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.rule.Contexts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistributionTests {
  private static Distribution of(String parameters) {
    return Contexts.trial("search_space: [{learning_rate: {type: " + parameters + "}}]")
        .get("learning_rate")
        .distribution()
        .orElseThrow();
  }

  private static void check(double smallest, double largest, String parameters) {
    Distribution distribution = of(parameters);
    assertEquals(smallest, distribution.smallest(), 1e-9, parameters);
    assertEquals(largest, distribution.largest(), 1e-9, parameters);
  }

  @Test
  void takesUniformBoundsAsTheyAre() {
    check(0.1, 0.5, "uniform, min_value: 0.1, max_value: 0.5");
  }

  @Test
  void takesLogarithmicBoundsAsExponents() {
    check(Math.exp(-3), Math.exp(-1), "LogUniform, min_value: -3, max_value: -1");
  }

  @Test
  void roundsBoundsToMultiplesOfTheStep() {
    check(0.2, 0.4, "quniform, min_value: 0.17, max_value: 0.44, q: 0.1");
    check(0.05, 0.35, "qloguniform, min_value: -3, max_value: -1, q: 0.05");
    check(0.5, 1, "quniform, min_value: 0.25, max_value: 1.25, q: 0.5"); // halfway: never drawn
  }

  @Test
  void drawsFromZeroToJustBelowTheUpperBound() {
    check(0, 4, "randint, upper: 5");
  }

  @Test
  void reckonsWithFourStandardDeviations() {
    check(0.1, 0.9, "normal, mu: 0.5, sigma: 0.1");
    check(Math.exp(-5), Math.exp(-1), "lognormal, mu: -3, sigma: 0.5");
    check(0, 1, "qnormal, mu: 0.5, sigma: 0.1, q: 0.5");
    check(0, 0.5, "qlognormal, mu: -3, sigma: 0.5, q: 0.5");
  }

  @Test
  void isSoundIfItsBoundsAreInOrder() {
    assertTrue(of("uniform, min_value: 0.1, max_value: 0.1").isSound());
    assertTrue(of("quniform, min_value: 0.1, max_value: 0.5, q: 0.4").isSound());
    assertTrue(of("qnormal, mu: 0.5, sigma: 0.1, q: 4").isSound());
    assertTrue(of("randint, upper: 1").isSound());
  }

  @Test
  void isUnsoundWhereItHasNoDraws() {
    assertFalse(of("uniform, min_value: 0.5, max_value: 0.1").isSound());
    assertFalse(of("normal, mu: 0.5, sigma: -0.1").isSound());
    assertFalse(of("quniform, min_value: 0.1, max_value: 0.5, q: 0").isSound());
    assertFalse(of("quniform, min_value: 0.1, max_value: 0.5, q: 0.41").isSound());
    assertFalse(of("randint, upper: 0").isSound());
    assertFalse(of("uniform, min_value: 0.1, max_value: '${MAX}'").isSound());
  }

  @Test
  void knowsNoDrawsWhereAParameterIsMissingOrInvalid() {
    check(0.5, Double.NaN, "uniform, min_value: 0.5");
    check(Double.NaN, 0.5, "uniform, min_value: low, max_value: 0.5");
    check(0.1, Double.NaN, "uniform, min_value: 0.1, max_value: '${MAX}'");
    check(Double.NaN, Double.NaN, "randint");
  }

  @Test
  void mayGiveWhatLiesBetweenItsBounds() {
    Distribution distribution = of("uniform, min_value: 0.1, max_value: 0.5");
    assertTrue(distribution.mayGive(0.1));
    assertTrue(distribution.mayGive(0.5));
    assertFalse(distribution.mayGive(0.09));
    assertFalse(distribution.mayGive(0.51));
  }

  @Test
  void tellsItsKindByItsType() {
    assertTrue(of("quniform, min_value: 0, max_value: 1, q: 1").isStepped());
    assertTrue(of("randint, upper: 5").isStepped());
    assertFalse(of("uniform, min_value: 0, max_value: 1").isStepped());
    assertTrue(of("qlognormal, mu: 0, sigma: 1, q: 1").isNormal());
    assertFalse(of("uniform, min_value: 0, max_value: 1").isNormal());
    assertTrue(of("qlognormal, mu: 0, sigma: 1, q: 1").isLogarithmic());
    assertFalse(of("normal, mu: 0, sigma: 1").isLogarithmic());
  }

  @Test
  void knowsWhichParameterMovesAnEnd() {
    Distribution uniform = of("uniform, min_value: 0.1, max_value: 0.5");
    assertEquals(Optional.of("0.1"), uniform.lowEnd().map(Value::text));
    assertEquals(Optional.of("0.5"), uniform.highEnd().map(Value::text));
    Distribution normal = of("normal, mu: 0.3, sigma: 0.1");
    assertEquals(Optional.of("0.3"), normal.lowEnd().map(Value::text));
    assertEquals(Optional.of("0.3"), normal.highEnd().map(Value::text));
    Distribution randint = of("randint, upper: 7");
    assertEquals(Optional.of("7"), randint.lowEnd().map(Value::text));
    assertEquals(Optional.of("7"), randint.highEnd().map(Value::text));
  }
}
