package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.KeyAnnotations.Threshold;
import java.util.Optional;

/** Reports a timeout that Azure cuts short, or that is too short for the trials. */
public final class Timeout extends Rule {
  public Timeout() {
    super("timeout", Severity.WARNING, "a timeout beyond Azure's limits, or short for the trials");
  }

  private static final String KEY = "limits/timeout_minutes";

  @Override
  public void check(RuleContext job) {
    Optional<Value> timeout = job.root().block("limits").value("timeout_minutes");
    if (timeout.isEmpty() || timeout.get().number().isEmpty()) {
      return;
    }
    checkLong(job, timeout.get(), timeout.get().number().get());
    if (AutoMode.trials(job).isEmpty()) { // else that rule reports the timeout
      checkShort(job, timeout.get(), timeout.get().number().get());
    }
  }

  private void checkLong(RuleContext job, Value timeout, double minutes) {
    for (Threshold threshold : job.keyAnnotations().thresholds(KEY)) {
      if (minutes > threshold.value()) {
        job.report(
            at(timeout, timeout.shown() + " minutes may not be granted: " + threshold.reason())
                .withSeverity(threshold.severity())
                .withHelp("write at most " + Numbers.plain(threshold.value())));
        return;
      }
    }
  }

  private void checkShort(RuleContext job, Value timeout, double minutes) {
    Optional<Double> perTrial = job.keyAnnotations().number(KEY, "x-minutes-per-trial");
    Optional<Double> rounds = rounds(job.root().block("limits"));
    if (perTrial.isEmpty() || rounds.isEmpty()) {
      return;
    }
    double needed = rounds.get() * perTrial.get();
    if (minutes >= needed) {
      return;
    }
    String trials =
        rounds.get() == 1
            ? "a trial that also waits for its machine"
            : Numbers.plain(rounds.get()) + " trials one after the other";
    Optional<Value> limit = job.root().block("limits").value("max_trials");
    job.report(
        at(
                timeout,
                timeout.shown()
                    + " minutes may be too short for "
                    + trials
                    + "; unfinished trials are lost")
            .withSeverity(Severity.INFO)
            .withRelated(limit.map(Value::span), "the number of trials")
            .withHelp("allow " + Numbers.plain(needed) + " minutes or more"));
  }

  /** The least number of trials that run one after the other; empty if it is not known. */
  private static Optional<Double> rounds(Block limits) {
    // The default of `max_trials` is disputed, but at least 1.
    Optional<Double> trials = number(limits, "max_trials");
    Optional<Double> concurrent = number(limits, "max_concurrent_trials");
    return trials.isEmpty() || concurrent.isEmpty()
        ? Optional.empty()
        : Optional.of(Math.max(1, Math.ceil(trials.get() / concurrent.get())));
  }

  private static Optional<Double> number(Block limits, String key) {
    return limits.lacks(key) ? Optional.of(1.0) : limits.value(key).flatMap(Value::number);
  }
}
