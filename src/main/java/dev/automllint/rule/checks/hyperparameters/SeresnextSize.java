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
    for (TrialConfiguration plan : job.plans()) {
      for (Value model : plan.models()) {
        job.facts().family(model.text()).ifPresent(family -> check(job, plan, model, family));
      }
    }
  }

  private void check(RuleContext job, TrialConfiguration plan, Value model, String family) {
    Hyperparameters facts = job.facts();
    for (String name : job.written()) {
      facts.onlyValueFor(name, family).ifPresent(size -> check(job, plan.get(name), size, model));
    }
  }

  private void check(RuleContext job, Hyperparameter setting, double size, Value model) {
    String only = Numbers.plain(size);
    for (Value value : setting.otherThan(size)) {
      job.reportOnce(
          at(
                  value,
                  "%s, but `%s` does not accept arbitrary sizes: only %s is known to work"
                      .formatted(setting.textOf(value), model.text(), only))
              .withRelated(model.span(), "the model")
              .withHelp("remove it; the default is " + only));
    }
  }
}
