package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Sweep;

/** Reports a missing number of trials, as its default is disputed. */
public final class MissingMaxTrials extends Rule {
  public MissingMaxTrials() {
    super("missing-max-trials", Severity.INFO, "a search space without `max_trials`");
  }

  @Override
  public void check(RuleContext job) {
    Block root = job.root();
    Block limits = root.block("limits");
    boolean missing = limits.lacks("max_trials") && (limits.isPresent() || root.lacks("limits"));
    if (!missing || !new Sweep(job).varies()) {
      return;
    }
    String sources = job.facts().disputedDefault("limits/max_trials");
    job.report(
        at(
                limits.head(),
                limits.pointer("max_trials"),
                "`max_trials` is not set, and its default is " + sources)
            .withRelated(root.keySpan("search_space").orElseThrow(), "the search space")
            .withHelp("write `max_trials`; 10 to 20 are a good start"));
  }
}
