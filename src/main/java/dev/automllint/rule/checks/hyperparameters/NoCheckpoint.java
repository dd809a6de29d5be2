package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.List;
import java.util.Optional;

/** Reports a checkpoint frequency that no training reaches. */
public final class NoCheckpoint extends Rule {
  public NoCheckpoint() {
    super(
        "no-checkpoint",
        Group.HYPERPARAMETERS,
        Severity.WARNING,
        "a checkpoint frequency beyond the last epoch");
  }

  private static final String FREQUENCY = "checkpoint_frequency";

  @Override
  public void check(RuleContext job) {
    Optional<Value> frequency = job.root().block("training_parameters").value(FREQUENCY);
    List<TrialConfiguration> plans = job.plans();
    boolean never =
        frequency.flatMap(Value::number).isPresent()
            && job.plansAreComplete()
            && plans.stream().allMatch(plan -> isNever(plan, frequency.get().number().get()));
    if (never) {
      report(job, frequency.get(), plans.get(0).get("number_of_epochs"));
    }
  }

  private static boolean isNever(TrialConfiguration plan, double frequency) {
    Optional<Double> epochs = plan.get("number_of_epochs").largest();
    boolean known = epochs.isPresent() && plan.hasBuiltInModel();
    return known && frequency > epochs.get();
  }

  private void report(RuleContext job, Value frequency, Hyperparameter epochs) {
    Diagnostic finding =
        at(
                frequency,
                "`%s` is %s, but `number_of_epochs` %s: no checkpoint is ever saved"
                    .formatted(FREQUENCY, frequency.shown(), epochs.largestText()))
            .withHelp("remove it, since the best epoch is kept anyway, or write a smaller number");
    job.report(
        epochs.place().map(place -> finding.withRelated(place, "the epochs")).orElse(finding));
  }
}
