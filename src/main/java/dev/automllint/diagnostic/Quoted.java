package dev.automllint.diagnostic;

import java.util.regex.Pattern;

/** Text from a file, made fit for a message: one line, short, visible, without secrets. */
public final class Quoted {
  private static final int MAX_CODE_POINTS = 60;
  private static final int JOINER = 0x200D;
  private static final int FIRST_SYMBOL = 0x2190;

  /** What follows these in a connection string or a signed address lets anybody in. */
  private static final class Secrets {
    static final Pattern PATTERN =
        Pattern.compile(
            "(?i)\\b(sig|accountkey|sharedaccesskey|sharedaccesssignature|password|pwd|token)=[^&;\\s]+");
  }

  private Quoted() {}

  /** The text between backticks. */
  public static String of(String text) {
    return "`" + bare(text) + "`";
  }

  /** The text as {@link #of} shows it, without the backticks. */
  public static String bare(String text) {
    return visible(cut(masked(text)));
  }

  /** The text with every character that a terminal or a log would act on, or hide, written out. */
  public static String visible(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isActive(c) || isCommand(text, i) || isStrayJoiner(text, i, c)) {
        if (out == null) {
          out = new StringBuilder(text.substring(0, i));
        }
        appendEscape(out, c);
      } else if (out != null) {
        out.appendCodePoint(c);
      }
      i = next;
    }
    return out == null ? text : out.toString();
  }

  /** A file's name, harmless where a line begins with it. */
  public static String path(String path) {
    String shown = visible(path);
    int start = shown.length() - shown.stripLeading().length();
    return shown.startsWith("::", start)
        ? shown.substring(0, start) + "\\u{3a}" + shown.substring(start + 1)
        : shown;
  }

  /**
   * Whether a hash sign begins a logging command of Azure Pipelines or an old one of GitHub, which
   * are obeyed wherever they stand in a line.
   */
  private static boolean isCommand(String text, int at) {
    return text.charAt(at) == '#'
        && at > 0
        && text.charAt(at - 1) == '#'
        && (text.startsWith("[", at + 1) || text.startsWith("vso[", at + 1));
  }

  /** A zero-width joiner ties emoji together; anywhere else it hides a difference. */
  private static boolean isStrayJoiner(String text, int at, int c) {
    return c == JOINER && (at == 0 || text.codePointBefore(at) < FIRST_SYMBOL);
  }

  /** Whether a character moves the cursor, changes the direction of text, or cannot be seen. */
  public static boolean isActive(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          c != JOINER;
      case Character.SPACE_SEPARATOR -> c != ' ' && c != 0x3000;
      default -> false;
    };
  }

  private static void appendEscape(StringBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u{").append(Integer.toHexString(c)).append('}');
    }
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= MAX_CODE_POINTS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MAX_CODE_POINTS - 1)) + "…";
  }

  private static String masked(String text) {
    if (text.indexOf('=') < 0) {
      return text;
    }
    // A secret may begin before the cut and end long after it.
    String head = text.length() <= 4096 ? text : text.substring(0, 4096);
    return Secrets.PATTERN.matcher(head).replaceAll("$1=***");
  }
}
