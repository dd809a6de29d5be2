package dev.automllint.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Python, in which Azure's client is written, reads and compares them. */
public final class PythonNumbers {
  /** Python reads no int of more digits, sign and underscores aside. */
  static final int MAX_DIGITS = 4300;

  /** Whole numbers of so many bits are floating-point numbers, too. */
  private static final int EXACT_BITS = 53;

  private static final Pattern INT = Pattern.compile("[-+]?([0-9]+)");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
  private static final Pattern UNDERSCORE = Pattern.compile("(?<=[0-9])_(?=[0-9])");

  private PythonNumbers() {}

  /** What Python's {@code int(text)} gives: blanks around, a sign, digits of any script. */
  public static Optional<BigInteger> wholeNumber(String text) {
    var number = INT.matcher(plainDigits(text));
    return number.matches() && number.group(1).length() <= MAX_DIGITS
        ? Optional.of(new BigInteger(number.group()))
        : Optional.empty();
  }

  /** What Python's {@code float(text)} gives, infinities and the like left out. */
  public static Optional<Double> number(String text) {
    return real(text).map(value -> value instanceof ScalarValue.Real real ? real.value() : null);
  }

  /** The same where what is too large for a number is an infinity, as {@code 1e999} is. */
  static Optional<ScalarValue> real(String text) {
    String plain = plainDigits(text);
    if (!FLOAT.matcher(plain).matches()) {
      return Optional.empty();
    }
    double value = Double.parseDouble(plain);
    return Optional.of(
        Double.isFinite(value)
            ? new ScalarValue.Real(value, /* surprising= */ false)
            : new ScalarValue.NonFinite());
  }

  /** The order of an int and a float, which Python compares without rounding. */
  public static int compare(BigInteger number, double other) {
    int rounded = Double.compare(number.doubleValue(), other);
    boolean exact = number.bitLength() <= EXACT_BITS || !Double.isFinite(other);
    return rounded != 0 || exact ? rounded : number.compareTo(new BigDecimal(other).toBigInteger());
  }

  /** A finite number in digits, with a dot as Python writes it, but without an exponent. */
  public static String text(double number) {
    String digits = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    return digits.indexOf('.') < 0 ? digits + ".0" : digits;
  }

  /**
   * The text without blanks around it, no-break spaces and U+0085 included, as Python strips it.
   */
  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** The text with ASCII digits, without blanks around it and underscores between digits. */
  private static String plainDigits(String text) {
    var digits = new StringBuilder(text.length());
    stripped(text)
        .codePoints()
        .map(c -> Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c)
        .forEach(digits::appendCodePoint);
    return UNDERSCORE.matcher(digits).replaceAll("");
  }
}
