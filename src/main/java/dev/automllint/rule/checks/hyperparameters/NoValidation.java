package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.LimitViolation;
import dev.automllint.rule.model.TrialConfiguration;

/** Reports an evaluation frequency beyond the last epoch: only two validations are left. */
public final class NoValidation extends Rule {
  public NoValidation() {
    super("no-validation", Severity.INFO, "an evaluation frequency beyond the last epoch");
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.hasBuiltInModel()) { // Hugging Face models are validated after each epoch
        LimitViolation.of(trial.get("evaluation_frequency"), trial.get("number_of_epochs"), false)
            .forEach(excess -> report(job, excess));
      }
    }
  }

  private void report(RuleContext job, LimitViolation excess) {
    job.report(
        at(
                excess.value(),
                excess.message()
                    + ": the trial is validated only after its first and its last epoch")
            .withRelated(excess.other().place(), "the other number")
            .withHelp("`evaluation_frequency: 1` validates after each epoch"));
  }
}
