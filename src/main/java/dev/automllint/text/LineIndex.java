package dev.automllint.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns offsets of one text into lines and columns. Lines end at LF, CR LF or CR, as in YAML. */
public final class LineIndex {
  private final String text;
  private final int[] starts;
  private final Position[] origins; // null if the text is that of the whole file
  private final CodePoints codePoints;

  /** Finds the lines of a text. */
  public LineIndex(String text) {
    this(text, null);
  }

  /**
   * Finds the lines of a text that has only some parts of lines of its file.
   *
   * @param origins where each of its lines begins in the file, ascending
   */
  LineIndex(String text, Position[] origins) {
    this.text = text;
    this.starts = lineStarts(text);
    this.origins = origins;
    this.codePoints = new CodePoints(text);
  }

  private static int[] lineStarts(String text) {
    IntStream later =
        IntStream.rangeClosed(1, text.length())
            .filter(
                i ->
                    text.charAt(i - 1) == '\n'
                        || (text.charAt(i - 1) == '\r' && !text.startsWith("\n", i)));
    return IntStream.concat(IntStream.of(0), later).toArray();
  }

  /** The number of lines; a text that ends in a line break has an empty last line. */
  public int lineCount() {
    return starts.length;
  }

  /**
   * The place of an offset.
   *
   * @param offset UTF-16 units from the start; the length of the text is allowed
   */
  public Position position(int offset) {
    int line = numberInText(offset);
    int before = codePoints.count(offset) - codePoints.count(starts[line - 1]);
    return origins == null
        ? new Position(line, before + 1)
        : new Position(origins[line - 1].line(), origins[line - 1].column() + before);
  }

  /** The 1-based line of this text, which may hold only parts of its file, that an offset is in. */
  int numberInText(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * The text of a line without its line break; of a line of parts, the first.
   *
   * @param line 1-based line of the file
   */
  public Span line(int line) {
    return lineOfText(origins == null ? line : firstPart(line));
  }

  private int firstPart(int line) {
    int found = Arrays.binarySearch(origins, new Position(line, 1));
    return found >= 0 ? found + 1 : -found;
  }

  /** A line of this text, which may hold only parts of its file. */
  Span lineOfText(int line) {
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    if (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return new Span(start, end);
  }

  /** The line that an offset is in, without its line break. */
  public Span lineAt(int offset) {
    return lineOfText(numberInText(offset));
  }

  /** Where the line after that of an offset begins; the end of the text if there is none. */
  public int nextLine(int offset) {
    int line = numberInText(offset);
    return line < starts.length ? starts[line] : text.length();
  }
}
