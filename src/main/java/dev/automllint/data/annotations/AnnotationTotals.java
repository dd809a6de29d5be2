package dev.automllint.data.annotations;

/**
 * The amounts of all files of one input.
 *
 * @param rows lines that are not blank
 * @param usableRows rows that training does not skip
 * @param complete whether all files were read to their end
 */
public record AnnotationTotals(long rows, long usableRows, boolean complete) {
  /** Those of an input without files. */
  static final AnnotationTotals NONE = new AnnotationTotals(0, 0, true);
}
