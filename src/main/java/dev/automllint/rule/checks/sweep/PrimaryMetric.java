package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaNode;
import java.util.Optional;

/** Reports a metric that later documentation no longer lists, or that training does not compute. */
public final class PrimaryMetric extends Rule {
  public PrimaryMetric() {
    super("primary-metric", Severity.INFO, "a metric that later documentation no longer lists");
  }

  @Override
  public void check(RuleContext job) {
    Optional<Value> metric = job.root().value("primary_metric");
    SchemaNode advice = job.facts().annotation("primary_metric", "x-advised-values");
    SchemaNode advised = advice.path("values");
    if (metric.isEmpty() || !advice.isPresent() || advised.contains(metric.get().text())) {
      return;
    }
    SchemaNode replaced =
        job.facts().annotation("primary_metric", "x-replaced-values").path(metric.get().text());
    String message =
        replaced.isPresent() ? replaced.text() : "accepted, but " + advice.path("reason").text();
    job.report(
        at(metric.get(), metric.get().quoted() + " is " + message)
            .withSeverity(replaced.isPresent() ? Severity.WARNING : Severity.INFO)
            .withHelp("write `" + String.join("` or `", advised.texts()) + "`"));
  }
}
