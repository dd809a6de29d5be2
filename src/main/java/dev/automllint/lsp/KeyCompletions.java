package dev.automllint.lsp;

import dev.automllint.explain.FormatPlace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/** The keys that can be written at a place of a job, with what they need. */
final class KeyCompletions {
  private final Document document;
  private final CompletionItems items;

  KeyCompletions(Document document, CompletionItems items) {
    this.document = document;
    this.items = items;
  }

  /** Adds the keys that a block at a place can have and does not have yet. */
  void add(Place place, FormatPlace format) {
    OutlineNode block = place.block();
    boolean inBrackets = block.brackets.isPresent() || block.inBrackets;
    Set<String> present = new LinkedHashSet<>();
    for (OutlineNode child : block.children) {
      if (place.entry().isEmpty() || place.entry().get() != child) {
        present.add(child.key);
      }
    }
    if (!format.takesMapping() && format.takesList()) {
      addItem(place, format.item());
      return;
    }
    for (FormatPlace.Key key : format.keys(block.text("type"))) {
      if (!present.contains(key.name())) {
        var text = items.insertion();
        if (place.entry().isPresent() && hasColon(place.entry().get())) {
          text.add(key.name());
        } else if (inBrackets) {
          Entries.addInBrackets(key, text);
        } else {
          Entries.add(key, indent(place), text);
        }
        CompletionItem item = items.add(place, key.name(), CompletionItemKind.Property, text);
        CompletionItems.describe(item, key.place());
        item.setSortText((key.required() ? "0" : "1") + items.number());
      }
    }
    items.sort();
  }

  private boolean hasColon(OutlineNode entry) {
    String text = document.text();
    int at = entry.name.end();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private void addItem(Place place, FormatPlace item) {
    List<FormatPlace.Key> keys = item.keys("");
    if (!keys.isEmpty()) {
      var text = items.insertion();
      text.add("- ");
      Entries.add(keys.get(0), indent(place) + "  ", text);
      CompletionItems.describe(
          items.add(place, "- " + keys.get(0).name(), CompletionItemKind.Struct, text), item);
    }
  }

  /** The blanks before the keys of the block of a place. */
  private String indent(Place place) {
    int start = document.lines().lineAt(place.written().start()).start();
    return " ".repeat(place.column() >= 0 ? place.column() : place.written().start() - start);
  }
}
