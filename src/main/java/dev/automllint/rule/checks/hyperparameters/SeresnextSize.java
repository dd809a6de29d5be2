package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;

/** Reports a size for a model that always uses its own. */
public final class SeresnextSize extends Rule {
  public SeresnextSize() {
    super("seresnext-size", Severity.WARNING, "an image size that seresnext ignores");
  }

  @Override
  public boolean appliesTo(Task task) {
    return task.isClassification();
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
    if (parameter.tooLarge(n -> n > size).isEmpty()
        && parameter.tooSmall(n -> n < size).isEmpty()) {
      return;
    }
    String repeated = parameter.varies() ? ", so trials that differ only in it are identical" : "";
    job.report(
        at(
                parameter.key().orElseThrow(),
                parameter.pointer(),
                "`%s` has no effect: `%s` ignores it and always uses %s%s"
                    .formatted(parameter.name(), model.text(), Numbers.plain(size), repeated))
            .withRelated(model.span(), "the model")
            .withHelp("remove it, or use another model"));
  }
}
