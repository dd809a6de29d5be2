package dev.automllint.rule.checks.hyperparameters;

import static java.util.stream.Collectors.joining;

import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.JsonReader;
import dev.automllint.schema.document.SchemaNode;
import java.util.List;

/** Reports advanced parameters that cannot be read or that image classification does not use. */
public final class AdvancedSettings extends Rule {
  public AdvancedSettings() {
    super(
        "advanced-settings",
        Severity.WARNING,
        "advanced settings that are not JSON, or not for this task");
  }

  /**
   * A setting that some tasks do not have.
   *
   * @param name its name in the JSON
   * @param tasks the tasks that have it
   */
  private record Flag(String name, List<Task> tasks) {}

  private static final List<Flag> FLAGS =
      List.of(
          new Flag("apply_mosaic_for_yolo", List.of(Task.IMAGE_OBJECT_DETECTION)),
          new Flag(
              "apply_automl_train_augmentations",
              List.of(Task.IMAGE_OBJECT_DETECTION, Task.IMAGE_INSTANCE_SEGMENTATION)));

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
          at(value, "no effect: `" + NAME + "` is ignored unless it is a JSON object")
              .withHelp("write it as `'{\"name\": true}'`, with double quotes inside"));
      return;
    }
    Task task = job.job().task();
    List<Flag> useless =
        FLAGS.stream()
            .filter(flag -> settings.has(flag.name()) && !flag.tasks().contains(task))
            .toList();
    if (!useless.isEmpty()) {
      job.report(
          at(
                  value,
                  "no effect in this task: `%s` %s to `%s`"
                      .formatted(
                          useless.stream().map(Flag::name).collect(joining("` and `")),
                          useless.size() == 1 ? "belongs" : "belong",
                          useless.stream()
                              .flatMap(flag -> flag.tasks().stream())
                              .distinct()
                              .map(Task::id)
                              .collect(joining("` and `"))))
              .withHelp("remove it"));
    }
  }
}
