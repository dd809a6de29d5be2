package dev.automllint.text;

/** One decoded text and the name under which it is reported. */
public final class SourceFile {
  private final String path;
  private final String text;
  private final boolean byteOrderMark;
  private LineIndex lines;

  /**
   * Holds a text.
   *
   * @param path the name for reports, as the user gave it, joined with {@code /}
   * @param text the text without a byte order mark
   * @param byteOrderMark whether the file began with one
   */
  public SourceFile(String path, String text, boolean byteOrderMark) {
    this.path = path;
    this.text = text;
    this.byteOrderMark = byteOrderMark;
  }

  /** Holds a text that had no byte order mark. */
  public SourceFile(String path, String text) {
    this(path, text, /* byteOrderMark= */ false);
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
      lines = new LineIndex(text);
    }
    return lines;
  }

  /** The text of a range. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }
}
