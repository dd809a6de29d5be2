package dev.automllint.report;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.text.LineIndex;
import dev.automllint.text.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;

/**
 * The line of a finding as a terminal shows it: tabs as blanks, hidden characters written out, cut
 * around the finding where it is long.
 *
 * @param line 1-based line
 * @param text the line, or the part of it that fits
 * @param indent how many columns stand before the marked part
 * @param length how many columns are marked, at least one
 */
record Excerpt(int line, String text, int indent, int length) {
  private static final int TAB = 4;
  private static final String CUT = "…";

  /**
   * The excerpt for a place.
   *
   * @param width how many columns the line may have
   */
  static Excerpt of(SourceFile source, Span span, int width) {
    LineIndex lines = source.lines();
    int number = lines.position(span.start()).line();
    Span line = lines.line(number);
    int markEnd = Math.min(Math.max(span.end(), span.start()), line.end());
    int start = Math.min(span.start(), line.end());
    // A line of a megabyte is looked at only around the finding.
    int from = Math.max(line.start(), start - 4 * width);
    int to = Math.min(line.end(), markEnd + 4 * width);
    Part part = Part.of(source, from, start, Math.min(markEnd, to), to);
    String before = shown(part.text(), part.from(), part.mark(), 0);
    String marked = shown(part.text(), part.mark(), part.markEnd(), Width.of(before));
    String after =
        shown(part.text(), part.markEnd(), part.to(), Width.of(before) + Width.of(marked));
    return fitted(
        number,
        from > line.start() ? CUT + before : before,
        marked,
        to < line.end() ? after + CUT : after,
        width);
  }

  /**
   * The part of a line that may be shown, without secrets.
   *
   * @param text a text that holds it
   * @param from where it begins in the text
   * @param mark where the marked part begins
   * @param markEnd where the marked part ends
   * @param to where it ends
   */
  private record Part(String text, int from, int mark, int markEnd, int to) {
    static Part of(SourceFile source, int from, int mark, int markEnd, int to) {
      String text = source.text();
      List<Span> secrets = source.secrets();
      if (!Secrets.overlap(secrets, from, to)) {
        return new Part(text, from, mark, markEnd, to);
      }
      String before = Secrets.masked(text, secrets, from, mark);
      String marked = Secrets.masked(text, secrets, mark, markEnd);
      String after = Secrets.masked(text, secrets, markEnd, to);
      int end = before.length() + marked.length();
      return new Part(before + marked + after, 0, before.length(), end, end + after.length());
    }
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
