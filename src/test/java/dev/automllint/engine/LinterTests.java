package dev.automllint.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Severity;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import dev.automllint.testing.LintTester;
import dev.automllint.text.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a whole file through all stages. */
class LinterTests {
  private static final Linter LINTER = new Linter();
  private final LintTester tester = LintTester.ofCoreRules();

  private static FileReport lint(String text) {
    return LINTER.lint(new ReadResult.Decoded(new SourceFile("job.yml", text)));
  }

  // ---- what is a job

  @Test
  void saysNothingOfARightJob() {
    var report =
        lint(
            """
            type: automl
            task: image_classification
            compute: azureml:gpu-cluster
            target_column_name: label
            training_data: {path: azureml:fridge:1}
            """);

    assertAll(
        () -> assertEquals(Status.CHECKED, report.status()),
        () -> assertEquals(List.of(), report.diagnostics()),
        () -> assertEquals(List.of(new JobRef("", "image_classification")), report.jobs()),
        () -> assertEquals(Optional.empty(), report.reason()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: automl\ntask: image_classification\n",
        "type: automl\n  task: [\n",
        "tipe: automl\ntask: image_classification\n",
        "type: pipeline\njobs: {a: {type: automl, task: image_classification}}\n",
        "type: automl\ntask: regression\n",
        "on: push\n",
        "on: [\n",
        "description: automl\n",
        "type: automl\ntask: image_classification\nname: a\u0007\n",
        ""
      })
  void knowsWhatIsAJobWithoutLintingIt(String text) throws IOException {
    ReadResult read =
        SourceReader.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "job.yml");
    assertEquals(LINTER.lint(read).status() == Status.CHECKED, LINTER.hasJob(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0e+19", "1.5e+30", "-1.0e+300", "9", "-9"})
  void measuresNumbersThatNoDoubleHolds(String number) {
    String huge = number.contains("e") ? number : number + "9".repeat(400);
    String job =
        """
        type: automl
        task: image_classification
        compute: azureml:gpu-cluster
        target_column_name: label
        training_data: {path: azureml:fridge:1}
        limits: {max_trials: %1$s, max_concurrent_trials: %1$s}
        training_parameters: {learning_rate: %1$s, number_of_epochs: %1$s, random_seed: %1$s}
        """;

    var report = lint(job.formatted(huge));

    assertEquals(Status.CHECKED, report.status());
    List<String> outOfRange =
        report.diagnostics().stream()
            .filter(d -> d.rule().equals("out-of-range"))
            .map(Diagnostic::pointer)
            .toList();
    List<String> bounded =
        List.of(
            "/limits/max_trials",
            "/limits/max_concurrent_trials",
            "/training_parameters/learning_rate");
    assertTrue(outOfRange.containsAll(bounded), outOfRange::toString);
  }

  @Test
  void takesAMisspelledTypeForASlip() {
    tester.check(
        """
        type: automll
        #     ^^^^^^^ error unknown-value: `type` must be `automl`, but is `automll`
        # = fix: write `automl`
        task: image_classification
        target_column_name: label
        training_data: {path: azureml:fridge:1}
        limits: {max_trails: 1}
        #        ^^^^^^^^^^ error unknown-key: unknown key `max_trails` in `limits`
        # = did you mean `max_trials`?
        # = fix: rename the key to `max_trials`
        """);
  }

  @Test
  void asksForAMissingType() {
    tester.check(
        """
        task: image_classification
        ^^^^ error missing-key: missing key `type`; it must be `automl`
        # = add `type: automl`; without it Azure treats the file as a command job
        # = unsafe fix: add `type: automl`
        target_column_name: label
        training_data: {path: azureml:fridge:1}
        """);
  }

  @Test
  void takesAMisspelledTypeKeyForTheMissingOne() {
    tester.check(
        """
        typ: automl
        ^^^ error unknown-key: unknown key `typ`
        # = did you mean `type`?
        # = fix: rename the key to `type`
        task: image_classification
        target_column_name: label
        training_data: {path: azureml:fridge:1}
        """);
  }

  @Test
  void takesAMisspelledTaskForASlip() {
    tester.check(
        """
        type: automl
        task: image_clasification
        #     ^^^^^^^^^^^^^^^^^^^ error unknown-value: `task` must be an AutoML task, but is `image_clasification`
        # = did you mean `image_classification`?
        # = fix: write `image_classification`
        target_column_name: label
        training_data: {path: azureml:fridge:1}
        limits: {max_trails: 1}
        #        ^^^^^^^^^^ error unknown-key: unknown key `max_trails` in `limits`
        # = did you mean `max_trials`?
        # = fix: rename the key to `max_trials`
        """);
  }

  @Test
  void asksForAMissingTask() {
    tester.check(
        """
        type: automl
        ~~~~ first here
        task: image_classification
        target_column_name: label
        ~~~~~~~~~~~~~~~~~~ first here
        training_data: {path: azureml:fridge:1}
        ~~~~~~~~~~~~~ first here
        type: automl
        ^^^^ error duplicate-key: duplicate key `type`; Azure silently keeps the last one
        # = keep one of them
        target_column_name: label
        ^^^^^^^^^^^^^^^^^^ error duplicate-key: duplicate key `target_column_name`; Azure silently keeps the last one
        # = keep one of them
        training_data: {path: azureml:fridge:1}
        ^^^^^^^^^^^^^ error duplicate-key: duplicate key `training_data`; Azure silently keeps the last one
        # = keep one of them
        """);
  }

  @Test
  void leavesTheRestAloneWhenNeitherTaskNorKeysSayWhatItIs() {
    tester.check(
        """
        type: automl
        task: zebra
        #     ^^^^^ error unknown-value: `task` must be an AutoML task, but is `zebra`
        # = the tasks of image jobs are `image_classification`, `image_classification_multilabel`, `image_object_detection`, `image_instance_segmentation`
        zoo: 1
        limits: {max_trails: 1}
        """);
  }

  @Test
  void goesByTheSchemaThatAFileNames() {
    tester.check(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
        ^^^^^^^ error missing-key: missing key `type`; it must be `automl`
        # = add `type: automl`; without it Azure treats the file as a command job
        # = unsafe fix: add `type: automl`
        task: image_classification
        training_data: {path: azureml:fridge:1}
        target_column_name: label
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: automl\ntask: text_ner\nlimits: {max_trails: 1}\n",
        "type: automl\ntask: forecasting\n",
        "type: command\ncommand: echo\n",
        "name: other\ntask: image_classification\nmodel: resnet50\ndataset: x\n",
        "type: pipeline\njobs: {a: {type: command}}\n",
        "- type: automl\n",
        "hello\n",
        "# nothing but a comment\n",
        "",
        "{{ template }}: {%\n",
      })
  void skipsWhatIsNotAJob(String text) {
    var report = lint(text);

    assertAll(
        () -> assertEquals(Status.SKIPPED, report.status()),
        () -> assertEquals(List.of(), report.diagnostics()),
        () -> assertEquals(List.of(), report.jobs()),
        () -> assertEquals(true, report.reason().isPresent()));
  }

  // ---- files that cannot be read

  @Test
  void saysOnlyThatTheYamlIsBroken() {
    tester.check(
        """
        type: automl
        task: image_classification
        limitss: [1
        #        ^ error syntax: this `[` is not closed
        # = close it with `]`
        """);
  }

  @Test
  void saysThatAnAliasInTheWrongPlaceBreaksTheYaml() {
    tester.check(
        """
        type: automl
        task: image_classification
        target_column_name: &column label
        <<: *column
        #   ^^^^^^^ error syntax: `<<` merges mappings; this is a single value
        """);
  }

  @Test
  void keepsDocumentsApart() {
    tester.check(
        """
        type: automl
        task: image_classification
        target_column_name: label
        training_data: &data {type: mltable, path: azureml:fridge:1}
        validation_data: *data
        search_space: [{learning_rate: {type: choice, values: [0.01, 0.02]}}]
        ---
        ^^^ error multiple-documents: a second document begins here; Azure accepts only one per file
        # = put each job into its own file, and remove this `---`
        type: automl
        task: image_classification
        target_column_name: label
        training_data: {type: mltable, path: azureml:fridge:1}
        validation_data: {type: mltable, path: 5}
        #                                      ^ error wrong-type: `path` of `validation_data` must be text, but is 5
        # = put quotes around it: `"5"`
        search_space:
          learning_rate: {type: choice, values: [0.01, 0.02]}
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: `search_space` must be a list, but is a mapping
        # = begin each entry with `- `
        # = fix: make it a list with one entry
        """);
  }

  /** A fix of the first document once looked for a key of the second one. */
  @Test
  void asksEachDocumentForWhatItLacks() {
    tester.check(
        """
        type: automl
        ^^^^ error missing-key: missing key `training_data`
        # = add `training_data: {type: mltable, path: azureml:fridge-train:1}`
        # = unsafe fix: add `training_data`
        task: image_classification
        compute: azureml:gpu-cluster
        target_column_name: label
        ---
        ^^^ error multiple-documents: a second document begins here; Azure accepts only one per file
        # = put each job into its own file, and remove this `---`
        type: automl
        ^^^^ error missing-key: missing key `target_column_name`
        # = add `target_column_name: label`
        # = unsafe fix: add `target_column_name: <target_column_name>`
        ^^^^ error missing-key: missing key `training_data`
        # = add `training_data: {type: mltable, path: azureml:fridge-train:1}`
        # = unsafe fix: add `training_data`
        task: image_classification
        compute: azureml:gpu-cluster
        """);
  }

  @Test
  void reportsAFileThatCannotBeRead() {
    var report = LINTER.lint(new ReadResult.Failed("job.yml", "permission denied"));

    assertAll(
        () -> assertEquals(Status.FAILED, report.status()),
        () -> assertEquals(Optional.of("permission denied"), report.reason()),
        () -> assertEquals(1, report.diagnostics().size()),
        () -> assertEquals("unreadable-file", report.diagnostics().get(0).rule()),
        () ->
            assertEquals(
                "cannot read the file: permission denied", report.diagnostics().get(0).message()));
  }

  @Test
  void reportsBytesThatAreNoTextOnlyInAJob() throws IOException {
    String job = "type: automl\ntask: image_classification\ndescription: caf\u00e9\n";
    byte[] latin = job.getBytes(StandardCharsets.ISO_8859_1);
    byte[] other = "description: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    var report = LINTER.lint(SourceReader.read(new ByteArrayInputStream(latin), "job.yml"));
    var skipped = LINTER.lint(SourceReader.read(new ByteArrayInputStream(other), "other.yml"));

    assertAll(
        () -> assertEquals(List.of("encoding  3:17"), shown(report)),
        () -> assertEquals(Status.SKIPPED, skipped.status()));
  }

  // ---- pipelines

  @Test
  void judgesEveryNodeOfAPipelineWithItsOwnPointers() {
    var report =
        lint(
            """
            type: pipeline
            settings: {default_compute: azureml:gpu-cluster}
            inputs: {data: {type: mltable, path: azureml:fridge:1}}
            jobs:
              first:
                type: automl
                task: image_classification
                target_column_name: label
                training_data: ${{parent.inputs.data}}
                limits: {max_trials: 0}
              prepare:
                type: command
                limits: {max_trails: 0}
              second:
                type: automl
                task: image_classification
                target_column_name: label
                limits: {max_trials: 4}
                sweep: {sampling_algorithm: random}
                search_space:
                  - model_name: resnet50
                    learning_rate: {type: choice, values: [0.1, 5]}
              other:
                type: automl
                task: text_classification
            """);

    assertAll(
        () ->
            assertEquals(
                List.of(
                    new JobRef("/jobs/first", "image_classification"),
                    new JobRef("/jobs/second", "image_classification")),
                report.jobs()),
        () ->
            assertEquals(
                List.of(
                    "out-of-range /jobs/first/limits/max_trials 10:26",
                    "missing-key /jobs/second/training_data 14:3",
                    "out-of-range /jobs/second/search_space/0/learning_rate/values/1 22:53"),
                shown(report)));
  }

  // ---- order

  @Test
  void reportsDiagnosticsFromTopToBottom() {
    var report =
        lint(
            """
            type: automl
            limits: {max_trails: 1, max_concurrent_trials: 0}
            name: one
            training_parameters: {learning_rate: 5, optimizer: Adam, number_of_epochs: 010}
            task: image_classification
            target_column_name: 5
            name: two
            training_data: {paths: azureml:fridge:1}
            """);

    List<Diagnostic> sorted = new ArrayList<>(report.diagnostics());
    sorted.sort(Diagnostic.ORDER);
    assertAll(
        () -> assertEquals(sorted, report.diagnostics()),
        () ->
            assertEquals(
                List.of(
                    "unknown-key /limits/max_trails 2:10",
                    "out-of-range /limits/max_concurrent_trials 2:48",
                    "out-of-range /training_parameters/learning_rate 4:38",
                    "surprising-scalar /training_parameters/number_of_epochs 4:76",
                    "wrong-type /target_column_name 6:21",
                    "duplicate-key /name 7:1",
                    "unknown-key /training_data/paths 8:17"),
                shown(report)));
  }

  @ParameterizedTest
  @CsvSource({"learning_rate, wrong-type, ERROR", "model_name, unknown-value, WARNING"})
  void countsEachWrongValueOfALongList(String key, String rule, Severity severity) {
    int count = 10_020; // more than are explained
    String head =
        """
        type: automl
        task: image_classification
        compute: azureml:gpu-cluster
        target_column_name: label
        training_data: {path: azureml:fridge:1}
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: random}
        search_space:
        - %s:
            type: choice
            values:
        """
            .formatted(key);
    var text = new StringBuilder(head);
    for (int i = 0; i < count; i++) {
      text.append("    - wrong%05d\n".formatted(i));
    }

    List<Diagnostic> found =
        lint(text.toString()).diagnostics().stream().filter(d -> d.rule().equals(rule)).toList();

    assertEquals(count, found.size());
    for (int i = 0; i < count; i++) {
      Diagnostic diagnostic = found.get(i);
      assertEquals(severity, diagnostic.severity());
      assertEquals("/search_space/0/%s/values/%d".formatted(key, i), diagnostic.pointer());
      assertEquals(
          "wrong%05d".formatted(i),
          text.substring(diagnostic.span().start(), diagnostic.span().end()));
    }
    assertTrue(found.get(9_999).message().contains("`wrong09999`"));
    assertFalse(
        found.get(10_000).message().contains("`wrong"), "an explanation that no report shows");
  }

  @Test
  void findsTheSameAtTheSamePlacesWithWindowsLineEnds() {
    String text =
        """
        type: automl
        task: image_classification
        target_column_name: label
        training_data:
          pfad: azureml:fridge:1
        limits:
          max_trials: 0
        """;

    assertEquals(shown(lint(text)), shown(lint(text.replace("\n", "\r\n"))));
  }

  /** Rule, pointer and place of what is worse than advice. */
  private static List<String> shown(FileReport report) {
    List<String> shown = new ArrayList<>();
    for (Diagnostic d : report.diagnostics()) {
      if (d.severity().atLeast(Severity.WARNING)) {
        var at = report.source().orElseThrow().lines().position(d.span().start());
        shown.add(d.rule() + " " + d.pointer() + " " + at.line() + ":" + at.column());
      }
    }
    return shown;
  }
}
