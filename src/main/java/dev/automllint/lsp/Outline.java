package dev.automllint.lsp;

import dev.automllint.text.LineIndex;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys and items of a text by its indentation and brackets alone, so that it works in a text
 * that is being typed and cannot be parsed. Where a text can be parsed, the paths are the same.
 */
final class Outline {
  private static final Pattern BLOCK_TEXT = Pattern.compile("[|>][-+0-9]*(?:[ \\t]+#.*|[ \\t]*)");

  /** An anchor or a tag before a value. */
  private static final Pattern PROPERTY = Pattern.compile("[&!][^\\s\\[\\]{},]*[ \\t]*");

  private final String text;
  private final LineIndex lines;
  private final List<OutlineNode> documents = new ArrayList<>();
  private final List<OutlineNode> nodes = new ArrayList<>(); // outside of brackets
  private final List<Span> comments = new ArrayList<>();
  private final List<BlockText> blockTexts = new ArrayList<>();
  private OutlineNode last;

  /** The lines of a text after {@code |} or {@code >}; they are further right than a column. */
  private record BlockText(int column, Span span) {}

  Outline(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
    begin(0);
    for (int number = 1; number <= lines.lineCount(); ) {
      number = read(number);
    }
  }

  private void begin(int offset) {
    last = new OutlineNode(null, null, Span.at(offset), -1);
    documents.add(last);
    nodes.add(last);
  }

  /** The document that an offset is in. */
  OutlineNode document(int offset) {
    OutlineNode found = documents.get(0);
    for (OutlineNode document : documents) {
      found = document.name.start() <= offset ? document : found;
    }
    return found;
  }

  /** The keys and items outside of brackets, in their order. */
  List<OutlineNode> nodes() {
    return nodes;
  }

  /** The jobs of a text that has some: whole documents, or the AutoML nodes of a pipeline. */
  List<OutlineNode> jobs() {
    List<OutlineNode> jobs = new ArrayList<>();
    for (OutlineNode document : documents) {
      if (!document.text("type").equals("pipeline")) {
        jobs.add(document);
        continue;
      }
      for (OutlineNode node : document.child("jobs").map(n -> n.children).orElse(List.of())) {
        if (node.text("type").equals("automl")) {
          jobs.add(node);
        }
      }
    }
    jobs.removeIf(job -> job.children.isEmpty());
    return jobs;
  }

  /** Whether an offset is in a comment, after its {@code #}. */
  boolean isInComment(int offset) {
    return comments.stream().anyMatch(comment -> isAfterStart(comment, offset));
  }

  /** Whether an offset is in the lines of a text after {@code |} or {@code >}. */
  boolean isInBlockText(int offset) {
    int column = offset - lines.lineAt(offset).start();
    return blockTexts.stream()
        .anyMatch(block -> column > block.column() && isAfterStart(block.span(), offset));
  }

  private static boolean isAfterStart(Span span, int offset) {
    return span.start() < offset && offset <= span.end();
  }

  // ---- lines

  /** Reads a line, and further ones if its value ends there; the number of the next one. */
  private int read(int number) {
    Span line = lines.line(number);
    int at = skipBlanks(line.start(), line.end());
    if (at == line.end()) {
      return number + 1;
    }
    if (text.charAt(at) == '#') {
      comments.add(new Span(at, line.end()));
      return number + 1;
    }
    if (at == line.start() && (text.startsWith("---", at) || text.startsWith("...", at))) {
      begin(at);
      return number + 1;
    }
    int column = at - line.start();
    while (isDash(at, line.end())) {
      add(parentOf(column, /* item= */ true), null, new Span(at, at + 1), column);
      at = skipProperties(skipBlanks(at + 1, line.end()), line.end());
      column = at - line.start();
    }
    int colon = colon(at, line.end());
    if (colon >= 0) {
      var name = new Span(at, trimmed(at, colon));
      String key = OutlineNode.unquoted(text.substring(name.start(), name.end()));
      add(parentOf(column, /* item= */ false), key, name, column);
      return readValue(last, skipBlanks(colon + 1, line.end()), number);
    }
    boolean ofItem = last.isItem() && last.name.start() >= line.start();
    return ofItem ? readValue(last, at, number) : skipText(at, number);
  }

