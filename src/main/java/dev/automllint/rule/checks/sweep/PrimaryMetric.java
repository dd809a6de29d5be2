package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaNode;
import java.util.Optional;

/** Reports a metric that later documentation no longer lists. */
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
    job.report(
        at(
                metric.get(),
                metric.get().quoted() + " is accepted, but " + advice.path("reason").text())
            .withHelp("write `" + String.join("` or `", advised.texts()) + "`"));
  }
}
