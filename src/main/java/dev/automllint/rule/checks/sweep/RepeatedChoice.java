package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports a value that a choice lists twice. */
public final class RepeatedChoice extends Rule {
  public RepeatedChoice() {
    super("repeated-choice", Severity.WARNING, "a value that a choice lists twice");
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      for (Hyperparameter parameter : trial.swept()) {
        repeated(trial.entry().orElseThrow().block(parameter.name()).values("values"))
            .forEach(job::report);
      }
    }
  }

  private List<Diagnostic> repeated(List<Value> values) {
    Map<Object, Value> seen = new HashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Value value : values) {
      Value first = seen.putIfAbsent(value.identity(), value);
      if (first != null) {
        diagnostics.add(diagnostic(value, first));
      }
    }
    return diagnostics;
  }

  private Diagnostic diagnostic(Value value, Value first) {
    String same = value.text().equals(first.text()) ? "" : ", written " + first.quoted();
    return at(value, value.quoted() + " is already in this choice" + same)
        .withRelated(first.span(), "the same value")
        .withHelp("remove one of them: trials repeat each other, or draw this value more often");
  }
}
