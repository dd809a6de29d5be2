package dev.automllint.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws what a dark terminal shows, in SVG without fonts of its own. */
final class TerminalPicture {
  private static final int COLUMNS = 80;
  private static final double COLUMN_WIDTH = 8.43; // of common monospaced fonts at 14 pixels
  private static final int LINE_HEIGHT = 19;
  private static final int MARGIN = 18;

  /** A stretch of text that looks the same, after the escape sequence that sets its look. */
  private static final Pattern RUN = Pattern.compile("(?:\u001b\\[([\\d;]*)m)?([^\u001b]*)");

  private TerminalPicture() {}

  /**
   * Draws a text.
   *
   * @param label what the picture shows, for those who cannot see it
   * @param text lines, with the escape sequences of {@code report.Style}
   * @throws IllegalArgumentException if there are other escape sequences
   */
  static String svg(String label, String text) {
    int width = (int) Math.ceil(COLUMNS * COLUMN_WIDTH) + 2 * MARGIN;
    int height = (int) text.lines().count() * LINE_HEIGHT + 2 * MARGIN;
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" role="img"
            width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
        <title>%3$s</title>
        <rect width="%1$d" height="%2$d" rx="8" fill="#1e2127"/>
        <g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
            font-size="14" fill="#d0d4da">
        """
            .formatted(width, height, escaped(label)));
    int y = MARGIN + LINE_HEIGHT - 5; // the base of the letters
    for (String line : text.lines().toList()) {
      if (!line.isEmpty()) {
        svg.append("<text x=\"%d\" y=\"%d\" xml:space=\"preserve\">".formatted(MARGIN, y));
        svg.append(runs(line)).append("</text>\n");
      }
      y += LINE_HEIGHT;
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static String runs(String line) {
    var runs = new StringBuilder();
    Matcher run = RUN.matcher(line);
    while (run.find()) {
      String look = look(run.group(1) == null ? "0" : run.group(1));
      String text = escaped(run.group(2));
      runs.append(
          look.isEmpty() || text.isEmpty() ? text : "<tspan %s>%s</tspan>".formatted(look, text));
    }
    return runs.toString();
  }

  private static String look(String codes) {
    return switch (codes) {
      case "0" -> "";
      case "1" -> "fill=\"#ffffff\" font-weight=\"bold\"";
      case "2" -> "fill=\"#8b929e\"";
      case "1;31" -> "fill=\"#ff7b72\" font-weight=\"bold\"";
      case "1;33" -> "fill=\"#e8bf6a\" font-weight=\"bold\"";
      case "1;36" -> "fill=\"#6cc7d9\" font-weight=\"bold\"";
      default -> throw new IllegalArgumentException("no look for the escape sequence " + codes);
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
