package dev.automllint.plan;

import dev.automllint.plan.Plan.How;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts the trials of a job. */
final class TrialCounter {
  private static final String SWEEP = "sweep";
  private static final String SPACE = "search_space";

  private final Block root;
  private final Optional<BigInteger> maximum;
  private final Optional<BigInteger> concurrent;

  /**
   * Prepares the count.
   *
   * @param root the job as far as it can be read
   * @param limits its limits
   */
  TrialCounter(Block root, Map<String, PlanValue> limits) {
    this.root = root;
    this.maximum = number(limits.get("max_trials"));
    this.concurrent = number(limits.get("max_concurrent_trials"));
  }

  private static Optional<BigInteger> number(PlanValue limit) {
    return limit
        .number()
        .filter(number -> number.value() instanceof BigInteger)
        .map(number -> (BigInteger) number.value());
  }

  /** How the trials are chosen. */
  How how() {
    if (root.has(SWEEP) && root.has(SPACE)) {
      return root.block(SWEEP)
          .value("sampling_algorithm")
          .map(Value::text)
          .map(name -> How.valueOf(name.toUpperCase(Locale.ROOT)))
          .orElse(How.UNKNOWN);
    }
    if (!root.lacks(SWEEP) || !root.lacks(SPACE) || maximum.isEmpty()) {
      return How.UNKNOWN;
    }
    return maximum.get().equals(BigInteger.ONE) ? How.SINGLE : How.AUTOMODE;
  }

  /**
   * The number of trials.
   *
   * @param gridSize the number of combinations; empty if it is not known
   */
  Plan.Trials trials(How how, Optional<BigInteger> gridSize) {
    Optional<BigInteger> count =
        switch (how) {
          case SINGLE -> Optional.of(BigInteger.ONE);
          case RANDOM, BAYESIAN, AUTOMODE -> maximum;
          case GRID -> maximum.flatMap(most -> gridSize.map(most::min));
          case UNKNOWN -> Optional.empty();
        };
    Optional<BigInteger> atOnce =
        concurrent.map(number -> count.isPresent() ? number.min(count.get()) : number);
    return new Plan.Trials(
        count,
        how,
        gridSize,
        atOnce,
        how == How.UNKNOWN ? Optional.of(whyUnknown()) : Optional.empty());
  }

  private String whyUnknown() {
    if (root.has(SWEEP) && root.has(SPACE)) {
      return "`sampling_algorithm` cannot be read";
    }
    if (!root.has(SWEEP) && !root.has(SPACE) && root.lacks(SWEEP) && root.lacks(SPACE)) {
      return "it depends on `max_trials`, which is not known";
    }
    String written = root.has(SWEEP) ? SWEEP : SPACE;
    String missing = root.has(SWEEP) ? SPACE : SWEEP;
    return root.has(written)
        ? "there is `%s`, but no `%s`".formatted(written, missing)
        : "`sweep` or `search_space` may be written under a misspelled name";
  }
}
