package dev.automllint.text;

import java.util.List;

/** Secrets that are known by their shape, whatever stands before them. */
final class SecretTokens {
  /** What services give out, so that it is found where it should not be. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape("hf_", 20, /* hyphens= */ false),
          new Shape("sk-", 20, /* hyphens= */ false),
          new Shape("sk-ant-", 20, /* hyphens= */ true),
          new Shape("sk-proj-", 20, /* hyphens= */ true),
          new Shape("sk-svcacct-", 20, /* hyphens= */ true),
          new Shape("ghp_", 20, /* hyphens= */ false),
          new Shape("gho_", 20, /* hyphens= */ false),
          new Shape("ghu_", 20, /* hyphens= */ false),
          new Shape("ghs_", 20, /* hyphens= */ false),
          new Shape("ghr_", 20, /* hyphens= */ false),
          new Shape("github_pat_", 20, /* hyphens= */ true),
          new Shape("glpat-", 20, /* hyphens= */ true),
          new Shape("xoxb-", 20, /* hyphens= */ true),
          new Shape("xoxp-", 20, /* hyphens= */ true),
          new Shape("AKIA", 16, /* hyphens= */ false),
          new Shape("ASIA", 16, /* hyphens= */ false));

  private final SecretText text;

  /**
   * A kind of token.
   *
   * @param beginning what it begins with
   * @param length how many letters and digits follow at least
   * @param hyphens whether hyphens and underscores count as well
   */
  private record Shape(String beginning, int length, boolean hyphens) {}

  SecretTokens(SecretText text) {
    this.text = text;
  }

  // ---- ghp_…, hf_…, sk-… and others that say what they are

  /** The end of the token with a known beginning that starts at a place; -1 if none does. */
  int knownEnd(int at) {
    if (at > 0 && text.isWord(at - 1)) {
      return -1;
    }
    for (Shape shape : SHAPES) {
      if (text.startsWith(shape.beginning(), at)
          && isToken(at + shape.beginning().length(), shape)) {
        return partEnd(at);
      }
    }
    return -1;
  }

  /** Whether what follows a beginning is long enough, and no words of somebody. */
  private boolean isToken(int start, Shape shape) {
    boolean words = true;
    for (int i = start; i < start + shape.length(); i++) {
      if (i >= text.length() || !(shape.hyphens() ? text.isPart(i) : text.isLetterOrDigit(i))) {
        return false;
      }
      words &= Character.isLowerCase(text.charAt(i)) || !text.isLetterOrDigit(i);
    }
    return !words;
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
