package dev.automllint.diagnostic;

import dev.automllint.secret.Secrets;
import dev.automllint.text.Span;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text from a file, made fit for a message: one line, short, visible, without secrets. */
public final class Quoted {
  private static final int MAX_CODE_POINTS = 60;

  /** How much of the start of a long path is shown. */
  private static final int PATH_START = 20;

  private static final int JOINER = 0x200D;
  private static final int FIRST_SYMBOL = 0x2190;

  /** A secret may begin before the cut and end long after it; what follows this is never shown. */
  private static final int MAX_LOOKED_AT = 1024;

  /** What some program takes for the end of a line. */
  private static final Pattern BREAK = Pattern.compile("[\n\r\u000b\f\u0085\u2028\u2029]");

  private Quoted() {}

  /** The text between backticks. */
  public static String of(String text) {
    return "`" + bare(text) + "`";
  }

  /** The text as {@link #of} shows it, without the backticks. */
  public static String bare(String text) {
    return visible(cut(Secrets.NONE.masked(beginning(text))));
  }

  /** A path between backticks; a long one keeps its end, which tells it from its neighbors. */
  public static String ofPath(String path) {
    if (path.length() >= MAX_LOOKED_AT) {
      return of(path); // its end is not looked at
    }
    String text = Secrets.NONE.masked(beginning(path));
    int length = text.codePointCount(0, text.length());
    if (length > MAX_CODE_POINTS) {
      int end = text.offsetByCodePoints(text.length(), PATH_START + 1 - MAX_CODE_POINTS);
      text = text.substring(0, text.offsetByCodePoints(0, PATH_START)) + "…" + text.substring(end);
    }
    return "`" + visible(text) + "`";
  }

  /** A text of a file between backticks, or a mask if its place in the file is secret. */
  public static String of(Secrets secrets, Span span, String text) {
    return "`" + bare(secrets, span, text, text) + "`";
  }

  /**
   * What may be shown of a value of a file, without backticks.
   *
   * @param span where the value is written
   * @param value its content, without quotes and escapes
   * @param part the value, a part of it, or what else was made of it
   */
  public static String bare(Secrets secrets, Span span, String value, String part) {
    return visible(cut(masked(secrets, span, value, part)));
  }

  /** The same as it is written, however long, up to a bound that no real value reaches. */
  public static String masked(Secrets secrets, Span span, String value, String part) {
    return secrets.masked(span, beginning(value), beginning(part));
  }

  /** The text with every character that a terminal or a log would act on, or hide, written out. */
  public static String visible(String text) {
    return visible(text, 0, text.length());
  }

  /** The same for a part of a text: its surroundings count. */
  public static String visible(String text, int start, int end) {
    StringBuilder out = null;
    for (int i = start; i < end; ) {
      int c = i + 1 < end ? text.codePointAt(i) : text.charAt(i); // never past the end
      int next = i + Character.charCount(c);
      if (isActive(c) || isCommand(text, i) || isStrayJoiner(text, i, c)) {
        if (out == null) {
          out = new StringBuilder(text.substring(start, i));
        }
        appendEscape(out, c);
      } else if (out != null) {
        out.appendCodePoint(c);
      }
      i = next;
    }
    return out == null ? text.substring(start, end) : out.toString();
  }

  /**
   * The text with a replacement character for halves of pairs, which strict parsers refuse. A
   * pointer has to name its key, so that nothing else in it is written out.
   */
  public static String wellFormed(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue; // like nearly all
      }
      if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        i++;
      } else {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out == null ? text : out.toString();
  }

  /** A file's name, harmless where a line begins with it. */
  public static String path(String path) {
    return line(visible(path));
  }

  /**
   * A line that GitHub takes for none of its commands. Those begin with two colons; a third makes
   * it the arrow of our text format.
   */
  public static String line(String line) {
    int first = visibleFrom(line, 0);
    while (isAt(line, first, ' ')) {
      first = visibleFrom(line, first + 1);
    }
    int second = visibleFrom(line, first + 1);
    boolean command = isAt(line, first, ':') && isAt(line, second, ':');
    return command && !isAt(line, second + 1, ':')
        ? line.substring(0, first) + "\\u{3a}" + line.substring(first + 1)
        : line;
  }

  /** Whether a build service would act on a text if it stood in a log as it is. */
  public static boolean holdsCommand(String text) {
    for (String line : BREAK.split(text)) {
      boolean begins = !line(line).equals(line);
      if (begins || IntStream.range(0, line.length()).anyMatch(i -> isCommand(line, i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a hash sign begins a logging command of Azure Pipelines or an old one of GitHub, which
   * are obeyed anywhere in a line.
   */
  private static boolean isCommand(String text, int at) {
    if (text.charAt(at) != '#') {
      return false;
    }
    int before = at - 1;
    while (before >= 0 && text.charAt(before) > '~') {
      before--;
    }
    int after = visibleFrom(text, at + 1);
    return isAt(text, before, '#')
        && (isAt(text, after, '[') || isAt(text, after, 'v') || isAt(text, after, 'V'));
  }

  /**
   * The next character that certainly counts: both services compare by the rules of a culture, and
   * those pass over joiners, for instance, which {@link #visible} keeps.
   */
  private static int visibleFrom(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) > '~') {
      i++;
    }
    return i;
  }

  private static boolean isAt(String text, int index, char c) {
    return index >= 0 && index < text.length() && text.charAt(index) == c;
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

  private static String beginning(String text) {
    return text.length() <= MAX_LOOKED_AT ? text : text.substring(0, MAX_LOOKED_AT);
  }
}
