package dev.automllint.yaml;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The meaning of plain scalars in YAML 1.1 as PyYAML 6 implements it, which is what Azure's client
 * sees. YAML 1.2, which most editors follow, differs in many of them.
 *
 * <p>Written as scans rather than patterns: they run for every value at every start, and stay
 * linear and shallow on texts of any length.
 */
public final class Yaml11 {
  private static final BigInteger HUGE = BigInteger.TEN.pow(PythonNumbers.MAX_DIGITS);
  private static final ScalarValue NULL = new ScalarValue.Null();
  private static final ScalarValue TRUE = new ScalarValue.Bool(true);
  private static final ScalarValue FALSE = new ScalarValue.Bool(false);
  private static final ScalarValue NON_FINITE = new ScalarValue.NonFinite();
  private static final ScalarValue DATE = new ScalarValue.Date();

  private static final Set<String> NON_FINITE_WORDS =
      Set.of(
          ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF", ".nan",
          ".NaN", ".NAN");

  private Yaml11() {}

  /** What a plain scalar without a tag means. */
  public static ScalarValue resolve(String text) {
    if (text.isEmpty()) {
      return NULL;
    }
    char first = text.charAt(0);
    if (isDigit(first) || first == '+' || first == '-' || first == '.') {
      return number(text);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> NULL;
      case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> TRUE;
      case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> FALSE;
      default -> new ScalarValue.Text(text);
    };
  }

  private static ScalarValue number(String text) {
    ScalarValue whole = integer(text);
    if (whole != null) {
      return whole;
    }
    ScalarValue real = real(text);
    if (real != null) {
      return real;
    }
    if (NON_FINITE_WORDS.contains(text)) {
      return NON_FINITE;
    }
    return isDate(text) ? DATE : new ScalarValue.Text(text);
  }

  // ---- whole numbers: binary, octal, hexadecimal, decimal, sexagesimal

