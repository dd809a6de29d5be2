package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.LimitViolation;
import dev.automllint.rule.model.TrialConfiguration;
import java.util.Map;

/** Reports a schedule that lasts as long as the whole training. */
public final class ScheduleLength extends Rule {
  public ScheduleLength() {
    super("schedule-length", Severity.WARNING, "a learning rate schedule longer than the training");
  }

  private static final Map<String, String> RESULTS =
      Map.of(
          "warmup_cosine_lr_warmup_epochs", "the learning rate never leaves its warm-up",
          "step_lr_step_size", "the learning rate never drops");

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      RESULTS.forEach((name, result) -> check(job, trial, name, result));
    }
  }

  /** Only lengths that the job sets: a job of one epoch is valid. */
  private void check(RuleContext job, TrialConfiguration trial, String name, String result) {
    if (trial.sets(name) && trial.uses(name)) {
      LimitViolation.of(trial.get(name), trial.get("number_of_epochs"), true)
          .forEach(excess -> report(job, excess, result));
    }
  }

  private void report(RuleContext job, LimitViolation excess, String result) {
    job.report(
        at(excess.value(), excess.message() + ": " + result)
            .withRelated(excess.other().place(), "the other number")
            .withHelp("train for more epochs, or write a smaller number"));
  }
}
