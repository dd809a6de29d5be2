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

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "403, 403",
    "123456789, 123456789",
    "1e9, 1e+9",
    "5.18470552858707e21, 5.185e+21",
    "-9.21034, -9.21",
    "123456.7, 123500",
    "0.00001, 0.00001",
    "0.00000099, 9.9e-7",
    "Infinity, infinity",
    "-Infinity, -infinity",
  })
  void shortensNumbersThatWereComputed(double number, String text) {
    assertEquals(text, Numbers.text(number));
  }
}
