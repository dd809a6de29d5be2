package dev.automllint.data.annotations;

import dev.automllint.data.annotations.ClassTable.Part;
import java.util.List;
import java.util.Optional;

/** Checks the annotation files of a job. */
public final class AnnotationCheck {
  private AnnotationCheck() {}

  /**
   * Reads the files of all inputs.
   *
   * @param training the files of the training data
   * @param validation those of the validation data; one of the training files is not read again
   * @param test those of the test data
   * @param expected what the job says about them
   */
  public static AnnotationResult check(
      List<AnnotationFile> training,
      List<AnnotationFile> validation,
      List<AnnotationFile> test,
      LabelExpectation expected) {
    var run = new AnnotationRun(expected);
    List<FileState> trained = run.read(training, Optional.of(Part.TRAINING));
    List<FileState> validated = run.read(validation, Optional.of(Part.VALIDATION));
    List<FileState> tested = run.read(test, Optional.empty());
    return run.result(trained, validated, tested);
  }
}
