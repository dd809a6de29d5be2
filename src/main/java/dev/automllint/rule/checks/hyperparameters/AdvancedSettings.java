package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.JsonReader;
import dev.automllint.schema.document.SchemaNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports advanced settings that the training code ignores or understands otherwise. */
public final class AdvancedSettings extends Rule {
  public AdvancedSettings() {
    super(
        "advanced-settings",
        Severity.WARNING,
        "advanced settings that are not JSON, or not for this task or model");
  }

  private static final String NAME = "advanced_settings";
  private static final List<String> OFF = List.of("0", "f", "false", "n", "no", "off");

  @Override
  public void check(RuleContext job) {
    job.root()
        .block("training_parameters")
        .value(NAME)
        .filter(value -> !value.text().isBlank())
        .ifPresent(value -> check(job, value));
  }

  private void check(RuleContext job, Value value) {
    SchemaNode settings = JsonReader.read(value.text()).orElse(SchemaNode.MISSING);
    if (!settings.isObject()) {
      job.report(
          at(value, "no effect: `" + NAME + "` is ignored unless it is a JSON object")
              .withHelp("write it as `'{\"name\": true}'`, with double quotes inside"));
      return;
    }
    Map<String, SchemaNode> known = new LinkedHashMap<>();
    job.facts()
        .hyperparameter(NAME, "x-settings")
        .members()
        .forEach(
            (name, setting) -> {
              if (settings.has(name)) {
                known.put(name, setting);
              }
            });
    otherTasks(job, value, known)
        .or(() -> otherModels(job, value, known))
        .or(() -> notBoolean(value, known, settings))
        .ifPresent(job::report);
  }

  private Optional<Diagnostic> otherTasks(
      RuleContext job, Value value, Map<String, SchemaNode> known) {
    Set<String> tasks = new LinkedHashSet<>();
    Set<String> useless = new LinkedHashSet<>();
    known.forEach(
        (name, setting) -> {
          List<String> own = setting.path("tasks").texts();
          if (!own.isEmpty() && !own.contains(job.job().task().id())) {
            useless.add(name);
            tasks.addAll(own);
          }
        });
    String message =
        "no effect in this task: `%s` %s to `%s`"
            .formatted(
                String.join("` and `", useless),
                useless.size() == 1 ? "belongs" : "belong",
                String.join("` and `", tasks));
    return useless.isEmpty()
        ? Optional.empty()
        : Optional.of(at(value, message).withHelp("remove it"));
  }

  private Optional<Diagnostic> otherModels(
      RuleContext job, Value value, Map<String, SchemaNode> known) {
    for (Map.Entry<String, SchemaNode> setting : known.entrySet()) {
      SchemaNode families = setting.getValue().path("families");
      boolean unused =
          families.isPresent()
              && job.hasAllConfigurations()
              && job.configurations().stream().allMatch(trial -> lacks(job, trial, families));
      if (unused) {
        Value model = job.configurations().get(0).models().get(0);
        SchemaNode models = job.facts().hyperparameter("model_name", "x-families");
        String message = "no effect: `%s` is for `%s`, which no trial trains";
        String first = models.path(families.item(0).text()).item(0).text();
        return Optional.of(
            at(value, message.formatted(setting.getKey(), first))
                .withRelated(model.span(), "the model")
                .withHelp("remove it"));
      }
    }
    return Optional.empty();
  }

  /** Whether all models of a trial are known, and of none of these families. */
  private static boolean lacks(RuleContext job, TrialConfiguration trial, SchemaNode families) {
    return !trial.models().isEmpty()
        && trial.models().stream()
            .noneMatch(
                model -> job.facts().family(model.text()).filter(families::contains).isPresent());
  }

  private Optional<Diagnostic> notBoolean(
      Value value, Map<String, SchemaNode> known, SchemaNode settings) {
    for (Map.Entry<String, SchemaNode> setting : known.entrySet()) {
      String name = setting.getKey();
      SchemaNode written = settings.path(name);
      boolean strict = setting.getValue().path("only-json-true").isTrue();
      boolean isOn = strict ? written.isTrue() : isTrueInPython(written);
      boolean meantOn =
          isTrueInPython(written) && !OFF.contains(written.text().toLowerCase(Locale.ROOT));
      if (isOn != meantOn) {
        String why =
            isOn
                ? "is on, because any text switches it on"
                : "is off, because only JSON `true` switches it on";
        return Optional.of(
            at(value, "`%s` %s".formatted(name, why))
                .withHelp(
                    "write `\"%s\": %s`, without quotes around the value"
                        .formatted(name, meantOn)));
      }
    }
    return Optional.empty();
  }

  private static boolean isTrueInPython(SchemaNode value) {
    return value.isText()
        ? !value.text().isEmpty()
        : value.isTrue() || value.number().filter(n -> n != 0).isPresent();
  }
}
