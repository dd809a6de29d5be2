package dev.automllint.lsp;

import dev.automllint.explain.FormatPlace;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Collects completions in the form of the protocol. */
final class CompletionItems {
  private final Document document;
  private final boolean snippets;
  private final List<CompletionItem> items = new ArrayList<>();

  /**
   * Makes an empty list.
   *
   * @param snippets whether the editor can jump to places to fill in
   */
  CompletionItems(Document document, boolean snippets) {
    this.document = document;
    this.snippets = snippets;
  }

  List<CompletionItem> all() {
    return items;
  }

  /** A text to insert, without anything yet. */
  Insertion insertion() {
    return new Insertion(snippets);
  }

  void clear() {
    items.clear();
  }

  /** Puts them into the order in which editors show them. */
  void sort() {
    items.sort(Comparator.comparing(CompletionItem::getSortText));
  }

  /** Adds an item that replaces what is written at a place. */
  CompletionItem add(Place place, String label, CompletionItemKind kind, Insertion insertion) {
    var item = new CompletionItem(label);
    item.setKind(kind);
    Span written = place.written();
    boolean afterColon =
        place.part() == Place.Part.VALUE
            && written.start() > 0
            && document.text().charAt(written.start() - 1) == ':';
    String quote = quote(written);
    String inserted = insertion.text();
    String quoted =
        inserted.startsWith(label)
            ? quote + label + quote + inserted.substring(label.length())
            : inserted;
    String text = (afterColon && !inserted.startsWith("\n") ? " " : "") + quoted;
    item.setFilterText((afterColon ? " " : "") + quote + label);
    item.setTextEdit(Either.forLeft(new TextEdit(document.range(written), text)));
    item.setInsertTextFormat(
        insertion.isSnippet() ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
    item.setInsertTextMode(InsertTextMode.AsIs);
    surplus(place)
        .ifPresent(
            span -> item.setAdditionalTextEdits(List.of(new TextEdit(document.range(span), ""))));
    items.add(item);
    return item;
  }

  /** The quote that what is written begins with; empty if it has none. */
  private String quote(Span written) {
    boolean quoted =
        written.start() < written.end()
            && "\"'".indexOf(document.text().charAt(written.start())) >= 0;
    return quoted ? document.text().substring(written.start(), written.start() + 1) : "";
  }

  /** The blanks before a key that are more than its block has. */
  private Optional<Span> surplus(Place place) {
    if (place.column() < 0 || place.entry().isPresent()) {
      return Optional.empty();
    }
    int start = document.lines().lineAt(place.written().start()).start() + place.column();
    return start < place.written().start()
        ? Optional.of(new Span(start, place.written().start()))
        : Optional.empty();
  }

  /** Shows beside an item what the format says of it. */
  static void describe(CompletionItem item, FormatPlace place) {
    item.setDetail(place.title().isEmpty() ? null : place.title());
    item.setDocumentation(place.description());
  }

  /** The number of the next item, which sorts as a text. */
  String number() {
    return String.format("%03d", items.size());
  }
}
