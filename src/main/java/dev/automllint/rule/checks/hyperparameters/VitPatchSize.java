package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports a crop size that is no multiple of the patch size of a vision transformer. */
public final class VitPatchSize extends Rule {
  public VitPatchSize() {
    super(
        "vit-patch-size",
        Group.HYPERPARAMETERS,
        Severity.INFO,
        "a crop size that is not a multiple of the patch size");
  }

  private static final String TRAINING = "training_crop_size";
  private static final String VALIDATION = "validation_crop_size";

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration plan : job.plans()) {
      if (!plan.sets(TRAINING) && !plan.sets(VALIDATION)) {
        continue;
      }
      Hyperparameter training = plan.get(TRAINING);
      Hyperparameter validation = plan.get(VALIDATION);
      if (mayBeEqual(training, validation)) { // else they must be changed for another reason
        Hyperparameter size = training.isKnown() ? training : validation;
        plan.models().forEach(model -> check(job, size, model));
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
    Optional<Double> patch =
        job.facts()
            .family(model.text())
            .flatMap(family -> job.facts().multipleFor(size.name(), family));
    if (patch.isPresent()) {
      size.where(value -> value.number().filter(n -> n % patch.get() != 0).isPresent())
          .forEach(value -> job.reportOnce(finding(size, value, patch.get(), model)));
    }
  }

  private Diagnostic finding(Hyperparameter size, Value value, double patch, Value model) {
    return at(
            value,
            "%s, no multiple of %s: `%s` cuts an image into patches of that size"
                .formatted(size.textOf(value), Numbers.plain(patch), model.text()))
        .withRelated(model.span(), "a vision transformer")
        .withHelp("224, 256, 288 and 384 are multiples of 16");
  }
}
