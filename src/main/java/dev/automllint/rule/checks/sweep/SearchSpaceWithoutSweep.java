package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;

/** Reports a search space without a sweep. */
public final class SearchSpaceWithoutSweep extends Rule {
  public SearchSpaceWithoutSweep() {
    super("search-space-without-sweep", Severity.ERROR, "a search space without a sweep");
  }

  @Override
  public void check(RuleContext job) {
    Block root = job.root();
    if (!root.hasReadable("search_space") || !root.lacks("sweep")) {
      return;
    }
    job.report(
        at(
                root.head(),
                root.pointer("sweep"),
                "`search_space` needs a `sweep`, which says how to sample")
            .withRelated(root.keySpan("search_space").orElseThrow(), "the search space")
            .withHelp("add `sweep:` with `sampling_algorithm: random`"));
  }
}
