package dev.automllint.lsp;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key or an item of a list in an {@link Outline}, with what is below it. Offsets are UTF-16 units
 * from the start of the text.
 */
final class OutlineNode {
  /** What contains this; null for a document. */
  final OutlineNode parent;

  /** The name; null for an item, and for a document. */
  final String key;

  /** The key as it is written, with quotes; the dash of an item; empty in brackets. */
  final Span name;

  /** How many characters are before it on its line; -1 for a document; in brackets of no use. */
  final int column;

  final List<OutlineNode> children = new ArrayList<>();

  /** The single value as it is written, without a comment; empty if there is none. */
  String value = "";

  /** Where the value is, or would be. */
  Span valueSpan;

  /** From the bracket that opens the value to after the one that closes it, if it has brackets. */
  Optional<Span> brackets = Optional.empty();

  /** Whether the value is a block text, {@code |} or {@code >}. */
  boolean blockText;

  /** Whether it is in brackets itself. */
  boolean inBrackets;

  OutlineNode(OutlineNode parent, String key, Span name, int column) {
    this.parent = parent;
    this.key = key;
    this.name = name;
    this.column = column;
    this.valueSpan = Span.at(name.end());
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean isDocument() {
    return parent == null;
  }

  boolean isItem() {
    return key == null && parent != null;
  }

  /** Whether keys or items can be on the lines below. */
  boolean takesChildren() {
    return value.isEmpty() && brackets.isEmpty() && !blockText;
  }

  /** Its keys and indexes from the document. */
  List<Object> path() {
    List<Object> path = isDocument() ? new ArrayList<>() : parent.path();
    if (isItem()) {
      path.add(parent.items().indexOf(this));
    } else if (!isDocument()) {
      path.add(key);
    }
    return path;
  }

  private List<OutlineNode> items() {
    return children.stream().filter(OutlineNode::isItem).toList();
  }

  /** The last key of a name. */
  Optional<OutlineNode> child(String name) {
    return children.stream().filter(c -> name.equals(c.key)).reduce((first, last) -> last);
  }

  /** The single value of a key without quotes; empty if there is none. */
  String text(String name) {
    return child(name).map(c -> unquoted(c.value)).orElse("");
  }

  /** A value without the quotes around it. */
  static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