  private static ScalarValue integer(String text) {
    int start = signLength(text);
    String digits = text.substring(start);
    boolean negative = text.charAt(0) == '-';
    if (digits.startsWith("0b")) {
      return based(digits.substring(2), 2, negative, /* surprising= */ true);
    }
    if (digits.startsWith("0x")) {
      return based(digits.substring(2), 16, negative, digits.indexOf('_') >= 0);
    }
    if (digits.indexOf(':') > 0) {
      return sexagesimal(digits, negative);
    }
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      ScalarValue octal = based(digits.substring(1), 8, negative, /* surprising= */ true);
      // 07 is seven whichever way it is read.
      boolean same =
          octal instanceof ScalarValue.Int n
              && digits.indexOf('_') < 0
              && n.value().abs().compareTo(BigInteger.valueOf(8)) < 0;
      return same ? new ScalarValue.Int(((ScalarValue.Int) octal).value(), false) : octal;
    }
    if (digits.isEmpty() || !isDigit(digits.charAt(0)) || !onlyDigits(digits, 10)) {
      return null;
    }
    return based(digits, 10, negative, digits.indexOf('_') >= 0);
  }

  /** Whether Python refuses a whole number for its length; one to the base 2, 8 or 16 never. */
  static boolean hasTooManyDigits(String text) {
    if (text.length() <= PythonNumbers.MAX_DIGITS) {
      return false;
    }
    int start = signLength(text);
    int end = text.indexOf(':') < 0 ? text.length() : text.indexOf(':');
    long digits = text.substring(start, end).chars().filter(c -> c != '_').count();
    return text.charAt(start) != '0' && digits > PythonNumbers.MAX_DIGITS;
  }

  private static ScalarValue based(String digits, int radix, boolean negative, boolean surprising) {
    if (digits.isEmpty() || !onlyDigits(digits, radix)) {
      return null;
    }
    String bare = digits.indexOf('_') < 0 ? digits : digits.replace("_", "");
    if (bare.isEmpty()) {
      return null;
    }
    // The time to read digits grows by the square of their number.
    boolean huge = bare.length() > PythonNumbers.MAX_DIGITS;
    BigInteger value = huge ? HUGE : new BigInteger(bare, radix);
    return new ScalarValue.Int(negative ? value.negate() : value, surprising);
  }

  private static ScalarValue sexagesimal(String digits, boolean negative) {
    BigInteger value = digits.charAt(0) == '0' ? null : sixtieths(digits);
    return value == null ? null : new ScalarValue.Int(negative ? value.negate() : value, true);
  }

  /** The value of {@code 12:30:45}, or null if the text is none. */
  private static BigInteger sixtieths(String digits) {
    String[] parts = digits.split(":", -1);
    if (!isDigit(digits.charAt(0)) || !onlyDigits(parts[0], 10)) {
      return null;
    }
    for (int i = 1; i < parts.length; i++) {
      if (!isSixtieth(parts[i])) {
        return null;
      }
    }
    if (digits.length() > PythonNumbers.MAX_DIGITS) {
      return HUGE;
    }
    BigInteger value = new BigInteger(parts[0].replace("_", ""));
    for (int i = 1; i < parts.length; i++) {
      value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(parts[i]));
    }
    return value;
  }

  private static boolean isSixtieth(String part) {
    if (part.length() == 1) {
      return isDigit(part.charAt(0));
    }
    return part.length() == 2
        && part.charAt(0) >= '0'
        && part.charAt(0) <= '5'
        && isDigit(part.charAt(1));
  }

  // ---- fractions: a dot is required, and an exponent needs its sign

  private static ScalarValue real(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return null;
    }
    int start = signLength(text);
    String whole = text.substring(start, dot);
    if (whole.indexOf(':') > 0) {
      return sexagesimalReal(text, start, dot);
    }
    // ".5" takes no sign; "5." and "+5.5" do.
    if (whole.isEmpty() ? start > 0 : !isDigit(whole.charAt(0)) || !onlyDigits(whole, 10)) {
      return null;
    }
    int exponent = indexOfExponent(text, dot);
    String fraction = text.substring(dot + 1, exponent);
    boolean bare = whole.isEmpty() && (fraction.isEmpty() || !isDigit(fraction.charAt(0)));
    if (bare || !onlyDigits(fraction, 10)) {
      return null;
    }
    if (exponent < text.length() && !isSignedExponent(text.substring(exponent + 1))) {
      return null;
    }
    boolean surprising = text.indexOf('_') >= 0;
    return decimal(surprising ? text.replace("_", "") : text, surprising);
  }

  private static int indexOfExponent(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == 'e' || text.charAt(i) == 'E') {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isSignedExponent(String exponent) {
    return exponent.length() > 1
        && signLength(exponent) == 1
        && onlyDigits(exponent.substring(1), 10)
        && exponent.indexOf('_') < 0;
  }

  /** The number that a text of digits, dot and exponent means. */
  private static ScalarValue decimal(String text, boolean surprising) {
    double rounded = Double.parseDouble(text);
    return Double.isFinite(rounded) ? new ScalarValue.Real(rounded, surprising) : NON_FINITE;
  }

  private static ScalarValue sexagesimalReal(String text, int start, int dot) {
    BigInteger whole = sixtieths(text.substring(start, dot));
    String fraction = text.substring(dot + 1).replace("_", "");
    return whole != null && onlyDigits(fraction, 10)
        ? decimal((text.charAt(0) == '-' ? "-" : "") + whole + "." + fraction, true)
        : null;
  }

  // ---- dates: 2024-01-02, or with a time behind it

  private static boolean isDate(String text) {
    if (text.length() == 10) {
      return matches(text, "dddd-dd-dd");
    }
    return text.length() > 10 && text.length() < 64 && DateTimes.PATTERN.matcher(text).matches();
  }

  private static final class DateTimes {
    static final Pattern PATTERN =
        Pattern.compile(
            "\\d{4}-\\d\\d?-\\d\\d?(?:[Tt]|[ \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::\\d\\d)?))?");
  }

  private static boolean matches(String text, String shape) {
    for (int i = 0; i < shape.length(); i++) {
      boolean fits =
          shape.charAt(i) == 'd' ? isDigit(text.charAt(i)) : text.charAt(i) == shape.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int signLength(String text) {
    char first = text.charAt(0);
    return first == '+' || first == '-' ? 1 : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a text holds only digits of a base and underscores. */
  private static boolean onlyDigits(String text, int radix) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '_' && (c > 'f' || Character.digit(c, radix) < 0)) {
        return false;
      }
    }
    return true;
  }
}
