package dev.automllint.lsp;

import dev.automllint.text.LineIndex;
import dev.automllint.text.Span;
import java.util.regex.Pattern;

/** Reads the lines of a text for an {@link Outline}. */
final class OutlineReader {
  private static final Pattern BLOCK_TEXT = Pattern.compile("[|>][-+0-9]*(?:[ \\t]+#.*|[ \\t]*)");

  private final String text;
  private final LineIndex lines;
  private final Outline outline;
  private final LineScanner chars;
  private OutlineNode last;

  /**
   * Makes a reader.
   *
   * @param outline what it fills
   */
  OutlineReader(String text, LineIndex lines, Outline outline) {
    this.text = text;
    this.lines = lines;
    this.outline = outline;
    this.chars = new LineScanner(text);
  }

  /** Reads all lines. */
  void read() {
    last = outline.addDocument(0);
    for (int number = 1; number <= lines.lineCount(); ) {
      number = read(number);
    }
  }

  // ---- lines

  /** Reads a line, and further ones if its value ends there; the number of the next one. */
  private int read(int number) {
    Span line = lines.line(number);
    int at = chars.skipBlanks(line.start(), line.end());
    if (at == line.end()) {
      return number + 1;
    }
    if (text.charAt(at) == '#') {
      outline.comments().add(new Span(at, line.end()));
      return number + 1;
    }
    if (at == line.start() && (text.startsWith("---", at) || text.startsWith("...", at))) {
      last = outline.addDocument(at);
      return number + 1;
    }
    int column = at - line.start();
    while (chars.isDash(at, line.end())) {
      OutlineNode parent = Outline.parentOf(last, column, /* item= */ true);
      last = outline.add(parent, null, new Span(at, at + 1), column);
      at = chars.skipProperties(chars.skipBlanks(at + 1, line.end()), line.end());
      column = at - line.start();
    }
    int colon = chars.colon(at, line.end());
    if (colon >= 0) {
      var name = new Span(at, chars.trimmed(at, colon));
      String key = OutlineNode.unquoted(text.substring(name.start(), name.end()));
      OutlineNode parent = Outline.parentOf(last, column, /* item= */ false);
      last = outline.add(parent, key, name, column);
      return readValue(last, chars.skipBlanks(colon + 1, line.end()), number);
    }
    boolean ofItem = last.isItem() && last.name.start() >= line.start();
    if (last.isDocument() && text.charAt(at) == '{') {
      return readValue(last, at, number);
    }
    return ofItem ? readValue(last, at, number) : skipText(at, number);
  }

  /** A line that is neither: the rest of a text, or a key that is being typed. */
  private int skipText(int at, int number) {
    addComment(at, lines.line(number).end());
    return number + 1;
  }

  // ---- values

  private int readValue(OutlineNode node, int from, int number) {
    int end = lines.line(number).end();
    int at = chars.skipProperties(from, end);
    node.valueSpan = Span.at(at);
    if (at == end || chars.isComment(at)) {
      addComment(at, end);
      return number + 1;
    }
    char first = text.charAt(at);
    if (first == '{' || first == '[') {
      int after = new FlowReader(text, outline.comments()).read(node, at, limit(node, number));
      return next(number, after);
    }
    if (first == '"' || first == '\'') {
      int after = FlowReader.afterQuoted(text, at, limit(node, number));
      setValue(node, at, after);
      return next(number, after);
    }
    if (BLOCK_TEXT.matcher(text).region(at, end).matches()) {
      node.blockText = true;
      addComment(at, end);
      return afterBlockText(node, number);
    }
    setValue(node, at, chars.trimmed(at, addComment(at, end)));
    return number + 1;
  }

  private void setValue(OutlineNode node, int start, int end) {
    node.valueSpan = new Span(start, end);
    node.value = text.substring(start, end);
  }

  /** How far a value in brackets or quotes can reach: up to a line that is not further right. */
  private int limit(OutlineNode node, int number) {
    OutlineNode block = node;
    while (block.isItem() && block.parent.isItem()) {
      block = block.parent;
    }
    for (int line = number + 1; line <= lines.lineCount(); line++) {
      Span span = lines.line(line);
      int at = chars.skipBlanks(span.start(), span.end());
      boolean closes = at < span.end() && "]}".indexOf(text.charAt(at)) >= 0;
      if (at < span.end() && at - span.start() <= block.column && !closes) {
        return lines.line(line - 1).end();
      }
    }
    return text.length();
  }

  private int afterBlockText(OutlineNode node, int number) {
    int column = node.column;
    int line = number + 1;
    while (line <= lines.lineCount()) {
      Span span = lines.line(line);
      int at = chars.skipBlanks(span.start(), span.end());
      if (at < span.end() && at - span.start() <= column) {
        break;
      }
      line++;
    }
    int start = lines.line(number).end();
    int end = line <= lines.lineCount() ? lines.line(line).start() - 1 : text.length();
    outline.addBlockText(column, new Span(start, Math.max(start, end)));
    return line;
  }

  /** The number of the line after that of an offset; what follows the value there is skipped. */
  private int next(int number, int offset) {
    int line = Math.max(number, lines.position(offset).line());
    addComment(offset, lines.line(line).end());
    return line + 1;
  }

  // ---- comments

  /** Notes the comment in the rest of a line; where it starts, or the end of the line. */
  private int addComment(int from, int end) {
    for (int at = from; at < end; at++) {
      if (chars.isComment(at)) {
        outline.comments().add(new Span(at, end));
        return at;
      }
    }
    return end;
  }
}
