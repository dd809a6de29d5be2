package dev.automllint.lsp;

import java.util.List;

/** A text that an editor inserts, with places to fill in if it can jump to them. */
final class Insertion {
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder snippet = new StringBuilder();
  private final boolean snippets;
  private int stops;

  Insertion(boolean snippets) {
    this.snippets = snippets;
  }

  /** Adds a text as it is. */
  Insertion add(String text) {
    plain.append(text);
    snippet.append(escaped(text));
    return this;
  }

  /** Adds a place to fill in, with one of some values if there are any. */
  Insertion addStop(List<String> choices) {
    if (choices.size() == 1) {
      return add(choices.get(0));
    }
    stops++;
    String list = choices.isEmpty() ? "" : "|" + String.join(",", choices) + "|";
    snippet.append("${").append(stops).append(list).append('}');
    return this;
  }

  /** Adds a text to be replaced, which stays where the editor cannot jump to it. */
  Insertion addStop(String placeholder) {
    stops++;
    plain.append(placeholder);
    snippet.append("${").append(stops).append(':').append(escaped(placeholder)).append('}');
    return this;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  boolean isSnippet() {
    return snippets && stops > 0;
  }

  /** The text in the form of the protocol. */
  String text() {
    return (isSnippet() ? snippet : plain).toString();
  }
}
