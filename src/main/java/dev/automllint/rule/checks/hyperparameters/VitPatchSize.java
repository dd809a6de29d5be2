package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;

/** Reports a crop size that is not a multiple of the patch size of a vision transformer. */
public final class VitPatchSize extends Rule {
  public VitPatchSize() {
    super("vit-patch-size", Severity.INFO, "a crop size that is not a multiple of the patch size");
  }

  /** The side of a patch, in pixels. */
  private static final int PATCH = 16;

  private static final String TRAINING = "training_crop_size";
  private static final String VALIDATION = "validation_crop_size";

  @Override
  public boolean appliesTo(Task task) {
    return task.isClassification();
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      Hyperparameter training = trial.get(TRAINING);
      Hyperparameter validation = trial.get(VALIDATION);
      if (mayBeEqual(training, validation)) { // else another rule applies
        Hyperparameter size = training.isKnown() ? training : validation;
        trial.models().forEach(model -> check(job, size, model));
      }
    }
  }

  private static boolean mayBeEqual(Hyperparameter one, Hyperparameter other) {
    if (one.only().isPresent() && other.only().isPresent()) {
      return one.only().equals(other.only());
    }
    return one.isUnknown() || other.isUnknown();
  }

  private void check(RuleContext job, Hyperparameter size, Value model) {
    job.facts()
        .family(model.text())
        .filter(family -> family.equals("vit"))
        .ifPresent(vit -> checkSize(job, size, model));
  }

  private void checkSize(RuleContext job, Hyperparameter size, Value model) {
    String message =
        "%s, which is not a multiple of %s: `%s` cuts an image into patches of that size";
    for (Value value : size.where(v -> v.number().filter(n -> n % PATCH != 0).isPresent())) {
      job.report(
          at(value, message.formatted(size.textOf(value), PATCH, model.text()))
              .withRelated(model.span(), "a vision transformer")
              .withHelp("224, 256, 288 and 384 are multiples of 16"));
    }
  }
}
