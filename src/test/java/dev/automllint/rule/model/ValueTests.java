package dev.automllint.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.text.Span;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueTests {
  private static final Value FIVE = number("0x5", 5);
  private static final Value WORD = value("sgd", Optional.empty());

  @Test
  void isANumberByItsValue() {
    assertTrue(FIVE.is("5.00"));
    assertTrue(FIVE.is(5));
    assertFalse(FIVE.is("6"));
    assertFalse(FIVE.is(6));
  }

  @Test
  void isNotTextIfItIsANumber() {
    assertFalse(FIVE.is("0x5"));
    assertFalse(FIVE.is("sgd"));
  }

  @Test
  void isAWordByItsText() {
    assertTrue(WORD.is("sgd"));
    assertFalse(WORD.is("SGD"));
    assertFalse(WORD.is(0));
  }

  @Test
  void tellsWholeNumbersOfAnySizeApart() {
    assertEquals(number("5", 5).identity(), number("0x5", 5).identity());
    assertNotEquals(
        number("9007199254740992", 0x1p53).identity(),
        number("9007199254740993", 0x1p53).identity());
  }

  private static Value number(String text, double number) {
    return value(text, Optional.of(number));
  }

  @Test
  void readsNumbersOfTheSchema() {
    assertEquals(Optional.of(0.5), Value.numberOf("0.5"));
    assertEquals(Optional.empty(), Value.numberOf("sgd"));
  }

  private static Value value(String text, Optional<Double> number) {
    var scalar = new YamlScalar(Span.at(0), text, /* plain= */ true, new ScalarValue.Text(text));
    return new Value(scalar, "/a", text, number);
  }
}
