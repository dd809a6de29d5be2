package dev.automllint.rule.model;

import dev.automllint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** How a job searches: the search space, the sampling, and the number of trials. */
public final class Sweep {
  private final RuleContext job;

  /** Looks at a job. */
  public Sweep(RuleContext job) {
    this.job = job;
  }

  /** Whether there is a search space that can be read. */
  public boolean hasSearchSpace() {
    return job.root().hasReadable("search_space");
  }

  /** Whether something in the search space surely differs between trials. */
  public boolean varies() {
    return hasSearchSpace()
        && (job.plans().size() > 1 || swept().stream().anyMatch(Hyperparameter::varies));
  }

  /** The settings of all entries of the search space. */
  public List<Hyperparameter> swept() {
    return job.plans().stream().flatMap(plan -> plan.swept().stream()).toList();
  }

  /** The sampling algorithm, if it may be read. */
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

  /** The number of trials, if it may be read. */
  public Optional<Value> maxTrials() {
    return limit("max_trials");
  }

  /** A number among the limits, if it may be read. */
  public Optional<Value> limit(String key) {
    return job.root().block("limits").value(key).filter(value -> value.number().isPresent());
  }

  /** The number of trials for rules that compare it; a single one is a finding of its own. */
  public Optional<Double> severalTrials() {
    return maxTrials().flatMap(Value::number).filter(n -> n > 1);
  }
}
