package dev.automllint.lsp;

import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;

/** Reads values in brackets for an {@link Outline}; they need not be closed. */
final class FlowReader {
  private final String text;
  private final List<Span> comments;

  /**
   * Makes a reader.
   *
   * @param comments where comments are noted
   */
  FlowReader(String text, List<Span> comments) {
    this.text = text;
    this.comments = comments;
  }

  /**
   * Reads what is between brackets.
   *
   * @param node whose value it is
   * @param open the opening bracket
   * @param limit the end of what it can be
   * @return the offset after it
   */
  int read(OutlineNode node, int open, int limit) {
    boolean mapping = text.charAt(open) == '{';
    int at = open + 1;
    while (true) {
      at = skipBlanks(at, limit);
      if (at >= limit) {
        break;
      }
      char c = text.charAt(at);
      if (c == ',') {
        at++;
      } else if (c == '}' || c == ']') {
        at++;
        break;
      } else {
        at = mapping ? readPair(node, at, limit) : readItem(node, at, limit);
      }
    }
    node.brackets = Optional.of(new Span(open, at));
    node.valueSpan = new Span(open, at);
    return at;
  }

  private int readPair(OutlineNode parent, int from, int limit) {
    int end = endOfScalar(from, limit);
    var name = new Span(from, end);
    String key = OutlineNode.unquoted(text.substring(from, end));
    var node = new OutlineNode(parent, key, name, parent.column);
    node.inBrackets = true;
    int at = skipBlanks(end, limit);
    if (at < limit && text.charAt(at) == ':') {
      return readValue(node, at + 1, limit);
    }
    return Math.max(at, from + 1);
  }

  private int readItem(OutlineNode parent, int from, int limit) {
    var node = new OutlineNode(parent, null, Span.at(from), parent.column);
    node.inBrackets = true;
    int end = "{[".indexOf(text.charAt(from)) >= 0 ? from : endOfScalar(from, limit);
    int at = skipBlanks(end, limit);
    boolean pair = end > from && at < limit && text.charAt(at) == ':';
    return pair ? readPair(node, from, limit) : readValue(node, from, limit);
  }

  private int readValue(OutlineNode node, int from, int limit) {
    int at = skipBlanks(from, limit);
    node.valueSpan = Span.at(at);
    if (at >= limit || ",]}".indexOf(text.charAt(at)) >= 0) {
      return at;
    }
    if ("{[".indexOf(text.charAt(at)) >= 0) {
      return read(node, at, limit);
    }
    int end = endOfScalar(at, limit);
    node.value = text.substring(at, end);
    node.valueSpan = new Span(at, end);
    return Math.max(end, at + 1);
  }

  /** The end of a key or a single value. */
  private int endOfScalar(int from, int limit) {
    char first = text.charAt(from);
    if (first == '"' || first == '\'') {
      return afterQuoted(text, from, limit);
    }
    int at = from;
    while (at < limit && !endsScalar(at, limit)) {
      at++;
    }
    while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean endsScalar(int at, int limit) {
    char c = text.charAt(at);
    boolean afterBlank = Character.isWhitespace(text.charAt(at - 1));
    boolean beforeEnd = at + 1 >= limit || " \t\r\n,[]{}".indexOf(text.charAt(at + 1)) >= 0;
    return ",[]{}\n\r".indexOf(c) >= 0 || (c == ':' && beforeEnd) || (c == '#' && afterBlank);
  }

  private int skipBlanks(int from, int limit) {
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '#' && Character.isWhitespace(text.charAt(at - 1))) {
        int end = at;
        while (end < limit && text.charAt(end) != '\n') {
          end++;
        }
        comments.add(new Span(at, end));
        at = end;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** The offset after a quoted text; if it is not closed, the end of its line. */
  static int afterQuoted(String text, int open, int limit) {
    char quote = text.charAt(open);
    for (int at = open + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '\\' && quote == '"') {
        at++;
      } else if (c == quote) {
        if (quote == '"' || at + 1 >= limit || text.charAt(at + 1) != quote) {
          return at + 1;
        }
        at++;
      }
    }
    int end = open + 1;
    while (end < limit && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
