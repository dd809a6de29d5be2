package dev.automllint.data.annotations;

import static dev.automllint.data.annotations.Base.ANNOTATED;
import static dev.automllint.data.annotations.Base.FILE;
import static dev.automllint.data.annotations.Base.LABELS;
import static dev.automllint.data.annotations.Base.LINES;
import static dev.automllint.data.annotations.Base.ROWS;
import static dev.automllint.diagnostic.Severity.ERROR;
import static dev.automllint.diagnostic.Severity.INFO;
import static dev.automllint.diagnostic.Severity.WARNING;

import dev.automllint.diagnostic.AnnotationRules;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;

/**
 * What can be wrong, as far as it is counted together. Of two in one line the first is reported.
 */
enum Problem {
  WRONG_ENCODING(AnnotationRules.TEXT_ENCODING, ERROR),
  BAD_BYTES(AnnotationRules.TEXT_ENCODING, ERROR, ERROR, LINES, true),
  BYTE_ORDER_MARK(AnnotationRules.TEXT_ENCODING, INFO),
  BROKEN_LINE(AnnotationRules.JSON_LINE, ERROR, ERROR, LINES),
  UNCHECKED_LINE(AnnotationRules.JSON_LINE, WARNING, WARNING, LINES, true),

  NO_URL(AnnotationRules.MISSING_COLUMN, WARNING, ERROR, ROWS),
  URL_TYPE(AnnotationRules.IMAGE_URL, WARNING, ERROR, ROWS),
  URL_PLACEHOLDER(AnnotationRules.IMAGE_URL, WARNING, ERROR, ROWS),
  URL_LOCAL(AnnotationRules.IMAGE_URL, WARNING, ERROR, ROWS),
  URL_SCHEME(AnnotationRules.IMAGE_URL, WARNING, ERROR, ROWS),
  URL_FORM(AnnotationRules.IMAGE_URL, WARNING, ERROR, ROWS),
  URL_FOLDER(AnnotationRules.IMAGE_URL, WARNING, ERROR, ROWS),
  URL_EXTENSION(AnnotationRules.IMAGE_URL, WARNING, WARNING, ROWS, true),
  URL_HTTP(AnnotationRules.IMAGE_URL, INFO, INFO, ROWS, true),
  URL_SHORT(AnnotationRules.IMAGE_URL, INFO, INFO, ROWS, true),
  URL_ESCAPED(AnnotationRules.IMAGE_URL, INFO, INFO, ROWS, true),

  NO_LABEL(AnnotationRules.MISSING_COLUMN, WARNING, ERROR, ROWS),
  LABEL_FORM(AnnotationRules.LABEL_FORM, WARNING, ERROR, LABELS),
  POLYGON_FORM(AnnotationRules.LABEL_FORM, INFO, INFO, ANNOTATED, true),
  LABEL_TYPE(AnnotationRules.LABEL_TYPE, WARNING, ERROR, LABELS),
  MIXED_LABELS(AnnotationRules.LABEL_TYPE, ERROR),
  WHOLE_LABELS(AnnotationRules.LABEL_TYPE, INFO),

  CROWD_VALUE(AnnotationRules.CROWD_FLAG, ERROR, ERROR, ANNOTATED),
  CLASS_TYPE(AnnotationRules.CLASS_NAME, ERROR, ERROR, ANNOTATED),
  MIXED_CLASSES(AnnotationRules.CLASS_NAME, ERROR),
  WHOLE_CLASSES(AnnotationRules.CLASS_NAME, ERROR),
  ITEM_TYPE(AnnotationRules.ANNOTATION, WARNING, ERROR, ANNOTATED),
  ITEM_KEYS(AnnotationRules.ANNOTATION, WARNING, ERROR, ANNOTATED),
  NO_POLYGON(AnnotationRules.ANNOTATION, WARNING, ERROR, ANNOTATED),
  COORDINATE_TYPE(AnnotationRules.ANNOTATION, WARNING, ERROR, ANNOTATED),
  POLYGON(AnnotationRules.POLYGON, WARNING, ERROR, ANNOTATED),
  PIXELS(AnnotationRules.ANNOTATION_RANGE, WARNING, ERROR, ANNOTATED),
  OUT_OF_RANGE(AnnotationRules.ANNOTATION_RANGE, WARNING, ERROR, ANNOTATED),
  SWAPPED(AnnotationRules.ANNOTATION_RANGE, WARNING, ERROR, ANNOTATED),
  FROM_ORIGIN(AnnotationRules.POLYGON, WARNING),
  CROWD_WORD(AnnotationRules.CROWD_FLAG, WARNING, WARNING, ANNOTATED),
  DUPLICATE_KEY(CoreRules.DUPLICATE_KEY, WARNING, WARNING, ROWS),
  DUPLICATE_IMAGE(AnnotationRules.DUPLICATE_IMAGE, WARNING, WARNING, ROWS),
  MERGED_IMAGE(AnnotationRules.DUPLICATE_IMAGE, INFO, INFO, ROWS, true),
  DETAILS(AnnotationRules.IMAGE_DETAILS, WARNING, WARNING, ROWS),

  CLASS_NAME(AnnotationRules.CLASS_NAME, WARNING),
  LEAK(AnnotationRules.TRAIN_VALIDATION_LEAK, WARNING, WARNING, ROWS, true),
  UNSEEN_CLASS(AnnotationRules.UNSEEN_CLASS, WARNING),
  CLASS_COUNT(AnnotationRules.CLASS_COUNT, WARNING),
  SINGLE_CLASS(AnnotationRules.SINGLE_CLASS, WARNING),
  CLASS_IMBALANCE(AnnotationRules.CLASS_IMBALANCE, INFO),
  NO_OBJECTS(AnnotationRules.NO_OBJECTS, ERROR),
  NO_USABLE_ROWS(AnnotationRules.NO_USABLE_ROWS, ERROR);

  private static final int MIN_COPIES = 5;

  private final String rule;
  private final Severity single;
  private final Severity shared;
  private final Base base;
  private final boolean once;

  /** One of the file. */
  Problem(RuleInfo rule, Severity severity) {
    this(rule, severity, severity, FILE, false);
  }

  /** One of single lines, or of nearly all. */
  Problem(RuleInfo rule, Severity single, Severity shared, Base base) {
    this(rule, single, shared, base, false);
  }

  Problem(RuleInfo rule, Severity single, Severity shared, Base base, boolean once) {
    this.rule = rule.id();
    this.single = single;
    this.shared = shared;
    this.base = base;
    this.once = once;
  }

  /** The id of the rule that it belongs to. */
  String rule() {
    return rule;
  }

  /** Its severity where single lines have it. */
  Severity single() {
    return single;
  }

  /** Its severity where nearly all lines have it. */
  Severity shared() {
    return shared;
  }

  Base base() {
    return base;
  }

  /** Whether it is reported once for a file, however many lines have it. */
  boolean isOnce() {
    return once;
  }

  /** Whether so many lines have one cause. */
  boolean isShared(long count, long all) {
    return switch (this) {
      case PIXELS -> count * 2 > all;
      case DUPLICATE_IMAGE -> count >= MIN_COPIES && count * 5 >= all * 2; // a file in it twice
      default -> base != FILE && count * 10 >= all * 9;
    };
  }
}
