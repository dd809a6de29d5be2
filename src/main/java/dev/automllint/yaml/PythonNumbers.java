package dev.automllint.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers as Python, in which Azure's client is written, reads and compares them. */
public final class PythonNumbers {
  /** Python reads no int of more digits, sign and underscores aside. */
  static final int MAX_DIGITS = 4300;

  /** Whole numbers of so many bits are floating-point numbers, too. */
  private static final int EXACT_BITS = 53;

  private PythonNumbers() {}

  /** What Python's {@code int(text)} gives: blanks around, a sign, digits of any script. */
  public static Optional<BigInteger> wholeNumber(String text) {
    String digits = plainDigits(text);
    int start = digits.startsWith("+") || digits.startsWith("-") ? 1 : 0;
    if (digits.length() == start || !allDigits(digits, start, digits.length())) {
      return Optional.empty();
    }
    return digits.length() - start <= MAX_DIGITS
        ? Optional.of(new BigInteger(digits))
        : Optional.empty();
  }

  /** What Python's {@code float(text)} gives, infinities and the like left out. */
  public static Optional<Double> number(String text) {
    String plain = plainDigits(text);
    return isNumber(plain)
        ? Optional.of(Double.parseDouble(plain)).filter(Double::isFinite)
        : Optional.empty();
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

  private static boolean isNumber(String text) {
    int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int whole = digitsFrom(text, at);
    int end = at + whole;
    int fraction = 0;
    if (end < text.length() && text.charAt(end) == '.') {
      fraction = digitsFrom(text, end + 1);
      end += 1 + fraction;
    }
    if (whole + fraction == 0) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int sign = text.startsWith("+", end + 1) || text.startsWith("-", end + 1) ? 1 : 0;
      int exponent = digitsFrom(text, end + 1 + sign);
      if (exponent == 0) {
        return false;
      }
      end += 1 + sign + exponent;
    }
    return end == text.length();
  }

  private static int digitsFrom(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }

  private static boolean allDigits(String text, int from, int to) {
    return digitsFrom(text, from) == to - from;
  }

  /** The text with ASCII digits, without blanks around it and underscores between digits. */
  private static String plainDigits(String text) {
    String bare = text.strip();
    var out = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); ) {
      int c = bare.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean between = i > 0 && next < bare.length();
      if (c == '_'
          && between
          && isDigit(bare.codePointBefore(i))
          && isDigit(bare.codePointAt(next))) {
        i = next;
        continue;
      }
      if (isDigit(c)) {
        out.append(Character.digit(c, 10));
      } else {
        out.appendCodePoint(c);
      }
      i = next;
    }
    return out.toString();
  }

  private static boolean isDigit(int c) {
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
  }
}
