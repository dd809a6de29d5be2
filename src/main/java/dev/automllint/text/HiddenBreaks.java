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
  public static boolean standIn(String text) {
    return text.indexOf(NEXT_LINE) >= 0
        || text.indexOf(LINE_SEPARATOR) >= 0
        || text.indexOf(PARAGRAPH_SEPARATOR) >= 0;
  }

  /** The text with plain line breaks in their places, so that each offset stays what it is. */
  public static String shown(String text) {
    return text.replace(NEXT_LINE, '\n')
        .replace(LINE_SEPARATOR, '\n')
        .replace(PARAGRAPH_SEPARATOR, '\n');
  }

  /** The last one up to a place, that place included; -1 if there is none. */
  public static int lastUpTo(int place, String text) {
    int last = text.lastIndexOf(NEXT_LINE, place);
    last = Math.max(last, text.lastIndexOf(LINE_SEPARATOR, place));
    return Math.max(last, text.lastIndexOf(PARAGRAPH_SEPARATOR, place));
  }
}
