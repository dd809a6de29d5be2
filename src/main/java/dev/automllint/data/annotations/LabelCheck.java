package dev.automllint.data.annotations;

/** Checks the labels of one file. The items of a list come before the row that they belong to. */
interface LabelCheck extends RowReader.Items {
  /** Starts a row. */
  void begin();

  /** Checks the label of a row whose items were all taken; whether it can be used. */
  boolean check(Row row);

  /** What was noted about the row. */
  LabelNotes notes();
}
