package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.TrialConfiguration;

/** Reports a score that no box can exceed. */
public final class BoxThreshold extends Rule {
  public BoxThreshold() {
    super("box-threshold", Severity.INFO, "a score threshold that no box exceeds");
  }

  private static final String THRESHOLD = "box_score_threshold";

  @Override
  public boolean appliesTo(Task task) {
    return !task.isClassification();
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.sets(THRESHOLD)) {
        trial
            .get(THRESHOLD)
            .exactly(1)
            .forEach(
                value ->
                    job.report(
                        at(
                                value,
                                "`"
                                    + THRESHOLD
                                    + "` is 1: no box has a higher score, so the model may find nothing")
                            .withHelp("write a smaller number, such as 0.3")));
      }
    }
  }
}
