package dev.automllint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.explain.KeyDoc;
import dev.automllint.explain.KeyDocs;
import dev.automllint.explain.PageExamples;
import dev.automllint.files.ReadResult;
import dev.automllint.job.Task;
import dev.automllint.rule.Rules;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.validate.BundledSchema;
import dev.automllint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A further task needs a schema and nothing else: here one that is made up replaces another. */
class SecondTaskTests {
  private static final Task DETECTION = Task.IMAGE_OBJECT_DETECTION;
  private static final BundledSchema SCHEMA = new BundledSchema(DETECTION, document());
  private static final Linter BOTH =
      new Linter(task -> task == DETECTION ? Optional.of(SCHEMA) : BundledSchema.of(task));

  private static final String JOB =
      """
      type: automl
      task: image_object_detection
      compute: azureml:gpu
      target_column_name: label
      training_data: {path: azureml:fridge:1, type: mltable}
      """;

  private static SchemaDocument document() {
    String name = DETECTION.schemaName();
    try (var in = SecondTaskTests.class.getResourceAsStream(name)) {
      return SchemaDocument.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static FileReport lint(Linter linter, String job) {
    return linter.lint(new ReadResult.Decoded(new SourceFile("job.yml", job)));
  }

  private static List<String> diagnostics(String job) {
    return lint(BOTH, job).diagnostics().stream()
        .map(diagnostic -> diagnostic.rule() + " " + diagnostic.pointer())
        .toList();
  }

  @Test
  void findsNothingInAValidJob() {
    FileReport report = lint(BOTH, JOB);

    assertEquals(List.of(), report.diagnostics());
    assertEquals(List.of(new JobRef("", "image_object_detection")), report.jobs());
  }

  @ParameterizedTest
  @CsvSource({
    "limits: {max_trails: 5}, unknown-key /limits/max_trails",
    "training_parameters: {box_score_threshold: 2}, "
        + "out-of-range /training_parameters/box_score_threshold",
    "training_parameters: {optimizer: adamm}, unknown-value /training_parameters/optimizer",
    "training_parameters: {model_name: yolov5}, unknown-key /training_parameters/model_name",
  })
  void checksKeysAndValuesByItsOwnSchema(String line, String expected) {
    assertEquals(List.of(expected), diagnostics(JOB + line));
  }

  @Test
  void findsItsJobsWithoutTheirType() {
    assertEquals(List.of("missing-key /type"), diagnostics(JOB.replace("type: automl\n", "")));
  }

  @Test
  void choosesTheTaskByTheSchemaWhereNoneIsNamed() {
    String job = JOB.replace("task: ", "$schema: https://x/" + SCHEMA.document().name() + "\n# ");

    FileReport report = lint(BOTH, job);

    assertEquals("missing-key", report.diagnostics().get(0).rule());
    assertEquals(List.of(new JobRef("", "image_object_detection")), report.jobs());
  }

  @Test
  void checksEachNodeOfAPipelineByItsTask() {
    String pipeline = "type: pipeline\njobs:\n";
    String nodes =
        Stream.of(
                "a:\n" + JOB.indent(2),
                "b:\n" + JOB.indent(2).replace("object_detection", "classification"))
            .map(node -> node.indent(2))
            .reduce("", String::concat);

    assertEquals(
        List.of(
            new JobRef("/jobs/a", "image_object_detection"),
            new JobRef("/jobs/b", "image_classification")),
        lint(BOTH, pipeline + nodes).jobs());
  }

  @Test
  void isSkippedWithoutASchema() {
    assertEquals(
        Optional.of("the AutoML task `image_object_detection` is not supported yet"),
        lint(new Linter(task -> task == DETECTION ? Optional.empty() : BundledSchema.of(task)), JOB)
            .reason());
  }

  @Test
  void isExplained() {
    KeyDoc doc = new KeyDocs(SCHEMA.document()).find("box_score_threshold").single().orElseThrow();

    assertEquals(Optional.of("between 0 and 1"), doc.fact("allowed"));
    assertEquals(Optional.of("0.3"), doc.fact("default"));
  }

  // ---- a schema without a single annotation, default or word list

  private static final Linter BARE =
      new Linter(
          task ->
              BundledSchema.of(task)
                  .map(schema -> new BundledSchema(task, bare(schema.document()))));

  private static SchemaDocument bare(SchemaDocument document) {
    JsonNode root = JsonMapper.shared().readTree(document.text());
    strip(root);
    return SchemaDocument.of(document.name(), root.toString());
  }

  private static void strip(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      object
          .properties()
          .removeIf(
              member ->
                  member.getKey().matches("x-.*|enum|examples|minimum|maximum")
                      || (member.getKey().equals("default") && !member.getValue().isObject()));
    }
    schema.forEach(SecondTaskTests::strip);
  }

  static List<String> examples() {
    return Rules.all().stream().flatMap(rule -> PageExamples.of(rule).stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noRuleFailsWhereASchemaSaysLittle(String example) {
    List<Diagnostic> internal =
        lint(BARE, example).diagnostics().stream()
            .filter(diagnostic -> diagnostic.rule().equals("internal"))
            .toList();

    assertEquals(List.of(), internal);
  }

  @Test
  void everyKeyIsExplainedWhereASchemaSaysLittle() {
    SchemaDocument full = BundledSchema.of(Task.IMAGE_CLASSIFICATION).orElseThrow().document();

    assertEquals(
        new KeyDocs(full).all().stream().map(KeyDoc::name).distinct().count(),
        new KeyDocs(bare(full)).all().stream().map(KeyDoc::name).distinct().count());
  }
}
