package dev.automllint.source;

/** Secrets that are known by their shape, whatever stands before them. */
final class SecretTokens {
  private final SecretText text;

  SecretTokens(SecretText text) {
    this.text = text;
  }

  // ---- three parts in base64, the first of which begins a JSON object

  /** The end of the web token that begins at a place; -1 if none does. */
  int webTokenEnd(int at) {
    int end = partEnd(at);
    int parts = 1;
    while (parts < 5 && text.isAt(end, '.')) {
      end = partEnd(end + 1);
      parts++;
    }
    return parts >= 3 ? end : -1;
  }

  /** The end of the letters, digits, hyphens and underscores from a place on. */
  int partEnd(int start) {
    int end = start;
    while (end < text.length() && text.isPart(end)) {
      end++;
    }
    return end;
  }

  // ---- 32 bytes and more in base64

  /** The end of the key in base64 that an equals sign ends; -1 if it ends none. */
  int base64End(int at, int start) {
    int end = text.isAt(at + 1, '=') ? at + 2 : at + 1;
    boolean whole = end == text.length() || (!isBase64(end) && text.charAt(end) != '=');
    return whole && at - start >= 42 ? end : -1;
  }

  /** Where the characters of base64 before a place begin. */
  int base64Start(int at, int floor) {
    int start = at;
    while (start > floor && isBase64(start - 1)) {
      start--;
    }
    return start;
  }

  private boolean isBase64(int at) {
    char c = text.charAt(at);
    return text.isLetterOrDigit(at) || c == '+' || c == '/';
  }
}
