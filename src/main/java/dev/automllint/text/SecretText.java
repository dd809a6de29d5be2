package dev.automllint.text;

/** A text that secrets are looked for in; no place is asked about that lies before it. */
final class SecretText {
  private final String text;

  SecretText(String text) {
    this.text = text;
  }

  int length() {
    return text.length();
  }

  char charAt(int at) {
    return text.charAt(at);
  }

  String substring(int start, int end) {
    return text.substring(start, end);
  }

  boolean startsWith(String part, int at) {
    return text.startsWith(part, at);
  }

  // ---- characters

  boolean isAt(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  boolean isQuote(int at) {
    return isAt(at, '"') || isAt(at, '\'');
  }

  boolean isLineEnd(int at) {
    return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  boolean isBlank(int at) {
    return text.charAt(at) <= ' ';
  }

  boolean isLetterOrDigit(int at) {
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  boolean isWord(int at) {
    return isLetterOrDigit(at) || text.charAt(at) == '_';
  }

  /** Whether a character can stand in a token. */
  boolean isPart(int at) {
    return isWord(at) || text.charAt(at) == '-';
  }

  boolean isNamePart(int at) {
    return isPart(at) || text.charAt(at) == '.';
  }

  // ---- places

  int nameEnd(int start) {
    int end = start;
    while (end < text.length() && end - start < SecretNames.LONGEST && isNamePart(end)) {
      end++;
    }
    return end;
  }

  /** The place of the quote that ends a text; the end of the line if there is none. */
  int closingQuote(int opening, boolean acrossLines) {
    char quote = text.charAt(opening);
    for (int i = opening + 1; i < text.length() && (acrossLines || !isLineEnd(i)); i++) {
      char c = text.charAt(i);
      if (c == quote && !(quote == '\'' && isAt(i + 1, '\''))) {
        return i;
      }
      if ((c == '\\' && quote == '"') || c == quote) {
        i++; // the next one is escaped, or doubled
      }
    }
    return lineEnd(opening);
  }

  int skipBlanks(int from) {
    int at = from;
    while (isAt(at, ' ') || isAt(at, '\t')) {
      at++;
    }
    return at;
  }

  /** Where the line behind that of a place begins; -1 if there is none. */
  int nextLine(int from) {
    int at = from;
    while (!isLineEnd(at)) {
      at++;
    }
    if (at == text.length()) {
      return -1;
    }
    return text.startsWith("\r\n", at) ? at + 2 : at + 1;
  }

  int lineEnd(int start) {
    int end = start;
    while (!isLineEnd(end)) {
      end++;
    }
    return end;
  }

  /** The end of a value between brackets, and of the whole list or mapping if it is one. */
  int flowEnd(int start) {
    boolean nested = isAt(start, '[') || isAt(start, '{');
    int depth = 0;
    int end = start;
    while (!isLineEnd(end)) {
      char c = text.charAt(end);
      if (!nested && ",}]".indexOf(c) >= 0) {
        return end;
      }
      end++;
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      if (nested && depth == 0) {
        return end;
      }
    }
    return end;
  }

  /** The end of the line, or of what stands there before a comment. */
  int plainEnd(int start) {
    int end = start;
    while (!isLineEnd(end) && !(text.charAt(end) == '#' && isBlank(end - 1))) {
      end++;
    }
    while (end > start && isBlank(end - 1)) {
      end--;
    }
    return end;
  }

  boolean isBlockHeader(int start, int end) {
    if (!isAt(start, '|') && !isAt(start, '>')) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if ("+-0123456789".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  boolean endsValue(int at) {
    return at >= text.length() || isBlank(at) || ",}])".indexOf(text.charAt(at)) >= 0;
  }
}
