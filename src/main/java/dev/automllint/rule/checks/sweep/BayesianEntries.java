package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.Value;
import dev.automllint.text.Span;
import java.util.Optional;

/** Reports Bayesian sampling of a search space with several entries. */
public final class BayesianEntries extends Rule {
  public BayesianEntries() {
    super(
        "bayesian-entries", Severity.ERROR, "Bayesian sampling with several search space entries");
  }

  @Override
  public void check(RuleContext job) {
    var sweep = new Sweep(job);
    Block root = job.root();
    Optional<Value> sampling = sweep.sampling("bayesian");
    if (sampling.isEmpty() || !sweep.hasSearchSpace() || root.size("search_space") < 2) {
      return;
    }
    Span space = root.keySpan("search_space").orElseThrow();
    boolean spaceIsLater = space.start() > sampling.get().span().start();
    String message =
        ("`bayesian` sampling supports one entry in `search_space`, not %d; `random` and `grid`"
                + " support several")
            .formatted(root.size("search_space"));
    Diagnostic diagnostic =
        spaceIsLater ? atKey(root, "search_space", message) : at(sampling.get(), message);
    job.report(
        diagnostic
            .withRelated(
                spaceIsLater ? sampling.get().span() : space,
                spaceIsLater ? "the sampling" : "the entries")
            .withHelp("merge the entries, or sample with `random`"));
  }
}
