package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.JsonReader;
import dev.automllint.schema.document.SchemaNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports advanced parameters that cannot be read or that image classification does not use. */
public final class AdvancedSettings extends Rule {
  public AdvancedSettings() {
    super(
        "advanced-settings",
        Severity.ERROR,
        "advanced settings that are not JSON, or not for this task");
  }

  private static final String NAME = "advanced_settings";

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
          at(value, "`" + NAME + "` must be a JSON object, but is " + value.quoted())
              .withHelp("write it as `'{\"name\": true}'`, with double quotes inside"));
      return;
    }
    Map<String, List<String>> flags = job.facts().flagsOfOtherTasks(NAME);
    Set<String> useless = new LinkedHashSet<>();
    Set<String> tasks = new LinkedHashSet<>();
    for (Map.Entry<String, List<String>> flag : flags.entrySet()) {
      if (settings.has(flag.getKey())) {
        useless.add(flag.getKey());
        tasks.addAll(flag.getValue());
      }
    }
    if (!useless.isEmpty()) {
      job.report(
          at(
                  value,
                  "no effect in image classification: `%s` %s to `%s`"
                      .formatted(
                          String.join("` and `", useless),
                          useless.size() == 1 ? "belongs" : "belong",
                          String.join("` and `", tasks)))
              .withSeverity(Severity.WARNING)
              .withHelp("remove it"));
    }
  }
}
