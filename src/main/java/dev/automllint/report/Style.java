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

  /**
   * A difference as git colors it: heads bold, places cyan, removed lines red, added ones green.
   *
   * @param diff a unified difference of one file; may be empty
   */
  public String diff(String diff) {
    if (!color) {
      return diff;
    }
    var painted = new StringBuilder();
    int heads = 2; // "---" later begins a removed line
    for (String line : diff.split("(?<=\n)")) {
      String text = line.stripTrailing();
      String end = line.substring(text.length());
      painted.append(heads-- > 0 ? strong(text) : diffLine(text)).append(end);
    }
    return painted.toString();
  }

  private String diffLine(String line) {
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '@' -> paint("\u001b[36m", line);
      case '-' -> paint("\u001b[31m", line);
      case '+' -> paint("\u001b[32m", line);
      default -> line;
    };
  }

  private String paint(String start, String text) {
    return color && !text.isEmpty() ? start + text + RESET : text;
  }
}
