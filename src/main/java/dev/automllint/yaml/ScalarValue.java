package dev.automllint.yaml;

import java.math.BigInteger;

/** What Azure's reader (YAML 1.1, PyYAML's safe loader) makes of a scalar. */
public sealed interface ScalarValue {
  /** No value. */
  record Null() implements ScalarValue {}

  /**
   * A truth value.
   *
   * @param value which
   */
  record Bool(boolean value) implements ScalarValue {}

  /**
   * A whole number.
   *
   * @param value the number; if it has more than {@link PythonNumbers#MAX_DIGITS} digits, some
   *     other number of as many digits
   * @param surprising whether YAML 1.2, or a reader's eye, sees something else in the text
   */
  record Int(BigInteger value, boolean surprising) implements ScalarValue {}

  /**
   * A finite number written as a fraction.
   *
   * @param value the number
   * @param surprising whether YAML 1.2, or a reader's eye, sees something else in the text
   */
  record Real(double value, boolean surprising) implements ScalarValue {
    public Real {
      value += 0.0; // -0.0 is equal to 0 everywhere but in Java's comparisons
    }
  }

  /** An infinity, or not a number. */
  record NonFinite() implements ScalarValue {}

  /** A date, with or without a time. */
  record Date() implements ScalarValue {}

  /**
   * A text.
   *
   * @param value the text
   */
  record Text(String value) implements ScalarValue {}
}
