package dev.automllint.text;

import java.util.Arrays;

/** Converts between offsets in UTF-16 units and in code points of one text. */
public final class CodePoints {
  /** The offsets of the surrogate pairs. */
  private final int[] pairs;

  /** Finds the surrogate pairs of a text. */
  public CodePoints(String text) {
    int count = text.length() - text.codePointCount(0, text.length());
    this.pairs = new int[count];
    int at = -1;
    for (int i = 0; i < count; i++) {
      do {
        at++;
      } while (!Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1)));
      pairs[i] = at;
    }
  }

  /** The offset in UTF-16 units of the character that has so many code points before it. */
  public int offset(int codePoints) {
    int from = 0;
    int to = pairs.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      boolean before = pairs[middle] - middle < codePoints;
      from = before ? middle + 1 : from;
      to = before ? to : middle;
    }
    return codePoints + from;
  }

  /** How many code points end before an offset in UTF-16 units. */
  public int count(int offset) {
    int found = Arrays.binarySearch(pairs, offset - 1);
    return offset - (found >= 0 ? found : -found - 1);
  }
}
