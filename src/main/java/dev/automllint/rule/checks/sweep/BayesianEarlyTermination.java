package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports an early termination policy with Bayesian sampling. */
public final class BayesianEarlyTermination extends Rule {
  public BayesianEarlyTermination() {
    super("bayesian-early-termination", Severity.INFO, "early termination with Bayesian sampling");
  }

  @Override
  public void check(RuleContext job) {
    Block sweep = job.root().block("sweep");
    Optional<Value> sampling = new Sweep(job).sampling("bayesian");
    if (sampling.isEmpty() || !sweep.hasReadable("early_termination")) {
      return;
    }
    job.report(
        atKey(
                sweep,
                "early_termination",
                "early termination may not work with `bayesian` sampling: the documentation of"
                    + " the first SDK rules it out, and later pages do not mention it")
            .withRelated(sampling.get().span(), "the sampling")
            .withHelp("remove `early_termination`, or sample with `random`"));
  }
}
