package dev.automllint.plan;

import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.Value;
import dev.automllint.yaml.ScalarValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A value as Azure reads it.
 *
 * @param value a text without secrets, a {@link BigInteger}, a finite {@link Double} or a {@link
 *     Boolean}
 */
public record Literal(Object value) {
  /** Multiples of a step have no more digits; what follows are rounding errors. */
  private static final MathContext DIGITS = new MathContext(12);

  private static final double MOST_EXACT = 0x1p53;

  /** A value of a file. */
  static Literal of(Value value, boolean isSwitch) {
    if (value.number().isEmpty()) {
      return new Literal(value.scalar().masked(value.text()));
    }
    double number = value.number().get();
    if (isSwitch) {
      return new Literal(number != 0);
    }
    return value.scalar().value() instanceof ScalarValue.Int whole
        ? new Literal(whole.value())
        : of(number);
  }

  /** A default as the schema states it. */
  static Literal ofDefault(String text, boolean isSwitch) {
    return Value.numberOf(text)
        .map(number -> isSwitch ? new Literal(number != 0) : of(number))
        .orElseGet(() -> new Literal(isSwitch ? (Object) Boolean.valueOf(text) : text));
  }

  /** A finite number. */
  static Literal of(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < MOST_EXACT;
    return new Literal(whole ? (Object) BigInteger.valueOf((long) number) : (Object) number);
  }

  /** A multiple of a step. */
  static Literal ofMultiple(double number) {
    return of(new BigDecimal(number).round(DIGITS).doubleValue());
  }

  /** Whether it is a text. */
  public boolean isText() {
    return value instanceof String;
  }

  /** A computed number with as many digits as people need. */
  public String rounded() {
    return value instanceof Double number ? Numbers.text(number) : toString();
  }

  /** The value as one writes it in a file, never with an exponent. */
  @Override
  public String toString() {
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
