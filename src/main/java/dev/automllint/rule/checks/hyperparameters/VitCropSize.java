package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;

/** Reports different crop sizes for a vision transformer, which uses that of the validation. */
public final class VitCropSize extends Rule {
  public VitCropSize() {
    super("vit-crop-size", Severity.WARNING, "different crop sizes for a vision transformer");
  }

  private static final String TRAINING = "training_crop_size";
  private static final String VALIDATION = "validation_crop_size";

  @Override
  public boolean appliesTo(Task task) {
    return task.isClassification();
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.sets(TRAINING) || trial.sets(VALIDATION)) {
        trial.models().stream()
            .filter(model -> needsEqualSizes(job.facts(), model))
            .findFirst()
            .ifPresent(model -> check(job, trial, model));
      }
    }
  }

  private static boolean needsEqualSizes(SchemaFacts facts, Value model) {
    return facts.ofFamily(TRAINING, "x-required-equal-for-family", model.text()).isPresent();
  }

  private void check(RuleContext job, TrialConfiguration trial, Value model) {
    Hyperparameter training = trial.get(TRAINING);
    Hyperparameter validation = trial.get(VALIDATION);
    boolean known = training.only().isPresent() || training.isKnown();
    boolean same = training.only().isPresent() && training.only().equals(validation.only());
    boolean differ = validation.only().isPresent() || validation.isKnown();
    if (known && differ && !same && (training.isKnown() || validation.isKnown())) {
      job.report(diagnostic(training, validation, model));
    }
  }

  private Diagnostic diagnostic(Hyperparameter training, Hyperparameter validation, Value model) {
    boolean trainingIsLater =
        validation.key().isEmpty()
            || training.key().filter(k -> k.start() > validation.key().get().start()).isPresent();
    boolean fixed = !training.varies() && !validation.varies();
    boolean atTraining = fixed ? trainingIsLater : training.isKnown();
    Hyperparameter wrong = atTraining ? training : validation;
    Hyperparameter other = atTraining ? validation : training;
    String message =
        "`%s`%s has no effect on `%s`, which is trained with `%s`%s as well"
            .formatted(TRAINING, usual(training), model.text(), VALIDATION, usual(validation));
    return at((fixed ? wrong.place() : wrong.key()).orElseThrow(), wrong.pointer(), message)
        .withRelated(model.span(), "a vision transformer")
        .withRelated(fixed ? other.place() : other.key(), "the other size")
        .withHelp(help(wrong, other, fixed));
  }

  private static String help(Hyperparameter wrong, Hyperparameter other, boolean fixed) {
    if (!fixed) {
      return "set both to one fixed size; to try several, write one entry for each";
    }
    return other.key().isPresent()
        ? "write the same number in both"
        : "write `%s: %s` as well".formatted(other.name(), wrong.values().get(0).shown());
  }

  private static String usual(Hyperparameter size) {
    return size.defaultValue().map(value -> " (" + value + " by default)").orElse("");
  }
}
