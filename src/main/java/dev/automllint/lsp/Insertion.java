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
    snippet.append(text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}"));
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

  boolean isSnippet() {
    return snippets && stops > 0;
  }

  /** The text in the form of the protocol. */
  String text() {
    return (isSnippet() ? snippet : plain).toString();
  }
}
