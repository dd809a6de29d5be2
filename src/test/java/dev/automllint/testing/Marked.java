package dev.automllint.testing;

import dev.automllint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A text in which the expected places are drawn: {@code a: ⟦1⟧}.
 *
 * @param text the text without the marks
 * @param spans what stood between the marks, in the order of their openings
 */
public record Marked(String text, List<Span> spans) {
  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';

  public Marked {
    spans = List.copyOf(spans);
  }

  /** Takes the marks out of a text. */
  public static Marked parse(String drawn) {
    var text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < drawn.length(); i++) {
      char c = drawn.charAt(i);
      if (c == OPEN) {
        open.push(spans.size());
        spans.add(Span.at(text.length()));
      } else if (c == CLOSE) {
        int index = open.pop();
        spans.set(index, new Span(spans.get(index).start(), text.length()));
      } else {
        text.append(c);
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("a mark is not closed: " + drawn);
    }
    return new Marked(text.toString(), spans);
  }

  /** The text without any marks. */
  public static String plain(String drawn) {
    return parse(drawn).text();
  }

  /** Draws a place into a text, so that a test can compare texts and fails with one to read. */
  public static String draw(String text, Span span) {
    return text.substring(0, span.start())
        + OPEN
        + text.substring(span.start(), span.end())
        + CLOSE
        + text.substring(span.end());
  }

  /** The only place. */
  public Span span() {
    if (spans.size() != 1) {
      throw new IllegalStateException("not one mark but " + spans.size());
    }
    return spans.get(0);
  }
}
