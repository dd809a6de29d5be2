package dev.automllint.rule.checks;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Plan;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.Setting;
import dev.automllint.rule.Value;
import dev.automllint.source.Span;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Set<Span> seen = new HashSet<>();
    for (Plan plan : job.plans()) {
      Optional<Value> model = vitModel(job, plan);
      if (model.isPresent()) {
        mismatch(plan, model.get()).filter(d -> seen.add(d.span())).ifPresent(job::report);
      }
    }
  }

  /** A model of the plan that needs equal sizes, by the family annotations of the schema. */
  private static Optional<Value> vitModel(RuleContext job, Plan plan) {
    return plan.get("model_name").values().stream()
        .filter(
            model ->
                job.facts()
                    .family(model.text())
                    .flatMap(family -> job.facts().equalFor(TRAINING, family))
                    .isPresent())
        .findFirst();
  }

  private static Optional<Diagnostic> mismatch(Plan plan, Value model) {
    Setting training = plan.get(TRAINING);
    Setting validation = plan.get(VALIDATION);
    Optional<BigDecimal> one = only(training);
    Optional<BigDecimal> other = only(validation);
    if (one.isEmpty() || other.isEmpty() || one.get().compareTo(other.get()) == 0) {
      return Optional.empty();
    }
    // Of two written sizes the later one is reported, of one that one.
    boolean later =
        validation.key().isPresent()
            && (training.key().isEmpty()
                || validation.key().get().start() > training.key().get().start());
    return Optional.of(
        later ? finding(validation, training, model) : finding(training, validation, model));
  }

  private static Diagnostic finding(Setting wrong, Setting other, Value model) {
    Value value = wrong.values().get(0);
    String size = only(other).orElseThrow().toPlainString();
    String whence = other.isDefault() ? " by default" : "";
    Diagnostic finding =
        INFO.at(
                value.span(),
                value.pointer(),
                "`%s` is %s, but `%s` is %s%s; `%s` needs both to be equal"
                    .formatted(
                        wrong.name(), value.text(), other.name(), size, whence, model.text()))
            .withRelated(model.span(), "a vision transformer");
    return other.key().isPresent()
        ? finding.withRelated(other.values().get(0).span(), "the other size")
        : finding.withHelp("write `" + other.name() + ": " + value.text() + "` as well");
  }

  /** The single value of a size, written or by default. */
  private static Optional<BigDecimal> only(Setting size) {
    List<Value> values = size.values();
    boolean single = size.isDefault() || values.size() == 1;
    return single ? size.largest() : Optional.empty();
  }
}