  private void add(OutlineNode parent, String key, Span name, int column) {
    last = new OutlineNode(parent, key, name, column);
    nodes.add(last);
  }

  /** A line that is neither: the rest of a text, or a key that is being typed. */
  private int skipText(int at, int number) {
    addComment(at, lines.line(number).end());
    return number + 1;
  }

  private OutlineNode parentOf(int column, boolean item) {
    return parentOf(last, column, item);
  }

  /** What a key or item in a column belongs to: the nearest one above that is further left. */
  static OutlineNode parentOf(OutlineNode above, int column, boolean item) {
    OutlineNode parent = above;
    while (!parent.isDocument()
        && (!parent.takesChildren()
            || parent.column > column
            || (parent.column == column && !(item && !parent.isItem())))) {
      parent = parent.parent;
    }
    return parent;
  }

  // ---- values

  private int readValue(OutlineNode node, int from, int number) {
    int end = lines.line(number).end();
    int at = skipProperties(from, end);
    node.valueSpan = Span.at(at);
    if (at == end || isComment(at)) {
      addComment(at, end);
      return number + 1;
    }
    char first = text.charAt(at);
    if (first == '{' || first == '[') {
      int after = new FlowReader(text, comments).read(node, at, limit(node, number));
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
    setValue(node, at, trimmed(at, addComment(at, end)));
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
      int at = skipBlanks(span.start(), span.end());
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
      int at = skipBlanks(span.start(), span.end());
      if (at < span.end() && at - span.start() <= column) {
        break;
      }
      line++;
    }
    int start = lines.line(number).end();
    int end = line <= lines.lineCount() ? lines.line(line).start() - 1 : text.length();
    blockTexts.add(new BlockText(column, new Span(start, Math.max(start, end))));
    return line;
  }

  /** The number of the line after that of an offset; what follows the value there is skipped. */
  private int next(int number, int offset) {
    int line = Math.max(number, lines.position(offset).line());
    addComment(offset, lines.line(line).end());
    return line + 1;
  }

  // ---- characters

  private int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private int skipProperties(int from, int end) {
    Matcher property = PROPERTY.matcher(text);
    int at = from;
    while (property.region(at, end).lookingAt()) {
      at = property.end();
    }
    return at;
  }

  private boolean isDash(int at, int end) {
    return at < end
        && text.charAt(at) == '-'
        && (at + 1 == end || Character.isWhitespace(text.charAt(at + 1)));
  }

  private boolean isComment(int at) {
    return text.charAt(at) == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  /** Notes the comment in the rest of a line; where it starts, or the end of the line. */
  private int addComment(int from, int end) {
    for (int at = from; at < end; at++) {
      if (isComment(at)) {
        comments.add(new Span(at, end));
        return at;
      }
    }
    return end;
  }

  /** The end of a text without the blanks after it. */
  private int trimmed(int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The colon after the key at an offset; -1 if there is none. */
  private int colon(int from, int end) {
    if (from >= end || "[{#|>@`%".indexOf(text.charAt(from)) >= 0) {
      return -1;
    }
    char first = text.charAt(from);
    int at = from;
    if (first == '"' || first == '\'') {
      at = skipBlanks(FlowReader.afterQuoted(text, from, end), end);
      return at < end && text.charAt(at) == ':' ? at : -1;
    }
    for (; at < end && !isComment(at); at++) {
      boolean ends = at + 1 == end || Character.isWhitespace(text.charAt(at + 1));
      if (text.charAt(at) == ':' && ends) {
        return at;
      }
    }
    return -1;
  }
}
