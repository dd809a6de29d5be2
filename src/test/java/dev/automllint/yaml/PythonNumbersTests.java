package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonNumbersTests {
  /** What Azure's client makes of a text in a field for whole numbers, and for any number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          08     | 8    | 8.0
          09     | 9    | 9.0
          007    | 7    | 7.0
          5      | 5    | 5.0
          +5     | 5    | 5.0
          -5     | -5   | -5.0
          ' 5 '  | 5    | 5.0
          '\u00a05\u2003' | 5 | 5.0
          1_0    | 10   | 10.0
          1_0_0  | 100  | 100.0
          ٣      | 3    | 3.0
          １２   | 12   | 12.0
          𝟓      | 5    | 5.0
          1e-4   | none | 0.0001
          1e4    | none | 10000.0
          1E5    | none | 100000.0
          1.e4   | none | 10000.0
          1e+2   | none | 100.0
          5.5    | none | 5.5
          5.0    | none | 5.0
          -.5    | none | -0.5
          5.     | none | 5.0
          1_0.5  | none | 10.5
          1e1_0  | none | 10000000000.0
          ٣.٥    | none | 3.5
          """)
  void readsWhatPythonReads(String text, String whole, String number) {
    assertEquals(whole, whole(text));
    assertEquals(number, number(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "yes", "true", "0o10", "0x1F", "0b11", "12:30", "1.2.3", "1,000", "10%",
            "2022-1-1",
        "inf", "nan", "-inf", "infinity", "1e400", ".inf", "_1", "1_", "1__0", "1_.5", "1._5", "+",
        "-", "+-1", "--1", ".", "e5", "1e", "1e+", "1 0", "½", "五", "1e5.0", "None"
      })
  void refusesWhatPythonRefuses(String text) {
    assertEquals("none", whole(text));
    assertEquals("none", number(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t5\t", "\n5\n", "\u30005\u3000", "\u20035"})
  void ignoresBlanksAround(String text) {
    assertEquals("5", whole(text));
    assertEquals("5.0", number(text));
  }

  @Test
  void refusesMoreDigitsThanPythonReads() {
    String digits = "9".repeat(4300);

    assertEquals(digits, whole(digits));
    assertEquals("-" + digits, whole("-" + digits));
    assertEquals("none", whole(digits + "9"));
    assertTimeout(Duration.ofSeconds(20), () -> whole("9".repeat(4_000_000)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.0, 0",
    "1, 1.5, -1",
    "2, 1.5, 1",
    "-2, -1.5, -1",
    "9007199254740993, 9007199254740992, 1",
    "9007199254740991, 9007199254740992, -1",
    "-9007199254740993, -9007199254740992, -1",
    "100000000000000000000000, 1e23, 1",
  })
  void comparesWithoutRounding(BigInteger number, double other, int order) {
    assertEquals(order, PythonNumbers.compare(number, other));
  }

  @Test
  void comparesWithAnyFloat() {
    BigInteger huge = BigInteger.TEN.pow(400);

    assertEquals(1, PythonNumbers.compare(huge, Double.MAX_VALUE));
    assertEquals(-1, PythonNumbers.compare(huge.negate(), -Double.MAX_VALUE));
    assertEquals(0, PythonNumbers.compare(BigInteger.ZERO, 0.0));
  }

  private static String whole(String text) {
    return PythonNumbers.wholeNumber(text).map(BigInteger::toString).orElse("none");
  }

  private static String number(String text) {
    return PythonNumbers.number(text).map(PythonNumbers::text).orElse("none");
  }
}
