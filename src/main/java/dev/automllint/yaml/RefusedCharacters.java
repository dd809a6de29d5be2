package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.text.Span;
import java.util.List;

/** Characters that YAML 1.2 or our parser allows in some places, and Azure's reader does not. */
final class RefusedCharacters {
  private RefusedCharacters() {}

  /**
   * Looks for characters that are allowed nowhere in a file, such as NUL.
   *
   * @throws ReadException at the first one
   */
  static void check(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      if (control || (c >= 0x7F && c <= 0x9F && c != 0x85) || c == 0xFFFE || c == 0xFFFF) {
        String message =
            "the character U+%04X is not allowed in YAML; remove it".formatted((int) c);
        throw new ReadException(CoreRules.ENCODING.at(new Span(i, i + 1), "", message));
      }
    }
  }

  /**
   * Looks for tabs between the tokens of a text that is otherwise YAML: PyYAML allows them only in
   * quotes, blocks and comments.
   *
   * @throws ReadException at the first one
   */
  static void checkTabs(String text, List<Scalars.ScalarRange> scalars) {
    if (text.indexOf('\t') < 0) {
      return;
    }
    int from = 0;
    for (Scalars.ScalarRange scalar : scalars) {
      Span span = scalar.span();
      checkTabs(text, from, span.start());
      int tab = scalar.plain() ? indexOf('\t', text, span.start(), span.end()) : -1;
      if (tab >= 0) {
        throw refusedTab(tab);
      }
      checkTabs(text, span.start(), endOfHeader(text, span));
      from = Math.max(from, span.end());
    }
    checkTabs(text, from, text.length());
  }

  /** Outside of scalars a {@code #} after a blank begins a comment. */
  private static void checkTabs(String text, int from, int to) {
    boolean comment = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        comment = false;
      } else if (c == '#' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
        comment = true;
      } else if (c == '\t' && !comment) {
        throw refusedTab(i);
      }
    }
  }

  /** The end of the line with the {@code |} of a block scalar; of other scalars the start. */
  private static int endOfHeader(String text, Span span) {
    int end = span.start();
    if (text.startsWith("|", end) || text.startsWith(">", end)) {
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
    }
    return end;
  }

  private static ReadException refusedTab(int offset) {
    return ReadException.syntax(
        new Span(offset, offset + 1),
        "a tab is not allowed here: Azure's reader stops at it",
        "use spaces");
  }

  /**
   * Looks for question marks in plain text between brackets: for PyYAML one ends the text, and
   * begins a key where none is allowed.
   *
   * @throws ReadException at the first one
   */
  static void checkQuestionMarks(String text, List<Scalars.ScalarRange> scalars) {
    for (Scalars.ScalarRange scalar : scalars) {
      Span span = scalar.span();
      boolean plain = scalar.plain() && scalar.inFlow();
      int at = plain ? indexOf('?', text, span.start() + 1, span.end()) : -1;
      if (at >= 0) {
        throw ReadException.syntax(
            new Span(at, at + 1),
            "a `?` is not allowed here: inside brackets Azure's reader takes it as the start of a"
                + " key",
            "put quotes around the value");
      }
    }
  }

  /** Unlike {@link String#indexOf}, not a search through the rest of the file. */
  private static int indexOf(char wanted, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }
}
