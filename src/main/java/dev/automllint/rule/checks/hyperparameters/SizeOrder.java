package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.LimitViolation;
import dev.automllint.rule.model.TrialConfiguration;

/** Reports a minimum image size above the maximum, which takes precedence. */
public final class SizeOrder extends Rule {
  public SizeOrder() {
    super("size-order", Severity.WARNING, "a minimum image size above the maximum");
  }

  private static final String MIN = "min_size";
  private static final String MAX = "max_size";

  @Override
  public boolean appliesTo(Task task) {
    return !task.isClassification();
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      if ((trial.sets(MIN) || trial.sets(MAX)) && trial.mayUse(MIN)) {
        LimitViolation.of(trial.get(MIN), trial.get(MAX), /* alsoEqual= */ false)
            .forEach(excess -> report(job, excess));
      }
    }
  }

  /** What is only too large for a default is at most info. */
  private void report(RuleContext job, LimitViolation excess) {
    job.report(
        at(
                excess.value(),
                excess.message()
                    + ": the longer side of an image decides, and `min_size` is not reached")
            .withSeverity(excess.other().isDefault() ? Severity.INFO : Severity.WARNING)
            .withRelated(excess.other().place(), "the other size")
            .withHelp("write a `min_size` below `max_size`"));
  }
}
