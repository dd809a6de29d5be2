package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;

/** Reports a detection or segmentation job whose validations compute no metric. */
public final class NoMetric extends Rule {
  public NoMetric() {
    super("no-metric", Severity.WARNING, "validations that compute no metric");
  }

  private static final String TYPE = "validation_metric_type";
  private static final String NONE = "none";

  @Override
  public boolean appliesTo(Task task) {
    return !task.isClassification();
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.sets(TYPE) && trial.mayUse(TYPE)) {
        trial.get(TYPE).where(value -> value.is(NONE)).forEach(value -> report(job, value));
      }
    }
  }

  private void report(RuleContext job, Value none) {
    String message =
        "`%s` is `%s`: without a metric, nothing can compare trials or epochs, or stop them early";
    Diagnostic diagnostic = at(none, message.formatted(TYPE, NONE));
    job.report(
        job.facts()
            .defaultOf(TYPE)
            .map(usual -> diagnostic.withHelp("write `" + usual + "`, the default"))
            .orElse(diagnostic));
  }
}
