package dev.automllint.diagnostic;

/** The escapes of text in double quotes. */
final class Escapes {
  private Escapes() {}

  /** A text with the characters that its escapes stand for, as far as they are any. */
  static String resolved(String text) {
    var out = new StringBuilder();
    int at = 0;
    int backslash = text.indexOf('\\');
    while (backslash >= 0 && backslash + 1 < text.length()) {
      out.append(text, at, backslash);
      char kind = text.charAt(backslash + 1);
      int digits = digits(kind);
      int code = code(text, backslash + 2, digits);
      if (code >= 0) {
        out.appendCodePoint(code);
      } else {
        out.append(meaning(kind));
      }
      at = backslash + 2 + (code >= 0 ? digits : 0);
      if (kind == '\n') { // the line goes on with its first letter
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      }
      backslash = text.indexOf('\\', at);
    }
    return out.append(text, at, text.length()).toString();
  }

  private static int digits(char kind) {
    return switch (kind) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  /** The character with the number that so many digits name; -1 if there is none. */
  private static int code(String text, int start, int digits) {
    if (digits == 0 || start + digits > text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || code > 0xFFFFFF) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return Character.isValidCodePoint(code) ? code : -1;
  }

  private static String meaning(char kind) {
    return switch (kind) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case '\n' -> "";
      default -> String.valueOf(kind);
    };
  }
}
