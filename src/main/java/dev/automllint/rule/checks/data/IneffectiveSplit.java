package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;

/** Reports a validation share in a job that has validation data. */
public final class IneffectiveSplit extends Rule {
  public IneffectiveSplit() {
    super(
        "ineffective-split",
        Severity.WARNING,
        "`validation_data_size` although there is `validation_data`",
        Fixes.UNSAFE);
  }

  private static final String SIZE = "validation_data_size";
  private static final String DATA = "validation_data";

  @Override
  public void check(RuleContext job) {
    Block root = job.root();
    if (root.hasReadable(SIZE) && root.hasReadable(DATA)) {
      job.report(
          atKey(
                  root,
                  SIZE,
                  "`validation_data_size` has no effect: it applies only without `validation_data`")
              .withRelated(root.keySpan(DATA).orElseThrow(), "all of this is used for validation")
              .withHelp("remove one of the two")
              .withFix(root.removal(SIZE)));
    }
  }
}
