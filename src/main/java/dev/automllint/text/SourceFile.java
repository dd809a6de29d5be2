package dev.automllint.text;

import java.util.SortedMap;

/** One decoded text and the name under which it is reported. */
public final class SourceFile {
  private final String path;
  private final String text;
  private final boolean byteOrderMark;
  private final int[] lineNumbers; // null if the text is that of the whole file
  private LineIndex lines;

  /**
   * Holds a text.
   *
   * @param path the name for reports, as the user gave it, joined with {@code /}
   * @param text the text without a byte order mark
   * @param byteOrderMark whether the file began with one
   */
  public SourceFile(String path, String text, boolean byteOrderMark) {
    this(path, text, byteOrderMark, null);
  }

  private SourceFile(String path, String text, boolean byteOrderMark, int[] lineNumbers) {
    this.path = path;
    this.text = text;
    this.byteOrderMark = byteOrderMark;
    this.lineNumbers = lineNumbers;
  }

  /** Holds a text that had no byte order mark. */
  public SourceFile(String path, String text) {
    this(path, text, /* byteOrderMark= */ false);
  }

  /**
   * Holds some lines of a file that is too large to hold.
   *
   * @param path the name for reports
   * @param lines the lines without their breaks, by their 1-based numbers; none may hold a break
   */
  public static SourceFile ofLines(String path, SortedMap<Integer, String> lines) {
    if (lines.isEmpty()) {
      return new SourceFile(path, "");
    }
    int[] numbers = lines.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new SourceFile(path, String.join("\n", lines.values()), false, numbers);
  }

  /** The name for reports, with {@code /} between folders. */
  public String path() {
    return path;
  }

  /** The text without a byte order mark; all offsets count from its start. */
  public String text() {
    return text;
  }

  /** Whether the file began with a byte order mark, which a writer must put back. */
  public boolean byteOrderMark() {
    return byteOrderMark;
  }

  /** The lines, found when first asked for: a clean file never needs them. */
  public synchronized LineIndex lines() {
    if (lines == null) {
      lines = new LineIndex(text, lineNumbers);
    }
    return lines;
  }

  /** The text of a range. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }
}
