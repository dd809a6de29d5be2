package dev.automllint.data.annotations;

/** What the number of lines with a problem is compared with. */
enum Base {
  /** All lines that are not blank. */
  LINES,
  /** Those that are objects. */
  ROWS,
  /** Those with a label. */
  LABELS,
  /** Those with annotations. */
  ANNOTATED,
  /** Nothing: the problem is one of the whole file. */
  FILE
}
