package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;

/** Reports a sweep without a search space. */
public final class SweepWithoutSearchSpace extends Rule {
  public SweepWithoutSearchSpace() {
    super("sweep-without-search-space", Severity.WARNING, "a sweep without a search space");
  }

  @Override
  public void check(RuleContext job) {
    Block root = job.root();
    if (!root.hasReadable("sweep") || !root.lacks("search_space")) {
      return;
    }
    job.report(
        atKey(root, "sweep", "`sweep` has nothing to search: there is no `search_space`")
            .withHelp("add `search_space` with the hyperparameters to vary, or remove `sweep`"));
  }
}
