package dev.automllint.template;

import java.util.List;

/** The text of a job while it is written, with comments for newcomers or without any. */
final class TemplateText {
  private static final int WIDTH = 80;

  private final StringBuilder text = new StringBuilder();
  private final boolean commented;

  TemplateText(boolean commented) {
    this.commented = commented;
  }

  /** Adds an empty line, which separates the sections of a commented job. */
  void gap() {
    if (commented) {
      text.append('\n');
    }
  }

  /**
   * Adds a comment, broken into lines.
   *
   * @param indent the blanks before it
   */
  void comment(int indent, String comment) {
    if (!commented) {
      return;
    }
    String start = " ".repeat(indent) + "#";
    var line = new StringBuilder(start);
    for (String word : comment.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > start.length()) {
        text.append(line).append('\n');
        line = new StringBuilder(start);
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }

  /** Adds a line. */
  void line(int indent, String line) {
    text.append(" ".repeat(indent)).append(line).append('\n');
  }

  /** Adds lines. */
  void lines(int indent, List<String> lines) {
    lines.forEach(line -> line(indent, line));
  }

  /** Adds lines that have no effect until the sign before them is removed. */
  void disabled(int indent, List<String> lines) {
    if (commented) {
      lines.forEach(line -> line(indent, "#" + line));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
