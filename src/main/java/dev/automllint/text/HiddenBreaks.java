package dev.automllint.text;

/**
 * Characters that end a line in YAML 1.1, and so for Azure's reader, but neither in YAML 1.2 nor in
 * most editors: they come with text from word processors and from mainframes.
 */
public final class HiddenBreaks {
  private static final char NEXT_LINE = '\u0085';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private HiddenBreaks() {}

  /** Whether a text holds one. */
  public static boolean areIn(String text) {
    return text.indexOf(NEXT_LINE) >= 0
        || text.indexOf(LINE_SEPARATOR) >= 0
        || text.indexOf(PARAGRAPH_SEPARATOR) >= 0;
  }

  /** The text with line feeds instead of them; offsets stay the same. */
  public static String asFeeds(String text) {
    return text.replace(NEXT_LINE, '\n')
        .replace(LINE_SEPARATOR, '\n')
        .replace(PARAGRAPH_SEPARATOR, '\n');
  }

  /** The last one up to and including an offset; -1 if there is none. */
  public static int lastUpTo(int offset, String text) {
    int last = text.lastIndexOf(NEXT_LINE, offset);
    last = Math.max(last, text.lastIndexOf(LINE_SEPARATOR, offset));
    return Math.max(last, text.lastIndexOf(PARAGRAPH_SEPARATOR, offset));
  }
}
