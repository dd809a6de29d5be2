package dev.automllint.plan;

import dev.automllint.job.Task;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.NoEffect;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.schema.document.JsonReader;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.schema.document.SchemaNode;
import java.util.Optional;

/** Which hyperparameters have an effect in the trials of one kind. */
final class Effects {
  private static final String SETTINGS = "advanced_settings";

  private final Task task;
  private final SchemaFacts facts;
  private final TrialConfiguration trial;
  private final Models models;

  Effects(Task task, SchemaFacts facts, TrialConfiguration trial, Models models) {
    this.task = task;
    this.facts = facts;
    this.trial = trial;
    this.models = models;
  }

  /** Why a hyperparameter has no effect in any trial; empty if it may have one. */
  Optional<String> none(String name) {
    return unwanted(name)
        .or(() -> NoEffect.of(facts, trial, trial.get(name)).map(NoEffect::clause))
        .or(() -> replaced(name))
        .or(() -> unread(name));
  }

  private Optional<String> unwanted(String name) {
    SchemaNode other = facts.hyperparameter(name, Keywords.OTHER_TASK);
    if (other.isPresent()) {
      return Optional.of("it belongs to " + String.join(" and ", other.path("tasks").texts()));
    }
    SchemaNode refused = facts.hyperparameter(name, Keywords.REFUSED);
    return refused.isPresent() ? Optional.of(refused.path("reason").text()) : Optional.empty();
  }

  /** Whether each model uses another value than the one that is set. */
  private Optional<String> replaced(String name) {
    Hyperparameter parameter = trial.get(name);
    Optional<String> reason = Optional.empty();
    for (String model : models.areKnown() ? models.names() : facts.models()) {
      Optional<String> other = replacement(parameter, model);
      if (other.isEmpty()) {
        return Optional.empty();
      }
      reason = reason.isPresent() ? reason : other;
    }
    return reason;
  }

  private Optional<String> replacement(Hyperparameter parameter, String model) {
    if (parameter.isUnknown()) {
      return Optional.empty();
    }
    Optional<Double> only = parameter.only();
    SchemaNode own = facts.ofFamily(parameter.name(), "x-only-value-for-family", model);
    if (own.isPresent() && !only.equals(own.number())) {
      return Optional.of("`%s` always uses %s".formatted(model, own.written()));
    }
    SchemaNode key = facts.ofFamily(parameter.name(), "x-replaced-for-family", model);
    if (!key.isPresent() || trial.get(key.text()).isUnknown()) {
      return Optional.empty();
    }
    Hyperparameter other = trial.get(key.text());
    boolean same = only.isPresent() && only.equals(other.only());
    String value = other.only().map(number -> ", " + Numbers.plain(number)).orElse("");
    return same
        ? Optional.empty()
        : Optional.of("`%s` is trained with `%s`%s".formatted(model, other.name(), value));
  }

  /** Whether the training code reads none of the advanced settings. */
  private Optional<String> unread(String name) {
    Hyperparameter parameter = trial.get(name);
    if (!name.equals(SETTINGS) || parameter.values().size() != 1) {
      return Optional.empty();
    }
    SchemaNode settings =
        JsonReader.read(parameter.values().get(0).text()).orElse(SchemaNode.MISSING);
    if (!settings.isObject()) {
      return Optional.of("it is ignored unless it is a JSON object");
    }
    boolean acts =
        facts.hyperparameter(SETTINGS, "x-settings").members().entrySet().stream()
            .anyMatch(known -> settings.has(known.getKey()) && acts(known.getValue()));
    return acts
        ? Optional.empty()
        : Optional.of("none of its settings is for this task and these models");
  }

  private boolean acts(SchemaNode setting) {
    SchemaNode tasks = setting.path("tasks");
    SchemaNode families = setting.path("families");
    return (!tasks.isPresent() || tasks.contains(task.id()))
        && (!families.isPresent()
            || models.names().stream()
                .anyMatch(model -> facts.family(model).filter(families::contains).isPresent()));
  }
}
