package dev.automllint.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "123456, 123456",
    "1e3, 1000",
    "1e22, 10000000000000000000000",
    "0.123456, 0.1235",
    "-0.5, -0.5",
    "0.00001234567, 0.00001235",
    "Infinity, infinity",
  })
  void writesNumbersInDigits(double number, String text) {
    assertEquals(text, Numbers.plain(number));
  }
}
