package dev.automllint.text;

import java.util.Arrays;

/** Turns offsets of one text into lines and columns. Lines end at LF, CR LF or CR, as in YAML. */
public final class LineIndex {
  /** How many units are counted one by one at most. */
  private static final int STEP = 4096;

  private final String text;
  private final int[] starts;

  /** How many surrogate pairs end before each step; made when a long line is first asked for. */
  private volatile int[] pairs;

  /** Finds the lines of a text. */
  public LineIndex(String text) {
    this.text = text;
    this.starts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 1; // the first line starts at 0
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
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
    int line = number(offset);
    return new Position(line, codePoints(starts[line - 1], offset) + 1);
  }

  /** In a line of megabytes with a finding at each word, counting anew would take minutes. */
  private int codePoints(int start, int end) {
    return end - start <= STEP
        ? text.codePointCount(start, end)
        : end - start - (pairsBefore(end) - pairsBefore(start));
  }

  private int pairsBefore(int offset) {
    if (pairs == null) {
      pairs = countPairs();
    }
    int step = offset / STEP;
    return pairs[step] + pairsIn(step * STEP, offset);
  }

  private int[] countPairs() {
    int[] before = new int[text.length() / STEP + 1];
    for (int step = 1; step < before.length; step++) {
      before[step] = before[step - 1] + pairsIn((step - 1) * STEP, step * STEP);
    }
    return before;
  }

  /** How many surrogate pairs end in a part of the text. */
  private int pairsIn(int start, int end) {
    int count = 0;
    for (int i = Math.max(start, 1); i < end; i++) {
      boolean ends = Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      count += ends ? 1 : 0;
    }
    return count;
  }

  private int number(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * The text of a line without its line break.
   *
   * @param line 1-based line
   */
  public Span line(int line) {
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
    return line(number(offset));
  }

  /** Where the line behind that of an offset begins; the end of the text if there is none. */
  public int nextLine(int offset) {
    int line = number(offset);
    return line < starts.length ? starts[line] : text.length();
  }
}
