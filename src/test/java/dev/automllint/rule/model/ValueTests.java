package dev.automllint.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.text.Span;
import dev.automllint.yaml.Decimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueTests {
  private static final Value FIVE =
      new Value(Span.at(0), "/a", "0x5", Optional.of(Decimal.parse("5.0")));
  private static final Value WORD = new Value(Span.at(0), "/a", "sgd", Optional.empty());

  @Test
  void isANumberByItsValue() {
    assertTrue(FIVE.is("5.00"));
    assertTrue(FIVE.is(5));
    assertTrue(FIVE.is(Decimal.parse("5")));
    assertFalse(FIVE.is("6"));
    assertFalse(FIVE.is(6));
  }

  @Test
  void isNoWordIfItIsANumber() {
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
  void readsNumbersOfTheSchema() {
    assertEquals(Optional.of(Decimal.parse("0.5")), Value.numberOf("0.5"));
    assertEquals(Optional.empty(), Value.numberOf("sgd"));
  }
}
