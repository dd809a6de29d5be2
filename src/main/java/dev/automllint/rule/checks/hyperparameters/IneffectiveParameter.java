package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;
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
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.entry().filter(entry -> entry.has(name)).isPresent()) {
        if (trial.entry().get().hasReadable(name)) {
          diagnostic(job.facts(), trial, trial.get(name))
              .map(found -> found.withFix(trial.entry().get().removal(name)))
              .ifPresent(job::report);
        }
      } else if (isFixed) {
        fixed.add(diagnostic(job.facts(), trial, trial.get(name)));
      }
    }
    boolean useless = !fixed.isEmpty() && !fixed.contains(Optional.<Diagnostic>empty());
    if (useless && job.hasAllConfigurations()) {
      Block parameters = job.root().block("training_parameters");
      job.report(fixed.get(0).get().withFix(parameters.removal(name)));
    }
  }

  private Optional<Diagnostic> diagnostic(
      SchemaFacts facts, TrialConfiguration trial, Hyperparameter parameter) {
    Map<String, List<String>> conditions = facts.effectiveWhen(parameter.name());
    for (Map.Entry<String, List<String>> condition : conditions.entrySet()) {
      Hyperparameter other = trial.get(condition.getKey());
      if (!mayBe(facts, other, condition.getValue())) {
        return Optional.of(switchedOff(parameter, other, condition.getValue()));
      }
    }
    boolean ignored = !facts.reachesHuggingFace(parameter.name()) && isHuggingFace(facts, trial);
    return ignored && !isKnownToFail(facts, trial, conditions.keySet())
        ? Optional.of(ignored(parameter, trial.model().values().get(0)))
        : Optional.empty();
  }

  /** An undocumented value may mean anything. */
  private static boolean mayBe(SchemaFacts facts, Hyperparameter other, List<String> values) {
    List<String> advised = facts.advisedValues(other.name());
    boolean obscure = !advised.isEmpty() && !other.where(v -> !v.isOneOf(advised)).isEmpty();
    return obscure || other.canBe(values);
  }

  private static boolean isHuggingFace(SchemaFacts facts, TrialConfiguration trial) {
    List<Value> models = trial.model().values();
    return !models.isEmpty() && models.stream().allMatch(m -> facts.isHuggingFace(m.text()));
  }

  private static boolean isKnownToFail(
      SchemaFacts facts, TrialConfiguration trial, Set<String> names) {
    return names.stream().anyMatch(name -> fails(facts, trial.get(name)));
  }

  /** Whether a Hugging Face model cannot be trained with it. */
  private static boolean fails(SchemaFacts facts, Hyperparameter parameter) {
    List<String> possible = facts.huggingFaceValues(parameter.name());
    return !possible.isEmpty() && !parameter.where(v -> !v.isOneOf(possible)).isEmpty();
  }

  private Diagnostic switchedOff(
      Hyperparameter parameter, Hyperparameter other, List<String> values) {
    String needed = "`" + other.name() + ": " + String.join("` or `", values) + "`";
    String whence = other.defaultValue().map(v -> ", and the default is `" + v + "`").orElse("");
    Diagnostic diagnostic =
        at(
            parameter,
            "`%s` has no effect: it applies only with %s"
                .formatted(parameter.name(), needed + whence));
    return other.key().isPresent()
        ? diagnostic.withRelated(other.key().get(), "set here").withHelp("remove it")
        : diagnostic.withHelp("remove it, or set `" + other.name() + "`");
  }

  private Diagnostic ignored(Hyperparameter parameter, Value model) {
    return at(
            parameter,
            "`%s` has no effect: Azure does not pass it on to the Hugging Face model %s"
                .formatted(parameter.name(), model.quoted()))
        .withRelated(model.span(), "a Hugging Face model")
        .withHelp("remove it");
  }

  private Diagnostic at(Hyperparameter parameter, String message) {
    return at(parameter.key().orElseThrow(), parameter.pointer(), message);
  }
}
