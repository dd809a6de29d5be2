package dev.automllint.lsp;

import dev.automllint.explain.FormatPlace;
import dev.automllint.job.Task;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What an editor offers to write at a place of a job, whether the text can be parsed or not. */
final class Completions {
  private final Analysis analysis;
  private final Document document;
  private final Outline outline;
  private final boolean snippets;
  private final List<CompletionItem> items = new ArrayList<>();

  private Completions(Analysis analysis, boolean snippets) {
    this.analysis = analysis;
    this.document = analysis.document();
    this.outline = Outline.of(document.text(), document.lines());
    this.snippets = snippets;
  }

  /**
   * What may be written.
   *
   * @param offset where
   * @param snippets whether the editor can jump to places to fill in
   */
  static List<CompletionItem> at(int offset, Analysis analysis, boolean snippets) {
    var completions = new Completions(analysis, snippets);
    if (!analysis.document().isConfiguration()) {
      completions.add(offset);
    }
    return completions.items;
  }

  private void add(int offset) {
    Optional<Place> found = Place.at(offset, outline, document.text(), document.lines());
    if (found.isEmpty()) {
      return;
    }
    Place place = found.get();
    if (place.part() == Place.Part.KEY
        && outline.nodes().size() == 1
        && place.block().isDocument()) {
      addJobs(place);
      return;
    }
    OutlinedJob.around(place.block(), analysis::isOurs).ifPresent(job -> add(place, job));
  }

  private void add(Place place, OutlinedJob job) {
    FormatPlace format = job.place(place.block());
    switch (place.part()) {
      case KEY -> addKeys(place, format);
      case ITEM -> addValues(place, format.item(), siblings(place.block()));
      case VALUE -> {
        if (place.block().isItem() && format.takesMapping()) {
          addKeys(place, format);
        } else if (place.block().isItem()) {
          addValues(place, format, siblings(place.block().parent));
        } else if (place.block().parent == job.root() && place.block().key.equals("task")) {
          addTasks(place);
        } else {
          addValues(place, format, Set.of());
          addKinds(place, job.place(place.block().parent), format);
        }
      }
    }
  }

  private static Set<String> siblings(OutlineNode list) {
    Set<String> values = new LinkedHashSet<>();
    list.children.forEach(child -> values.add(OutlineNode.unquoted(child.value)));
    return values;
  }

  // ---- keys

  private void addKeys(Place place, FormatPlace format) {
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
        var text = new Insertion(snippets);
        if (place.entry().isPresent() && hasColon(place.entry().get())) {
          text.add(key.name());
        } else if (inBrackets) {
          Entries.addInBrackets(key, text);
        } else {
          Entries.add(key, indent(place), text);
        }
        CompletionItem item = item(place, key.name(), CompletionItemKind.Property, text);
        describe(item, key.place());
        item.setSortText((key.required() ? "0" : "1") + number());
      }
    }
    items.sort(Comparator.comparing(CompletionItem::getSortText));
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
      var text = new Insertion(snippets);
      text.add("- ");
      Entries.add(keys.get(0), indent(place) + "  ", text);
      describe(item(place, "- " + keys.get(0).name(), CompletionItemKind.Struct, text), item);
    }
  }

  /** The blanks before the keys of the block of a place. */
  private String indent(Place place) {
    int start = document.lines().lineAt(place.written().start()).start();
    return " ".repeat(place.column() >= 0 ? place.column() : place.written().start() - start);
  }

  // ---- values

  private void addTasks(Place place) {
    for (Task task : Task.values()) {
      addValue(place, task.id(), new Insertion(snippets).add(task.id()));
    }
  }

  private void addValues(Place place, FormatPlace format, Set<String> present) {
    List<String> values = format.values();
    String usual = format.defaultValue();
    for (String value : values) {
      if (!present.contains(value) || value.equals(written(place))) {
        CompletionItem item = addValue(place, value, new Insertion(snippets).add(value));
        item.setDetail(value.equals(usual) ? "default" : null);
      }
    }
    if (values.isEmpty() && format.takesSingle() && !usual.isEmpty()) {
      addValue(place, usual, new Insertion(snippets).add(usual)).setDetail("default");
    }
    if (values.isEmpty() && !format.example().isEmpty()) {
      String example = format.example();
      addValue(place, example, new Insertion(snippets).add(example)).setDetail("example");
    }
  }

  private String written(Place place) {
    return document.text().substring(place.written().start(), place.written().end());
  }

  private CompletionItem addValue(Place place, String label, Insertion text) {
    CompletionItem item = item(place, label, CompletionItemKind.Value, text);
    item.setSortText("0" + number());
    return item;
  }

  /** After a {@code type}, the keys that it needs; for what may be drawn, a list to draw from. */
  private void addKinds(Place place, FormatPlace block, FormatPlace format) {
    OutlineNode node = place.block();
    if (node.key.equals("type") && node.value.isEmpty()) {
      items.clear();
      for (String type : format.values()) {
        var text = new Insertion(snippets).add(type);
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
        var text = new Insertion(snippets);
        Entries.addChoice(" ".repeat(node.column + 2), text);
        item(place, "choice", CompletionItemKind.Struct, text).setSortText("1");
      }
    }
  }

  // ---- whole jobs

  private void addJobs(Place place) {
    for (Task task : Task.values()) {
      var text = new Insertion(snippets);
      Entries.addJob(task, text);
      CompletionItem item = item(place, "automl " + task.id(), CompletionItemKind.Snippet, text);
      item.setDetail("an AutoML job to begin with");
    }
  }

  // ---- items

  private CompletionItem item(
      Place place, String label, CompletionItemKind kind, Insertion insertion) {
    var item = new CompletionItem(label);
    item.setKind(kind);
    Span written = place.written();
    boolean afterColon =
        place.part() == Place.Part.VALUE
            && written.start() > 0
            && document.text().charAt(written.start() - 1) == ':';
    String text = (afterColon && !insertion.text().startsWith("\n") ? " " : "") + insertion.text();
    item.setFilterText(afterColon ? " " + label : label);
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

  private static void describe(CompletionItem item, FormatPlace place) {
    item.setDetail(place.title().isEmpty() ? null : place.title());
    item.setDocumentation(place.description());
  }

  private String number() {
    return String.format("%03d", items.size());
  }
}
