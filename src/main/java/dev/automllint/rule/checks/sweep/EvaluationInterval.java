package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Sweep;

/** Reports a policy with an interval of 0. */
public final class EvaluationInterval extends Rule {
  public EvaluationInterval() {
    super("evaluation-interval", Severity.WARNING, "an evaluation interval of 0");
  }

  @Override
  public void check(RuleContext job) {
    new Sweep(job)
        .policy()
        .value("evaluation_interval")
        .filter(interval -> interval.is(0))
        .ifPresent(
            interval ->
                job.report(
                    at(
                            interval,
                            "an interval of 0 has no meaning: the policy acts once every"
                                + " `evaluation_interval` reports of the metric")
                        .withHelp("write `evaluation_interval: 1` to act on every report")));
  }
}
