package dev.automllint.diagnostic;

import static dev.automllint.diagnostic.RuleInfo.Group.LOCAL_DATA;
import static dev.automllint.diagnostic.Severity.ERROR;
import static dev.automllint.diagnostic.Severity.INFO;

import java.util.List;

/** The rules about the data folders of jobs and the files in them. */
public final class DataRules {
  public static final RuleInfo MLTABLE_MISSING =
      new RuleInfo("mltable-missing", LOCAL_DATA, ERROR, "a data folder without a file `MLTable`");
  public static final RuleInfo UNCHECKED_DATA =
      new RuleInfo("unchecked-data", LOCAL_DATA, INFO, "local data that is not checked");

  private static final List<RuleInfo> ALL = List.of(MLTABLE_MISSING, UNCHECKED_DATA);

  private DataRules() {}

  /** All of them, in the order of the rule list. */
  public static List<RuleInfo> all() {
    return ALL;
  }

  /**
   * Whether a rule is one of them, so that its silence may only mean that the data is elsewhere.
   */
  public static boolean isOne(String id) {
    for (RuleInfo rule : ALL) {
      if (rule.id().equals(id)) {
        return true;
      }
    }
    return false;
  }
}
