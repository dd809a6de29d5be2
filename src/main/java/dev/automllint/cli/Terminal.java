package dev.automllint.cli;

import dev.automllint.report.Style;
import java.util.Map;

/**
 * What is known of the terminal. Java cannot tell it from a pipe, so the launcher sets system
 * properties.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param environment the environment variables
 */
record Terminal(boolean out, boolean err, Map<String, String> environment) {
  private static final int DEFAULT_WIDTH = 80;
  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 120;

  /** When text is colored. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** The terminal of this process. */
  static Terminal ofProcess() {
    return new Terminal(
        "terminal".equals(System.getProperty("automl-lint.stdout")),
        "terminal".equals(System.getProperty("automl-lint.stderr")),
        System.getenv());
  }

  /** The look of text on standard output, or in a file if {@code toFile}. */
  Style style(Color color, boolean toFile) {
    boolean able = out && !toFile && !isSet("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
    boolean colored = color == Color.ALWAYS || (color == Color.AUTO && able);
    return new Style(colored, width());
  }

  /** https://no-color.org: present and not empty. */
  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  private int width() {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
      return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, columns));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }
}
