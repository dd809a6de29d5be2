package dev.automllint.lsp;

import dev.automllint.explain.FormatPlace;
import dev.automllint.job.Task;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/** What an editor offers to write at a place of a job, whether the text can be parsed or not. */
final class Completions {
  private final Analysis analysis;
  private final Document document;
  private final Outline outline;
  private final CompletionItems items;
  private final KeyCompletions keys;
  private final ValueCompletions values;

  private Completions(Analysis analysis, boolean snippets) {
    this.analysis = analysis;
    this.document = analysis.document();
    this.outline = Outline.of(document.text(), document.lines());
    this.items = new CompletionItems(document, snippets);
    this.keys = new KeyCompletions(document, items);
    this.values = new ValueCompletions(document, items);
  }

  /**
   * What may be written.
   *
   * @param offset where
   * @param snippets whether the editor can jump to places to fill in
   */
  static List<CompletionItem> at(int offset, Analysis analysis, boolean snippets) {
    var completions = new Completions(analysis, snippets);
    completions.add(offset);
    return completions.items.all();
  }

  private void add(int offset) {
    Optional<Place> found = Place.at(offset, outline, document.text(), document.lines());
    if (found.isEmpty()) {
      return;
    }
    Place place = found.get();
    boolean empty =
        outline.nodes().size() == 1
            && place.block().isDocument()
            && place.block().brackets.isEmpty();
    if (document.isConfiguration()) {
      add(place, OutlinedFormat.ofConfiguration(outline.document(offset)));
    } else if (empty && place.part() == Place.Part.KEY) {
      addJobs(place);
    } else {
      job(place).ifPresent(job -> add(place, job.format()));
    }
  }

  private Optional<OutlinedJob> job(Place place) {
    OutlineNode parent = place.block().parent;
    boolean mayBegin = place.part() == Place.Part.VALUE && parent != null && parent.isDocument();
    return OutlinedJob.around(place.block(), analysis::isOurs)
        .or(() -> mayBegin ? OutlinedJob.begun(parent) : Optional.empty());
  }

  private void add(Place place, OutlinedFormat job) {
    FormatPlace format = job.place(place.block());
    switch (place.part()) {
      case KEY -> keys.add(place, format);
      case ITEM -> values.addValues(place, format.item(), siblings(place.block()));
      case VALUE -> {
        if (place.block().isItem() && format.takesMapping()) {
          keys.add(place, format);
        } else if (place.block().isItem()) {
          values.addValues(place, format, siblings(place.block().parent));
        } else if (place.block().parent == job.root() && place.block().key.equals("task")) {
          values.addTasks(place);
        } else {
          values.addValues(place, format, Set.of());
          values.addKinds(place, job.place(place.block().parent), format);
        }
      }
    }
  }

  private static Set<String> siblings(OutlineNode list) {
    Set<String> values = new LinkedHashSet<>();
    list.children.forEach(child -> values.add(OutlineNode.unquoted(child.value)));
    return values;
  }

  // ---- whole jobs

  private void addJobs(Place place) {
    for (boolean sweep : List.of(false, true)) {
      for (Task task : Task.values()) {
        var text = items.insertion();
        Entries.addJob(task, sweep, text);
        String label = "automl " + task.id() + (sweep ? " sweep" : "");
        CompletionItem item = items.add(place, label, CompletionItemKind.Snippet, text);
        item.setDetail("an AutoML job to begin with" + (sweep ? ", with a search space" : ""));
        item.setSortText((sweep ? "1" : "0") + task.id());
      }
    }
  }
}
