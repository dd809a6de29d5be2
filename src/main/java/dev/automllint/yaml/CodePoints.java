package dev.automllint.yaml;

import java.util.Arrays;

/** Turns counts of code points, in which the parser gives places, into UTF-16 offsets. */
final class CodePoints {
  /** For each character outside the basic plane, how many code points stand before it. */
  private final int[] pairs;

  CodePoints(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count] = i - count;
        count++;
      }
    }
    this.pairs = Arrays.copyOf(found, count);
  }

  /** The offset of the character that has so many code points before it. */
  int offset(int codePoints) {
    if (pairs.length == 0) {
      return codePoints;
    }
    int found = Arrays.binarySearch(pairs, codePoints);
    return codePoints + (found >= 0 ? found : -found - 1);
  }
}
