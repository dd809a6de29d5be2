package dev.automllint.rule.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers for messages. */
public final class Numbers {
  private static final MathContext FOUR_DIGITS = new MathContext(4);
  private static final double LONG = 1e9;

  private Numbers() {}

  /** A number in digits only: a whole one in full, any other with four digits. */
  public static String plain(double number) {
    if (!Double.isFinite(number)) {
      return text(number);
    }
    BigDecimal exact = BigDecimal.valueOf(number);
    return number == Math.rint(number)
        ? exact.setScale(0).toPlainString()
        : exact.round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** A computed number, short enough to be read: four digits, such as {@code -9.21}. */
  public static String text(double number) {
    if (!Double.isFinite(number)) {
      return number > 0 ? "infinity" : "-infinity";
    }
    BigDecimal rounded =
        Math.abs(number) < LONG && number == Math.rint(number)
            ? BigDecimal.valueOf((long) number)
            : BigDecimal.valueOf(number).round(FOUR_DIGITS).stripTrailingZeros();
    boolean plain = Math.abs(number) >= 1e-5 && Math.abs(number) < LONG;
    return plain ? rounded.toPlainString() : rounded.toString().toLowerCase(Locale.ROOT);
  }
}
