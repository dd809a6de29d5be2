package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports parameters that interfere when Azure chooses the models. */
public final class AutoMode extends Rule {
  public AutoMode() {
    super("auto-mode", Severity.INFO, "a setting that interferes when Azure chooses the models");
  }

  @Override
  public void check(RuleContext job) {
    Optional<Value> trials = trials(job);
    if (trials.isEmpty()) {
      return;
    }
    String why = "several trials, and neither `sweep` nor `search_space`: Azure chooses the models";
    Block limits = job.root().block("limits");
    limits
        .value("timeout_minutes")
        .ifPresent(
            timeout ->
                job.report(
                    at(
                            timeout,
                            "a timeout may end the job before Azure has run its "
                                + trials.get().shown()
                                + " trials")
                        .withRelated(trials.get().span(), why)
                        .withHelp("omit `timeout_minutes`, or make it generous")));
    job.root()
        .block("training_parameters")
        .value("model_name")
        .ifPresent(
            model ->
                job.report(
                    at(
                            model,
                            "Azure chooses the models itself, and whether it respects a fixed one"
                                + " is not documented")
                        .withRelated(trials.get().span(), why)
                        .withHelp("remove it, or add `sweep` and `search_space`")));
  }

  /** The number of trials if Azure chooses the models. */
  static Optional<Value> trials(RuleContext job) {
    boolean unguided = job.root().lacks("sweep") && job.root().lacks("search_space");
    return job.root()
        .block("limits")
        .value("max_trials")
        .filter(trials -> unguided)
        .filter(trials -> trials.number().filter(n -> n > 1).isPresent());
  }
}
