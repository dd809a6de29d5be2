package dev.automllint.rule.model;

import dev.automllint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** The search space, sampling and number of trials of a job. */
public final class Sweep {
  private final RuleContext job;

  /** The sweep of a job. */
  public Sweep(RuleContext job) {
    this.job = job;
  }

  /** Whether there is a readable search space. */
  public boolean hasSearchSpace() {
    return job.root().hasReadable("search_space");
  }

  /** Whether something in the search space certainly differs between trials. */
  public boolean varies() {
    return hasSearchSpace()
        && (job.configurations().size() > 1 || swept().stream().anyMatch(Hyperparameter::varies));
  }

  /** The hyperparameters of all entries of the search space. */
  public List<Hyperparameter> swept() {
    return job.configurations().stream().flatMap(trial -> trial.swept().stream()).toList();
  }

  /** The sampling algorithm, if it is readable. */
  public Optional<Value> sampling() {
    return job.root().block("sweep").value("sampling_algorithm");
  }

  /** The sampling algorithm, if it is this one. */
  public Optional<Value> sampling(String algorithm) {
    return sampling().filter(value -> value.is(algorithm));
  }

  /** The early termination policy. */
  public Block policy() {
    return job.root().block("sweep").block("early_termination");
  }

  /** The number of trials, if it is readable. */
  public Optional<Value> maxTrials() {
    return limit("max_trials");
  }

  /** One of the limits, if it is readable. */
  public Optional<Value> limit(String key) {
    return job.root().block("limits").value(key);
  }

  /** The number of trials if it is above 1; another rule reports a single trial. */
  public Optional<Double> severalTrials() {
    return maxTrials().flatMap(Value::number).filter(n -> n > 1);
  }
}
