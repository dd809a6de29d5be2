package dev.automllint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds what lets somebody in: passwords, keys, signatures and tokens. Reports end up in the logs
 * of builds, so none of these may get into one. One pass over the text, and no part of it is looked
 * at more than a few times, whatever it holds.
 */
public final class Secrets {
  /** What is shown in the place of a secret. */
  public static final String MASK = "***";

  private final String text;
  private final List<Span> found = new ArrayList<>();

  /** Where the current line begins. */
  private int lineStart;

  /** How many brackets are open since the start of the line. */
  private int brackets;

  private Secrets(String text) {
    this.text = text;
  }

  /** The places of the secrets in a text, in its order; they do not overlap. */
  public static List<Span> in(String text) {
    var secrets = new Secrets(text);
    for (int at = 0; at < text.length(); ) {
      at = secrets.step(at);
    }
    return List.copyOf(secrets.found);
  }

  /** A text with a mask in the place of each secret. */
  public static String masked(String text) {
    List<Span> secrets = in(text);
    return secrets.isEmpty() ? text : masked(text, secrets, 0, text.length());
  }

  /**
   * A part of a text with a mask in the place of each secret, or of each part of one.
   *
   * @param secrets the places of the secrets in the whole text, in its order
   */
  public static String masked(String text, List<Span> secrets, int start, int end) {
    var out = new StringBuilder();
    int at = start;
    for (int i = firstBehind(secrets, start); i < secrets.size(); i++) {
      Span secret = secrets.get(i);
      if (secret.start() >= end) {
        break;
      }
      out.append(text, at, Math.max(at, secret.start())).append(MASK);
      at = Math.min(end, secret.end());
    }
    return out.append(text, at, end).toString();
  }

  /** Whether a part of a text holds a secret, or part of one. */
  public static boolean overlap(List<Span> secrets, int start, int end) {
    int first = firstBehind(secrets, start);
    return first < secrets.size() && secrets.get(first).start() < end;
  }

