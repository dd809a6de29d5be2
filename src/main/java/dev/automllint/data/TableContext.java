package dev.automllint.data;

import dev.automllint.data.MlTable.Step;
import dev.automllint.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The MLTable of a job as rules see it, and the diagnostics that they report. */
final class TableContext {
  private final MlTable table;
  private final DataFolder folder;
  private final Optional<String> labelColumn;
  private final List<Step> steps;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * Prepares an MLTable for the rules.
   *
   * @param labelColumn the name of the label column; empty if it is unknown
   */
  TableContext(MlTable table, DataFolder folder, Optional<String> labelColumn) {
    this.table = table;
    this.folder = folder;
    this.labelColumn = labelColumn;
    this.steps = table.steps();
  }

  MlTable table() {
    return table;
  }

  DataFolder folder() {
    return folder;
  }

  Optional<String> labelColumn() {
    return labelColumn;
  }

  /** The transformations with a known name. */
  List<Step> steps() {
    return steps;
  }

  /** The first transformation that makes a table of the files. */
  Optional<Step> readStep() {
    return steps.stream().filter(Step::reads).findFirst();
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
