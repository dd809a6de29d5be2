package dev.automllint.yaml;

/** Where a line of a text begins and ends. Offsets are UTF-16 units; lines end at LF or CR. */
final class LineEnds {
  private LineEnds() {}

  /** The start of the line that an offset is in. */
  static int before(String text, int offset) {
    int feed = text.lastIndexOf('\n', offset - 1);
    return Math.max(feed, text.lastIndexOf('\r', offset - 1)) + 1;
  }

  /** The end of the line that an offset is in, without its break. */
  static int after(String text, int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
