package dev.automllint.schema.message;

import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.PythonNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the number that a text means: with a unit, a percent sign, a decimal comma, a power. */
final class NumberAdvice {
  private static final String NUMBER = "([+-]?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,2})?)";
  private static final Pattern WITH_UNIT = Pattern.compile(NUMBER + "\\s*([A-Za-z]+)");
  private static final Pattern ISO = Pattern.compile("PT?" + NUMBER + "([A-Z])");
  private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*(?:%|percent|pct)");
  private static final Pattern COMMA =
      Pattern.compile("([+-]?[0-9]+),([0-9]+(?:[eE][+-]?[0-9]{1,2})?)");
  private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+");
  private static final Pattern POWER =
      Pattern.compile(
          "(?:" + NUMBER + "\\s*[x*·]\\s*)?10\\s*(?:\\^|\\*\\*|(?=-))\\s*([+-]?[0-9]{1,3})");
  private static final Pattern FRACTION = Pattern.compile("([0-9]{1,4})/([1-9][0-9]{0,3})");

  /** Words of other languages and tools for a value that is not given. */
  private static final Set<String> NO_VALUE = Set.of("none", "nil", "auto", "default", "unlimited");

  private static final String MINUTES = "_minutes";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 12;

  /** Longer texts are not slips of ours; the bound keeps hostile numbers cheap. */
  private static final int MAX_LENGTH = 40;

  private NumberAdvice() {}

  /**
   * A number to write instead.
   *
   * @param value the number
   * @param note what the value counts, if the text has another unit; or empty
   */
  record Meant(String value, String note) {}

  /** Whether a text says that there is no value. */
  static boolean isNoValue(String text) {
    return NO_VALUE.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * The number that a text means, if it is clear and allowed.
   *
   * @param key the key of the value
   * @param schema what the place allows
   */
  static Optional<Meant> of(String text, String key, SchemaNode schema) {
    String stripped = text.strip();
    if (stripped.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    boolean whole = Spellings.takes(schema, "integer");
    return (key.endsWith(MINUTES) ? duration(stripped) : counted(stripped, key))
        .or(() -> percent(stripped, whole))
        .or(() -> comma(stripped, whole))
        .or(() -> power(stripped))
        .or(() -> fraction(stripped))
        .filter(number -> isAllowed(number.value(), schema, whole));
  }

  private static Optional<Meant> duration(String text) {
    Matcher iso = ISO.matcher(text);
    Matcher match = iso.matches() ? iso : WITH_UNIT.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String unit = match.group(2).toLowerCase(Locale.ROOT);
    BigDecimal number = new BigDecimal(match.group(1));
    if (unit.equals("m") || unit.startsWith("min")) {
      return Optional.of(new Meant(plain(number), ""));
    }
    Optional<BigDecimal> minutes =
        switch (unit) {
          case "s", "sec", "secs", "second", "seconds" ->
              Optional.of(number.divide(BigDecimal.valueOf(60), DIGITS, RoundingMode.HALF_EVEN));
          case "h", "hr", "hrs", "hour", "hours" ->
              Optional.of(number.multiply(BigDecimal.valueOf(60)));
          case "d", "day", "days" -> Optional.of(number.multiply(BigDecimal.valueOf(1440)));
          default -> Optional.empty();
        };
    return minutes.map(value -> new Meant(plain(value), "the value counts minutes"));
  }

  /** A number with a word of its key, {@code 15 epochs}, or with the sign of a float. */
  private static Optional<Meant> counted(String text, String key) {
    Matcher match = WITH_UNIT.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String unit = match.group(2).toLowerCase(Locale.ROOT);
    boolean own = unit.length() > 3 && key.contains(unit.replaceFirst("s$", ""));
    boolean pixels = unit.equals("px") && key.endsWith("_size");
    return own || pixels || unit.equals("f")
        ? Optional.of(new Meant(match.group(1), ""))
        : Optional.empty();
  }

  private static Optional<Meant> percent(String text, boolean whole) {
    Matcher match = PERCENT.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(match.group(1));
    return Optional.of(
        whole
            ? new Meant(plain(number), "")
            : new Meant(
                plain(number.divide(HUNDRED, DIGITS, RoundingMode.HALF_EVEN)),
                "the value is a fraction of 1"));
  }

  private static Optional<Meant> comma(String text, boolean whole) {
    if (whole) {
      return THOUSANDS.matcher(text).matches()
          ? Optional.of(new Meant(text.replace(",", ""), ""))
          : Optional.empty();
    }
    Matcher match = COMMA.matcher(text);
    return match.matches()
        ? Optional.of(new Meant(match.group(1) + "." + match.group(2), ""))
        : Optional.empty();
  }

  private static Optional<Meant> power(String text) {
    Matcher match = POWER.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    BigDecimal factor = match.group(1) == null ? BigDecimal.ONE : new BigDecimal(match.group(1));
    BigDecimal number = factor.scaleByPowerOfTen(Integer.parseInt(match.group(2)));
    return number.scale() > DIGITS ? Optional.empty() : Optional.of(new Meant(plain(number), ""));
  }

  private static Optional<Meant> fraction(String text) {
    Matcher match = FRACTION.matcher(text);
    return match.matches()
        ? Optional.of(
            new Meant(
                plain(
                    new BigDecimal(match.group(1))
                        .divide(new BigDecimal(match.group(2)), DIGITS, RoundingMode.HALF_EVEN)),
                ""))
        : Optional.empty();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Whether a text is a number that a place allows. */
  static boolean isAllowed(String number, SchemaNode schema) {
    return isAllowed(number, schema, Spellings.takes(schema, "integer"));
  }

  private static boolean isAllowed(String number, SchemaNode schema, boolean whole) {
    double value = PythonNumbers.number(number).orElse(Double.NaN);
    return value >= bound(schema, "minimum", Double.NEGATIVE_INFINITY)
        && value <= bound(schema, "maximum", Double.POSITIVE_INFINITY)
        && value > bound(schema, "exclusiveMinimum", Double.NEGATIVE_INFINITY)
        && value < bound(schema, "exclusiveMaximum", Double.POSITIVE_INFINITY)
        && (!whole || PythonNumbers.wholeNumber(number).isPresent());
  }

  private static double bound(SchemaNode schema, String keyword, double none) {
    return schema.path(keyword).number().orElse(none);
  }
}
