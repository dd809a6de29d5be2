package dev.automllint.data.annotations;

import dev.automllint.job.Task;
import java.util.List;

/** Judges all files of an input together: what is left to train on, and with which classes. */
final class InputChecks {
  /** With fewer rows, few classes are no surprise. */
  private static final int MIN_ROWS = 5;

  private final LabelExpectation expected;
  private final ClassTable classes;
  private final boolean objects;

  InputChecks(LabelExpectation expected, ClassTable classes) {
    this.expected = expected;
    this.classes = classes;
    this.objects = FileState.hasObjects(expected.task());
  }

  void check(List<FileState> training, List<FileState> validation, List<FileState> test) {
    if (expected.column().isPresent()) {
      checkOrigins(training, validation);
      new ClassNames(expected, classes).check();
      if (!training.isEmpty()) {
        checkObjects(training);
        checkAmounts(training);
      }
      boolean known = isComplete(training) && usableRows(training) > 0 && !classes.isFull();
      if (known && !classes.isMixed()) {
        UnseenClasses.check(classes);
      }
    }
    checkUsable(training);
    checkUsable(validation);
    checkUsable(test);
  }

  private static void checkOrigins(List<FileState> training, List<FileState> validation) {
    for (List<FileState> input : List.of(training, validation)) {
      for (FileState file : input) {
        if (file.origins().prevail()) {
          file.log().add(Problem.FROM_ORIGIN, file.origins()::draft);
          return;
        }
      }
    }
  }

  /** Reports that no row is left, unless what is wrong with the rows is an error already. */
  private static void checkUsable(List<FileState> input) {
    boolean explained =
        input.stream()
            .anyMatch(
                file ->
                    file.failure().isPresent()
                        || file.log().hasErrors()
                        || file.log().count(Problem.UNCHECKED_LINE) > 0);
    if (input.isEmpty() || explained || usableRows(input) > 0) {
      return;
    }
    long rows = counted(input, Base.LINES);
    String message =
        rows == 0
            ? "no rows: the file is empty"
            : "none of the %s rows can be used".formatted(FileLog.number(rows));
    add(input, Problem.NO_USABLE_ROWS, message);
  }

  private void checkObjects(List<FileState> training) {
    boolean background = objects && counted(training, Base.LABELS) == 0 && usableRows(training) > 0;
    if (background && training.stream().noneMatch(file -> file.log().hasErrors())) {
      add(training, Problem.NO_OBJECTS, "no row has an object; every list of annotations is empty");
    }
  }

  private void checkAmounts(List<FileState> training) {
    if (classes.size() > ClassNames.MANY) {
      String number = FileLog.number(classes.size());
      String message =
          "%s distinct classes; the label column is probably an identifier"
              .formatted(classes.isFull() ? "more than " + number : number);
      add(training, Problem.CLASS_COUNT, message);
      return;
    }
    if (objects || usableRows(training) < MIN_ROWS || !isComplete(training)) {
      return;
    }
    long trained = trained();
    if (trained == 1 && expected.task() == Task.IMAGE_CLASSIFICATION) {
      add(
          training,
          Problem.SINGLE_CLASS,
          "all images have the same class; there is nothing to learn");
    } else if (trained == 0 && expected.task() == Task.IMAGE_CLASSIFICATION_MULTILABEL) {
      add(training, Problem.SINGLE_CLASS, "no image has a class; every list of labels is empty");
    } else {
      ClassBalance.of(classes)
          .ifPresent(message -> add(training, Problem.CLASS_IMBALANCE, message));
    }
  }

  private long trained() {
    return classes.texts().stream().filter(classes::isTrained).count()
        + classes.wholes().stream().filter(classes::isTrained).count();
  }

  private static boolean isComplete(List<FileState> input) {
    return input.stream().allMatch(FileState::isComplete);
  }

  private static long usableRows(List<FileState> input) {
    return input.stream().mapToLong(FileState::usableRows).sum();
  }

  private static long counted(List<FileState> input, Base base) {
    return input.stream().mapToLong(file -> file.log().counted(base)).sum();
  }

  private static void add(List<FileState> input, Problem problem, String message) {
    input.get(0).log().add(problem, () -> Draft.of(problem, Spot.TOP, message));
  }
}
