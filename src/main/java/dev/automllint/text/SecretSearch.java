package dev.automllint.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for secrets: one pass over a text, and no part of it is looked at more than a few times,
 * whatever it holds.
 */
final class SecretSearch {
  private final SecretText text;
  private final SecretTokens tokens;
  private final List<Span> found = new ArrayList<>();

  /** Where the current line begins. */
  private int lineStart;

  /** How many brackets are open since the start of the line. */
  private int brackets;

  /** Whether this line says {@code name: HF_TOKEN}, so that a value beside it is a secret. */
  private boolean named;

  private boolean namedBefore;

  SecretSearch(String text) {
    this.text = new SecretText(text);
    this.tokens = new SecretTokens(this.text);
  }

  /** The places of the secrets in the order of the text; they do not overlap. */
  List<Span> all() {
    for (int at = 0; at < text.length(); ) {
      at = step(at);
    }
    return List.copyOf(found);
  }

  /** Looks at one character; tells where to go on. */
  private int step(int at) {
    switch (text.charAt(at)) {
      case '\n' -> startLine(at + 1);
      case '\r' -> {
        if (!text.isAt(at + 1, '\n')) {
          startLine(at + 1);
        }
      }
      case '{', '[' -> brackets++;
      case '}', ']' -> brackets--;
      case ':' -> {
        return text.startsWith("//", at + 1) ? address(at + 3) : entry(at);
      }
      case '=' -> {
        return parameter(at);
      }
      case 'e' -> {
        return text.startsWith("eyJ", at) ? webToken(at) : at + 1;
      }
      case 'A', 'g', 'h', 's', 'x' -> {
        int end = tokens.knownEnd(at);
        return end < 0 ? at + 1 : add(at, end);
      }
      default -> {}
    }
    return at + 1;
  }

  private void startLine(int at) {
    lineStart = at;
    brackets = 0;
    namedBefore = named;
    named = false;
  }

  private int add(int start, int end) {
    if (start < end) {
      found.add(new Span(start, end));
    }
    return end;
  }

  /** Nothing before the last secret is looked at again. */
  private int floor() {
    return found.isEmpty() ? lineStart : Math.max(lineStart, found.get(found.size() - 1).end());
  }

  private int webToken(int at) {
    int end = tokens.webTokenEnd(at);
    return end < 0 ? tokens.partEnd(at) : add(at, end);
  }

  // ---- https://user:password@host

  private int address(int start) {
    int colon = -1;
    int sign = -1;
    int end = start;
    while (end < text.length() && !text.isBlank(end) && "/?#\"'<>`".indexOf(text.charAt(end)) < 0) {
      if (text.charAt(end) == '@') {
        sign = end;
      } else if (text.charAt(end) == ':' && colon < 0) {
        colon = end;
      }
      end++;
    }
    return colon >= 0 && colon < sign ? add(colon + 1, sign) : start;
  }

  // ---- sig=…, AccountKey=…, and keys of 32 bytes and more in base64

  private int parameter(int at) {
    boolean comparison = text.isAt(at + 1, '=') || (at > 0 && text.isAt(at - 1, '='));
    int nameEnd = nameEnd(at);
    if (comparison || !isParameter(nameStart(nameEnd), nameEnd)) {
      return base64(at);
    }
    int start = text.skipBlanks(at + 1);
    if (text.isQuote(start)) {
      return add(start + 1, text.closingQuote(start, /* acrossLines= */ false));
    }
    int end = start;
    while (end < text.length()
        && !text.isBlank(end)
        && text.charAt(end) != '&'
        && text.charAt(end) != ';'
        && !(text.isQuote(end) && text.endsValue(end + 1))) {
      end++;
    }
    return add(start, end);
  }

  private boolean isParameter(int start, int end) {
    String name = text.substring(start, end);
    boolean query = start > 0 && (text.isAt(start - 1, '?') || text.isAt(start - 1, '&'));
    return SecretNames.isSecret(name) || (query && SecretNames.isSecretInQuery(name));
  }

  private int base64(int at) {
    int start = tokens.base64Start(at, floor());
    int end = tokens.base64End(at, start);
    return end < 0 ? at + 1 : add(start, end);
  }

  // ---- password: …

  private int entry(int at) {
    int nameEnd = nameEnd(at);
    boolean quoted = nameEnd < text.length() && text.isQuote(nameEnd);
    boolean isKey = quoted || at + 1 == text.length() || text.isBlank(at + 1);
    if (!isKey) {
      return at + 1;
    }
    int nameStart = nameStart(nameEnd);
    if (!isSecret(text.substring(nameStart, nameEnd), at + 1)) {
      return at + 1;
    }
    int start = text.skipBlanks(at + 1);
    if (text.isQuote(start)) {
      return leaveQuotes(start, text.closingQuote(start, /* acrossLines= */ true));
    }
    if (brackets > 0) {
      return add(start, text.flowEnd(start));
    }
    int line = text.plainEnd(start);
    boolean header = text.isBlockHeader(start, line);
    add(start, header ? start : line);
    int column = (quoted ? nameStart - 1 : nameStart) - lineStart;
    return startsLine(lineStart + column)
        ? nextLines(line, column, /* mayBeMapping= */ start == line)
        : line;
  }

  /** Whether the value of a key is a secret, by its name or by the one that stands beside it. */
  private boolean isSecret(String key, int value) {
    if (key.equals("name")) {
      int start = text.skipBlanks(value);
      int word = text.isQuote(start) ? start + 1 : start;
      named = SecretNames.isSecret(text.substring(word, text.nameEnd(word)));
      return false;
    }
    return SecretNames.isSecret(key) || ((named || namedBefore) && key.equals("value"));
  }

  private int leaveQuotes(int opening, int closing) {
    for (int i = opening; i < closing; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        startLine(i + 1);
      }
    }
    return add(opening + 1, closing);
  }

  /** Whether nothing but the marks of list items and complex keys stands before a key. */
  private boolean startsLine(int key) {
    for (int i = lineStart; i < key; i++) {
      if (" -?".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes the lines that are indented deeper than a key, and list items as deep as it. */
  private int nextLines(int from, int column, boolean mayBeMapping) {
    int at = from;
    while (true) {
      int line = text.nextLine(at);
      int start = line < 0 ? -1 : text.skipBlanks(line);
      boolean belongs =
          line >= 0
              && (text.isLineEnd(start)
                  || start - line > column
                  || (start - line == column && mayBeMapping && text.isAt(start, '-')));
      if (!belongs) {
        return at;
      }
      startLine(line);
      int end = text.lineEnd(start);
      add(mayBeMapping ? valueStart(start, end) : start, end);
      at = end;
    }
  }

  /** Where the value of a line begins: behind its key if it has one. */
  private int valueStart(int start, int end) {
    int at = start;
    while (at < end && (text.isAt(at, '-') || text.isAt(at, ' '))) {
      at++;
    }
    int value = at;
    while (at < end && (text.isWord(at) || ".-\"'".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    boolean key = at > value && text.isAt(at, ':') && (at + 1 == end || text.isBlank(at + 1));
    return key ? Math.min(end, text.skipBlanks(at + 1)) : value;
  }

  /** The end of the name before a colon or an equals sign, without its closing quote. */
  private int nameEnd(int at) {
    int floor = floor();
    int end = at;
    while (end > floor && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    return end > floor && text.isQuote(end - 1) ? end - 1 : end;
  }

  private int nameStart(int end) {
    int floor = Math.max(floor(), end - SecretNames.LONGEST);
    int start = end;
    while (start > floor && text.isNamePart(start - 1)) {
      start--;
    }
    return start;
  }
}
