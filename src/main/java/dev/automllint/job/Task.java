package dev.automllint.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A vision task of Azure's AutoML. */
public enum Task {
  IMAGE_CLASSIFICATION("autoMLImageClassificationJob"),
  IMAGE_CLASSIFICATION_MULTILABEL("autoMLImageClassificationMultilabelJob"),
  IMAGE_OBJECT_DETECTION("autoMLImageObjectDetectionJob"),
  IMAGE_INSTANCE_SEGMENTATION("autoMLImageInstanceSegmentationJob");

  /** The task that is meant where none is named. */
  public static final Task USUAL = IMAGE_CLASSIFICATION;

  private static final List<String> NAMES =
      Stream.concat(
              Arrays.stream(values()).map(Task::id),
              Stream.of(
                  "classification",
                  "regression",
                  "forecasting",
                  "text_classification",
                  "text_classification_multilabel",
                  "text_ner"))
          .toList();

  private final String id = name().toLowerCase(Locale.ROOT);
  private final String schemaName;

  Task(String schemaName) {
    this.schemaName = schemaName + ".schema.json";
  }

  /** The task of a name; empty if no vision task has it. */
  public static Optional<Task> of(String id) {
    return Arrays.stream(values()).filter(task -> task.id.equals(id)).findFirst();
  }

  /** The names of all AutoML tasks: the vision tasks, and those for tables and texts. */
  public static List<String> names() {
    return NAMES;
  }

  /** The value of {@code task}. */
  public String id() {
    return id;
  }

  /** The file name of Azure's published schema for its jobs, and of ours. */
  public String schemaName() {
    return schemaName;
  }

  @Override
  public String toString() {
    return id;
  }
}
