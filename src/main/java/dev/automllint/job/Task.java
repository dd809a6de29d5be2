package dev.automllint.job;

import dev.automllint.diagnostic.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  /** Words that say which kind of image task a name means. */
  private static final Map<String, Task> KINDS =
      new TreeMap<>(
          Map.of(
              "detect", IMAGE_OBJECT_DETECTION,
              "multiclass", IMAGE_CLASSIFICATION,
              "multilabel", IMAGE_CLASSIFICATION_MULTILABEL,
              "segment", IMAGE_INSTANCE_SEGMENTATION));

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

  /** The names of the image tasks. */
  public static List<String> imageNames() {
    return NAMES.subList(0, values().length);
  }

  /** The task, image task or other, whose published schema the value of {@code $schema} names. */
  static Optional<String> ofSchema(String schema) {
    String file = schema.substring(schema.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT);
    return NAMES.stream()
        .filter(name -> file.replace("nlp", "").equals("automl" + plain(name) + "job.schema.json"))
        .findFirst();
  }

  /** Whether the value of {@code $schema} names the schema of the AutoML jobs of all tasks. */
  static boolean isAutomlSchema(String schema) {
    return schema.endsWith("autoMLJob.schema.json");
  }

  /** Whether the value of {@code $schema} names a schema of components. */
  static boolean isComponentSchema(String schema) {
    return schema.substring(schema.lastIndexOf('/') + 1).contains("Component");
  }

  /**
   * The task that a name was meant to be. Other words for an image task, such as {@code
   * object_detection}, never mean another kind of job.
   */
  public static Optional<String> meant(String name) {
    if (NAMES.contains(name)) {
      return Optional.of(name);
    }
    Optional<String> nearest = Nearest.of(name, NAMES);
    if (nearest.isPresent()) {
      return nearest;
    }
    String plain = plain(name.toLowerCase(Locale.ROOT));
    return !plain.equals("detection")
            && Stream.of("image", "object", "instance", "segmentation").noneMatch(plain::contains)
        ? Optional.empty()
        : KINDS.entrySet().stream()
            .filter(kind -> plain.contains(kind.getKey()))
            .map(kind -> kind.getValue().id)
            .findFirst();
  }

  private static String plain(String name) {
    return name.replaceAll("[_ -]", "");
  }

  /** The value of {@code task}. */
  public String id() {
    return id;
  }

  /** The file name of Azure's published schema for its jobs, and of ours. */
  public String schemaName() {
    return schemaName;
  }

  /** Whether its jobs give each image a label, or several; the others look for objects. */
  public boolean isClassification() {
    return this == IMAGE_CLASSIFICATION || this == IMAGE_CLASSIFICATION_MULTILABEL;
  }

  @Override
  public String toString() {
    return id;
  }
}
