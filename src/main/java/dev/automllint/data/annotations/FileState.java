package dev.automllint.data.annotations;

import dev.automllint.data.annotations.ClassTable.Part;
import dev.automllint.job.Task;
import dev.automllint.yaml.Pointers;
import java.util.List;
import java.util.Optional;

/** What is known of one file while and after it is read. */
final class FileState {
  private final AnnotationFile file;
  private final LabelExpectation expected;
  private final Optional<Part> part;
  private final ClassTable classes;
  private final int firstRow;
  private final FileLog log;
  private final LineStore store;
  private final Origins origins = new Origins();
  private int line;
  private long usableRows;
  private boolean truncated;
  private Optional<String> failure = Optional.empty();
  private List<String> keysWithoutLabel = List.of();
  private int firstWithoutLabel;

  /**
   * Prepares reading.
   *
   * @param part the input that it belongs to; empty for test data
   * @param classes the classes of all files
   * @param firstRow what is added to its lines to tell the rows of all files apart
   */
  FileState(
      AnnotationFile file,
      LabelExpectation expected,
      Optional<Part> part,
      ClassTable classes,
      int firstRow) {
    this.file = file;
    this.expected = expected;
    this.part = part;
    this.classes = classes;
    this.firstRow = firstRow;
    this.log = new FileLog(file.dropsInvalidLines());
    this.store = new LineStore(file);
  }

  AnnotationFile file() {
    return file;
  }

  Optional<Part> part() {
    return part;
  }

  FileLog log() {
    return log;
  }

  LineStore store() {
    return store;
  }

  Origins origins() {
    return origins;
  }

  /** The line that is read, or was read last. */
  int line() {
    return line;
  }

  void setLine(int number) {
    line = number;
  }

  /** The number of a line among those of all files. */
  int row(int number) {
    return firstRow + number;
  }

  /** The line of a row of this file. */
  int lineOf(int row) {
    return row - firstRow;
  }

  void countUsable() {
    usableRows++;
  }

  long usableRows() {
    return usableRows;
  }

  boolean isTruncated() {
    return truncated;
  }

  /** Whether it was read to its end. */
  boolean isComplete() {
    return !truncated && !log.isStopped() && failure.isEmpty();
  }

  void setTruncated(boolean isTruncated) {
    truncated = isTruncated;
  }

  /** Why it could not be read. */
  Optional<String> failure() {
    return failure;
  }

  void fail(String reason) {
    failure = Optional.of(reason);
  }

  /** Adds a class of the line that is read. */
  void addClass(Value value, int item) {
    if (part.isPresent()) {
      classes.add(value, part.get(), this, line, item);
    }
  }

  /** The pointer from a row to a class, by the index of its item. */
  String classPointer(int item) {
    String label = "/" + Pointers.escaped(expected.column().orElse(""));
    return switch (expected.task()) {
      case IMAGE_CLASSIFICATION -> label;
      case IMAGE_CLASSIFICATION_MULTILABEL -> label + "/" + item;
      default -> label + "/" + item + "/label";
    };
  }

  /** Keeps the keys of the first row without a label. */
  void noteWithoutLabel(Row row) {
    if (firstWithoutLabel == 0) {
      firstWithoutLabel = line;
      keysWithoutLabel = List.copyOf(row.others());
    }
  }

  List<String> keysWithoutLabel() {
    return keysWithoutLabel;
  }

  int firstWithoutLabel() {
    return firstWithoutLabel;
  }

  /** Whether a label is a list of annotations. */
  static boolean hasObjects(Task task) {
    return task == Task.IMAGE_OBJECT_DETECTION || task == Task.IMAGE_INSTANCE_SEGMENTATION;
  }
}
