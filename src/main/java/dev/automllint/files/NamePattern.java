package dev.automllint.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for one name of a path. Not {@link java.nio.file.FileSystem#getPathMatcher}: there,
 * {@code *a*a*ab} takes half a second for one long name, and a minute with one more star.
 */
final class NamePattern {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)(?<star>\\*+)|(?<any>\\?)|\\[(?<not>[!^]?+)(?<members>\\]?[^\\]]+|\\])\\]"
              + "|\\\\(?<escaped>.)|(?<literal>[^\\\\\\[{])");

  /** A character that has a meaning of its own. */
  private static final Pattern SPECIAL = Pattern.compile("[*?\\[\\\\{]");

  /** What a name is, or ends with if {@link #anyStart}; null if {@link #regex} counts. */
  private final String text;

  private final boolean anyStart;
  private final Pattern regex;

  private NamePattern(String text, boolean anyStart, Pattern regex) {
    this.text = text;
    this.anyStart = anyStart;
    this.regex = regex;
  }

  /**
   * Compiles a pattern; no star backtracks into the one before it.
   *
   * @throws PatternSyntaxException if it is invalid
   */
  static NamePattern of(String name) {
    boolean star = name.startsWith("*");
    String rest = name.substring(star ? 1 : 0);
    if (!SPECIAL.matcher(rest).find()) { // most patterns, compared ten times as fast
      return new NamePattern(rest, star, null);
    }
    var regex = new StringBuilder();
    boolean afterStar = false;
    Matcher token = TOKEN.matcher(name);
    for (int at = 0; at < name.length(); at = token.end()) {
      if (!token.find(at) || token.start() != at) {
        throw new PatternSyntaxException(reason(name.charAt(at)), name, at);
      }
      if (token.group("star") != null) {
        regex.append(afterStar ? ")(?>.*?" : "(?>.*?");
        afterStar = true;
      } else if (token.group("any") != null) {
        regex.append('.');
      } else if (token.group("members") != null) {
        String members = token.group("members").replaceAll("[\\[\\]^&\\\\]", "\\\\$0");
        regex.append(token.group("not").isEmpty() ? "[" : "[^").append(members).append(']');
      } else {
        boolean escaped = token.group("escaped") != null;
        regex.append(Pattern.quote(token.group(escaped ? "escaped" : "literal")));
      }
    }
    return new NamePattern(
        null, false, Pattern.compile(regex + (afterStar ? "\\z)" : ""), Pattern.DOTALL));
  }

  private static String reason(char start) {
    return switch (start) {
      case '[' -> "missing ]";
      case '{' -> "missing }";
      default -> "nothing to escape";
    };
  }

  boolean matches(String name) {
    if (text == null) {
      return regex.matcher(name).matches();
    }
    return anyStart ? name.endsWith(text) : name.equals(text);
  }

  /** Whether a comparison takes one step, however long the pattern. */
  boolean isSimple() {
    return text != null;
  }
}
