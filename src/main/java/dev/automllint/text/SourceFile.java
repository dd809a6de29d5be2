package dev.automllint.text;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One decoded text and the name under which it is reported. */
public final class SourceFile {
  private final String path;
  private final String text;
  private final boolean byteOrderMark;
  private final Position[] origins; // of its lines; null if the text is that of the whole file
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

  private SourceFile(String path, String text, boolean byteOrderMark, Position[] origins) {
    this.path = path;
    this.text = text;
    this.byteOrderMark = byteOrderMark;
    this.origins = origins;
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
    SortedMap<Position, String> parts = new TreeMap<>();
    lines.forEach((number, line) -> parts.put(new Position(number, 1), line));
    return ofParts(path, parts);
  }

  /**
   * Holds some parts of lines of a file that is too large to hold.
   *
   * @param path the name for reports
   * @param parts the parts without line breaks, by the place of their first character
   */
  public static SourceFile ofParts(String path, SortedMap<Position, String> parts) {
    if (parts.isEmpty()) {
      return new SourceFile(path, "");
    }
    Position[] origins = parts.keySet().toArray(new Position[0]);
    return new SourceFile(path, String.join("\n", parts.values()), false, origins);
  }

  /** What this and another source of the same file hold. */
  public SourceFile mergedWith(SourceFile other) {
    if (origins == null || other.origins == null) {
      return other.origins == null ? this : other;
    }
    SortedMap<Position, String> parts = new TreeMap<>();
    for (SourceFile source : List.of(this, other)) {
      for (int i = 0; i < source.origins.length; i++) {
        String part = source.text(source.lines().lineOfText(i + 1));
        parts.merge(source.origins[i], part, (a, b) -> a.length() < b.length() ? b : a);
      }
    }
    return ofParts(path, parts);
  }

  /** Where a range of this source is in another source of the same file, which holds as much. */
  public Span moved(Span span, SourceFile other) {
    return origins == null || other == this
        ? span
        : new Span(moved(span.start(), other), moved(span.end(), other));
  }

  private int moved(int offset, SourceFile other) {
    int part = lines().numberInText(offset);
    int there = Arrays.binarySearch(other.origins, origins[part - 1]) + 1;
    return offset + other.lines().lineOfText(there).start() - lines().lineOfText(part).start();
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
      lines = new LineIndex(text, origins);
    }
    return lines;
  }

  /** The text of a range. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }
}
