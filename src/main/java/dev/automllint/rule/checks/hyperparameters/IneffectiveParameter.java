package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports a hyperparameter that no trial uses, because another one disables it. */
public final class IneffectiveParameter extends Rule {
  public IneffectiveParameter() {
    super(
        "ineffective-parameter",
        Severity.WARNING,
        "a hyperparameter that another one disables",
        Fixes.UNSAFE);
  }

  @Override
  public void check(RuleContext job) {
    for (String name : job.written()) {
      check(job, name);
    }
  }

  /**
   * Checks each entry of the search space by itself, but reports a fixed value only if it has no
   * effect in all of them.
   */
  private void check(RuleContext job, String name) {
    boolean isFixed = job.root().block("training_parameters").hasReadable(name);
    List<Optional<Diagnostic>> fixed = new ArrayList<>();
    for (TrialConfiguration plan : job.plans()) {
      if (plan.entry().filter(entry -> entry.has(name)).isPresent()) {
        if (plan.entry().get().hasReadable(name)) {
          finding(job.facts(), plan, plan.get(name)).ifPresent(job::reportOnce);
        }
      } else if (isFixed) {
        fixed.add(finding(job.facts(), plan, plan.get(name)));
      }
    }
    boolean useless = !fixed.isEmpty() && !fixed.contains(Optional.<Diagnostic>empty());
    if (useless && job.plansAreComplete()) {
      job.report(fixed.get(0).get());
    }
  }

  private Optional<Diagnostic> finding(
      Hyperparameters facts, TrialConfiguration plan, Hyperparameter setting) {
    Map<String, List<String>> conditions = facts.effectiveWhen(setting.name());
    for (Map.Entry<String, List<String>> condition : conditions.entrySet()) {
      Hyperparameter other = plan.get(condition.getKey());
      if (!mayBe(facts, other, condition.getValue())) {
        return Optional.of(switchedOff(setting, other, condition.getValue()));
      }
    }
    boolean ignored = !facts.reachesHuggingFace(setting.name()) && isHuggingFace(facts, plan);
    return ignored && !isKnownToFail(facts, plan, conditions.keySet())
        ? Optional.of(ignored(setting, plan.model().values().get(0)))
        : Optional.empty();
  }

  /** An undocumented value may mean anything. */
  private static boolean mayBe(Hyperparameters facts, Hyperparameter other, List<String> values) {
    List<String> advised = facts.advisedValues(other.name());
    boolean obscure = !advised.isEmpty() && !other.where(v -> !v.isOneOf(advised)).isEmpty();
    return obscure || other.canBe(values);
  }

  private static boolean isHuggingFace(Hyperparameters facts, TrialConfiguration plan) {
    List<Value> models = plan.model().values();
    return !models.isEmpty() && models.stream().allMatch(m -> facts.isHuggingFace(m.text()));
  }

  private static boolean isKnownToFail(
      Hyperparameters facts, TrialConfiguration plan, Set<String> names) {
    return names.stream().anyMatch(name -> fails(facts, plan.get(name)));
  }

  /** Whether a Hugging Face model cannot be trained with it. */
  private static boolean fails(Hyperparameters facts, Hyperparameter setting) {
    List<String> possible = facts.huggingFaceValues(setting.name());
    return !possible.isEmpty() && !setting.where(v -> !v.isOneOf(possible)).isEmpty();
  }

  private Diagnostic switchedOff(
      Hyperparameter setting, Hyperparameter other, List<String> values) {
    String needed = "`" + other.name() + ": " + String.join("` or `", values) + "`";
    String whence = other.defaultValue().map(v -> ", and the default is `" + v + "`").orElse("");
    Diagnostic finding =
        at(
            setting,
            "`%s` has no effect: it applies only with %s"
                .formatted(setting.name(), needed + whence));
    return other.key().isPresent()
        ? finding.withRelated(other.key().get(), "set here").withHelp("remove it")
        : finding.withHelp("remove it, or set `" + other.name() + "`");
  }

  private Diagnostic ignored(Hyperparameter setting, Value model) {
    return at(
            setting,
            "`%s` has no effect: Azure does not pass it on to the Hugging Face model %s"
                .formatted(setting.name(), model.quoted()))
        .withRelated(model.span(), "a Hugging Face model")
        .withHelp("remove it");
  }

  private Diagnostic at(Hyperparameter setting, String message) {
    return at(setting.key().orElseThrow(), setting.pointer(), message);
  }
}
