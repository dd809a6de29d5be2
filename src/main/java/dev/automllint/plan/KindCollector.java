package dev.automllint.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the kinds of trials of a job one by one, as there can be hundreds of thousands. */
final class KindCollector {
  private final Budget budget;
  private final List<Plan.Kind> kinds = new ArrayList<>();
  private int omitted;
  private boolean computesMetric;
  private Optional<BigInteger> combinations = Optional.of(BigInteger.ZERO);

  KindCollector(Budget budget) {
    this.budget = budget;
  }

  /** How many values the kinds of a file may still have; each kind repeats all defaults. */
  static final class Budget {
    private int left = 50_000;
  }

  /** Adds a kind. */
  void add(KindReader reader) {
    if (budget.left > 0) {
      Plan.Kind kind = reader.read();
      kinds.add(kind);
      budget.left -= kind.parameters().size();
    } else {
      omitted++;
    }
    computesMetric |= !reader.computesNoMetric();
    combinations = combinations.flatMap(sum -> reader.combinations().map(sum::add));
  }

  /** The kinds, as many as are shown. */
  List<Plan.Kind> kinds() {
    return kinds;
  }

  /** How many kinds are not shown. */
  int omitted() {
    return omitted;
  }

  /** Whether no trial computes a metric. */
  boolean computesNoMetric() {
    return !computesMetric && !kinds.isEmpty();
  }

  /** How many combinations a grid has; empty if one entry is no grid. */
  Optional<BigInteger> combinations() {
    return combinations.filter(sum -> sum.signum() > 0);
  }
}
