package dev.automllint.report;

import dev.automllint.diagnostic.Severity;

/**
 * How text for users looks.
 *
 * @param color whether colours are used
 * @param width how many columns a line may have
 */
public record Style(boolean color, int width) {
  private static final String RESET = "\u001b[0m";

  /** A severity, or text of a diagnostic of it. */
  public String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("\u001b[1;31m", text);
      case WARNING -> paint("\u001b[1;33m", text);
      case INFO -> paint("\u001b[1;36m", text);
    };
  }

  /** Emphasized text. */
  public String strong(String text) {
    return paint("\u001b[1m", text);
  }

  /** Less important text. */
  public String faint(String text) {
    return paint("\u001b[2m", text);
  }

  private String paint(String start, String text) {
    return color && !text.isEmpty() ? start + text + RESET : text;
  }
}
