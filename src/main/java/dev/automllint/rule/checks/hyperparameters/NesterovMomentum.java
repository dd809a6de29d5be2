package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.List;

/**
 * Reports Nesterov momentum without any momentum, which the constructor of {@code torch.optim.SGD}
 * rejects.
 */
public final class NesterovMomentum extends Rule {
  public NesterovMomentum() {
    super(
        "nesterov-momentum",
        Severity.WARNING,
        "a momentum of 0 with `nesterov`, which the optimizer rejects");
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      Hyperparameter nesterov = trial.get("nesterov");
      if (trial.sets("momentum") && trial.uses("momentum") && nesterov.occurs(List.of("1"))) {
        trial.get("momentum").exactly(0).forEach(value -> report(job, value, nesterov));
      }
    }
  }

  private void report(RuleContext job, Value momentum, Hyperparameter nesterov) {
    String message =
        "`momentum` is 0, but `nesterov` is %s and needs more than 0:" + " PyTorch rejects it";
    job.report(
        at(momentum, message.formatted(nesterov.isDefault() ? "on by default" : "on"))
            .withRelated(nesterov.place(), "on here")
            .withHelp("write `nesterov: 0`, or a momentum such as `0.9`"));
  }
}
