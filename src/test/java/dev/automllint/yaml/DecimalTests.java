package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done with it, it is the number that the library gives. */
class DecimalTests {
  private static final List<String> TEXTS = texts();

  /** Short and long numbers, those just at the limits, and the same ones in several spellings. */
  private static List<String> texts() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "0",
                "-0",
                "0.0",
                "1",
                "1.0",
                "1.00",
                "+1",
                "-1",
                ".5",
                "-.5",
                "5.",
                "0.1",
                "0.10",
                "1e-1",
                "1e1",
                "1E+1",
                "1e9",
                "1e-9",
                "1e10",
                "1e300",
                "1e-300",
                "12.5e3",
                "12.5e1",
                "0.001",
                "0.000000001",
                "0.0000000001",
                "1e18",
                "1000000000000000000",
                "1e19",
                "999999999999999999",
                "-999999999999999999",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "-9223372036854775809",
                "123456789012345678901234567890.5",
                "0.123456789012345678",
                "4503599627370497.5",
                "0.1234567890123456789",
                "9007199254740993",
                "-7.25",
                "7.25",
                "224",
                "299.99999"));
    var random = new Random(20261125);
    for (int i = 0; i < 150; i++) {
      texts.add(BigDecimal.valueOf(random.nextLong(), random.nextInt(25) - 3).toString());
      texts.add(BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(5)).toString());
    }
    return texts;
  }

  @Test
  void saysTheSameAsTheLibrary() {
    for (String text : TEXTS) {
      Decimal number = Decimal.parse(text);
      var expected = new BigDecimal(text);
      assertEquals(0, number.toBigDecimal().compareTo(expected), text);
      assertEquals(expected.signum(), number.signum(), text);
      assertEquals(expected.doubleValue(), number.doubleValue(), text);
      assertEquals(expected.toBigInteger(), number.toBigInteger(), text);
      assertEquals(expected.stripTrailingZeros().scale() <= 0, number.isWhole(), text);
      assertEquals(0, new BigDecimal(number.toPlainString()).compareTo(expected), text);
      assertEquals(Decimal.parse(expected.negate().toString()), number.negate(), text);
      String fraction = expected.round(new MathContext(4)).stripTrailingZeros().toPlainString();
      assertEquals(
          number.isWhole() ? expected.stripTrailingZeros().toPlainString() : fraction,
          number.toShortString(4),
          text);
    }
  }

  @Test
  void reckonsAsTheLibraryDoes() {
    for (String one : TEXTS) {
      for (String other : TEXTS) {
        Decimal a = Decimal.parse(one);
        Decimal b = Decimal.parse(other);
        var x = new BigDecimal(one);
        var y = new BigDecimal(other);
        String both = one + " and " + other;
        assertEquals(x.compareTo(y), a.compareTo(b), both);
        assertEquals(x.compareTo(y) == 0, a.equals(b), both);
        if (a.equals(b)) {
          assertEquals(a.hashCode(), b.hashCode(), both);
        }
        assertEquals(0, x.add(y).compareTo(a.add(b).toBigDecimal()), both);
        assertEquals(0, x.subtract(y).compareTo(a.subtract(b).toBigDecimal()), both);
        assertEquals(0, x.multiply(y).compareTo(a.multiply(b).toBigDecimal()), both);
        assertEquals(0, x.max(y).compareTo(a.max(b).toBigDecimal()), both);
        assertEquals(0, x.min(y).compareTo(a.min(b).toBigDecimal()), both);
        if (y.signum() != 0) {
          assertEquals(
              0,
              x.divide(y, 0, RoundingMode.CEILING).compareTo(a.divideUp(b).toBigDecimal()),
              both);
          assertEquals(0, x.remainder(y).compareTo(a.remainder(b).toBigDecimal()), both);
        }
      }
    }
  }

  @Test
  void keepsTheDigitsThatWereWritten() {
    assertEquals("0.10", Decimal.parse("0.10").toPlainString());
    assertEquals("-0.05", Decimal.parse("-0.05").toPlainString());
    assertEquals("100", Decimal.parse("1e2").toPlainString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "1e", "1e+", "e5", "1.2.3", "0x10", "1 ", "one", "1e1e1"})
  void takesNoOtherTexts(String text) {
    assertThrows(NumberFormatException.class, () -> Decimal.parse(text));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1e-5, 0.25, 3, 1e100, -2.5e-9})
  void isTheShortestForAFloatingPointNumber(double number) {
    assertEquals(0, BigDecimal.valueOf(number).compareTo(Decimal.valueOf(number).toBigDecimal()));
  }
}
