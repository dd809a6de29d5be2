package dev.automllint.lsp;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The jobs of a text with their keys, for the outline of an editor. */
final class Symbols {
  /** More of one text are of no use in an outline, and take long to send. */
  private static final int MAX_SYMBOLS = 10_000;

  private final Document document;
  private int count;

  private Symbols(Document document) {
    this.document = document;
  }

  /** All jobs of a text; none if it has none. */
  static List<Either<SymbolInformation, DocumentSymbol>> of(
      Analysis analysis, ClientFeatures features) {
    var symbols = new Symbols(analysis.document());
    List<Either<SymbolInformation, DocumentSymbol>> answer = new ArrayList<>();
    if (analysis.isOurs() && !analysis.document().isConfiguration()) {
      var outline = Outline.of(analysis.document().text(), analysis.document().lines());
      for (OutlineNode root : outline.jobs()) {
        if (symbols.count < MAX_SYMBOLS) {
          symbols.add(root, features, answer);
        }
      }
    }
    return answer;
  }

  private void add(
      OutlineNode root,
      ClientFeatures features,
      List<Either<SymbolInformation, DocumentSymbol>> answer) {
    DocumentSymbol job = symbol(root, /* index= */ 0);
    if (features.symbolTrees()) {
      answer.add(Either.forRight(job));
    } else {
      flatten(job, answer);
    }
  }

  @SuppressWarnings("deprecation") // what older editors take
  private void flatten(
      DocumentSymbol symbol, List<Either<SymbolInformation, DocumentSymbol>> answer) {
    var location = new Location(document.uri(), symbol.getRange());
    answer.add(Either.forLeft(new SymbolInformation(symbol.getName(), symbol.getKind(), location)));
    symbol.getChildren().forEach(child -> flatten(child, answer));
  }

  /** A symbol; {@code index} is its index, if it is an item. */
  private DocumentSymbol symbol(OutlineNode node, int index) {
    count++;
    List<DocumentSymbol> children = new ArrayList<>();
    if (!isListOfValues(node)) {
      int item = 0;
      for (OutlineNode child : node.children) {
        if (count < MAX_SYMBOLS) {
          children.add(symbol(child, item));
        }
        item += child.isItem() ? 1 : 0;
      }
    }
    var whole = new Span(start(node), end(node));
    var name = node.isDocument() ? Span.at(start(node)) : node.name;
    return new DocumentSymbol(
        label(node, index),
        node.isDocument() ? SymbolKind.Module : kind(node),
        document.range(whole),
        document.range(name),
        detail(node),
        children);
  }

  private static String detail(OutlineNode node) {
    if (node.isDocument()) {
      return node.text("task");
    }
    return isListOfValues(node)
        ? node.children.stream().map(item -> item.value).collect(Collectors.joining(", "))
        : node.value;
  }

  /** Whether it has only items without keys: their number says nothing to anybody. */
  private static boolean isListOfValues(OutlineNode node) {
    return !node.children.isEmpty()
        && node.children.stream().allMatch(item -> item.isItem() && item.children.isEmpty());
  }

  private static SymbolKind kind(OutlineNode node) {
    if (isListOfValues(node)) {
      return SymbolKind.Array;
    }
    return node.children.isEmpty() ? SymbolKind.Property : SymbolKind.Object;
  }

  private static String label(OutlineNode node, int index) {
    if (node.isDocument()) {
      String name = node.text("display_name");
      return name.isEmpty() ? "job" : name;
    }
    String key = node.isItem() ? String.valueOf(index) : node.key;
    return key.isBlank() ? "?" : key;
  }

  private static int start(OutlineNode node) {
    return node.isDocument() && !node.children.isEmpty()
        ? node.children.get(0).name.start()
        : node.name.start();
  }

  private static int end(OutlineNode node) {
    int end = Math.max(node.name.end(), node.valueSpan.end());
    return node.children.isEmpty()
        ? end
        : Math.max(end, end(node.children.get(node.children.size() - 1)));
  }
}
