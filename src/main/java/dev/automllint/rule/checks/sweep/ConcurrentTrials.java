package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Compute;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports more concurrent trials than possible. */
public final class ConcurrentTrials extends Rule {
  public ConcurrentTrials() {
    super("concurrent-trials", Severity.WARNING, "more concurrent trials than trials");
  }

  @Override
  public void check(RuleContext job) {
    Block limits = job.root().block("limits");
    Optional<Value> concurrent = limits.value("max_concurrent_trials");
    Optional<Double> number = concurrent.flatMap(Value::number);
    if (number.isEmpty()) {
      return;
    }
    Value value = concurrent.get();
    Optional<Value> trials =
        limits
            .value("max_trials")
            .filter(max -> max.number().filter(n -> n < number.get()).isPresent());
    if (trials.isPresent()) {
      job.report(
          at(
                  value,
                  "%s concurrent trials, but only %s in total: Azure silently lowers the number"
                      .formatted(value.text(), trials.get().shown()))
              .withRelated(trials.get().span(), "all trials of the job")
              .withHelp("write at most " + trials.get().shown() + ", or raise `max_trials`"));
      return;
    }
    boolean several = number.get() > 1;
    Compute.in(job.root(), "compute")
        .filter(compute -> several && compute.soundsLikeInstance())
        .ifPresent(
            compute ->
                job.report(
                    at(
                            value,
                            job.root().value("compute").orElseThrow().quoted()
                                + " sounds like a compute instance, which runs one trial at a time")
                        .withSeverity(Severity.INFO)
                        .withRelated(job.root().valueSpan("compute").orElseThrow(), "the compute")
                        .withHelp("write `max_concurrent_trials: 1`, or use a cluster")));
  }
}
