package dev.automllint.report;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;

/**
 * A line of a file as a terminal shows it: tabs as blanks, hidden characters written out, secrets
 * masked, cut around the marked part where it is long.
 *
 * @param line 1-based line
 * @param text the line, or the part of it that fits
 * @param indent the columns before the marked part
 * @param length the columns of the marked part, at least one
 */
record Excerpt(int line, String text, int indent, int length) {
  private static final int TAB = 4;
  private static final String CUT = "…";

  /**
   * The excerpt for a span.
   *
   * @param width how many columns the line may have
   */
  static Excerpt of(SourceFile source, Secrets secrets, Span span, int width) {
    int number = source.lines().position(span.start()).line();
    Span line = source.lines().lineAt(span.start());
    int mark = Math.min(span.start(), line.end());
    int markEnd = Math.min(span.end(), line.end());
    int from = Math.max(line.start(), mark - 4 * width); // a line may have megabytes
    int to = Math.min(line.end(), markEnd + 4 * width);
    String before = secrets.masked(new Span(from, mark));
    String marked = secrets.masked(new Span(mark, markEnd));
    String after = secrets.masked(new Span(markEnd, to));
    String part = before + marked + after;
    int start = before.length();
    int end = start + marked.length();
    before = shown(part, 0, start, 0);
    marked = shown(part, start, end, Width.of(before));
    after = shown(part, end, part.length(), Width.of(before) + Width.of(marked));
    return fitted(
        number,
        from > line.start() ? CUT + before : before,
        marked,
        to < line.end() ? after + CUT : after,
        width);
  }

  private static Excerpt fitted(int line, String before, String marked, String after, int width) {
    String head = before;
    String tail = after.stripTrailing();
    String mark = marked;
    int markColumns = Math.max(1, Width.of(mark)); // an empty place is marked as well
    if (Width.of(head) + markColumns + Width.of(tail) > width) {
      int room = Math.max(width / 4, width - markColumns - width / 4);
      if (Width.of(head) > room) {
        head = CUT + lastColumns(head, room - 1);
      }
      int left = width - Width.of(head);
      if (Width.of(mark) > left || (Width.of(mark) == left && !tail.isEmpty())) {
        mark = firstColumns(mark, left - 1) + CUT;
        tail = "";
      } else if (Width.of(mark) + Width.of(tail) > left) {
        tail = firstColumns(tail, left - Width.of(mark) - 1) + CUT;
      }
    }
    return new Excerpt(line, head + mark + tail, Width.of(head), Math.max(1, Width.of(mark)));
  }

  /** The beginning of a text, as far as it fits into so many columns. */
  static String firstColumns(String text, int columns) {
    int width = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      width += Width.of(c);
      if (width > columns) {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }

  private static String lastColumns(String text, int columns) {
    int width = 0;
    int start = text.length();
    while (start > 0) {
      int c = text.codePointBefore(start);
      width += Width.of(c);
      if (width > columns) {
        break;
      }
      start -= Character.charCount(c);
    }
    return text.substring(start);
  }

  private static String shown(String text, int start, int end, int column) {
    var out = new StringBuilder();
    int at = column;
    int from = start;
    while (from < end) {
      int to = from;
      while (to < end && text.charAt(to) != '\t') {
        to++;
      }
      String shown = Quoted.visible(text, from, to);
      out.append(shown);
      at += Width.of(shown);
      if (to < end) {
        int blanks = TAB - at % TAB;
        out.append(" ".repeat(blanks));
        at += blanks;
      }
      from = to + 1;
    }
    return out.toString();
  }
}
