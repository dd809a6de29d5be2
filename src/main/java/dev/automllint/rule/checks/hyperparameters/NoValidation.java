package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.LimitViolation;
import dev.automllint.rule.model.TrialConfiguration;

/** Reports an evaluation frequency that the training never reaches. */
public final class NoValidation extends Rule {
  public NoValidation() {
    super("no-validation", Severity.WARNING, "an evaluation frequency beyond the last epoch");
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration plan : job.plans()) {
      boolean written = plan.sets("evaluation_frequency") || plan.sets("number_of_epochs");
      if (written && plan.hasBuiltInModel()) { // Hugging Face models are validated after each epoch
        LimitViolation.of(plan.get("evaluation_frequency"), plan.get("number_of_epochs"), false)
            .forEach(excess -> report(job, excess));
      }
    }
  }

  private void report(RuleContext job, LimitViolation excess) {
    job.reportOnce(
        at(
                excess.value(),
                excess.message()
                    + ": the trial is never validated, so there is no metric and no best model")
            .withRelated(excess.other().place(), "the other number")
            .withHelp(
                "validate at least once; `evaluation_frequency: 1` validates after each epoch"));
  }
}
