package dev.automllint.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.lsp4j.Diagnostic;

/**
 * Files that are shown as wrong because of an open document: its configuration, and the data of its
 * jobs. They need not be open. Used by one thread.
 */
final class SideFiles {
  private final Map<String, Map<String, List<Diagnostic>>> byDocument = new HashMap<>();
  private final BiConsumer<String, List<Diagnostic>> show;

  /** Makes the list; {@code show} shows the diagnostics of a file by its address. */
  SideFiles(BiConsumer<String, List<Diagnostic>> show) {
    this.show = show;
  }

  /** What is wrong with a file because of all documents. */
  List<Diagnostic> of(String file) {
    Set<Diagnostic> all = new LinkedHashSet<>();
    byDocument.values().forEach(files -> all.addAll(files.getOrDefault(file, List.of())));
    return new ArrayList<>(all);
  }

  /** What is wrong because of a document, by file. */
  Map<String, List<Diagnostic>> because(String document) {
    return byDocument.getOrDefault(document, Map.of());
  }

  /** Replaces what is wrong because of a document, and shows what has changed. */
  void put(String document, Map<String, List<Diagnostic>> files) {
    Map<String, List<Diagnostic>> before =
        files.isEmpty() ? byDocument.remove(document) : byDocument.put(document, files);
    Set<String> touched = new LinkedHashSet<>(files.keySet());
    if (before != null) {
      touched.addAll(before.keySet());
    }
    for (String file : touched) {
      boolean same = before != null && files.getOrDefault(file, List.of()).equals(before.get(file));
      if (!same) {
        show.accept(file, of(file));
      }
    }
  }
}
