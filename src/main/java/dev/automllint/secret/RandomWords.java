package dev.automllint.secret;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds words that only a machine makes up: capital letters, small ones and digits in no order, as
 * in the tokens of most services. Digests, GUIDs and names have none of that.
 */
final class RandomWords {
  /** Names that are as long have separators. */
  private static final int MIN_LENGTH = 24;

  private final String text;

  private RandomWords(String text) {
    this.text = text;
  }

  /** Where they are in a text, with what belongs to them, such as {@code sk_live_}. */
  static List<Span> in(String text) {
    return new RandomWords(text).all();
  }

  private List<Span> all() {
    List<Span> found = new ArrayList<>();
    for (int start = 0, last = 0; start < text.length(); start++) {
      int end = start;
      while (end < text.length() && kind(text.charAt(end)) != 0) {
        end++;
      }
      if (isRandom(start, end)) {
        while (start > last && isOfWord(text.charAt(start - 1))) {
          start--;
        }
        while (end < text.length() && isOfWord(text.charAt(end))) {
          end++;
        }
        found.add(new Span(start, end));
        last = end;
      }
      start = end;
    }
    return found;
  }

  /** Whether the kind of character changes nearly every other time; in words it rarely does. */
  private boolean isRandom(int start, int end) {
    if (end - start < MIN_LENGTH) {
      return false;
    }
    int kinds = kind(text.charAt(start));
    int changes = 0;
    for (int i = start + 1; i < end; i++) {
      int kind = kind(text.charAt(i));
      kinds |= kind;
      changes += kind == kind(text.charAt(i - 1)) ? 0 : 1;
    }
    return kinds == 7 && 100 * changes >= 45 * (end - start - 1);
  }

  private static int kind(char c) {
    return c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : c >= '0' && c <= '9' ? 4 : 0;
  }

  private static boolean isOfWord(char c) {
    return kind(c) != 0 || "_.~-".indexOf(c) >= 0;
  }
}
