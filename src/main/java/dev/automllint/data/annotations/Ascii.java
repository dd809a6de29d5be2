package dev.automllint.data.annotations;

/** The characters of which schemes and extensions are made. */
final class Ascii {
  private Ascii() {}

  static boolean isLetter(int c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a part of a text is a letter with letters and digits after it. */
  static boolean isWord(String text, int start, int end) {
    if (start >= end || !isLetter(text.charAt(start))) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if (!isLetter(text.charAt(i)) && !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
