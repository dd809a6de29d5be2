package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.job.Task;

/** Checks the labels of classification: a class, or a list of classes. */
final class ClassLabels implements LabelCheck {
  private final FileState file;
  private final String column;
  private final LabelNotes notes;
  private final LabelForm form = new LabelForm();
  private final Task task;
  private final boolean many;

  ClassLabels(FileState file, String column, Task task) {
    this.file = file;
    this.notes = new LabelNotes(file, column);
    this.column = column;
    this.task = task;
    this.many = task == Task.IMAGE_CLASSIFICATION_MULTILABEL;
  }

  @Override
  public void begin() {
    form.clear();
    notes.begin();
  }

  @Override
  public LabelNotes notes() {
    return notes;
  }

  @Override
  public void accept(Row row, Item item) {
    form.add(item);
    if (!many) {
      return;
    }
    if (item.self.kind().isClass()) {
      file.addClass(item.self, item.index());
    } else if (!item.self.is(Kind.OBJECT)) {
      String kind = shown(item.self);
      String pointer = item.pointer(column);
      notes.note(
          Problem.LABEL_TYPE,
          () ->
              Draft.of(
                  Problem.LABEL_TYPE,
                  Spot.value(notes.line(), pointer),
                  "a class must be a text, but is " + kind));
    }
  }

  @Override
  public boolean check(Row row) {
    Kind kind = row.label.kind();
    file.log().count(Base.LABELS);
    if (kind == Kind.NULL || (kind == Kind.FRACTION && !many)) {
      String message =
          "the label is " + shown(row.label) + (many ? "; write `[]` for no class" : "");
      notes.note(
          Problem.LABEL_TYPE,
          () -> Draft.of(Problem.LABEL_TYPE, Spot.value(notes.line(), notes.pointer()), message));
      return false;
    }
    if (many ? kind != Kind.LIST || form.hasAnnotations() : !kind.isClass()) {
      notes.noteInstead(
          Problem.LABEL_FORM,
          () ->
              LabelForm.draft(
                  task,
                  form.task(row.label),
                  row.label,
                  Spot.value(notes.line(), notes.pointer())));
      return false;
    }
    if (!many) {
      file.addClass(row.label, -1);
    }
    return !many || form.task(row.label).isPresent() || row.items() == 0;
  }

  private static String shown(Value value) {
    return value.is(Kind.FRACTION)
        ? "the fraction " + Quoted.of(value.text())
        : value.kind().words();
  }
}
