package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.List;
import java.util.Optional;

/** Reports a checkpoint frequency beyond the last epoch, with which one checkpoint is saved. */
public final class NoCheckpoint extends Rule {
  public NoCheckpoint() {
    super("no-checkpoint", Severity.INFO, "a checkpoint frequency beyond the last epoch");
  }

  private static final String FREQUENCY = "checkpoint_frequency";

  @Override
  public void check(RuleContext job) {
    Optional<Value> frequency = job.root().block("training_parameters").value(FREQUENCY);
    List<TrialConfiguration> configurations = job.configurations();
    boolean rarer =
        frequency.flatMap(Value::number).isPresent()
            && job.hasAllConfigurations()
            && configurations.stream()
                .allMatch(trial -> isRarer(trial, frequency.get().number().get()));
    if (rarer) {
      report(job, frequency.get(), configurations.get(0).get("number_of_epochs"));
    }
  }

  private static boolean isRarer(TrialConfiguration trial, double frequency) {
    return trial.hasBuiltInModel()
        && trial.get("number_of_epochs").largest().filter(epochs -> frequency > epochs).isPresent();
  }

  private void report(RuleContext job, Value frequency, Hyperparameter epochs) {
    job.report(
        at(
                frequency,
                "`%s` is %s, but `number_of_epochs` %s: only the first epoch is saved"
                    .formatted(FREQUENCY, frequency.shown(), epochs.largestText()))
            .withRelated(epochs.place(), "the epochs")
            .withHelp("write a smaller number, or remove it: the best epoch is kept anyway"));
  }
}
