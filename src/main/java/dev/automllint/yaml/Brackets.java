package dev.automllint.yaml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The brackets of a text that cannot be read, outside of comments and quotes; a quote ends with its
 * line here at the latest.
 */
final class Brackets {
  private final String text;

  Brackets(String text) {
    this.text = text;
  }

  /** The last bracket that has no counterpart; -1 if there is none. */
  int lastOpen() {
    int last = -1;
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = next(0); i < text.length(); i = next(i + 1)) {
      char c = text.charAt(i);
      if (c == '[' || c == '{') {
        open.push(i);
      } else if (!open.isEmpty() && !isPair(text.charAt(open.peek()), c)) {
        last = Math.max(last, open.pop());
      } else {
        open.poll();
      }
    }
    return open.isEmpty() ? last : Math.max(last, open.peek());
  }

  /** Whether the bracket at an offset has its counterpart. */
  boolean isClosed(int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i = next(i + 1)) {
      char c = text.charAt(i);
      depth += c == '[' || c == '{' ? 1 : -1;
      if (depth == 0) {
        return isPair(text.charAt(from), c);
      }
    }
    return false;
  }

  private static boolean isPair(char open, char close) {
    return close == (open == '[' ? ']' : '}');
  }

  /**
   * The next bracket; the length of the text if there is none.
   *
   * @param from a place outside of quotes and comments
   */
  private int next(int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote || c == '\n' ? 0 : quote;
      } else if ((c == '"' || c == '\'') && !isWord(i - 1)) {
        quote = c;
      } else if (c == '#' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
        i = LineEnds.after(text, i);
      } else if (c == '[' || c == '{' || c == ']' || c == '}') {
        return i;
      }
    }
    return text.length();
  }

  private boolean isWord(int i) {
    return i >= 0 && Character.isLetterOrDigit(text.charAt(i));
  }
}
