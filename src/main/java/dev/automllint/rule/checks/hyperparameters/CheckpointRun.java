package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reports run ids whose weights cannot, or may not, be the start of the trials. */
public final class CheckpointRun extends Rule {
  public CheckpointRun() {
    super("checkpoint-run", Severity.INFO, "a run id that does not name a suitable trial");
  }

  /** Names for an id, not ids; the first one is from the documentation. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "target_checkpoint_run_id"
              + "|(?i:((the|your|my|best|child|checkpoint)[-_ ])*(run|job|trial)[-_ ]?id)");

  /** The id of an AutoML job; its trials have a number after it. */
  private static final Pattern PARENT =
      Pattern.compile("AutoML_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Override
  public void check(RuleContext job) {
    Optional<Value> id = job.root().block("training_parameters").value("checkpoint_run_id");
    id.flatMap(value -> diagnostic(job, value)).ifPresent(job::report);
  }

  private Optional<Diagnostic> diagnostic(RuleContext job, Value id) {
    String quoted = "`checkpoint_run_id` is " + id.quoted();
    if (PLACEHOLDER.matcher(id.text().strip()).matches()) {
      return Optional.of(
          at(id, quoted + ", a placeholder: the trials fail, because this run does not exist")
              .withSeverity(Severity.WARNING)
              .withHelp("write the id of a finished trial, or remove it"));
    }
    if (PARENT.matcher(id.text()).matches()) {
      return Optional.of(
          at(id, quoted + ", which looks like a whole AutoML job: only its trials have weights")
              .withHelp("write the id of its best trial (tag `automl_best_child_run_id`)"));
    }
    Set<String> models = new LinkedHashSet<>();
    for (TrialConfiguration trial : job.configurations()) {
      trial.models().forEach(model -> models.add(model.text()));
    }
    return models.size() < 2
        ? Optional.empty()
        : Optional.of(
            at(id, "`checkpoint_run_id` has the weights of one model, but the trials train several")
                .withHelp("train only the model of this run"));
  }
}
