package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.Hyperparameters;

/** Reports a size for a model that does not accept arbitrary sizes. */
public final class SeresnextSize extends Rule {
  public SeresnextSize() {
    super("seresnext-size", Severity.WARNING, "an image size that may not work with seresnext");
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      for (Value model : trial.models()) {
        job.facts().family(model.text()).ifPresent(family -> check(job, trial, model, family));
      }
    }
  }

  private void check(RuleContext job, TrialConfiguration trial, Value model, String family) {
    Hyperparameters facts = job.facts();
    for (String name : job.written()) {
      facts.onlyValueFor(name, family).ifPresent(size -> check(job, trial.get(name), size, model));
    }
  }

  private void check(RuleContext job, Hyperparameter parameter, double size, Value model) {
    String only = Numbers.plain(size);
    for (Value value : parameter.otherThan(size)) {
      job.reportOnce(
          at(
                  value,
                  "%s, but `%s` does not accept arbitrary sizes: only %s is known to work"
                      .formatted(parameter.textOf(value), model.text(), only))
              .withRelated(model.span(), "the model")
              .withHelp("remove it; the default is " + only));
    }
  }
}
