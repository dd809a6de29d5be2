package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.message.Wording;
import java.util.List;

/** Reports values that Azure's client accepts, but that the training code may not know. */
public final class UndocumentedValue extends Rule {
  public UndocumentedValue() {
    super(
        "undocumented-value",
        Severity.WARNING,
        "an accepted value that the training code may not know");
  }

  @Override
  public void check(RuleContext job) {
    for (String name : job.written()) {
      List<String> advised = job.facts().advisedValues(name);
      for (TrialConfiguration trial : job.configurations()) {
        if (!advised.isEmpty() && trial.mayUse(name)) {
          trial
              .get(name)
              .where(value -> !value.isOneOf(advised))
              .forEach(value -> report(job, name, value));
        }
      }
    }
  }

  private void report(RuleContext job, String name, Value value) {
    SchemaNode advice = job.facts().hyperparameter(name, "x-advised-values");
    String message =
        "`%s` must be %s, not `%s`: Azure's client accepts it, but %s"
            .formatted(
                name,
                Wording.anyOf(advice.path("values").texts()),
                value.shown(),
                advice.path("reason").text());
    Severity severity = advice.path("documented").isTrue() ? Severity.INFO : Severity.WARNING;
    job.report(at(value, message).withSeverity(severity));
  }
}
