package dev.automllint.rule.checks;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Plan;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.Setting;
import dev.automllint.rule.Value;
import dev.automllint.schema.Hyperparameters;
import dev.automllint.yaml.Decimal;

/** Reports crop sizes that a vision transformer cannot take: they must be equal. */
public final class VitCropSize implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "vit-crop-size",
          Group.HYPERPARAMETERS,
          Severity.ERROR,
          "different crop sizes for a vision transformer");

  private static final String TRAINING = "training_crop_size";
  private static final String VALIDATION = "validation_crop_size";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext job) {
    for (Plan plan : job.plans()) {
      if (plan.sets(TRAINING) || plan.sets(VALIDATION)) {
        plan.models().stream()
            .filter(model -> needsEqualSizes(job.facts(), model))
            .findFirst()
            .ifPresent(model -> check(job, plan, model));
      }
    }
  }

  private static boolean needsEqualSizes(Hyperparameters facts, Value model) {
    return facts
        .family(model.text())
        .flatMap(family -> facts.equalFor(TRAINING, family))
        .isPresent();
  }

  private static void check(RuleContext job, Plan plan, Value model) {
    Setting training = plan.get(TRAINING);
    Setting validation = plan.get(VALIDATION);
    boolean swapped = isLater(training, validation);
    Setting first = swapped ? validation : training;
    Setting last = swapped ? training : validation; // the one to blame, if both are single values
    if (first.only().isPresent() && last.isKnown()) {
      compare(job, last, first, model);
    } else if (last.only().isPresent() && first.isKnown()) {
      compare(job, first, last, model);
    } else if (first.isKnown() && last.isKnown()) {
      job.reportOnce(independent(first, last, model));
    }
  }

  private static boolean isLater(Setting one, Setting other) {
    return other.key().isEmpty()
        || (one.key().isPresent() && one.key().get().start() > other.key().get().start());
  }

  private static void compare(RuleContext job, Setting wrong, Setting other, Value model) {
    Decimal size = other.only().orElseThrow();
    for (Value value : wrong.otherThan(size)) {
      job.reportOnce(different(wrong, value, other, model));
    }
  }

  private static Diagnostic different(Setting wrong, Value value, Setting other, Value model) {
    Diagnostic finding =
        INFO.at(
                value.span(),
                value.pointer(),
                "%s, but `%s` %s; `%s` needs both to be equal"
                    .formatted(
                        wrong.textOf(value), other.name(), other.largestText(), model.text()))
            .withRelated(model.span(), "a vision transformer");
    if (wrong.distribution().isPresent()) {
      return finding.withSeverity(Severity.WARNING).withHelp("give both the same fixed size");
    }
    return other.place().isPresent()
        ? finding.withRelated(other.place().get(), "the other size")
        : finding.withHelp(
            "write `%s: %s` as well".formatted(other.name(), Quoted.bare(value.text())));
  }

  /** Two ranges or choices: even with the same sizes, most pairs of them are different. */
  private static Diagnostic independent(Setting first, Setting last, Value model) {
    return INFO.at(
            last.key().orElseThrow(),
            last.pointer(),
            "`%s` and `%s` vary independently, but `%s` needs both to be equal"
                .formatted(first.name(), last.name(), model.text()))
        .withSeverity(Severity.WARNING)
        .withRelated(model.span(), "a vision transformer")
        .withRelated(first.key().orElseThrow(), "the other size")
        .withHelp("give both one fixed size; to try several, write one entry for each");
  }
}
