package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports search space entries that may run the same trial. */
public final class SharedModel extends Rule {
  public SharedModel() {
    super("shared-model", Severity.INFO, "a model in several overlapping entries");
  }

  private static final String MODEL = "model_name";

  /** The most entries to compare per model, which bounds the time. */
  private static final int MOST = 10;

  @Override
  public void check(RuleContext job) {
    Map<String, Map<TrialConfiguration, Value>> earlier = new HashMap<>();
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.entry().filter(entry -> entry.has(MODEL)).isPresent()) {
        compare(job, trial, earlier);
      }
    }
  }

  private void compare(
      RuleContext job,
      TrialConfiguration trial,
      Map<String, Map<TrialConfiguration, Value>> earlier) {
    Map<TrialConfiguration, Boolean> overlaps =
        new HashMap<>(); // the same pair may share several models
    for (Value model : trial.models()) {
      Map<TrialConfiguration, Value> others =
          earlier.computeIfAbsent(model.text(), name -> new LinkedHashMap<>());
      for (Map.Entry<TrialConfiguration, Value> other : others.entrySet()) {
        if (overlaps.computeIfAbsent(other.getKey(), o -> overlap(trial, o))) {
          job.report(diagnostic(model, other.getValue()));
          break;
        }
      }
      if (others.size() < MOST) {
        others.put(trial, model);
      }
    }
  }

  private Diagnostic diagnostic(Value model, Value first) {
    return at(
            model,
            model.quoted() + " is also in an earlier entry, and both may run the same trials")
        .withRelated(first.span(), "the earlier entry")
        .withHelp("merge the entries, or give them different values");
  }

  /** Whether both may run the same trial. */
  private static boolean overlap(TrialConfiguration trial, TrialConfiguration other) {
    return trial.isSweptKnown() && other.isSweptKnown() && overlapInAll(trial.swept(), other);
  }

  private static boolean overlapInAll(List<Hyperparameter> parameters, TrialConfiguration other) {
    for (Hyperparameter parameter : parameters) {
      boolean both = other.entry().filter(e -> e.has(parameter.name())).isPresent();
      if (both && !overlap(parameter, other.get(parameter.name()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean overlap(Hyperparameter one, Hyperparameter other) {
    if (one.values().isEmpty() && other.values().isEmpty()) {
      return isBelow(one.smallest(), other.largest()) && isBelow(other.smallest(), one.largest());
    }
    if (!one.values().isEmpty() && !other.values().isEmpty()) {
      return one.shares(other);
    }
    return one.values().isEmpty()
        ? overlap(other, one)
        : one.values().stream().anyMatch(value -> other.canBe(List.of(plain(value))));
  }

  private static String plain(Value value) {
    return value.number().map(String::valueOf).orElse(value.text());
  }

  private static boolean isBelow(Optional<Double> low, Optional<Double> high) {
    return low.isPresent() && high.isPresent() && low.get() <= high.get();
  }
}
