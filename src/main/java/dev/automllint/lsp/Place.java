package dev.automllint.lsp;

import dev.automllint.text.LineIndex;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A place in a text where a key or a value is written, or could be.
 *
 * @param part which of them
 * @param block for a key what it belongs to, a document, key or item; for a value the key or item
 *     that has it; for a further item of a list in brackets the list
 * @param entry the key that is there, if there is one
 * @param written what is there of the key or value; empty at the place if there is nothing
 * @param column for a key on a line of its own, the column that it should be in; otherwise -1
 */
record Place(Part part, OutlineNode block, Optional<OutlineNode> entry, Span written, int column) {
  /** What can be at a place. */
  enum Part {
    KEY,
    VALUE,
    /** A further item of a list in brackets. */
    ITEM
  }

  /** The place at an offset; empty in comments, in block texts and in the middle of texts. */
  static Optional<Place> at(int offset, Outline outline, String text, LineIndex lines) {
    if (outline.isInComment(offset) || outline.isInBlockText(offset)) {
      return Optional.empty();
    }
    Span line = lines.lineAt(offset);
    OutlineNode above = outline.document(0);
    for (OutlineNode node : outline.nodes()) {
      if (node.name.start() > offset) {
        break;
      }
      above = node;
    }
    if (isInside(above, offset, text)) {
      return Optional.of(inBrackets(above, offset, text));
    }
    boolean here = !above.isDocument() && above.name.start() >= line.start();
    return here ? onLineOf(above, offset, text) : onNewLine(above, offset, line, text);
  }

  /** Whether an offset is in the brackets of a value. */
  private static boolean isInside(OutlineNode node, int offset, String text) {
    if (node.brackets.isEmpty()) {
      return false;
    }
    Span span = node.brackets.get();
    boolean closed =
        span.end() > span.start() + 1 && "]}".indexOf(text.charAt(span.end() - 1)) >= 0;
    return span.start() < offset && (closed ? offset < span.end() : offset <= span.end());
  }

  // ---- in brackets

  private static Place inBrackets(OutlineNode outer, int offset, String text) {
    OutlineNode last = null;
    for (OutlineNode child : outer.children) {
      if (isInside(child, offset, text)) {
        return inBrackets(child, offset, text);
      }
      for (OutlineNode pair : child.isItem() ? child.children : List.<OutlineNode>of()) {
        if (isInside(pair, offset, text)) {
          return inBrackets(pair, offset, text);
        }
      }
      last = child.name.start() <= offset ? child : last;
    }
    boolean list = text.charAt(outer.brackets.orElseThrow().start()) == '[';
    int end = last == null ? offset : Math.max(last.name.end(), last.valueSpan.end());
    boolean none = last == null || (end <= offset && text.substring(end, offset).contains(","));
    if (none) {
      Part part = list ? Part.ITEM : Part.KEY;
      return new Place(part, outer, Optional.empty(), Span.at(offset), -1);
    }
    if (!list
        && (offset <= last.name.end() || !text.substring(last.name.end(), offset).contains(":"))) {
      return new Place(Part.KEY, outer, Optional.of(last), last.name, -1);
    }
    return value(last, offset);
  }

  private static Place value(OutlineNode node, int offset) {
    Span span = node.valueSpan;
    boolean inside = span.start() <= offset && offset <= span.end();
    return new Place(Part.VALUE, node, Optional.empty(), inside ? span : Span.at(offset), -1);
  }

  // ---- in lines

  private static Optional<Place> onLineOf(OutlineNode node, int offset, String text) {
    if (!node.isItem() && offset <= node.name.end()) {
      return Optional.of(
          new Place(Part.KEY, node.parent, Optional.of(node), node.name, node.column));
    }
    boolean afterValue = !node.value.isEmpty() && offset > node.valueSpan.end();
    boolean beforeBlank = node.isItem() && offset == node.name.end();
    boolean beforeColon = !node.isItem() && text.indexOf(':', node.name.end()) >= offset;
    boolean nothing =
        afterValue || beforeBlank || beforeColon || node.brackets.isPresent() || node.blockText;
    return nothing ? Optional.empty() : Optional.of(value(node, offset));
  }

  /** A line without a key: empty, or with one that is being typed. */
  private static Optional<Place> onNewLine(OutlineNode above, int offset, Span line, String text) {
    int start = line.start();
    while (start < offset && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < line.end() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    boolean word = text.substring(end, line.end()).isBlank();
    if (offset > end || !word) {
      return Optional.empty();
    }
    int column = start - line.start();
    OutlineNode block = Outline.parentOf(above, column, /* item= */ false);
    int expected = column;
    for (OutlineNode child : block.children) {
      expected = child.isItem() ? expected : child.column;
    }
    if (block.isDocument()) {
      expected = 0;
    }
    return Optional.of(
        new Place(Part.KEY, block, Optional.empty(), new Span(start, end), expected));
  }
}
