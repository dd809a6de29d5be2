package dev.automllint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.diagnostic.Severity;
import dev.automllint.files.ReadResult;
import dev.automllint.job.Task;
import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that do not name their task well: one diagnostic, and the rest is judged by the task. */
class LikelyTaskTests {
  private static final Linter LINTER = new Linter();

  /** What only jobs of a task have. */
  private static final Map<Task, String> RESTS =
      Map.of(
          Task.IMAGE_CLASSIFICATION,
          """
          primary_metric: accuracy
          training_parameters: {training_crop_size: 256}
          """,
          Task.IMAGE_CLASSIFICATION_MULTILABEL,
          """
          primary_metric: iou
          training_parameters: {model_name: resnet34, weighted_loss: 2}
          """,
          Task.IMAGE_OBJECT_DETECTION,
          """
          primary_metric: mean_average_precision
          training_parameters: {tile_grid_size: 2x1}
          """,
          Task.IMAGE_INSTANCE_SEGMENTATION,
          """
          primary_metric: mean_average_precision
          limits: {max_trials: 4}
          sweep: {sampling_algorithm: random}
          search_space:
            - model_name: {type: choice, values: [maskrcnn_resnet18_fpn, maskrcnn_resnet34_fpn]}
              min_size: {type: choice, values: [400, 500]}
          """);

  private static FileReport lint(String text) {
    return LINTER.lint(new ReadResult.Decoded(new SourceFile("job.yml", text)));
  }

  private static String job(String head, Task task) {
    return head
        + "compute: azureml:gpu\n"
        + "target_column_name: label\n"
        + "training_data: {type: mltable, path: azureml:cans:3}\n"
        + RESTS.get(task);
  }

  private static Diagnostic only(String text, Task task) {
    FileReport report = lint(text);
    List<Diagnostic> serious =
        report.diagnostics().stream().filter(d -> d.severity().atLeast(Severity.WARNING)).toList();
    assertEquals(List.of(new JobRef("", task.id())), report.jobs());
    assertEquals(1, serious.size(), serious::toString);
    return serious.get(0);
  }

  @ParameterizedTest
  @EnumSource
  void isJudgedByMetricAndModelsIfTheTaskIsMissing(Task task) {
    Diagnostic missing = only(job("type: automl\n", task), task);

    assertEquals("missing-key", missing.rule());
    boolean either = task == Task.IMAGE_OBJECT_DETECTION; // so far as the metric tells
    assertEquals(
        Optional.of(
            "write `task: %s`%s if that is what the job does"
                .formatted(task, either ? " or `task: image_instance_segmentation`" : "")),
        missing.help());
    assertEquals(!either, missing.fix().isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void isJudgedByTheSchemaIfTheTaskIsMissing(Task task) {
    String schema = "$schema: https://azuremlschemas.azureedge.net/latest/" + task.schemaName();

    assertEquals("missing-key", only(job(schema + "\ntype: automl\n", task), task).rule());
    assertEquals(
        "wrong-type", only(job(schema + "\ntype: automl\ntask: {a: b}\n", task), task).rule());
  }

  @ParameterizedTest
  @EnumSource
  void takesTheTaskOutOfAList(Task task) {
    for (String head : List.of("type: automl\ntask: [%s]\n", "type: automl\ntask:\n  - %s\n")) {
      Diagnostic list = only(job(head.formatted(task), task), task);

      assertEquals("wrong-type", list.rule());
      assertEquals(Optional.of("write `task: " + task + "`"), list.help());
      assertEquals(task.id(), list.fix().orElseThrow().edits().get(0).text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 7", " training", " {a: b}"})
  void isJudgedByMetricAndModelsIfTheTaskIsNone(String value) {
    for (Task task : Task.values()) {
      only(job("type: automl\ntask:" + value + "\n", task), task);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_OBJECT_DETECTION, objectdetection",
    "IMAGE_OBJECT_DETECTION, Image-Object-Detection",
    "IMAGE_OBJECT_DETECTION, detection",
    "IMAGE_INSTANCE_SEGMENTATION, InstanceSegmentation",
    "IMAGE_INSTANCE_SEGMENTATION, semantic_segmentation",
    "IMAGE_CLASSIFICATION_MULTILABEL, image_classification_multi_label",
    "IMAGE_CLASSIFICATION_MULTILABEL, multilabel_classification",
    "IMAGE_CLASSIFICATION, image_multiclass_classification",
  })
  void isJudgedByTheTaskThatIsMeant(Task task, String written) {
    only(job("type: automl\ntask: " + written + "\n", task), task);
  }

  @ParameterizedTest
  @EnumSource
  void findsTheTaskUnderOlderNames(Task task) {
    assertEquals(
        "renamed-key", only(job("type: automl\ntask_type: " + task + "\n", task), task).rule());
    assertEquals(
        "renamed-key", only(job("job_type: automl\ntask: " + task + "\n", task), task).rule());
    assertEquals("missing-key", only(job("task: " + task + "\n", task), task).rule());
  }

  @Test
  void isOurs() {
    String text = job("task: object_detection\n", Task.IMAGE_OBJECT_DETECTION);

    assertEquals(
        List.of("missing-key", "unknown-value"),
        lint(text).diagnostics().stream()
            .map(Diagnostic::rule)
            .filter(rule -> rule.equals("unknown-value") || rule.equals("missing-key"))
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"type: automl\ntask: text_ner\n", "type: automl\ntask: forecasting\n"})
  void leavesOtherTasksAlone(String head) {
    assertEquals(List.of(), lint(job(head, Task.IMAGE_OBJECT_DETECTION)).jobs());
  }
}
