package dev.automllint.data.annotations;

import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The result of checking the annotation files of a job.
 *
 * @param files one report for each distinct file: of the training, validation and test data
 * @param training the amounts of the training data
 * @param validation those of the validation data
 * @param test those of the test data
 * @param missingLabel present if no row of any file has the label column; no file has a diagnostic
 *     about it, since the job is wrong
 */
public record AnnotationResult(
    List<AnnotationReport> files,
    AnnotationTotals training,
    AnnotationTotals validation,
    AnnotationTotals test,
    Optional<MissingLabel> missingLabel) {
  /**
   * The evidence that the label column has another name.
   *
   * @param similar the key that is probably meant
   * @param where the report of the first file
   * @param span its first row, in the source of the report
   */
  public record MissingLabel(Optional<String> similar, AnnotationReport where, Span span) {}

  public AnnotationResult {
    files = List.copyOf(files);
  }
}
