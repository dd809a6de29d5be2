package dev.automllint.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The meaning of plain scalars in YAML 1.1 as PyYAML 6 implements it, which is what Azure's client
 * sees. YAML 1.2, which most editors follow, differs in many of them.
 */
public final class Yaml11 {
  private static final ScalarValue NULL = new ScalarValue.Null();
  private static final ScalarValue TRUE = new ScalarValue.Bool(true);
  private static final ScalarValue FALSE = new ScalarValue.Bool(false);
  private static final ScalarValue NON_FINITE = new ScalarValue.NonFinite();
  private static final ScalarValue DATE = new ScalarValue.Date();

  // The expressions of PyYAML's resolver. Its int may lack digits after 0b and 0x, but then its
  // constructor fails.

  private static final Pattern INT =
      Pattern.compile(
          "[-+]?0b_*[01][01_]*"
              + "|[-+]?0[0-7_]+"
              + "|[-+]?(?:0|[1-9][0-9_]*)"
              + "|[-+]?0x_*[0-9a-fA-F][0-9a-fA-F_]*"
              + "|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");

  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
              + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
              + "|[-+]?\\.(?:inf|Inf|INF)"
              + "|\\.(?:nan|NaN|NAN)");

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d"
              + "|\\d{4}-\\d\\d?-\\d\\d?(?:[Tt]|[ \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?"
              + "(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::\\d\\d)?))?");

  /** What follows a colon in a number: matching each `:30` takes a level of the stack. */
  private static final int MAX_TIME = 100;

  /** How many bits the least number has that is too long. */
  private static final int MAX_BITS = 14_285;

  private Yaml11() {}

  /** What a plain scalar without a tag means. */
  public static ScalarValue resolve(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> NULL;
      case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> TRUE;
      case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> FALSE;
      default -> {
        boolean number = "0123456789+-.".indexOf(text.charAt(0)) >= 0;
        int colon = text.indexOf(':');
        boolean matchable = colon < 0 || text.length() - colon <= MAX_TIME;
        yield number && matchable ? number(text) : new ScalarValue.Text(text);
      }
    };
  }

  private static ScalarValue number(String text) {
    if (INT.matcher(text).matches()) {
      return new ScalarValue.Int(integer(text), isSurprisingInt(text));
    }
    if (FLOAT.matcher(text).matches()) {
      double value = real(text);
      boolean surprising = text.indexOf('_') >= 0 || text.indexOf(':') >= 0;
      return Double.isFinite(value) ? new ScalarValue.Real(value, surprising) : NON_FINITE;
    }
    return TIMESTAMP.matcher(text).matches() ? DATE : new ScalarValue.Text(text);
  }

  private static BigInteger integer(String text) {
    String digits = unsigned(text);
    BigInteger value =
        digits.startsWith("0b")
            ? based(digits.substring(2), 2)
            : digits.startsWith("0x")
                ? based(digits.substring(2), 16)
                : digits.indexOf(':') >= 0
                    ? sexagesimal(digits)
                    : based(digits, digits.startsWith("0") ? 8 : 10);
    return text.startsWith("-") ? value.negate() : value;
  }

  /** Of too many digits some large number: reading them takes time by the square of their count. */
  private static BigInteger based(String digits, int radix) {
    int bits = 31 - Integer.numberOfLeadingZeros(radix);
    int most = radix == 10 ? PythonNumbers.MAX_DIGITS : MAX_BITS / bits;
    return digits.length() > most
        ? BigInteger.TEN.pow(PythonNumbers.MAX_DIGITS)
        : new BigInteger(digits, radix);
  }

  /** The value of {@code 12:30:45}. */
  private static BigInteger sexagesimal(String digits) {
    BigInteger value = BigInteger.ZERO;
    for (String part : digits.split(":")) {
      value = value.multiply(BigInteger.valueOf(60)).add(based(part, 10));
    }
    return value;
  }

  /** Whether YAML 1.2 reads another number, or text; 07 is seven in both. */
  private static boolean isSurprisingInt(String text) {
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    boolean otherBase = digits.startsWith("0") && !digits.startsWith("0x");
    return text.indexOf('_') >= 0
        || text.indexOf(':') >= 0
        || (otherBase && !digits.matches("0+[0-7]?"));
  }

  private static double real(String text) {
    String digits = unsigned(text);
    int colon = digits.lastIndexOf(':');
    double value =
        switch (digits) {
          case ".inf" -> Double.POSITIVE_INFINITY;
          case ".nan" -> Double.NaN;
          default -> Double.parseDouble(digits.substring(colon + 1));
        };
    if (colon >= 0) {
      value += 60 * sexagesimal(digits.substring(0, colon)).doubleValue();
    }
    return text.startsWith("-") ? -value : value;
  }

  /** The number in lower case, without its sign and underscores. */
  private static String unsigned(String text) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    return digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
  }

  /**
   * Whether Python refuses a whole number for its length: when it reads it, or, if its base is 2, 8
   * or 16, when it writes it as a decimal number.
   */
  static boolean hasTooManyDigits(String text, BigInteger value) {
    String digits = unsigned(text).split(":", 2)[0];
    return (digits.length() > PythonNumbers.MAX_DIGITS && !digits.startsWith("0"))
        || (value.bitLength() >= MAX_BITS
            && value.abs().compareTo(BigInteger.TEN.pow(PythonNumbers.MAX_DIGITS)) >= 0);
  }
}
