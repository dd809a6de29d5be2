package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.List;

/**
 * Reports a beta of 1. The documentation allows it, but the constructors of {@code
 * torch.optim.Adam} and {@code AdamW} require less.
 */
public final class AdamBeta extends Rule {
  public AdamBeta() {
    super("adam-beta", Severity.WARNING, "a beta of 1, which the optimizer rejects");
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      for (String name : List.of("beta1", "beta2")) {
        if (trial.sets(name) && trial.uses(name)) {
          trial.get(name).exactly(1).forEach(value -> report(job, name, value));
        }
      }
    }
  }

  private void report(RuleContext job, String name, Value value) {
    String message = "`%s` must be below 1: PyTorch rejects 1".formatted(name);
    Diagnostic diagnostic = at(value, message);
    job.report(
        job.facts()
            .defaultOf(name)
            .map(usual -> diagnostic.withHelp("the default is " + usual))
            .orElse(diagnostic));
  }
}
