package dev.automllint.lsp;

import dev.automllint.explain.FormatPlace;
import dev.automllint.job.Task;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/** The values that can be written at a place of a job. */
final class ValueCompletions {
  private final Document document;
  private final CompletionItems items;

  ValueCompletions(Document document, CompletionItems items) {
    this.document = document;
    this.items = items;
  }

  /** Adds the tasks that have a schema. */
  void addTasks(Place place) {
    for (Task task : Task.values()) {
      addValue(place, task.id(), items.insertion().add(task.id()));
    }
  }

  /** Adds the values that the format knows, without those that are there already. */
  void addValues(Place place, FormatPlace format, Set<String> present) {
    List<String> values = format.values();
    String usual = format.defaultValue();
    for (String value : values) {
      if (!present.contains(value) || value.equals(written(place))) {
        CompletionItem item = addValue(place, value, items.insertion().add(value));
        item.setDetail(value.equals(usual) ? "default" : null);
      }
    }
    if (values.isEmpty() && format.takesSingle() && !usual.isEmpty()) {
      addValue(place, usual, items.insertion().add(usual)).setDetail("default");
    }
    if (values.isEmpty() && !format.example().isEmpty()) {
      String example = format.example();
      addValue(place, example, items.insertion().add(example)).setDetail("example");
    }
  }

  private String written(Place place) {
    return document.text().substring(place.written().start(), place.written().end());
  }

  private CompletionItem addValue(Place place, String label, Insertion text) {
    CompletionItem item = items.add(place, label, CompletionItemKind.Value, text);
    item.setSortText("0" + items.number());
    return item;
  }

  /**
   * Adds, after a {@code type}, the keys that it needs; for what may be drawn, a list to draw from.
   */
  void addKinds(Place place, FormatPlace block, FormatPlace format) {
    OutlineNode node = place.block();
    if (node.key.equals("type") && node.value.isEmpty()) {
      items.clear();
      for (String type : format.values()) {
        var text = items.insertion().add(type);
        for (FormatPlace.Key key : block.keys(type)) {
          boolean lacking = key.required() && node.parent.child(key.name()).isEmpty();
          if (lacking && node.inBrackets) {
            Entries.addInBrackets(key, text.add(", "));
          } else if (lacking) {
            String indent = " ".repeat(node.column);
            Entries.add(key, indent, text.add("\n" + indent));
          }
        }
        addValue(place, type, text);
      }
    } else if (format.takesMapping() && format.takesSingle() && node.value.isEmpty()) {
      if (!node.inBrackets) {
        var text = items.insertion();
        Entries.addChoice(" ".repeat(node.column + 2), text);
        items.add(place, "choice", CompletionItemKind.Struct, text).setSortText("1");
      }
    }
  }
}
