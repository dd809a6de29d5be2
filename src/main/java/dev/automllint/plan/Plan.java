package dev.automllint.plan;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Azure will run for a job.
 *
 * @param path the file for reports
 * @param pointer JSON Pointer to the job, without secrets
 * @param task its task
 * @param errors how many errors are reported about it
 * @param metric what decides which model is best
 * @param data its data
 * @param trials how many trials there are, and how they are chosen
 * @param limits the limits, by their keys
 * @param stopping what ends trials early
 * @param upperBoundHours after how many hours the job ends at the latest; empty if not known
 * @param kinds the kinds of trials: one for each entry of the search space
 * @param omittedKinds how many further entries are left out because there are too many
 */
public record Plan(
    String path,
    String pointer,
    String task,
    int errors,
    PlanValue metric,
    Data data,
    Trials trials,
    Map<String, PlanValue> limits,
    Stopping stopping,
    Optional<Double> upperBoundHours,
    List<Kind> kinds,
    int omittedKinds) {
  public Plan {
    limits = ordered(limits);
    kinds = List.copyOf(kinds);
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * The data of a job.
   *
   * @param training the path or binding of the training data as written, without secrets
   * @param validation the same for the validation data
   * @param split which share of the training data validates; empty if validation data does
   */
  public record Data(
      Optional<String> training, Optional<String> validation, Optional<PlanValue> split) {}

  /** How trials are chosen. */
  public enum How {
    /** One trial, with the training parameters. */
    SINGLE,
    /** Azure chooses models and hyperparameters. */
    AUTOMODE,
    /** Drawn at random from the search space. */
    RANDOM,
    /** All combinations of the search space. */
    GRID,
    /** Drawn from the search space with regard to earlier results. */
    BAYESIAN,
    /** It cannot be told. */
    UNKNOWN;

    /** The word for reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The number of trials.
   *
   * @param count how many run; empty if not known
   * @param how how they are chosen
   * @param gridSize how many combinations a grid has; empty if there is none, or not known
   * @param maximumConcurrent how many run at the same time at most; empty if not known
   * @param whyUnknown why it cannot be told how they are chosen, a clause; otherwise empty
   */
  public record Trials(
      Optional<BigInteger> count,
      How how,
      Optional<BigInteger> gridSize,
      Optional<BigInteger> maximumConcurrent,
      Optional<String> whyUnknown) {}

  /**
   * What ends trials early.
   *
   * @param policy the policy, or {@code none}; empty if not known
   * @param settings its settings by their keys
   */
  public record Stopping(Optional<String> policy, Map<String, PlanValue> settings) {
    public Stopping {
      settings = ordered(settings);
    }
  }

  /**
   * One kind of trials.
   *
   * @param pointer JSON Pointer to where it is written: an entry of the search space, or the
   *     training parameters
   * @param line the 1-based line of that place
   * @param models what they may train; empty if not known
   * @param parameters all hyperparameters that the file sets, and the defaults that have an effect
   */
  public record Kind(
      String pointer, int line, Optional<List<String>> models, Map<String, PlanValue> parameters) {
    public Kind {
      models = models.map(List::copyOf);
      parameters = ordered(parameters);
    }
  }
}
