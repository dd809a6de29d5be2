package dev.automllint.diagnostic;

import static dev.automllint.diagnostic.RuleInfo.Fixes.SAFE;
import static dev.automllint.diagnostic.RuleInfo.Fixes.UNSAFE;
import static dev.automllint.diagnostic.RuleInfo.Group.LOCAL_DATA;
import static dev.automllint.diagnostic.Severity.ERROR;
import static dev.automllint.diagnostic.Severity.INFO;
import static dev.automllint.diagnostic.Severity.WARNING;

import java.util.List;

/** The rules about the data folders of jobs, and about the MLTable in them. */
public final class DataRules {
  public static final RuleInfo UNCHECKED_DATA =
      new RuleInfo("unchecked-data", LOCAL_DATA, INFO, "local data that is not checked");
  public static final RuleInfo WIDE_UPLOAD =
      new RuleInfo("wide-upload", LOCAL_DATA, INFO, "a data folder that contains its job");
  public static final RuleInfo EMPTY_DATA =
      new RuleInfo("empty-data", LOCAL_DATA, ERROR, "a data folder with nothing in it");
  public static final RuleInfo MLTABLE_MISSING =
      new RuleInfo("mltable-missing", LOCAL_DATA, ERROR, "a data folder without a file `MLTable`");
  public static final RuleInfo IGNORED_DATA =
      new RuleInfo("ignored-data", LOCAL_DATA, ERROR, "an ignore file that excludes needed data");
  public static final RuleInfo MLTABLE_PATH =
      new RuleInfo(
          "mltable-path", LOCAL_DATA, ERROR, "a path in an MLTable that Azure cannot use", SAFE);
  public static final RuleInfo MISSING_FILE =
      new RuleInfo("missing-file", LOCAL_DATA, ERROR, "a path in an MLTable that leads to no file");
  public static final RuleInfo NO_READ_STEP =
      new RuleInfo("no-read-step", LOCAL_DATA, ERROR, "an MLTable that does not read JSON lines");
  public static final RuleInfo IMAGE_COLUMN =
      new RuleInfo("image-column", LOCAL_DATA, ERROR, "an unusable image or label column", UNSAFE);
  public static final RuleInfo HIDDEN_ERRORS =
      new RuleInfo("hidden-errors", LOCAL_DATA, INFO, "invalid lines that are skipped");
  public static final RuleInfo FEW_ROWS =
      new RuleInfo("few-rows", LOCAL_DATA, WARNING, "too few images to learn from");
  public static final RuleInfo EMPTY_SPLIT =
      new RuleInfo("empty-split", LOCAL_DATA, ERROR, "a validation share that takes all images");

  private static final List<RuleInfo> ALL =
      List.of(
          UNCHECKED_DATA,
          WIDE_UPLOAD,
          EMPTY_DATA,
          MLTABLE_MISSING,
          IGNORED_DATA,
          MLTABLE_PATH,
          MISSING_FILE,
          NO_READ_STEP,
          IMAGE_COLUMN,
          HIDDEN_ERRORS,
          FEW_ROWS,
          EMPTY_SPLIT);

  private DataRules() {}

  /** All of them, in the order of the rule list. */
  public static List<RuleInfo> all() {
    return ALL;
  }

  /** Whether a rule is about local data: its silence may only mean that the data is elsewhere. */
  public static boolean isOne(String id) {
    return isIn(ALL, id) || isIn(AnnotationRules.all(), id);
  }

  private static boolean isIn(List<RuleInfo> rules, String id) {
    for (RuleInfo rule : rules) {
      if (rule.id().equals(id)) {
        return true;
      }
    }
    return false;
  }
}
