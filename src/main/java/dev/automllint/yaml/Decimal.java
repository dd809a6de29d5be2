package dev.automllint.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact decimal number: almost always a {@code long} and where its decimal point is, and only
 * beyond that a {@link BigDecimal}. Setting that class up takes a fifth of a whole run on JDK 25,
 * and numbers of jobs have a few digits. Two that are equal as numbers are equal, unlike there.
 */
public final class Decimal implements Comparable<Decimal> {
  /** So many digits surely fit into a {@code long}. */
  private static final int MAX_DIGITS = 18;

  private static final int HASHED_DIGITS = 9;

  private static final long[] POWERS = powers();

  /** 0. */
  public static final Decimal ZERO = valueOf(0);

  /** 1. */
  public static final Decimal ONE = valueOf(1);

  private final long digits;
  private final int scale;
  private final Large large;

  /** What does not fit; a class of its own, so that nothing else knows of it. */
  private record Large(BigDecimal value) {}

  private Decimal(long digits, int scale, Large large) {
    this.digits = digits;
    this.scale = scale;
    this.large = large;
  }

  private static long[] powers() {
    long[] powers = new long[MAX_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  // ---- making one

  /** A number that fits; the one without an opposite number is left to the library. */
  private static Decimal small(long digits, int scale) {
    return digits == Long.MIN_VALUE
        ? new Decimal(0, 0, new Large(BigDecimal.valueOf(digits, scale)))
        : new Decimal(digits, scale, null);
  }

  /** A whole number. */
  public static Decimal valueOf(long number) {
    return small(number, 0);
  }

  /** A whole number. */
  public static Decimal valueOf(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? valueOf(number.longValue())
        : of(new BigDecimal(number));
  }

  /**
   * The shortest decimal number that only this floating-point number is near.
   *
   * @throws NumberFormatException if it is none or infinite
   */
  public static Decimal valueOf(double number) {
    return parse(Double.toString(number));
  }

  private static Decimal of(BigDecimal number) {
    boolean fits =
        number.scale() >= 0 && number.scale() <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
    return fits
        ? small(number.unscaledValue().longValue(), number.scale())
        : new Decimal(0, 0, new Large(number));
  }

  /**
   * The number that a text says, as {@link BigDecimal} reads it.
   *
   * @throws NumberFormatException if it says none
   */
  public static Decimal parse(String text) {
    int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    long digits = 0;
    int count = 0;
    int point = -1;
    int end = start;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '.' && point < 0) {
        point = end;
      } else if (c >= '0' && c <= '9' && count < MAX_DIGITS) {
        digits = digits * 10 + (c - '0');
        count++;
      } else {
        break;
      }
    }
    int scale = (point < 0 ? 0 : end - point - 1) - exponent(text, end);
    return count > 0 && scale >= 0 && scale <= MAX_DIGITS
        ? small(text.charAt(0) == '-' ? -digits : digits, scale)
        : of(new BigDecimal(text)); // too large or too exact, or no number
  }

  /** The exponent of one digit that a text ends in, 0 for the end; else one that never fits. */
  private static int exponent(String text, int from) {
    if (from == text.length()) {
      return 0;
    }
    boolean negative = text.startsWith("-", from + 1);
    int digit = from + (negative || text.startsWith("+", from + 1) ? 2 : 1);
    boolean one =
        (text.charAt(from) == 'e' || text.charAt(from) == 'E')
            && digit == text.length() - 1
            && text.charAt(digit) >= '0'
            && text.charAt(digit) <= '9';
    int exponent = one ? text.charAt(digit) - '0' : Byte.MAX_VALUE;
    return one && negative ? -exponent : exponent;
  }

  // ---- what it is

  /** The same number for a library. */
  public BigDecimal toBigDecimal() {
    return large != null ? large.value : BigDecimal.valueOf(digits, scale);
  }

  /** -1, 0 or 1, as the number is negative, zero or positive. */
  public int signum() {
    return large != null ? large.value.signum() : Long.signum(digits);
  }

  /** Whether it has no fraction, however it is written: 1.0 has none. */
  public boolean isWhole() {
    return large != null
        ? large.value.stripTrailingZeros().scale() <= 0
        : digits % POWERS[scale] == 0;
  }

  /** The whole number that is left without the fraction. */
  public BigInteger toBigInteger() {
    return large != null ? large.value.toBigInteger() : BigInteger.valueOf(digits / POWERS[scale]);
  }

  /** The nearest floating-point number. */
  public double doubleValue() {
    boolean exactly = large == null && Math.abs(digits) < 1L << 53; // so is the power of ten
    return exactly ? digits / (double) POWERS[scale] : toBigDecimal().doubleValue();
  }