  /** The first secret that ends behind a place; there may be a hundred thousand of them. */
  private static int firstBehind(List<Span> secrets, int offset) {
    int low = 0;
    int high = secrets.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (secrets.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Looks at one character; tells where to go on. */
  private int step(int at) {
    switch (text.charAt(at)) {
      case '\n', '\r' -> startLine(at + 1);
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
      default -> {}
    }
    return at + 1;
  }

  private void startLine(int at) {
    lineStart = at;
    brackets = 0;
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

  // ---- https://user:password@host

  private int address(int start) {
    int colon = -1;
    int sign = -1;
    int end = start;
    while (end < text.length() && !isBlank(end) && "/?#\"'<>`".indexOf(text.charAt(end)) < 0) {
      if (text.charAt(end) == '@') {
        sign = end;
      } else if (text.charAt(end) == ':' && colon < 0) {
        colon = end;
      }
      end++;
    }
    return colon >= 0 && colon < sign ? add(colon + 1, sign) : start;
  }

  // ---- three parts in base64, the first of which begins a JSON object

  private int webToken(int at) {
    int end = webPart(at);
    int first = end;
    int parts = 1;
    while (parts < 5 && end < text.length() && text.charAt(end) == '.') {
      end = webPart(end + 1);
      parts++;
    }
    return parts >= 3 ? add(at, end) : first;
  }

  private int webPart(int start) {
    int end = start;
    while (end < text.length() && (isWord(end) || text.charAt(end) == '-')) {
      end++;
    }
    return end;
  }

  // ---- sig=…, AccountKey=…, and keys of 32 bytes and more in base64

  private int parameter(int at) {
    boolean comparison = isAt(at + 1, '=') || (at > 0 && isAt(at - 1, '='));
    if (comparison || !SecretNames.isSecret(text.substring(nameStart(at), nameEnd(at)))) {
      return base64(at);
    }
    int start = skipBlanks(at + 1);
    if (isQuote(start)) {
      return add(start + 1, closingQuote(start, /* acrossLines= */ false));
    }
    int end = start;
    while (end < text.length()
        && !isBlank(end)
        && text.charAt(end) != '&'
        && text.charAt(end) != ';'
        && !(isQuote(end) && endsValue(end + 1))) {
      end++;
    }
    return add(start, end);
  }

  private boolean endsValue(int at) {
    return at >= text.length() || isBlank(at) || ",}])".indexOf(text.charAt(at)) >= 0;
  }

  private int base64(int at) {
    int start = at;
    while (start > floor() && isBase64(start - 1)) {
      start--;
    }
    int end = isAt(at + 1, '=') ? at + 2 : at + 1;
    boolean whole = end == text.length() || (!isBase64(end) && text.charAt(end) != '=');
    return whole && at - start >= 42 ? add(start, end) : at + 1;
  }

  private boolean isBase64(int at) {
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }

  // ---- password: …

  private int entry(int at) {
    int nameEnd = nameEnd(at);
    int nameStart = nameStart(at);
    boolean quoted = nameEnd < text.length() && isQuote(nameEnd);
    boolean isKey = quoted || at + 1 == text.length() || isBlank(at + 1);
    if (!isKey || !SecretNames.isSecret(text.substring(nameStart, nameEnd))) {
      return at + 1;
    }
    int start = skipBlanks(at + 1);
    if (isQuote(start)) {
      return leaveQuotes(start, closingQuote(start, /* acrossLines= */ true));
    }
    if (brackets > 0) {
      return add(start, flowEnd(start));
    }
    int line = plainEnd(start);
    boolean header = isBlockHeader(start, line);
    add(start, header ? start : line);
    int column = (quoted ? nameStart - 1 : nameStart) - lineStart;
    return startsLine(lineStart + column)
        ? nextLines(line, column, /* mayBeMapping= */ start == line)
        : line;
  }

  private int leaveQuotes(int opening, int closing) {
    for (int i = opening; i < closing; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        startLine(i + 1);
      }
    }
    return add(opening + 1, closing);
  }

  private int flowEnd(int start) {
    int end = start;
    while (!isLineEnd(end) && ",}]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The end of the line, or of what stands there before a comment. */
  private int plainEnd(int start) {
    int end = start;
    while (!isLineEnd(end) && !(text.charAt(end) == '#' && isBlank(end - 1))) {
      end++;
    }
    while (end > start && isBlank(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isBlockHeader(int start, int end) {
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
      int line = nextLine(at);
      int start = line < 0 ? -1 : skipBlanks(line);
      boolean belongs =
          line >= 0
              && (isLineEnd(start)
                  || start - line > column
                  || (start - line == column && mayBeMapping && isAt(start, '-')));
      if (!belongs) {
        return at;
      }
      startLine(line);
      int end = plainLineEnd(start);
      add(mayBeMapping ? valueStart(start, end) : start, end);
      at = end;
    }
  }

  /** Where the line behind that of a place begins; -1 if there is none. */
  private int nextLine(int from) {
    int at = from;
    while (!isLineEnd(at)) {
      at++;
    }
    if (at == text.length()) {
      return -1;
    }
    return text.startsWith("\r\n", at) ? at + 2 : at + 1;
  }

  private int plainLineEnd(int start) {
    int end = start;
    while (!isLineEnd(end)) {
      end++;
    }
    return end;
  }

  /** Where the value of a line begins: behind its key if it has one. */
  private int valueStart(int start, int end) {
    int at = start;
    while (at < end && (isAt(at, '-') || isAt(at, ' '))) {
      at++;
    }
    int value = at;
    while (at < end && (isWord(at) || ".-\"'".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    boolean key = at > value && isAt(at, ':') && (at + 1 == end || isBlank(at + 1));
    return key ? Math.min(end, skipBlanks(at + 1)) : value;
  }

  // ---- characters

  /** The end of the name before a colon or an equals sign, without its closing quote. */
  private int nameEnd(int at) {
    int end = at;
    while (end > floor() && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    return end > floor() && isQuote(end - 1) ? end - 1 : end;
  }

  private int nameStart(int at) {
    int end = nameEnd(at);
    int start = end;
    while (start > floor()
        && end - start < SecretNames.LONGEST
        && (isWord(start - 1) || text.charAt(start - 1) == '-' || text.charAt(start - 1) == '.')) {
      start--;
    }
    return start;
  }

  /** The place of the quote that ends a text; the end of the line if there is none. */
  private int closingQuote(int opening, boolean acrossLines) {
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
    return plainLineEnd(opening);
  }

  private int skipBlanks(int from) {
    int at = from;
    while (isAt(at, ' ') || isAt(at, '\t')) {
      at++;
    }
    return at;
  }

  private boolean isAt(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean isQuote(int at) {
    return isAt(at, '"') || isAt(at, '\'');
  }

  private boolean isLineEnd(int at) {
    return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private boolean isBlank(int at) {
    return text.charAt(at) <= ' ';
  }

  private boolean isWord(int at) {
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** The names of settings whose values nobody else should know. */
  private static final class SecretNames {
    /** So much of a name is looked at. */
    static final int LONGEST = 256;

    /**
     * Wherever they stand in a name, with its hyphens, dots and underscores left out; by their
     * first letters, since every key of every file is looked at.
     */
    private static final String[] OF_A = {"accountkey", "accesskey", "accesssignature", "apikey"};

    private static final String[] OF_C = {"credential", "connectionstring"};
    private static final String[] OF_M = {"masterkey"};
    private static final String[] OF_P = {
      "password", "passwd", "passphrase", "privatekey", "primarykey"
    };
    private static final String[] OF_S = {
      "secret", "sharedkey", "storagekey", "subscriptionkey", "secondarykey"
    };
    private static final String[] NONE = {};

    private SecretNames() {}

    static boolean isSecret(String name) {
      if (name.length() < 3) {
        return false;
      }
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.equals("sig") || lower.equals("sas") || lower.endsWith("pwd") || isToken(lower)) {
        return true;
      }
      String letters = lower.replace("_", "").replace("-", "").replace(".", "");
      for (int i = 0; i < letters.length(); i++) {
        for (String part : partsOf(letters.charAt(i))) {
          if (letters.startsWith(part, i)) {
            return true;
          }
        }
      }
      return false;
    }

    private static String[] partsOf(char first) {
      return switch (first) {
        case 'a' -> OF_A;
        case 'c' -> OF_C;
        case 'm' -> OF_M;
        case 'p' -> OF_P;
        case 's' -> OF_S;
        default -> NONE;
      };
    }

    /** A token, and neither a number of tokens nor a tokenizer. */
    private static boolean isToken(String lower) {
      int after = lower.lastIndexOf("token") + 5;
      return after >= 5 && (after == lower.length() || !Character.isLetter(lower.charAt(after)));
    }
  }
}
