package dev.automllint.data.annotations;

import dev.automllint.yaml.Pointers;
import java.util.function.Supplier;

/** The worst problem of the labels of one row, known before the row is whole. */
final class LabelNotes {
  private final FileState file;
  private final String column;
  private Problem problem;
  private Draft draft;

  LabelNotes(FileState file, String column) {
    this.file = file;
    this.column = column;
  }

  /** Starts a row. */
  void begin() {
    problem = null;
    draft = null;
  }

  /** Notes a problem of the row, unless a worse one or an earlier one is known. */
  void note(Problem found, Supplier<Draft> details) {
    if (problem == null || found.single().compareTo(problem.single()) < 0) {
      problem = found;
      draft = file.log().wants(found) ? details.get() : null;
    }
  }

  /** Notes a problem of the row instead of those of its items. */
  void noteInstead(Problem found, Supplier<Draft> details) {
    problem = null;
    note(found, details);
  }

  /** Reports the problem of the row, if there is one. */
  void end() {
    if (problem != null) {
      file.log().add(problem, () -> draft);
    }
  }

  /** The key of the labels. */
  String column() {
    return column;
  }

  /** The pointer from the row to the label. */
  String pointer() {
    return "/" + Pointers.escaped(column);
  }

  /** The line that is read. */
  int line() {
    return file.line();
  }
}
