package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.TrialConfiguration;

/** Reports search space entries without a model, as its default is disputed. */
public final class EntryWithoutModel extends Rule {
  public EntryWithoutModel() {
    super("entry-without-model", Severity.INFO, "a search space entry without a model");
  }

  private static final String MODEL = "model_name";

  @Override
  public void check(RuleContext job) {
    if (job.facts().defaultOf(MODEL).isPresent()) {
      return;
    }
    for (TrialConfiguration trial : job.configurations()) {
      trial
          .entry()
          .filter(entry -> !entry.keys().isEmpty() && trial.get(MODEL).isDefault())
          .ifPresent(entry -> job.report(diagnostic(job, entry)));
    }
  }

  private Diagnostic diagnostic(RuleContext job, Block entry) {
    String sources = job.facts().disputedDefault("training_parameters/" + MODEL);
    return at(
            entry.keySpan(entry.keys().get(0)).orElseThrow(),
            entry.pointer(MODEL),
            "this entry has no `model_name`, and the default is " + sources)
        .withHelp("add `model_name`");
  }
}
