package dev.automllint.rule.model;

import dev.automllint.text.Span;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A scalar as Azure reads it.
 *
 * @param scalar what is written
 * @param pointer JSON Pointer to it
 * @param text the text in its documented spelling; a number as it is written
 * @param number the number; 0 or 1 for a switch; empty for other texts
 */
public record Value(YamlScalar scalar, String pointer, String text, Optional<Double> number) {
  /** Up to here each whole number is a floating-point number of its own. */
  private static final double MOST_EXACT = 0x1p53;

  static Value of(YamlScalar scalar, String pointer, ScalarValue canonical) {
    if (canonical instanceof ScalarValue.Int whole) {
      return new Value(scalar, pointer, scalar.text(), Optional.of(whole.value().doubleValue()));
    }
    if (canonical instanceof ScalarValue.Real real) {
      return new Value(scalar, pointer, scalar.text(), Optional.of(real.value()));
    }
    if (canonical instanceof ScalarValue.Bool bool) {
      double number = bool.value() ? 1 : 0;
      return new Value(scalar, pointer, scalar.text(), Optional.of(number));
    }
    String text = canonical instanceof ScalarValue.Text word ? word.value() : scalar.text();
    return new Value(scalar, pointer, text, Optional.empty());
  }

  /** Where it is written. */
  public Span span() {
    return scalar.span();
  }

  /** The text between backticks, made fit for a message. */
  public String quoted() {
    return scalar.quoted(text);
  }

  /** The same for a part of the text, or for what else is made of it. */
  public String quoted(String part) {
    return scalar.quoted(part);
  }

  /** The text as {@link #quoted()} shows it, without the backticks. */
  public String shown() {
    return scalar.shown(text);
  }

  /** The same for a part of the text, or for what else is made of it. */
  public String shown(String part) {
    return scalar.shown(part);
  }

  /**
   * Equal for values that are the same to Azure: {@code 0.1} and {@code 1e-1}, {@code adam} and
   * Adam.
   */
  public Object identity() {
    // Larger whole numbers may differ although their nearest floating-point number is the same.
    return number.filter(n -> Math.abs(n) < MOST_EXACT).<Object>map(n -> n).orElse(text);
  }

  /** Whether it is this text or number. */
  public boolean is(String expected) {
    return number.isPresent()
        ? numberOf(expected).filter(this::is).isPresent()
        : text.equals(expected);
  }

  /** Whether it is one of these texts or numbers. */
  public boolean isOneOf(List<String> expected) {
    for (String one : expected) {
      if (is(one)) {
        return true;
      }
    }
    return false;
  }

  /** The number in a text of the schema, if it is one. */
  public static Optional<Double> numberOf(String text) {
    return PythonNumbers.number(text);
  }

  /** Whether it is this number. */
  public boolean is(double expected) {
    return number.filter(n -> n == expected).isPresent();
  }
}
