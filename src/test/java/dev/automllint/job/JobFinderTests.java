package dev.automllint.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.testing.NodeList;
import dev.automllint.testing.Shown;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, and what is found in them: jobs, diagnostics, or why the file is skipped. */
class JobFinderTests {
  private static final String SCHEMA =
      "https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json";

  private static final JobFormat FORMAT =
      new JobFormat(
          "autoMLImageClassificationJob.schema.json",
          "image_classification",
          List.of(
              "classification",
              "forecasting",
              "image_classification",
              "image_classification_multilabel",
              "image_instance_segmentation",
              "image_object_detection",
              "regression",
              "text_classification",
              "text_ner"),
          Set.of(
              "$schema",
              "compute",
              "limits",
              "name",
              "primary_metric",
              "sweep",
              "tags",
              "target_column_name",
              "task",
              "training_data",
              "type"),
          List.of("target_column_name", "training_data", "primary_metric", "limits+sweep"));

  @Nested
  class Standalone {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "type: automl\ntask: image_classification\n",
          "type: 'automl'\ntask: \"image_classification\"\n",
          "type: automl\ntask: image_classification\nnonsense: 1\n",
          "type: pipeline\ntype: automl\ntask: image_classification\n",
          "type: automl\ntask: image_classification\n$schema: https://x/other.json\n",
          "\"type\": \"automl\"\n\"task\": \"image_classification\""
        })
    void isAJobByTypeAndTask(String yaml) {
      assertEquals("job at 1:1\n", shown(yaml));
    }

    @Test
    void lacksItsKeysAtItsFirstKey() {
      assertEquals(
          "job at 3:1\n",
          shown(
              """
              # comment
              ---
              $schema: %s
              type: automl
              task: image_classification
              """
                  .formatted(SCHEMA)));
    }

    @Test
    void givesTheWholeDocument() {
      String yaml = "type: automl\ntask: image_classification\n";
      var stream = NodeList.read(yaml);
      Job job = JobFinder.find(stream, FORMAT).jobs().get(0);

      assertSame(stream.documents().get(0).root(), job.mapping());
      assertEquals("image_classification", job.task());
      assertFalse(job.isNode());
    }
  }

  @Nested
  class InAPipeline {
    @Test
    void isEachNodeOfOurTask() {
      assertEquals(
          """
          job /jobs/train "train" at 5:3
          job /jobs/a~1b "a/b" at 8:3
          """,
          shown(
              """
              type: pipeline
              inputs:
                data: {type: mltable}
              jobs:
                train:
                  type: automl
                  task: image_classification
                a/b:
                  type: automl
                  task: image_classification
                register:
                  type: command
                  command: echo
                detect:
                  type: automl
                  task: image_object_detection
              """));
    }

    @Test
    void knowsTheDocumentAroundIt() {
      String yaml = "type: pipeline\njobs: {a: {type: automl, task: image_classification}}\n";
      var stream = NodeList.read(yaml);
      Job job = JobFinder.find(stream, FORMAT).jobs().get(0);

      assertSame(stream.documents().get(0).root(), job.pipeline().orElseThrow());
      assertTrue(job.isNode());
    }

    @Test
    void mayHaveAnotherCaseInItsType() {
      assertEquals(
          """
          job /jobs/a "a" at 3:3
          info spelling /jobs/a/type at 3:13 `AutoML`: `type` is usually spelled `automl`
            safe fix: write `automl`
              3:13 `AutoML` -> `automl`
          """,
          shown(
              """
              type: pipeline
              jobs:
                a: {type: AutoML, task: image_classification}
              """));
    }

    @Test
    void isMissedLikeAStandaloneOne() {
      assertEquals(
          """
          job /jobs/a "a" at 3:3
          error missing-key /jobs/a/type at 3:3 `a`: missing key `type`; it must be `automl`
            help: add `type: automl`; without it Azure reads a command job
          """,
          shown(
              """
              type: pipeline
              jobs:
                a: {task: image_classification, training_data: {}, primary_metric: accuracy}
              """));
    }

    @Test
    void isTheLastOfNodesWithOneName() {
      assertEquals(
          "job /jobs/a \"a\" at 4:3\n",
          shown(
              """
              type: pipeline
              jobs:
                a: {type: automl, task: image_classification}
                a: {type: automl, task: image_classification}
              """));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "type: pipeline\n",
          "type: pipeline\njobs:\n",
          "type: pipeline\njobs: []\n",
          "type: pipeline\njobs: {a: x, b: [], c: {type: command}}\n",
          "type: pipeline\nnodes: {a: {type: automl, task: image_classification}}\n",
          // not below `jobs`
          "type: pipeline\ntask: image_classification\ntraining_data: {}\nprimary_metric: x\n"
        })
    void isNotInOtherPipelines(String yaml) {
      assertEquals("skipped: not an AutoML image job\n", shown(yaml));
    }

    @Test
    void ofAnotherTaskIsSkippedForThat() {
      assertEquals(
          "skipped: the AutoML task `image_object_detection` is not covered yet\n",
          shown("type: pipeline\njobs: {a: {type: automl, task: image_object_detection}}\n"));
    }
  }

  /** The task is ours and two keys, or the schema, say that the file is Azure's. */
  @Nested
  class TypeThatIsNot {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "training_data: {}\nprimary_metric: x\n",
          "limits: {}\nsweep: {}\n",
          "$schema: https://x/autoMLImageClassificationJob.schema.json\n",
          "$schema: https://x/autoMLJob.schema.json\n"
        })
    void thereIsMissingAtTheFirstKey(String evidence) {
      assertEquals(
          """
          job at 1:1
          error missing-key /type at 1:1 `task`: missing key `type`; it must be `automl`
            help: add `type: automl`; without it Azure reads a command job
          """,
          shown("task: image_classification\n" + evidence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"autml", "AutoML", "auto_ml", "Automl"})
    void isSpelledRightCanBeFixed(String type) {
      assertEquals(
          """
          job at 1:1
          error unknown-value /type at 1:7 `%1$s`: `type` must be `automl`, is `%1$s`
            safe fix: write `automl`
              1:7 `%1$s` -> `automl`
          """
              .formatted(type),
          shown(ours("type: " + type)));
    }

    @Test
    void isAnotherOneIsNotFixed() {
      assertEquals(
          """
          job at 1:1
          error unknown-value /type at 1:7 `command`: `type` must be `automl`, is `command`
          """,
          shown(ours("type: command")));
    }

    @Test
    void hasNoValueIsReportedAtTheKey() {
      assertEquals(
          """
          job at 1:1
          error null-value /type at 1:1 `type`: `type` has no value; it must be `automl`
          """,
          shown(ours("type:")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "yes", "[automl]", "{a: automl}"})
    void isNotTextIsReportedAtTheValue(String value) {
      assertEquals(
          """
          job at 1:1
          error wrong-type /type at 1:7 `%s`: `type` must be `automl`
          """
              .formatted(value),
          shown(ours("type: " + value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"typ", "tpye", "Type", "types"})
    void hasAMisspelledKeyIsLeftToTheCheckOfKeys(String key) {
      assertEquals("job at 1:1\n", shown(ours(key + ": automl")));
    }

    private String ours(String type) {
      return type + "\ntask: image_classification\ntraining_data: {}\nprimary_metric: x\n";
    }
  }

  @Nested
  class TaskThatIsNot {
    @Test
    void thereIsMissingAtTheFirstKey() {
      assertEquals(
          """
          job at 1:1
          error missing-key /task at 1:1 `name`: missing key `task`; it must be `image_classification`
            help: add `task: image_classification` if that is what the job does
          """,
          shown("name: x\ntype: automl\n"));
    }

    @Test
    void thereEndsTheCheckOfAJobThatMayBeAnother() {
      assertEquals(
          """
          error missing-key /task at 1:1 `type`: missing key `task`; it must be `image_classification`
            help: add `task: image_classification` if that is what the job does
          """,
          shown("type: automl\nforecasting: {}\n"));
    }

    @Test
    void hasNoValueIsReportedAtTheKey() {
      assertEquals(
          """
          job at 1:1
          error null-value /task at 2:1 `task`: `task` has no value; for this kind of job it is `image_classification`
          """,
          shown("type: automl\ntask:\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "yes", "[image_classification]"})
    void isNotTextIsReportedAtTheValue(String value) {
      assertEquals(
          """
          job at 1:1
          error wrong-type /task at 2:7 `%s`: `task` must be a name such as `image_classification`
          """
              .formatted(value),
          shown("type: automl\ntask: " + value + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image_clasification", "image-classification", "ImageClassification"})
    void isNearlyOursIsFixedAndTheJobChecked(String task) {
      assertEquals(
          """
          job at 1:1
          error unknown-value /task at 2:7 `%1$s`: `task` must be a task of AutoML, is `%1$s`
            help: did you mean `image_classification`?
            safe fix: write `image_classification`
              2:7 `%1$s` -> `image_classification`
          """
              .formatted(task),
          shown("type: automl\ntask: " + task + "\nnonsense: 1\n"));
    }

    @Test
    void isNearlyAnotherOneIsFixedAndTheJobLeftAlone() {
      assertEquals(
          """
          error unknown-value /task at 2:7 `image_object_detecton`: `task` must be a task of AutoML, is `image_object_detecton`
            help: did you mean `image_object_detection`?
            safe fix: write `image_object_detection`
              2:7 `image_object_detecton` -> `image_object_detection`
          """,
          shown("type: automl\ntask: image_object_detecton\ntraining_data: {}\n"));
    }

    @ParameterizedTest
    @CsvSource({"training_data, 'job at 1:1\n'", "featurization, ''"})
    void isNotATaskLeavesTheVerdictToTheOtherKeys(String key, String job) {
      assertEquals(
          job
              + """
              error unknown-value /task at 2:7 `cats`: `task` must be a task of AutoML, is `cats`
                help: for this kind of job write `task: image_classification`
              """,
          shown("type: automl\ntask: cats\n" + key + ": {}\n"));
    }

    @Test
    void isAfterAMisspelledKeyIsLeftToTheCheckOfKeys() {
      assertEquals("job at 1:1\n", shown("type: automl\ntsk: image_classification\n"));
    }

    @Test
    void isAfterAMisspelledKeyWithAnotherValueIsAnUnknownKey() {
      assertEquals(
          """
          error unknown-key /tsk at 2:1 `tsk`: unknown key `tsk`
            help: did you mean `task`?
            safe fix: write `task`
              2:1 `tsk` -> `task`
          """,
          shown("type: automl\ntsk: cats\nforecasting: {}\n"));
    }

    @Test
    void isFilledInLaterIsNotReported() {
      assertEquals("job at 1:1\n", shown("type: automl\ntask: ${TASK}\ntraining_data: {}\n"));
    }
  }

  @Nested
  class SchemaAlone {
    @Test
    void makesAJobThatLacksTypeAndTask() {
      assertEquals(
          """
          job at 1:1
          error missing-key /type at 1:1 `$schema`: missing key `type`; it must be `automl`
            help: add `type: automl`; without it Azure reads a command job
          error missing-key /task at 1:1 `$schema`: missing key `task`; it must be `image_classification`
            help: add `task: image_classification` if that is what the job does
          """,
          shown("$schema: " + SCHEMA + "\n"));
    }

    @Test
    void makesAJobOfAMisspelledType() {
      assertEquals(
          """
          job at 1:1
          error unknown-value /type at 2:7 `autml`: `type` must be `automl`, is `autml`
            safe fix: write `automl`
              2:7 `autml` -> `automl`
          error missing-key /task at 1:1 `$schema`: missing key `task`; it must be `image_classification`
            help: add `task: image_classification` if that is what the job does
          """,
          shown("$schema: " + SCHEMA + "\ntype: autml\n"));
    }

    @Test
    void doesNotOverrideTypeAndTask() {
      assertEquals(
          "skipped: the AutoML task `regression` is not covered yet\n",
          shown("$schema: " + SCHEMA + "\ntype: automl\ntask: regression\n"));
      assertEquals(
          "skipped: not an AutoML image job\n",
          shown("$schema: " + SCHEMA + "\ntask: regression\n"));
    }
  }

  @Nested
  class Skipped {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "name: ci\non: push\n",
          "type: command\ncommand: echo\n",
          "type: automl2\n",
          "- type: automl\n  task: image_classification\n",
          "image_classification\n",
          "{}\n",
          "job:\n  type: automl\n  task: image_classification\n",
          // other tools have such a task, too
          "task: image_classification\n",
          "name: x\nmodel: resnet50\ndataset: cats\ntask: image_classification\n",
          "task: image_classification\ntraining_data: cats\nmodel: x\n",
          "task: image_classification\nlimits: {}\nname: x\n",
          "type: model\ntask: image_classification\nprimary_metric: accuracy\n"
        })
    void isWhatIsNotAzures(String yaml) {
      assertEquals("skipped: not an AutoML image job\n", shown(yaml));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "image_classification_multilabel",
          "image_instance_segmentation",
          "regression",
          "text_ner"
        })
    void areTasksThatNoSchemaCovers(String task) {
      assertEquals(
          "skipped: the AutoML task `" + task + "` is not covered yet\n",
          shown("type: automl\ntask: " + task + "\ntraining_data: 5\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# comment\n", "\n\n"})
    void isAFileWithNothingInIt(String yaml) {
      assertEquals("skipped: empty\n", shown(yaml));
    }
  }

  @Nested
  class SeveralDocuments {
    @Test
    void areReportedAtTheSecondOneWithAJob() {
      assertEquals(
          """
          job at 2:1
          error multiple-documents at 4:1 `---`: a second document begins here; Azure takes files with one
            help: put each job into a file of its own, and remove this `---`
          """,
          shown(
              """
              ---
              type: automl
              task: image_classification
              ---
              other: x
              ---
              third: y
              """));
    }

    @Test
    void areSearchedAll() {
      assertEquals(
          """
          job at 3:1
          error multiple-documents at 2:1 `---`: a second document begins here; Azure takes files with one
            help: put each job into a file of its own, and remove this `---`
          """,
          shown("other: x\n---\ntype: automl\ntask: image_classification\n"));
    }

    @Test
    void beginWithAnEmptyOneToo() {
      assertEquals(
          """
          job at 1:1
          error multiple-documents at 3:1 `---`: a second document begins here; Azure takes files with one
            help: put each job into a file of its own, and remove this `---`
          """,
          shown("type: automl\ntask: image_classification\n---\n"));
    }

    @Test
    void areNotReportedWithoutAJob() {
      assertEquals("skipped: not an AutoML image job\n", shown("a: 1\n---\nb: 1\n"));
    }
  }

  @Nested
  class Unreadable {
    private static final String FAULT =
        """
        error syntax at %s `"`: this quote is not closed
          help: close it on the same line
        """;

    @ParameterizedTest
    @ValueSource(
        strings = {
          "type: automl",
          "type: \"automl\"",
          "type: 'automl' # x",
          "type:   automl",
          "task: image_classification",
          "task: image_clasification",
          "$schema: https://x/autoMLImageClassificationJob.schema.json",
          "$schema: \"https://x/autoMLJob.schema.json\""
        })
    void isOursIfALineSaysSo(String line) {
      assertEquals(FAULT.formatted("2:4"), shown(line + "\na: \"x\n"));
      assertEquals(FAULT.formatted("1:4"), shown("a: \"x\n" + line.replace('"', ' ') + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void isOursWhateverEndsItsLines(String lineBreak) {
      assertEquals(
          FAULT.formatted("3:4"), shown("b: 1\ntype: automl\na: \"x\n".replace("\n", lineBreak)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "type: command",
          "type: automl2",
          "  type: automl",
          "- type: automl",
          "# type: automl",
          "mytype: automl",
          "task: classification",
          "task: regression",
          "$schema: https://x/commandJob.schema.json",
          "{{- range .jobs }}"
        })
    void isSkippedIfNothingSaysAutoml(String line) {
      assertEquals(
          "skipped: not readable as YAML, and nothing says AutoML\n", shown(line + "\na: \"x\n"));
    }

    @Test
    void isSkippedIfItNamesATaskThatNoSchemaCovers() {
      assertEquals(
          "skipped: not readable as YAML, and nothing says AutoML\n",
          shown("type: automl\ntask: regression\na: \"x\n"));
    }

    @Test
    void mayAlsoBeAFileOfAnotherEncoding() {
      var source = new SourceFile("job.yml", "type: automl\n");
      var fault = CoreRules.ENCODING.at(Span.at(0), "", "the file is written in UTF-16LE");

      var found = JobFinder.ofFault(source, fault, FORMAT);

      assertEquals(new JobFinder.Found(List.of(), List.of(fault), Optional.empty()), found);
    }
  }

  private static String shown(String yaml) {
    var source = new SourceFile("job.yml", yaml);
    var found = JobFinder.find(YamlReader.read(source), FORMAT);
    var out = new StringBuilder();
    for (Job job : found.jobs()) {
      var head = source.lines().position(job.head().start());
      out.append("job ");
      if (job.isNode()) {
        out.append(job.pointer()).append(" \"").append(job.name()).append("\" ");
      }
      out.append("at ").append(head.line()).append(':').append(head.column()).append('\n');
    }
    out.append(Shown.of(source, found.diagnostics()));
    found.skipReason().ifPresent(reason -> out.append("skipped: ").append(reason).append('\n'));
    return out.toString();
  }
}
