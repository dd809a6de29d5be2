package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports too few trials for Bayesian sampling. */
public final class BayesianBudget extends Rule {
  public BayesianBudget() {
    super(
        "bayesian-budget",
        Severity.INFO,
        "too few trials, or too many at once, for Bayesian sampling");
  }

  /** As the guide to tuning recommends. */
  private static final double TRIALS_PER_HYPERPARAMETER = 20;

  @Override
  public void check(RuleContext job) {
    var sweep = new Sweep(job);
    Optional<Value> sampling = sweep.sampling("bayesian");
    Optional<Double> trials = sweep.severalTrials();
    // Another rule reports several entries.
    if (sampling.isEmpty() || trials.isEmpty() || job.configurations().size() != 1) {
      return;
    }
    long varied = sweep.swept().stream().filter(Hyperparameter::varies).count();
    double needed = TRIALS_PER_HYPERPARAMETER * varied;
    if (trials.get() < needed) {
      job.report(few(sweep.maxTrials().orElseThrow(), sampling.get(), varied, needed));
      return;
    }
    sweep
        .limit("max_concurrent_trials")
        .filter(value -> varied > 0 && leavesNoTimeToLearn(value, trials.get()))
        .ifPresent(value -> job.report(manyAtOnce(value, sweep.maxTrials().orElseThrow())));
  }

  /** Whether at least half of the trials start before the first one ends. */
  private static boolean leavesNoTimeToLearn(Value concurrent, double trials) {
    double atOnce = concurrent.number().orElseThrow();
    return atOnce <= trials && 2 * atOnce >= trials;
  }

  private Diagnostic few(Value trials, Value sampling, long varied, double needed) {
    String count = varied == 1 ? "1 hyperparameter" : varied + " hyperparameters";
    return at(
            trials,
            "`bayesian` sampling of %s needs about %s trials, not %s"
                .formatted(count, Numbers.plain(needed), trials.shown()))
        .withRelated(sampling.span(), "the sampling")
        .withHelp("allow more trials, vary fewer hyperparameters, or sample with `random`");
  }

  private Diagnostic manyAtOnce(Value concurrent, Value trials) {
    return at(
            concurrent,
            "`bayesian` sampling learns from finished trials, but %s of %s run at the same time"
                .formatted(concurrent.shown(), trials.shown()))
        .withRelated(trials.span(), "all trials")
        .withHelp("run fewer at once, or sample with `random`");
  }
}
