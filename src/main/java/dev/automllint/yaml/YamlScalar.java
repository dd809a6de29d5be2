package dev.automllint.yaml;

import dev.automllint.diagnostic.Quoted;
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
  /** The text between backticks, made fit for a message. */
  public String quoted() {
    return quoted(text);
  }

  /** The same for a part of the text, or for what else is made of it. */
  public String quoted(String part) {
    return Quoted.of(part);
  }

  /** The text as {@link #quoted()} shows it, without the backticks. */
  public String shown() {
    return shown(text);
  }

  /** The same for a part of the text, or for what else is made of it. */
  public String shown(String part) {
    return Quoted.bare(part);
  }

  /** Whether Azure reads no value. */
  public boolean isNull() {
    return value instanceof ScalarValue.Null;
  }

  /** Whether Azure reads this very text. */
  public boolean isText(String expected) {
    return value instanceof ScalarValue.Text && text.equals(expected);
  }
}
