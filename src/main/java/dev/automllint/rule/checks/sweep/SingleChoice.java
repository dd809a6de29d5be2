package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;

/** Reports a choice of one value. */
public final class SingleChoice extends Rule {
  public SingleChoice() {
    super("single-choice", Severity.INFO, "a choice of one value");
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      for (Hyperparameter parameter : trial.swept()) {
        Block choice = trial.entry().orElseThrow().block(parameter.name());
        // The official samples name a single model in this form.
        if (parameter.values().size() == 1
            && choice.isList("values")
            && !parameter.name().equals("model_name")) {
          job.report(diagnostic(parameter, choice));
        }
      }
    }
  }

  private Diagnostic diagnostic(Hyperparameter parameter, Block choice) {
    String value = parameter.values().get(0).shown();
    return at(
            choice.valueSpan("values").orElseThrow(),
            choice.pointer("values"),
            "a choice of one value does not vary")
        .withHelp("add values, or write `" + parameter.name() + ": " + value + "`");
  }
}