  /** Its digits, without an exponent, as many as were written. */
  public String toPlainString() {
    if (large != null) {
      return large.value.toPlainString();
    }
    if (scale == 0) {
      return Long.toString(digits);
    }
    String padded = "0".repeat(scale) + Math.abs(digits);
    int point = Math.max(padded.length() - scale, 1);
    String whole = Long.toString(Math.abs(digits) / POWERS[scale]);
    return (digits < 0 ? "-" : "") + whole + "." + padded.substring(point);
  }

  /**
   * Its digits without an exponent and without zeros at the end of a fraction.
   *
   * @param most to how many digits a number with a fraction is rounded
   */
  public String toShortString(int most) {
    if (isWhole()) {
      return large == null
          ? Long.toString(digits / POWERS[scale])
          : large.value.stripTrailingZeros().toPlainString();
    }
    return toBigDecimal().round(new MathContext(most)).stripTrailingZeros().toPlainString();
  }

  // ---- arithmetic

  @Override
  public int compareTo(Decimal other) {
    if (large == null && other.large == null) {
      if (scale == other.scale) {
        return Long.compare(digits, other.digits);
      }
      try {
        int common = Math.max(scale, other.scale);
        return Long.compare(scaled(common), other.scaled(common));
      } catch (ArithmeticException e) {
        // too long for that
      }
    }
    return toBigDecimal().compareTo(other.toBigDecimal());
  }

  /** The digits behind a point that stands further right. */
  private long scaled(int wanted) {
    return Math.multiplyExact(digits, POWERS[wanted - scale]);
  }

  /** The sum. */
  public Decimal add(Decimal other) {
    if (large == null && other.large == null) {
      try {
        int common = Math.max(scale, other.scale);
        return small(Math.addExact(scaled(common), other.scaled(common)), common);
      } catch (ArithmeticException e) {
        // too long for that
      }
    }
    return of(toBigDecimal().add(other.toBigDecimal()));
  }

  /** The difference. */
  public Decimal subtract(Decimal other) {
    return add(other.negate());
  }

  /** The same number with the other sign. */
  public Decimal negate() {
    return large == null ? small(-digits, scale) : of(large.value.negate());
  }

  /** The product. */
  public Decimal multiply(Decimal other) {
    if (large == null && other.large == null && scale + other.scale <= MAX_DIGITS) {
      try {
        return small(Math.multiplyExact(digits, other.digits), scale + other.scale);
      } catch (ArithmeticException e) {
        // too long for that
      }
    }
    return of(toBigDecimal().multiply(other.toBigDecimal()));
  }

  /**
   * The quotient as a whole number, rounded up.
   *
   * @throws ArithmeticException if the divisor is 0
   */
  public Decimal divideUp(Decimal divisor) {
    return large == null && divisor.large == null && scale == 0 && divisor.scale == 0
        ? valueOf(-Math.floorDiv(-digits, divisor.digits))
        : of(toBigDecimal().divide(divisor.toBigDecimal(), 0, RoundingMode.CEILING));
  }

  /**
   * What division leaves.
   *
   * @throws ArithmeticException if the divisor is 0
   */
  public Decimal remainder(Decimal divisor) {
    return large == null && divisor.large == null && scale == 0 && divisor.scale == 0
        ? valueOf(digits % divisor.digits)
        : of(toBigDecimal().remainder(divisor.toBigDecimal()));
  }

  /** The larger of two. */
  public Decimal max(Decimal other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The smaller of two. */
  public Decimal min(Decimal other) {
    return compareTo(other) <= 0 ? this : other;
  }

  // ---- as a value

  @Override
  public boolean equals(Object other) {
    return other instanceof Decimal decimal && compareTo(decimal) == 0;
  }

  /** Of the whole part and nine digits behind it, which equal numbers share. */
  @Override
  public int hashCode() {
    if (large != null) {
      BigDecimal fraction = large.value.remainder(BigDecimal.ONE).movePointRight(HASHED_DIGITS);
      return hash(large.value.toBigInteger().longValue(), fraction.longValue());
    }
    long fraction = digits % POWERS[scale];
    return hash(
        digits / POWERS[scale],
        scale <= HASHED_DIGITS
            ? fraction * POWERS[HASHED_DIGITS - scale]
            : fraction / POWERS[scale - HASHED_DIGITS]);
  }

  private static int hash(long whole, long fraction) {
    return Long.hashCode(whole) * 31 + Long.hashCode(fraction);
  }

  @Override
  public String toString() {
    return toPlainString();
  }
}
