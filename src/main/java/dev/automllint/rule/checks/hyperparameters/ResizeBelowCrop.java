package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.LimitViolation;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.schema.document.SchemaNode;
import java.util.List;
import java.util.Optional;

/** Reports a crop that is larger than the image from which it is cut. */
public final class ResizeBelowCrop extends Rule {
  public ResizeBelowCrop() {
    super(
        "resize-below-crop",
        Severity.INFO,
        "a validation image smaller than the crop taken from it");
  }

  private static final String CROP = "validation_crop_size";
  private static final String RESIZE = "validation_resize_size";

  @Override
  public boolean appliesTo(Task task) {
    return task.isClassification();
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      boolean written = trial.sets(CROP) || trial.sets(RESIZE);
      if (written && trial.uses(CROP) && trial.uses(RESIZE) && !isWrongAnyway(job.facts(), trial)) {
        Hyperparameter crop = trial.get(CROP);
        Hyperparameter resize = trial.get(RESIZE);
        List<LimitViolation> found = LimitViolation.of(crop, resize, false);
        boolean both = crop.values().size() == 1 && resize.values().size() == 1;
        if (both && !found.isEmpty()) {
          job.report(later(crop, resize));
        } else {
          found.forEach(excess -> job.report(diagnostic(excess)));
        }
      }
    }
  }

  /** Whether other rules report the sizes, because a model does not support them at all. */
  private static boolean isWrongAnyway(SchemaFacts facts, TrialConfiguration trial) {
    for (Value model : trial.models()) {
      if (facts.ofFamily(CROP, "x-only-value-for-family", model.text()).isPresent()) {
        return true;
      }
      SchemaNode equal = facts.ofFamily(CROP, "x-required-equal-for-family", model.text());
      Optional<Double> wanted =
          equal.isPresent() ? trial.get(equal.text()).only() : Optional.empty();
      Optional<Double> crop = trial.get(CROP).only();
      if (wanted.isPresent() && crop.isPresent() && !wanted.equals(crop)) {
        return true;
      }
    }
    return false;
  }

  /** Reports the later one of two sizes that are both set, as neither depends on the other. */
  private Diagnostic later(Hyperparameter crop, Hyperparameter resize) {
    Value large = crop.values().get(0);
    Value small = resize.values().get(0);
    return large.span().start() > small.span().start()
        ? diagnostic(new LimitViolation(large, crop, resize, message(crop, resize)))
        : diagnostic(new LimitViolation(small, resize, crop, message(resize, crop)));
  }

  private static String message(Hyperparameter one, Hyperparameter other) {
    return "`%s` %s, but `%s` %s"
        .formatted(one.name(), one.largestText(), other.name(), other.largestText());
  }

  private Diagnostic diagnostic(LimitViolation excess) {
    return at(
            excess.value(),
            excess.message() + ": the crop is larger than the image from which it is cut")
        .withRelated(excess.other().place(), "the other size")
        .withHelp("make `" + RESIZE + "` at least as large as `" + CROP + "`");
  }
}
