package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.Value;
import java.util.List;
import java.util.Optional;

/** Reports a timeout that Azure cuts short, or that is too short for the trials. */
public final class Timeout extends Rule {
  public Timeout() {
    super("timeout", Severity.WARNING, "a timeout beyond Azure's limits, or short for the trials");
  }

  private static final double MINUTES_PER_TRIAL = 15;

  /**
   * A limit of Azure on the duration of a job.
   *
   * @param minutes the longest duration that it allows
   * @param severity how certainly it applies
   * @param reason what limits the duration
   */
  private record Limit(double minutes, Severity severity, String reason) {}

  /** The longest first. */
  private static final List<Limit> LIMITS =
      List.of(
          new Limit(30_240, Severity.WARNING, "Azure ends every job after 21 days (30240 minutes)"),
          new Limit(
              10_080,
              Severity.INFO,
              "parts of Azure, including the studio, accept at most 7 days (10080 minutes)"));

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
    for (Limit limit : LIMITS) {
      if (minutes > limit.minutes()) {
        job.report(
            at(timeout, timeout.shown() + " minutes may not be granted: " + limit.reason())
                .withSeverity(limit.severity())
                .withHelp("write at most " + Numbers.plain(limit.minutes())));
        return;
      }
    }
  }

  private void checkShort(RuleContext job, Value timeout, double minutes) {
    Optional<Double> rounds = rounds(job.root().block("limits"));
    if (rounds.isEmpty()) {
      return;
    }
    double needed = rounds.get() * MINUTES_PER_TRIAL;
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
