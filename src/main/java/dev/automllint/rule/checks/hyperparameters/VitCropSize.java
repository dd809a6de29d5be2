package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;

/** Reports different crop sizes for a vision transformer, which needs equal ones. */
public final class VitCropSize extends Rule {
  public VitCropSize() {
    super("vit-crop-size", Severity.ERROR, "different crop sizes for a vision transformer");
  }

  private static final String TRAINING = "training_crop_size";
  private static final String VALIDATION = "validation_crop_size";

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
    boolean swapped = isLater(training, validation);
    Hyperparameter first = swapped ? validation : training;
    Hyperparameter last = swapped ? training : validation; // reported if both are single values
    if (first.only().isPresent() && last.isKnown()) {
      compare(job, last, first, model);
    } else if (last.only().isPresent() && first.isKnown()) {
      compare(job, first, last, model);
    } else if (first.isKnown() && last.isKnown()) {
      job.report(independent(first, last, model));
    }
  }

  private static boolean isLater(Hyperparameter one, Hyperparameter other) {
    return other.key().isEmpty()
        || (one.key().isPresent() && one.key().get().start() > other.key().get().start());
  }

  private void compare(RuleContext job, Hyperparameter wrong, Hyperparameter other, Value model) {
    double size = other.only().orElseThrow();
    for (Value value : wrong.otherThan(size)) {
      job.report(different(wrong, value, other, model));
    }
  }

  private Diagnostic different(
      Hyperparameter wrong, Value value, Hyperparameter other, Value model) {
    Diagnostic diagnostic =
        at(
                value,
                "%s, but `%s` %s; `%s` needs both to be equal"
                    .formatted(
                        wrong.textOf(value), other.name(), other.largestText(), model.text()))
            .withRelated(model.span(), "a vision transformer");
    if (wrong.distribution().isPresent()) {
      return diagnostic.withSeverity(Severity.WARNING).withHelp("set both to the same fixed size");
    }
    return other.place().isPresent()
        ? diagnostic.withRelated(other.place().get(), "the other size")
        : diagnostic.withHelp("write `%s: %s` as well".formatted(other.name(), value.shown()));
  }

  /** Even with the same sizes in both, most pairs differ. */
  private Diagnostic independent(Hyperparameter first, Hyperparameter last, Value model) {
    return at(
            last.key().orElseThrow(),
            last.pointer(),
            "`%s` and `%s` vary independently, but `%s` needs both to be equal"
                .formatted(first.name(), last.name(), model.text()))
        .withSeverity(Severity.WARNING)
        .withRelated(model.span(), "a vision transformer")
        .withRelated(first.key().orElseThrow(), "the other size")
        .withHelp("set both to one fixed size; to try several, write one entry for each");
  }
}
