package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Distribution;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.Value;
import java.util.List;
import java.util.Optional;

/** Reports a distribution that the sampling algorithm does not support. */
public final class SamplingDistribution extends Rule {
  public SamplingDistribution() {
    super(
        "sampling-distribution",
        Severity.ERROR,
        "a distribution that the sampling algorithm does not support");
  }

  @Override
  public void check(RuleContext job) {
    var sweep = new Sweep(job);
    Optional<Value> sampling = sweep.sampling();
    if (sampling.isEmpty()) {
      return;
    }
    List<String> taken =
        job.facts()
            .annotation("sweep/sampling_algorithm", "x-distributions")
            .path(sampling.get().text())
            .texts();
    if (taken.isEmpty()) {
      return; // all
    }
    for (Hyperparameter parameter : sweep.swept()) {
      parameter
          .distribution()
          .map(Distribution::type)
          .filter(type -> !taken.contains(type.text()))
          .map(type -> diagnostic(type, sampling.get(), taken))
          .map(
              diagnostic -> diagnostic.withHelp(help(taken, job.facts().isWhole(parameter.name()))))
          .ifPresent(job::report);
    }
  }

  private static String help(List<String> taken, boolean whole) {
    if (!taken.contains("uniform")) {
      return "list the values with `choice`, or sample with `random`";
    }
    return "write `" + (whole ? "quniform" : "uniform") + "`, or sample with `random`";
  }

  private Diagnostic diagnostic(Value type, Value sampling, List<String> taken) {
    Diagnostic diagnostic =
        at(
                type,
                "`%s` sampling supports only `%s`, not `%s`"
                    .formatted(sampling.text(), String.join("`, `", taken), type.text()))
            .withRelated(sampling.span(), "the sampling");
    // The documentation forbids both, but Azure's own test jobs for grid sampling have such ranges.
    return sampling.is("grid") ? diagnostic.withSeverity(Severity.WARNING) : diagnostic;
  }
}
