package dev.automllint.rule.model;

import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a hyperparameter has no effect in some trials.
 *
 * @param reason what follows "has no effect" in a message
 * @param cause where the cause is written; empty if it is the task, or something omitted
 * @param label what the cause is
 * @param help what to do
 */
public record NoEffect(String reason, Optional<Span> cause, String label, String help) {
  private static final String REMOVE = "remove it";

  /** The reason alone, a clause. */
  public String clause() {
    return reason.substring(reason.indexOf(": ") + 2);
  }

  /** The first reason; empty if the hyperparameter may have an effect. */
  public static Optional<NoEffect> of(
      SchemaFacts facts, TrialConfiguration trial, Hyperparameter parameter) {
    String name = parameter.name();
    SchemaNode ignored = facts.hyperparameter(name, "x-ignored");
    if (ignored.isPresent()) {
      String reason = " in this task: " + ignored.path("reason").text();
      return Optional.of(new NoEffect(reason, Optional.empty(), "", REMOVE));
    }
    Map<String, List<String>> conditions = facts.effectiveWhen(name);
    for (Map.Entry<String, List<String>> condition : conditions.entrySet()) {
      Hyperparameter other = trial.get(condition.getKey());
      if (!mayBe(facts, other, condition.getValue())) {
        return Optional.of(switchedOff(other, condition.getValue()));
      }
    }
    for (String other : facts.effectiveWith(name)) {
      if (trial.get(other).isDefault()) {
        return Optional.of(without(other));
      }
    }
    return isUseless(facts, trial, name) && !isKnownToFail(facts, trial, conditions)
        ? Optional.of(unused(facts, trial.models()))
        : Optional.empty();
  }

  /** An undocumented value may mean anything. */
  private static boolean mayBe(SchemaFacts facts, Hyperparameter other, List<String> values) {
    List<String> advised = facts.advisedValues(other.name());
    boolean obscure = !advised.isEmpty() && !other.where(v -> !v.isOneOf(advised)).isEmpty();
    return obscure || other.canBe(values);
  }

  private static boolean isUseless(SchemaFacts facts, TrialConfiguration trial, String name) {
    return facts.dependsOnModel(name)
        && !trial.models().isEmpty()
        && trial.models().stream().noneMatch(model -> facts.mayUse(name, model.text()));
  }

  private static boolean isKnownToFail(
      SchemaFacts facts, TrialConfiguration trial, Map<String, List<String>> conditions) {
    return conditions.keySet().stream().anyMatch(name -> fails(facts, trial.get(name)));
  }

  /** Whether a model of a library cannot be trained with it. */
  private static boolean fails(SchemaFacts facts, Hyperparameter parameter) {
    List<String> possible = facts.libraryValues(parameter.name());
    return !possible.isEmpty() && !parameter.where(v -> !v.isOneOf(possible)).isEmpty();
  }

  private static NoEffect switchedOff(Hyperparameter other, List<String> values) {
    String needed = "`" + other.name() + ": " + String.join("` or `", values) + "`";
    String whence = other.defaultValue().map(v -> ", and the default is `" + v + "`").orElse("");
    return new NoEffect(
        ": it applies only with " + needed + whence,
        other.key(),
        "set here",
        other.key().isPresent() ? REMOVE : "remove it, or set `" + other.name() + "`");
  }

  private static NoEffect without(String other) {
    return new NoEffect(
        ": it applies only with `" + other + "`",
        Optional.empty(),
        "",
        "remove it, or set `" + other + "`");
  }

  private static NoEffect unused(SchemaFacts facts, List<Value> models) {
    Value model = models.get(0);
    Optional<String> library = facts.library(model.text());
    String reason =
        models.size() > 1
            ? ": none of the models uses it"
            : library
                .map(of -> ": Azure does not pass it on to the " + of + " model " + model.quoted())
                .orElse(": " + model.quoted() + " does not use it");
    String label = library.map(of -> "a model of " + of).orElse("the model");
    return new NoEffect(reason, Optional.of(model.span()), label, REMOVE);
  }
}
