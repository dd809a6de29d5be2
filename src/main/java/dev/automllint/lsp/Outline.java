package dev.automllint.lsp;

import dev.automllint.text.LineIndex;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys and items of a text by its indentation and brackets alone, so that it works in a text
 * that is being typed and cannot be parsed. Where a text can be parsed, the paths are the same.
 */
final class Outline {
  private final LineIndex lines;
  private final List<OutlineNode> documents = new ArrayList<>();
  private final List<OutlineNode> nodes = new ArrayList<>(); // outside of brackets
  private final List<Span> comments = new ArrayList<>();
  private final List<BlockText> blockTexts = new ArrayList<>();

  /** The lines of a text after {@code |} or {@code >}; they are further right than a column. */
  private record BlockText(int column, Span span) {}

  private Outline(LineIndex lines) {
    this.lines = lines;
  }

  /** The outline of a text. */
  static Outline of(String text, LineIndex lines) {
    var outline = new Outline(lines);
    new OutlineReader(text, lines, outline).read();
    return outline;
  }

  // ---- what the reader finds

  /** Begins a document. */
  OutlineNode addDocument(int offset) {
    var document = new OutlineNode(null, null, Span.at(offset), -1);
    documents.add(document);
    nodes.add(document);
    return document;
  }

  /** Adds a key, or an item if that is null. */
  OutlineNode add(OutlineNode parent, String key, Span name, int column) {
    var node = new OutlineNode(parent, key, name, column);
    nodes.add(node);
    return node;
  }

  /** Where {@link FlowReader} notes comments, too. */
  List<Span> comments() {
    return comments;
  }

  /**
   * Adds the lines of a text after {@code |} or {@code >}; they are further right than a column.
   */
  void addBlockText(int column, Span span) {
    blockTexts.add(new BlockText(column, span));
  }

  // ---- what is asked

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
}
