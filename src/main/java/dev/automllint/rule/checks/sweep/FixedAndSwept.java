package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports a hyperparameter that is fixed for all trials and varied between them. */
public final class FixedAndSwept extends Rule {
  public FixedAndSwept() {
    super(
        "fixed-and-swept",
        Severity.WARNING,
        "a hyperparameter that is both fixed and swept",
        Fixes.UNSAFE);
  }

  /** The most related places to show. */
  private static final int MOST_PLACES = 5;

  @Override
  public void check(RuleContext job) {
    Block fixed = job.root().block("training_parameters");
    for (String name : fixed.keys()) {
      Optional<Value> value = fixed.value(name);
      if (value.isPresent()) {
        List<Span> others = otherwise(job.configurations(), name, value.get());
        if (!others.isEmpty()) {
          job.report(diagnostic(fixed, name, others));
        }
      }
    }
  }

  /** The keys of the search space that differ from a fixed value. */
  private static List<Span> otherwise(
      List<TrialConfiguration> configurations, String name, Value fixed) {
    List<Span> keys = new ArrayList<>();
    for (TrialConfiguration trial : configurations) {
      Hyperparameter parameter = trial.get(name); // the fixed value where the entry sets none
      boolean same =
          !parameter.varies()
              && parameter.values().stream()
                  .allMatch(value -> value.identity().equals(fixed.identity()));
      if (parameter.isKnown() && !same) {
        keys.add(parameter.key().orElseThrow());
      }
    }
    return keys;
  }

  private Diagnostic diagnostic(Block fixed, String name, List<Span> others) {
    Diagnostic diagnostic =
        atKey(
                fixed,
                name,
                "`"
                    + name
                    + "` is fixed here and swept in `search_space`, and which one wins is not"
                    + " documented")
            .withHelp("remove one of them; `training_parameters` is for values that do not vary")
            .withFix(fixed.removal(name));
    for (Span other : others.subList(0, Math.min(others.size(), MOST_PLACES))) {
      diagnostic = diagnostic.withRelated(other, "swept here");
    }
    return diagnostic;
  }
}
