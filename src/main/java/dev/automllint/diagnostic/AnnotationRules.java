package dev.automllint.diagnostic;

import static dev.automllint.diagnostic.RuleInfo.Group.LOCAL_DATA;
import static dev.automllint.diagnostic.Severity.ERROR;
import static dev.automllint.diagnostic.Severity.INFO;
import static dev.automllint.diagnostic.Severity.WARNING;

import java.util.List;

/** The rules about annotation files. */
public final class AnnotationRules {
  public static final RuleInfo TEXT_ENCODING =
      new RuleInfo("text-encoding", LOCAL_DATA, ERROR, "an annotation file in another encoding");
  public static final RuleInfo JSON_LINE =
      new RuleInfo("json-line", LOCAL_DATA, ERROR, "a line that is not a JSON object");
  public static final RuleInfo MISSING_COLUMN =
      new RuleInfo("missing-column", LOCAL_DATA, WARNING, "a row without its image or its label");
  public static final RuleInfo IMAGE_URL =
      new RuleInfo("image-url", LOCAL_DATA, WARNING, "an address from which no image can be read");
  public static final RuleInfo IMAGE_DETAILS =
      new RuleInfo("image-details", LOCAL_DATA, WARNING, "an invalid format or size of an image");
  public static final RuleInfo DUPLICATE_IMAGE =
      new RuleInfo("duplicate-image", LOCAL_DATA, WARNING, "two rows with the same image");
  public static final RuleInfo LABEL_FORM =
      new RuleInfo("label-form", LOCAL_DATA, WARNING, "labels in the form of another task");
  public static final RuleInfo LABEL_TYPE =
      new RuleInfo("label-type", LOCAL_DATA, WARNING, "a label that is not the name of a class");
  public static final RuleInfo ANNOTATION =
      new RuleInfo("annotation", LOCAL_DATA, WARNING, "an incomplete annotation");
  public static final RuleInfo ANNOTATION_RANGE =
      new RuleInfo("annotation-range", LOCAL_DATA, WARNING, "a coordinate outside the image");
  public static final RuleInfo POLYGON =
      new RuleInfo("polygon", LOCAL_DATA, WARNING, "a polygon that cannot be read");
  public static final RuleInfo CROWD_FLAG =
      new RuleInfo("crowd-flag", LOCAL_DATA, WARNING, "an unknown value of `isCrowd`");
  public static final RuleInfo CLASS_NAME =
      new RuleInfo("class-name", LOCAL_DATA, WARNING, "class names that are easily confused");
  public static final RuleInfo CLASS_COUNT =
      new RuleInfo("class-count", LOCAL_DATA, WARNING, "a label column with too many values");
  public static final RuleInfo SINGLE_CLASS =
      new RuleInfo("single-class", LOCAL_DATA, WARNING, "training data with one class");
  public static final RuleInfo CLASS_IMBALANCE =
      new RuleInfo("class-imbalance", LOCAL_DATA, INFO, "classes of very different sizes");
  public static final RuleInfo UNSEEN_CLASS =
      new RuleInfo("unseen-class", LOCAL_DATA, WARNING, "a class only in the validation data");
  public static final RuleInfo NO_OBJECTS =
      new RuleInfo("no-objects", LOCAL_DATA, ERROR, "training data without any object");
  public static final RuleInfo NO_USABLE_ROWS =
      new RuleInfo("no-usable-rows", LOCAL_DATA, ERROR, "data without a usable row");

  /** Listed with the check of the paths of a job, which has the same id. */
  public static final RuleInfo TRAIN_VALIDATION_LEAK =
      new RuleInfo(
          "train-validation-leak",
          RuleInfo.Group.DATA,
          WARNING,
          "validation on the training images");

  private static final List<RuleInfo> ALL =
      List.of(
          TEXT_ENCODING,
          JSON_LINE,
          MISSING_COLUMN,
          IMAGE_URL,
          IMAGE_DETAILS,
          DUPLICATE_IMAGE,
          LABEL_FORM,
          LABEL_TYPE,
          ANNOTATION,
          ANNOTATION_RANGE,
          POLYGON,
          CROWD_FLAG,
          CLASS_NAME,
          CLASS_COUNT,
          SINGLE_CLASS,
          CLASS_IMBALANCE,
          UNSEEN_CLASS,
          NO_OBJECTS,
          NO_USABLE_ROWS);

  private AnnotationRules() {}

  /** All of them, in the order of the rule list. */
  public static List<RuleInfo> all() {
    return ALL;
  }
}
