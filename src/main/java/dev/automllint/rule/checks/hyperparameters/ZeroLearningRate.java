package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;

/** Reports a learning rate with which the weights never change. */
public final class ZeroLearningRate extends Rule {
  public ZeroLearningRate() {
    super(
        "zero-learning-rate",
        Severity.WARNING,
        "a learning rate of 0, with which nothing is learned");
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      if (!trial.sets("learning_rate")) {
        continue;
      }
      for (Value value : trial.get("learning_rate").exactly(0)) {
        job.report(
            at(value, "`learning_rate` is 0: the weights never change and the trial learns nothing")
                .withHelp("typical values are between 0.0001 and 0.1"));
      }
    }
  }
}
