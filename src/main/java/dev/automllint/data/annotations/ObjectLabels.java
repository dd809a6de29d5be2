package dev.automllint.data.annotations;

import dev.automllint.job.Task;
import java.util.Optional;

/** Checks the labels of detection and segmentation: lists of annotations. */
final class ObjectLabels implements LabelCheck {
  private static final Optional<Task> POLYGONS = Optional.of(Task.IMAGE_INSTANCE_SEGMENTATION);

  private final FileState file;
  private final String column;
  private final LabelNotes notes;
  private final LabelForm form = new LabelForm();
  private final Task task;
  private final boolean needsPolygons;
  private boolean lost;
  private int kept;

  ObjectLabels(FileState file, String column, Task task) {
    this.file = file;
    this.notes = new LabelNotes(file, column);
    this.column = column;
    this.task = task;
    this.needsPolygons = task == Task.IMAGE_INSTANCE_SEGMENTATION;
  }

  @Override
  public LabelNotes notes() {
    return notes;
  }

  @Override
  public void begin() {
    form.clear();
    notes.begin();
    lost = false;
    kept = 0;
  }

  @Override
  public void accept(Row row, Item item) {
    form.add(item);
    if (!item.self.is(Kind.OBJECT)) {
      String message = "an annotation must be an object, but is " + item.self.kind().words();
      String pointer = item.pointer(column);
      notes.note(Problem.ITEM_TYPE, () -> at(Problem.ITEM_TYPE, pointer, message));
      lost = true;
      return;
    }
    if (!item.label.isPresent()) {
      notes.note(Problem.ITEM_KEYS, () -> missing(item, "label"));
      lost = true;
      return;
    }
    checkLabel(item);
    if (item.crowd.isPresent()) {
      CrowdFlag.check(item, notes);
    }
    if (item.polygon.isPresent()) {
      checkPolygon(item);
    } else if (needsPolygons) {
      checkPolygonAbsent(item);
    } else {
      checkBox(item);
    }
  }

  private void checkLabel(Item item) {
    if (item.label.kind().isClass()) {
      file.addClass(item.label, item.index());
      return;
    }
    String pointer = item.pointer(column, "label");
    String message = "a class must be a text, but is " + item.label.kind().words();
    notes.note(Problem.CLASS_TYPE, () -> at(Problem.CLASS_TYPE, pointer, message));
  }

  private void checkPolygon(Item item) {
    file.origins().add(item, column, notes.line());
    if (item.polygon.kind() == Kind.NULL
        || (item.polygon.is(Kind.LIST) && item.polygon.parts() == 0)) {
      String pointer = item.pointer(column, "polygon");
      String message =
          "the polygon is "
              + (item.polygon.is(Kind.NULL) ? "null" : "empty")
              + ", so training skips this annotation"
              + (item.hasBox() ? " with its box" : "");
      notes.note(Problem.NO_POLYGON, () -> at(Problem.NO_POLYGON, pointer, message));
      return;
    }
    Problem found = Polygons.problem(item.polygon);
    if (found == null) {
      kept++;
      return;
    }
    lost |= Polygons.losesRow(item.polygon);
    notes.note(found, () -> Polygons.draft(found, item, column, notes.line()));
  }

  private void checkPolygonAbsent(Item item) {
    if (!item.hasAnyCorner()) {
      lost = true;
      notes.note(Problem.ITEM_KEYS, () -> missing(item, "polygon"));
      return;
    }
    notes.note(
        Problem.NO_POLYGON,
        () ->
            at(
                Problem.NO_POLYGON,
                item.pointer(column),
                "a box without `polygon`, which instance segmentation skips"));
  }

  private void checkBox(Item item) {
    for (int key = 0; key < Item.CORNERS.size(); key++) {
      if (!item.hasCorner(key)) {
        String corner = Item.CORNERS.get(key);
        lost = true;
        notes.note(Problem.ITEM_KEYS, () -> missing(item, corner));
        return;
      }
    }
    Problem found = Boxes.problem(item);
    if (found == null) {
      kept++;
      return;
    }
    lost |= found == Problem.COORDINATE_TYPE;
    notes.note(found, () -> Boxes.draft(found, item, column, notes.line()));
  }

  private Draft missing(Item item, String key) {
    return AnnotationKeys.missing(item, key, column, notes.line());
  }

  private Draft at(Problem problem, String pointer, String message) {
    return Draft.of(problem, Spot.value(notes.line(), pointer), message);
  }

  @Override
  public boolean check(Row row) {
    boolean list = row.label.is(Kind.LIST);
    if (list && row.items() == 0) {
      return true; // an image without objects
    }
    file.log().count(Base.LABELS);
    boolean onlyBoxes = needsPolygons && form.isOnlyBoxes() && !lost;
    if (!list || !form.hasAnnotations() || onlyBoxes) {
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
    file.log().count(Base.ANNOTATED);
    if (!needsPolygons && form.task(row.label).equals(POLYGONS)) {
      file.log()
          .add(
              Problem.POLYGON_FORM,
              () ->
                  at(
                      Problem.POLYGON_FORM,
                      notes.pointer(),
                      "polygons are for `image_instance_segmentation`; training makes a box of each"));
    }
    return !lost && kept > 0;
  }
}
