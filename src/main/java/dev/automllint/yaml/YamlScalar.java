package dev.automllint.yaml;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.secret.Secrets;
import dev.automllint.text.Span;

/**
 * A text, number or other single value.
 *
 * @param span where it is written, quotes included
 * @param text its content, without quotes and escapes; where a comment {@code #{NAME}#} takes the
 *     place of a value, that comment
 * @param plain whether it is written without quotes and not as a block
 * @param value what Azure reads
 * @param secrets the secrets of its file
 */
public record YamlScalar(Span span, String text, boolean plain, ScalarValue value, Secrets secrets)
    implements YamlNode {
  /** A scalar that belongs to no file. */
  public YamlScalar(Span span, String text, boolean plain, ScalarValue value) {
    this(span, text, plain, value, Secrets.NONE);
  }

  /** The text between backticks, made fit for a message: visible, short, without secrets. */
  public String quoted() {
    return quoted(text);
  }

  /** The same for a part of the text, or for what else is made of it. */
  public String quoted(String part) {
    return "`" + shown(part) + "`";
  }

  /** The text as {@link #quoted()} shows it, without the backticks. */
  public String shown() {
    return shown(text);
  }

  /** The same for a part of the text, or for what else is made of it. */
  public String shown(String part) {
    return Quoted.bare(secrets, span, text, part);
  }

  /** A text that is made of it without its secrets, neither cut nor made visible. */
  public String masked(String part) {
    return Quoted.masked(secrets, span, text, part);
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
