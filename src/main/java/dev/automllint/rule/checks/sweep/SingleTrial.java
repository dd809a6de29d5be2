package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports a search space with a single trial. */
public final class SingleTrial extends Rule {
  public SingleTrial() {
    super("single-trial", Severity.WARNING, "a search space for a single trial");
  }

  @Override
  public void check(RuleContext job) {
    var sweep = new Sweep(job);
    Optional<Value> trials = sweep.maxTrials().filter(value -> value.is(1));
    if (trials.isEmpty() || !sweep.varies()) {
      return;
    }
    Block block = job.root().block("sweep");
    job.report(
        at(trials.get(), "with `max_trials: 1` only one point of the search space is tried")
            .withRelated(job.root().keySpan("search_space"), "the search space")
            .withRelated(block.keySpan("early_termination"), "has nothing to compare")
            .withHelp("10 to 20 trials are a good start"));
  }
}
