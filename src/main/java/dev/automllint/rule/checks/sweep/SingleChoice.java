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
    for (TrialConfiguration plan : job.plans()) {
      for (Hyperparameter setting : plan.swept()) {
        Block choice = plan.entry().orElseThrow().block(setting.name());
        // The official samples name a single model in this form.
        if (setting.values().size() == 1
            && choice.isList("values")
            && !setting.name().equals("model_name")) {
          job.report(finding(setting, choice));
        }
      }
    }
  }

  private Diagnostic finding(Hyperparameter setting, Block choice) {
    String value = setting.values().get(0).shown();
    return at(
            choice.valueSpan("values").orElseThrow(),
            choice.pointer("values"),
            "a choice of one value does not vary")
        .withHelp("add values, or write `" + setting.name() + ": " + value + "`");
  }
}
