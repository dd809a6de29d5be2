package dev.automllint.data.annotations;

import dev.automllint.job.Task;
import java.util.Optional;

/** The forms that labels have, one for each task. Counts the items of one list at a time. */
final class LabelForm {
  private int classes;
  private int boxes;
  private int polygons;
  private int others;

  void clear() {
    classes = 0;
    boxes = 0;
    polygons = 0;
    others = 0;
  }

  void add(Item item) {
    if (item.self.kind().isClass()) {
      classes++;
    } else if (!item.self.is(Kind.OBJECT)) {
      others++;
    } else if (item.polygon.isPresent()) {
      polygons++;
    } else {
      boxes++;
    }
  }

  /** Whether all items are boxes. */
  boolean isOnlyBoxes() {
    return boxes > 0 && classes == 0 && polygons == 0 && others == 0;
  }

  /** Whether an item is an annotation. */
  boolean hasAnnotations() {
    return boxes > 0 || polygons > 0;
  }

  /** The task that a label is for, as far as its form tells. */
  Optional<Task> task(Value label) {
    if (label.kind().isClass()) {
      return Optional.of(Task.IMAGE_CLASSIFICATION);
    }
    if (!label.is(Kind.LIST) || others > 0) {
      return Optional.empty();
    }
    if (classes > 0) {
      return hasAnnotations()
          ? Optional.empty()
          : Optional.of(Task.IMAGE_CLASSIFICATION_MULTILABEL);
    }
    return polygons > 0
        ? Optional.of(Task.IMAGE_INSTANCE_SEGMENTATION)
        : boxes > 0 ? Optional.of(Task.IMAGE_OBJECT_DETECTION) : Optional.empty();
  }

  /** A label that is not of the form that a task needs. */
  static Draft draft(Task needed, Optional<Task> found, Value label, Spot spot) {
    if (label.is(Kind.TEXT) && label.text().startsWith("[")) {
      String quoted = "the label is a text that contains a list; write it without quotes around it";
      return Draft.of(Problem.LABEL_FORM, spot, quoted);
    }
    String is =
        found
            .map(task -> found(task) + ", as for `" + task.id() + "`")
            .orElse(label.kind().words());
    String message = "the label is " + is + "; `" + needed.id() + "` needs " + needed(needed);
    return Draft.of(Problem.LABEL_FORM, spot, message);
  }

  private static String found(Task task) {
    return switch (task) {
      case IMAGE_CLASSIFICATION -> "a single class";
      case IMAGE_CLASSIFICATION_MULTILABEL -> "a list of classes";
      case IMAGE_OBJECT_DETECTION -> "a list of boxes";
      case IMAGE_INSTANCE_SEGMENTATION -> "a list of polygons";
    };
  }

  private static String needed(Task task) {
    return switch (task) {
      case IMAGE_CLASSIFICATION -> "the name of one class";
      case IMAGE_CLASSIFICATION_MULTILABEL -> "a list of class names";
      case IMAGE_OBJECT_DETECTION ->
          "a list of objects with `label`, `topX`, `topY`, `bottomX` and `bottomY`";
      case IMAGE_INSTANCE_SEGMENTATION -> "a list of objects with `label` and `polygon`";
    };
  }
}
