package dev.automllint.diagnostic;

import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The secrets of a file as messages can quote them. What stands in the file is seldom what is
 * quoted: there are anchors and tags before it, quotes around it, escapes and line breaks in it.
 */
final class QuotedSecrets {
  /** What is shorter is no secret, but perhaps a word of ours. */
  static final int SHORTEST = 4;

  /** So many characters of a long one tell that it is the same. */
  private static final int BEGINNING = 40;

  private static final int MAX_LOOKED_AT = 4096;

  /** An anchor, a tag, and one more that is part of the text. */
  private static final int MAX_MARKS = 3;

  /** What messages say of any file. */
  private static final Set<String> NUMBER_TAGS = Set.of("!!bool", "!!int", "!!float");

  private final Set<String> whole = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  QuotedSecrets(SourceFile source) {
    List<Span> secrets = source.secrets();
    for (int i = 0; i < secrets.size(); i++) {
      int start = secrets.get(i).start();
      int end = secrets.get(i).end();
      add(cut(source, start, end));
      // The lines of a text are secrets of their own; what is quoted is the text.
      int last = i;
      while (last + 1 < secrets.size()
          && isBlank(source, secrets.get(last), secrets.get(last + 1))) {
        last++;
      }
      if (last > i) {
        add(cut(source, start, secrets.get(last).end()));
        for (int line = i + 1; line <= last; line++) {
          add(cut(source, secrets.get(line).start(), secrets.get(line).end()));
        }
        i = last;
      }
    }
  }

  private static boolean isBlank(SourceFile source, Span before, Span after) {
    for (int i = before.end(); i < after.start(); i++) {
      if (!Character.isWhitespace(source.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String cut(SourceFile source, int start, int end) {
    return source.text().substring(start, Math.min(end, start + MAX_LOOKED_AT));
  }

  /** Whether what a message quotes is one of them. */
  boolean contains(String quoted) {
    String key = key(quoted);
    if (key.endsWith("…") && key.length() > BEGINNING) {
      return beginnings.contains(key.substring(0, BEGINNING));
    }
    return whole.contains(key);
  }

  // ---- what stands in the file

  private void add(String written) {
    String rest = addMarks(written);
    if (rest.startsWith("[") || rest.startsWith("{")) {
      for (String item : rest.split("[\\[\\]{},]")) {
        addMarks(item);
        addMarks(item.substring(item.indexOf(": ") + 1));
      }
    }
    if (rest.startsWith("|") || rest.startsWith(">")) { // the head of a block
      addValue(rest.substring(Math.max(0, rest.indexOf('\n'))));
    }
  }

  /** Adds a value as a whole, its anchor and its tag; tells what stands behind these. */
  private String addMarks(String written) {
    addValue(written);
    String rest = written.strip();
    for (int i = 0; i < MAX_MARKS && isMark(rest); i++) {
      int end = firstBlank(rest);
      addMark(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    addValue(rest);
    return rest;
  }

  private static boolean isMark(String text) {
    return text.startsWith("&") || text.startsWith("*") || text.startsWith("!");
  }

  private static int firstBlank(String text) {
    int at = 0;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** An anchor, an alias or a tag: text that begins like one is taken for it. */
  private void addMark(String mark) {
    if (NUMBER_TAGS.contains(mark)) {
      return;
    }
    addForm(mark);
    if (mark.startsWith("*")) {
      addForm("&" + mark.substring(1)); // which has to stand before it
    }
    if (mark.startsWith("!<")) {
      addForm(mark.substring(2, mark.endsWith(">") ? mark.length() - 1 : mark.length()));
    }
  }

  private void addValue(String written) {
    addForm(written);
    if (written.contains("''")) {
      addForm(written.replace("''", "'"));
    }
    if (written.indexOf('\\') >= 0) {
      addForm(Escapes.resolved(written));
    }
  }

  private void addForm(String text) {
    String key = key(Quoted.whole(text));
    if (key.length() < SHORTEST) {
      return;
    }
    whole.add(key);
    if (key.length() > BEGINNING) {
      beginnings.add(key.substring(0, BEGINNING));
    }
    if (key.indexOf('`') >= 0) {
      for (String part : key.split("`")) { // in a message each looks like a quotation
        if (part.length() >= SHORTEST) {
          whole.add(key(part));
        }
      }
    }
  }

  /** What is the same in all forms: the text without quotes around it, each gap one blank. */
  private static String key(String shown) {
    var out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      boolean escaped =
          c == '\\' && i + 1 < shown.length() && "nrt".indexOf(shown.charAt(i + 1)) >= 0;
      if (escaped || Character.isWhitespace(c)) {
        gap = true;
        i += escaped ? 1 : 0;
      } else {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    int start = 0;
    int end = out.length();
    while (start < end && isQuote(out.charAt(start))) {
      start++;
    }
    while (start < end && isQuote(out.charAt(end - 1))) {
      end--;
    }
    return out.substring(start, end).strip();
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }
}
