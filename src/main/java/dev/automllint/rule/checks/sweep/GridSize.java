package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.List;
import java.util.Optional;

/** Compares the combinations of a grid with the number of trials. */
public final class GridSize extends Rule {
  public GridSize() {
    super("grid-size", Severity.WARNING, "a grid that does not match the number of trials");
  }

  @Override
  public void check(RuleContext job) {
    var sweep = new Sweep(job);
    Optional<Value> sampling = sweep.sampling("grid");
    Optional<Double> trials = sweep.severalTrials();
    if (sampling.isEmpty() || trials.isEmpty() || !sweep.hasSearchSpace() || !isCountable(job)) {
      return;
    }
    double size = size(job.configurations());
    Value limit = sweep.maxTrials().orElseThrow();
    if (size > trials.get()) {
      job.report(
          diagnostic(
                  limit,
                  "the grid has %s combinations, but `max_trials` is %s: the others are never tried"
                      .formatted(Numbers.plain(size), limit.shown()),
                  sampling.get())
              .withHelp("list fewer values, allow more trials, or sample with `random`"));
    } else if (size < trials.get()) {
      job.report(
          diagnostic(
                  limit,
                  "the grid has only %s combinations, fewer than `max_trials: %s`"
                      .formatted(Numbers.plain(size), limit.shown()),
                  sampling.get())
              .withSeverity(Severity.INFO)
              .withHelp("write `max_trials: " + Numbers.plain(size) + "`, or list more values"));
    }
  }

  /** Whether all values are known and different; another rule reports repeated ones. */
  private static boolean isCountable(RuleContext job) {
    return job.hasAllConfigurations()
        && job.configurations().stream()
            .allMatch(
                trial ->
                    trial.isSweptKnown()
                        && trial.swept().stream()
                            .allMatch(s -> s.count() > 0 && s.count() == s.values().size()));
  }

  private static double size(List<TrialConfiguration> configurations) {
    double sum = 0;
    for (TrialConfiguration trial : configurations) {
      double product = 1;
      for (Hyperparameter parameter : trial.swept()) {
        product *= parameter.count();
      }
      sum += product;
    }
    return sum;
  }

  private Diagnostic diagnostic(Value limit, String message, Value sampling) {
    return at(limit, message).withRelated(sampling.span(), "the sampling");
  }
}
