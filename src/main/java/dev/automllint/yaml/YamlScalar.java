package dev.automllint.yaml;

import dev.automllint.text.Span;

/**
 * A text, number or other single value.
 *
 * @param span where it is written, quotes included
 * @param text its content, without quotes and escapes
 * @param plain whether it is written without quotes and not as a block
 * @param value what Azure reads
 */
public record YamlScalar(Span span, String text, boolean plain, ScalarValue value)
    implements YamlNode {
  /** Whether Azure reads no value. */
  public boolean isNull() {
    return value instanceof ScalarValue.Null;
  }

  /** Whether Azure reads this very text. */
  public boolean isText(String expected) {
    return value instanceof ScalarValue.Text && text.equals(expected);
  }
}
