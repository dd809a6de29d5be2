package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;

/** Reports a size for a model that does not accept arbitrary sizes. */
public final class SeresnextSize extends Rule {
  public SeresnextSize() {
    super("seresnext-size", Severity.WARNING, "an image size that may not work with seresnext");
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      for (Value model : trial.models()) {
        check(job, trial, model);
      }
    }
  }

  private void check(RuleContext job, TrialConfiguration trial, Value model) {
    for (String name : job.written()) {
      job.facts()
          .ofFamily(name, "x-only-value-for-family", model.text())
          .number()
          .ifPresent(size -> check(job, trial.get(name), size, model));
    }
  }

  private void check(RuleContext job, Hyperparameter parameter, double size, Value model) {
    String only = Numbers.plain(size);
    for (Value value : parameter.otherThan(size)) {
      job.report(
          at(
                  value,
                  "%s, but `%s` does not accept arbitrary sizes: only %s is known to work"
                      .formatted(parameter.textOf(value), model.text(), only))
              .withRelated(model.span(), "the model")
              .withHelp("remove it; the default is " + only));
    }
  }
}
