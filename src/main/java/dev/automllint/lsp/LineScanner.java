package dev.automllint.lsp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the characters of lines for an {@link OutlineReader}. Ends are exclusive offsets. */
final class LineScanner {
  /** An anchor or a tag before a value. */
  private static final Pattern PROPERTY = Pattern.compile("[&!][^\\s\\[\\]{},]*[ \\t]*");

  private final String text;

  LineScanner(String text) {
    this.text = text;
  }

  /** The offset after spaces and tabs. */
  int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** The offset after anchors and tags. */
  int skipProperties(int from, int end) {
    Matcher property = PROPERTY.matcher(text);
    int at = from;
    while (property.region(at, end).lookingAt()) {
      at = property.end();
    }
    return at;
  }

  /** Whether an item begins at an offset. */
  boolean isDash(int at, int end) {
    return at < end
        && text.charAt(at) == '-'
        && (at + 1 == end || Character.isWhitespace(text.charAt(at + 1)));
  }

  /** Whether a comment begins at an offset. */
  boolean isComment(int at) {
    return text.charAt(at) == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  /** The end of a text without the blanks after it. */
  int trimmed(int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The colon after the key at an offset; -1 if there is none. */
  int colon(int from, int end) {
    if (from >= end || "[{#|>@`%".indexOf(text.charAt(from)) >= 0) {
      return -1;
    }
    char first = text.charAt(from);
    int at = from;
    if (first == '"' || first == '\'') {
      at = skipBlanks(FlowReader.afterQuoted(text, from, end), end);
      return at < end && text.charAt(at) == ':' ? at : -1;
    }
    for (; at < end && !isComment(at); at++) {
      boolean ends = at + 1 == end || Character.isWhitespace(text.charAt(at + 1));
      if (text.charAt(at) == ':' && ends) {
        return at;
      }
    }
    return -1;
  }
}
