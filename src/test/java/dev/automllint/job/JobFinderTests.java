package dev.automllint.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.testing.LintTester;
import dev.automllint.testing.NodeList;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, and what is found in them: jobs, diagnostics, or why the file is skipped. */
class JobFinderTests {
  private static final RuleInfo JOB = new RuleInfo("job", Group.FILE, Severity.INFO, "a job");
  private static final RuleInfo SKIPPED =
      new RuleInfo("skipped", Group.FILE, Severity.INFO, "a file that is skipped");

  private static final JobFormat FORMAT =
      new JobFormat(
          Task.IMAGE_CLASSIFICATION,
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
          List.of("target_column_name", "training_data", "primary_metric", "limits+sweep"),
          Set::of);

  private static final JobFormats FORMATS =
      task -> Optional.of(FORMAT).filter(format -> format.task() == task);

  private final LintTester tester = LintTester.of(JobFinderTests::found);

  /** The jobs of a file at their heads, what is reported, and why the file is skipped. */
  private static List<Diagnostic> found(SourceFile source) {
    var found = JobFinder.find(YamlReader.read(source), FORMATS);
    List<Diagnostic> all = new ArrayList<>();
    for (Job job : found.jobs()) {
      all.add(JOB.at(job.head(), job.pointer(), job.isNode() ? job.pointer() : "standalone"));
    }
    all.addAll(found.diagnostics());
    found.skipReason().ifPresent(reason -> all.add(SKIPPED.at(Span.at(0), "", reason)));
    return all;
  }

  /** All that {@link #found} says of a text, if that is one thing. */
  private static Diagnostic only(String yaml) {
    List<Diagnostic> found = found(new SourceFile("job.yml", yaml));
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  // ---- jobs of their own

  @Test
  void typeAndTaskMakeAJob() {
    tester.check(
        """
        type: automl
        ^^^^ info job: standalone
        task: image_classification
        ===
        type: 'automl'
        ^^^^ info job: standalone
        task: "image_classification"
        ===
        type: automl
        ^^^^ info job: standalone
        task: image_classification
        nonsense: 1
        ===
        type: pipeline
        ^^^^ info job: standalone
        type: automl
        task: image_classification
        ===
        type: automl
        ^^^^ info job: standalone
        task: image_classification
        $schema: https://x/other.json
        ===
        "type": "automl"
        ^^^^^^ info job: standalone
        "task": "image_classification"
        ===
        # comment
        ---
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
        ^^^^^^^ info job: standalone
        type: automl
        task: image_classification
        """);
  }

  @Test
  void givesTheWholeDocument() {
    var stream = NodeList.read("type: automl\ntask: image_classification\n");
    Job job = JobFinder.find(stream, FORMATS).jobs().get(0);

    assertSame(stream.documents().get(0).root(), job.mapping());
    assertEquals(Task.IMAGE_CLASSIFICATION, job.task());
    assertFalse(job.isNode());
  }

  // ---- nodes of a pipeline

  @Test
  void eachNodeOfOurTaskIsAJob() {
    tester.check(
        """
        type: pipeline
        inputs:
          data: {type: mltable}
        jobs:
          train:
        # ^^^^^ info job: /jobs/train
            type: automl
            task: image_classification
          a/b:
        # ^^^ info job: /jobs/a~1b
            type: automl
            task: image_classification
          register:
            type: command
            command: echo
          detect:
            type: automl
            task: image_object_detection
        ===
        type: pipeline
        jobs:
          a: {type: AutoML, task: image_classification}
        # ^ info job: /jobs/a
        #           ^^^^^^ info spelling: `type` is usually spelled `automl`
        # = fix: write `automl`
        ===
        type: pipeline
        jobs:
          a: {task: image_classification, training_data: {}, primary_metric: accuracy}
        # ^ info job: /jobs/a
        # ^ error missing-key: missing key `type`; it must be `automl`
        # = add `type: automl`; without it Azure treats the file as a command job
        ===
        type: pipeline
        jobs:
          a: {type: automl, task: image_classification}
          a: {type: automl, task: image_classification}
        # ^ info job: /jobs/a
        """);
  }

  @Test
  void nodesKnowTheDocumentAroundThem() {
    String yaml = "type: pipeline\njobs: {a: {type: automl, task: image_classification}}\n";
    var stream = NodeList.read(yaml);
    Job job = JobFinder.find(stream, FORMATS).jobs().get(0);

    assertSame(stream.documents().get(0).root(), job.pipeline().orElseThrow());
    assertEquals("a", job.name());
    assertTrue(job.isNode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: pipeline\n",
        "type: pipeline\njobs:\n",
        "type: pipeline\njobs: []\n",
        "type: pipeline\njobs: {a: x, b: [], c: {type: command}}\n",
        "type: pipeline\nnodes: {a: {type: automl, task: image_classification}}\n",
        "type: pipeline\ntask: image_classification\ntraining_data: {}\nprimary_metric: x\n"
      })
  void otherPipelinesAreSkipped(String yaml) {
    assertEquals("not an AutoML image job", only(yaml).message());
  }

  // ---- near misses of the type

  @Test
  void theTypeOfAPipelineIsReportedIfANodeIsAnImageJob() {
    tester.check(
        """
        type: pipelin
        #     ^^^^^^^ error unknown-value: `type` of a file with `jobs` must be `pipeline`, but is `pipelin`
        # = fix: write `pipeline`
        jobs:
          train: {type: automl, task: image_classification, target_column_name: l}
        # ^^^^^ info job: /jobs/train
        ===
        type: command
        #     ^^^^^^^ error unknown-value: `type` of a file with `jobs` must be `pipeline`, but is `command`
        jobs:
          train: {type: automl, task: image_classification}
        # ^^^^^ info job: /jobs/train
        ===
        tpye: pipeline
        ^^^^ error unknown-key: unknown key `tpye`
        # = did you mean `type`?
        # = fix: write `type`
        jobs:
          train: {type: automl, task: image_classification}
        # ^^^^^ info job: /jobs/train
        ===
        display_name: x
        ^^^^^^^^^^^^ error missing-key: missing key `type`; it must be `pipeline` in a file with `jobs`
        # = add `type: pipeline`
        jobs:
          prepare: {type: command, command: python prepare.py}
          train: {type: automl, task: image_classification}
        # ^^^^^ info job: /jobs/train
        """);
  }

  @Test
  void aMissingTypeIsReportedIfOtherKeysSayThatTheFileIsAzures() {
    tester.check(
        """
        task: image_classification
        ^^^^ info job: standalone
        ^^^^ error missing-key: missing key `type`; it must be `automl`
        # = add `type: automl`; without it Azure treats the file as a command job
        # = unsafe fix: add `type: automl`
        training_data: {}
        primary_metric: x
        ===
        task: image_classification
        ^^^^ info job: standalone
        ^^^^ error missing-key: missing key `type`; it must be `automl`
        # = add `type: automl`; without it Azure treats the file as a command job
        # = unsafe fix: add `type: automl`
        limits: {}
        sweep: {}
        ===
        task: image_classification
        ^^^^ info job: standalone
        ^^^^ error missing-key: missing key `type`; it must be `automl`
        # = add `type: automl`; without it Azure treats the file as a command job
        # = unsafe fix: add `type: automl`
        $schema: https://x/autoMLImageClassificationJob.schema.json
        ===
        task: image_classification
        ^^^^ info job: standalone
        ^^^^ error missing-key: missing key `type`; it must be `automl`
        # = add `type: automl`; without it Azure treats the file as a command job
        # = unsafe fix: add `type: automl`
        $schema: https://x/autoMLJob.schema.json
        """);
  }

  @Test
  void aMisspelledTypeIsFixed() {
    tester.check(
        """
        type: autml
        ^^^^ info job: standalone
        #     ^^^^^ error unknown-value: `type` must be `automl`, but is `autml`
        # = fix: write `automl`
        task: image_classification
        training_data: {}
        primary_metric: x
        ===
        type: AutoML
        ^^^^ info job: standalone
        #     ^^^^^^ error unknown-value: `type` must be `automl`, but is `AutoML`
        # = fix: write `automl`
        task: image_classification
        training_data: {}
        primary_metric: x
        ===
        type: auto_ml
        ^^^^ info job: standalone
        #     ^^^^^^^ error unknown-value: `type` must be `automl`, but is `auto_ml`
        # = fix: write `automl`
        task: image_classification
        training_data: {}
        primary_metric: x
        """);
  }

  @Test
  void anotherTypeIsNotFixed() {
    tester.check(
        """
        type: command
        ^^^^ info job: standalone
        #     ^^^^^^^ error unknown-value: `type` must be `automl`, but is `command`
        task: image_classification
        training_data: {}
        primary_metric: x
        ===
        type:
        ^^^^ info job: standalone
        ^^^^ error null-value: `type` has no value; it must be `automl`
        task: image_classification
        training_data: {}
        primary_metric: x
        ===
        type: 5
        ^^^^ info job: standalone
        #     ^ error wrong-type: `type` must be `automl`
        task: image_classification
        training_data: {}
        primary_metric: x
        ===
        type: [automl]
        ^^^^ info job: standalone
        #     ^^^^^^^^ error wrong-type: `type` must be `automl`
        task: image_classification
        training_data: {}
        primary_metric: x
        """);
  }

  @Test
  void aMisspelledKeyOfTheTypeIsLeftToTheCheckOfKeys() {
    tester.check(
        """
        typ: automl
        ^^^ info job: standalone
        task: image_classification
        training_data: {}
        primary_metric: x
        ===
        tpye: automl
        ^^^^ info job: standalone
        task: image_classification
        training_data: {}
        primary_metric: x
        ===
        Type: automl
        ^^^^ info job: standalone
        task: image_classification
        training_data: {}
        primary_metric: x
        """);
  }

  // ---- near misses of the task

  @Test
  void aMissingTaskIsReportedAtTheFirstKey() {
    tester.check(
        """
        name: x
        ^^^^ info job: standalone
        ^^^^ error missing-key: missing key `task`, which says what the job does
        # = the tasks of image jobs are `image_classification`, `image_classification_multilabel`, `image_object_detection`, `image_instance_segmentation`
        type: automl
        ===
        type: automl
        ^^^^ error missing-key: missing key `task`, which says what the job does
        # = the tasks of image jobs are `image_classification`, `image_classification_multilabel`, `image_object_detection`, `image_instance_segmentation`
        training_data: {}
        forecasting: {}
        ===
        type: automl
        ^^^^ info job: standalone
        ^^^^ error missing-key: missing key `task`, which says what the job does
        # = write `task: image_classification` if that is what the job does
        # = unsafe fix: add `task: image_classification`
        training_data: {}
        """);
  }

  @Test
  void aTaskThatIsNotTextIsReported() {
    tester.check(
        """
        type: automl
        ^^^^ info job: standalone
        task:
        ^^^^ error null-value: `task` has no value
        # = the tasks of image jobs are `image_classification`, `image_classification_multilabel`, `image_object_detection`, `image_instance_segmentation`
        ===
        type: automl
        ^^^^ info job: standalone
        task: 5
        #     ^ error wrong-type: `task` must be the name of a task
        # = the tasks of image jobs are `image_classification`, `image_classification_multilabel`, `image_object_detection`, `image_instance_segmentation`
        ===
        type: automl
        ^^^^ info job: standalone
        task: [image_classification]
        #     ^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: `task` must be the name of a task
        # = write `task: image_classification`
        # = fix: write `image_classification`
        """);
  }

  @Test
  void aMisspelledTaskIsFixed() {
    tester.check(
        """
        type: automl
        ^^^^ info job: standalone
        task: image_clasification
        #     ^^^^^^^^^^^^^^^^^^^ error unknown-value: `task` must be an AutoML task, but is `image_clasification`
        # = did you mean `image_classification`?
        # = fix: write `image_classification`
        nonsense: 1
        ===
        type: automl
        ^^^^ info job: standalone
        task: image-classification
        #     ^^^^^^^^^^^^^^^^^^^^ error unknown-value: `task` must be an AutoML task, but is `image-classification`
        # = did you mean `image_classification`?
        # = fix: write `image_classification`
        nonsense: 1
        ===
        type: automl
        ^^^^ info job: standalone
        task: ImageClassification
        #     ^^^^^^^^^^^^^^^^^^^ error unknown-value: `task` must be an AutoML task, but is `ImageClassification`
        # = did you mean `image_classification`?
        # = fix: write `image_classification`
        nonsense: 1
        ===
        type: automl
        task: image_object_detecton
        #     ^^^^^^^^^^^^^^^^^^^^^ error unknown-value: `task` must be an AutoML task, but is `image_object_detecton`
        # = did you mean `image_object_detection`?
        # = fix: write `image_object_detection`
        training_data: {}
        """);
  }

  @Test
  void anUnknownTaskLeavesTheDecisionToTheOtherKeys() {
    tester.check(
        """
        type: automl
        ^^^^ info job: standalone
        task: cats
        #     ^^^^ error unknown-value: `task` must be an AutoML task, but is `cats`
        # = write `task: image_classification` if that is what the job does
        training_data: {}
        ===
        type: automl
        task: cats
        #     ^^^^ error unknown-value: `task` must be an AutoML task, but is `cats`
        # = the tasks of image jobs are `image_classification`, `image_classification_multilabel`, `image_object_detection`, `image_instance_segmentation`
        featurization: {}
        """);
  }

  @Test
  void aMisspelledKeyOfTheTaskIsLeftToTheCheckOfKeys() {
    tester.check(
        """
        type: automl
        ^^^^ info job: standalone
        tsk: image_classification
        ===
        type: automl
        tsk: cats
        ^^^ error unknown-key: unknown key `tsk`
        # = did you mean `task`?
        # = fix: write `task`
        forecasting: {}
        """);
  }

  @Test
  void aPlaceholderMayBeTheTask() {
    tester.check(
        """
        type: automl
        ^^^^ info job: standalone
        task: ${TASK}
        training_data: {}
        """);
  }

  @Test
  void olderNamesOfTheKeysAreLeftToTheCheckOfKeys() {
    tester.check(
        """
        job_type: automl
        ^^^^^^^^ info job: standalone
        task_type: image_classification
        ===
        jobType: automl
        ^^^^^^^ info job: standalone
        taskType: image_classification
        training_data: {}
        ===
        type: automl
        ^ info skipped: the AutoML task `forecasting` is not supported yet
        task_type: forecasting
        """);
  }

  @Test
  void bothKeysAndBothValuesMayBeMisspelled() {
    tester.check(
        """
        typ: automl
        ^^^ info job: standalone
        tsk: image_classification
        ===
        typ: autml
        ^^^ info job: standalone
        #    ^^^^^ error unknown-value: `type` must be `automl`, but is `autml`
        # = fix: write `automl`
        Task: image_clasification
        #     ^^^^^^^^^^^^^^^^^^^ error unknown-value: `task` must be an AutoML task, but is `image_clasification`
        # = did you mean `image_classification`?
        # = fix: write `image_classification`
        training_data: {}
        target_column_name: x
        """);
  }

  @Test
  void otherWordsForATaskNeverMeanAnotherKindOfJob() {
    for (String[] pair :
        new String[][] {
          {"object_detection", "image_object_detection"},
          {"ImageDetection", "image_object_detection"},
          {"instance_segmentation", "image_instance_segmentation"},
          {"image-segmentation", "image_instance_segmentation"},
          {"detection", "image_object_detection"},
          {"segmentation", "image_instance_segmentation"},
          {"image_multilabel_classification", "image_classification_multilabel"},
          {"multi_label_image_classification", "image_classification_multilabel"},
          {"image_multiclass_classification", "image_classification"}
        }) {
      assertEquals(Optional.of(pair[1]), Task.meant(pair[0]));
    }
    assertEquals(Optional.empty(), Task.meant("anomaly_detection"));
  }

  @Test
  void azureIsLenientWithTheTaskOfANode() {
    tester.check(
        """
        type: pipeline
        jobs:
          a: {type: automl, task: ImageClassification}
        # ^ info job: /jobs/a
        #                         ^^^^^^^^^^^^^^^^^^^ info spelling: `task` is usually spelled `image_classification`
        # = fix: write `image_classification`
          b: {type: automl, task: image-classification}
        # ^ info job: /jobs/b
        #                         ^^^^^^^^^^^^^^^^^^^^ error unknown-value: `task` must be an AutoML task, but is `image-classification`
        # = did you mean `image_classification`?
        # = fix: write `image_classification`
        """);
  }

  // ---- the schema of a file

  @Test
  void aCommentMayNameTheSchema() {
    tester.check(
        """
        # of our team
        # yaml-language-server: $schema=https://x/autoMLImageClassificationJob.schema.json
        type: automl
        ^^^^ info job: standalone
        ^^^^ error missing-key: missing key `task`, which says what the job does
        # = write `task: image_classification`, as `$schema` says
        # = unsafe fix: add `task: image_classification`
        name: x
        ===
        # yaml-language-server: $schema=https://x/autoMLNLPTextClassificationJob.schema.json
        ^ info skipped: the AutoML task `text_classification` is not supported yet
        type: automl
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is_deterministic: false\ntraining_data: {}",
        "$schema: http://azureml/sdk-2-0/AutoMLComponent.json",
        "version: 3\nlimits: {max_trials: 0}"
      })
  void componentsAreSkipped(String rest) {
    assertEquals(
        "an AutoML component, not a job",
        only("type: automl\ntask: image_classification\n" + rest + "\n").message());
  }

  @Test
  void theSchemaAloneMakesAJob() {
    tester.check(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
        ^^^^^^^ info job: standalone
        ^^^^^^^ error missing-key: missing key `task`, which says what the job does
        # = write `task: image_classification`, as `$schema` says
        # = unsafe fix: add `task: image_classification`
        ^^^^^^^ error missing-key: missing key `type`; it must be `automl`
        # = add `type: automl`; without it Azure treats the file as a command job
        # = unsafe fix: add `type: automl`
        ===
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
        ^^^^^^^ info job: standalone
        ^^^^^^^ error missing-key: missing key `task`, which says what the job does
        # = write `task: image_classification`, as `$schema` says
        # = unsafe fix: add `task: image_classification`
        type: autml
        #     ^^^^^ error unknown-value: `type` must be `automl`, but is `autml`
        # = fix: write `automl`
        """);
  }

  @Test
  void theSchemaDoesNotOverrideTypeAndTask() {
    tester.check(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
        ^ info skipped: the AutoML task `regression` is not supported yet
        type: automl
        task: regression
        ===
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
        ^ info skipped: not an AutoML image job
        task: regression
        """);
  }

  // ---- other files

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
  void skipsWhatIsNotAzures(String yaml) {
    assertEquals("not an AutoML image job", only(yaml).message());
  }

  @Test
  void skipsTasksWithoutASchema() {
    tester.check(
        """
        type: automl
        ^ info skipped: the AutoML task `image_object_detection` is not supported yet
        task: image_object_detection
        training_data: 5
        ===
        type: pipeline
        ^ info skipped: the AutoML task `text_ner` is not supported yet
        jobs: {a: {type: automl, task: text_ner}}
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# comment\n", "\n\n"})
  void skipsAFileWithNothingInIt(String yaml) {
    var found = JobFinder.find(NodeList.read(yaml), FORMATS);
    assertEquals(new JobFinder.Found(List.of(), List.of(), Optional.of("empty")), found);
  }

  // ---- several documents

  @Test
  void aSecondDocumentIsReportedIfOneIsAJob() {
    tester.check(
        """
        ---
        type: automl
        ^^^^ info job: standalone
        task: image_classification
        ---
        ^^^ error multiple-documents: a second document begins here; Azure accepts only one per file
        # = put each job into its own file, and remove this `---`
        other: x
        ---
        third: y
        ===
        other: x
        ---
        ^^^ error multiple-documents: a second document begins here; Azure accepts only one per file
        # = put each job into its own file, and remove this `---`
        type: automl
        ^^^^ info job: standalone
        task: image_classification
        ===
        type: automl
        ^^^^ info job: standalone
        task: image_classification
        ---
        ^^^ error multiple-documents: a second document begins here; Azure accepts only one per file
        # = put each job into its own file, and remove this `---`
        ===
        a: 1
        ^ info skipped: not an AutoML image job
        ---
        b: 1
        """);
  }

  // ---- files that are not YAML

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
  void anErrorIsReportedIfALineNamesAJob(String line) {
    assertEquals("syntax", only(line + "\na: \"x\n").rule());
    assertEquals("syntax", only("a: \"x\n" + line.replace('"', ' ') + "\n").rule());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jobs:\n  a:\n    type: automl\n    task: image_classification",
        "jobs:\n  a:\n    task: image_instance_segmentation\n    type: automl",
        "jobs:\n- {type: automl, task: ImageClassification}",
        "{'type': 'automl', 'task': 'image_classification'}",
        "{'type':'automl','$schema':'x/autoMLImageClassificationJob.schema.json'}",
        "# yaml-language-server: $schema=x/autoMLImageClassificationJob.schema.json"
      })
  void anErrorIsReportedIfTypeAndTaskAreAnywhere(String text) {
    assertEquals("syntax", only(text.replace('\'', '"') + "\na: \"x\n").rule());
  }

  @ParameterizedTest
  @CsvSource({
    "'type: automl\ntask: regression', the AutoML task `regression` is not supported yet",
    "'type: automl\ntask_type: text_ner', the AutoML task `text_ner` is not supported yet",
    "'type: automl\n$schema: x/autoMLNLPTextNERJob.schema.json', the AutoML task `text_ner` is not supported yet",
    "'type: automl\nis_deterministic: true', 'an AutoML component, not a job'"
  })
  void anUnreadableFileMayBeOfAnotherKind(String lines, String reason) {
    assertEquals(reason, only(lines.replace("\\n", "\n") + "\na: \"x\n").message());
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, false",
    "docs/job.yml/notes.txt, false",
    "job.py, false",
    "a/job.YAML, true",
    "job.json, true",
    "job.yml.j2, true",
    "-, true",
    "x.y/job, true"
  })
  void textThatIsNotNamedLikeYamlIsSkipped(String path, boolean reported) {
    var source = new SourceFile(path, "type: automl\ntask: image_classification\na: b: c\n");
    assertEquals(reported ? "syntax" : "skipped", found(source).get(0).rule());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void anErrorIsReportedWhateverEndsTheLines(String lineBreak) {
    assertEquals("syntax", only("b: 1\ntype: automl\na: \"x\n".replace("\n", lineBreak)).rule());
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
        "{{- range .jobs }}",
        "  task: image_classification",
        "  type: automl\n  # task: image_classification",
        "# type: automl\n# task: image_classification"
      })
  void isSkippedIfNoLineNamesAJob(String line) {
    assertEquals(
        "not readable as YAML, and nothing says AutoML", only(line + "\na: \"x\n").message());
  }

  @Test
  void mayAlsoBeAFileOfAnotherEncoding() {
    var source = new SourceFile("job.yml", "type: automl\n");
    var fault = CoreRules.ENCODING.at(Span.at(0), "", "the file is written in UTF-16LE");

    var found = JobFinder.ofError(source, fault);

    assertEquals(new JobFinder.Found(List.of(), List.of(fault), Optional.empty()), found);
  }

  // ---- indentation and separators

  @Test
  void keysBesideTheNameOfANodeAreNotIndented() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
        # ^^^^^ error null-value: `train` has no value: the keys below are not indented
        # = indent the keys of the node below its name
          type: automl
          task: image_classification
        === nodes beside `jobs`
        type: pipeline
        jobs:
        ^^^^ error null-value: `jobs` has no value: the keys below are not indented
        # = indent the nodes below it
        train:
          type: automl
          task: image_classification
        === other nodes
        type: pipeline
        ^ info skipped: not an AutoML image job
        jobs:
          type: {type: command}
          task:
        """);
  }

  @Test
  void aRepeatedTypeMakesNoOtherJob() {
    tester.check(
        """
        type: automl
        ^^^^ info job: standalone
        task: image_classification
        training_data:
        type: mltable
        """);
  }

  @Test
  void boundsTheJobsOfAFile() {
    String head = "type: pipeline\njobs:\n";
    var nodes = new StringBuilder(head);
    for (int i = 0; i < 10_000; i++) {
      nodes.append("  n%05d: {type: automl, task: image_classification}\n".formatted(i));
    }
    var most = YamlReader.read(new SourceFile("x", nodes.toString()));
    assertEquals(10_000, JobFinder.find(most, FORMATS).jobs().size());

    int last = nodes.length();
    nodes.append("  last: {type: automl, task: image_classification}\n");
    var more = YamlReader.read(new SourceFile("x", nodes.toString()));
    var found = JobFinder.find(more, FORMATS);
    assertEquals(List.of(), found.jobs());
    assertEquals(
        List.of(
            CoreRules.RESOURCE_LIMIT.at(
                new Span(last + 2, last + 6),
                "/jobs/last",
                "more than 10000 jobs; no pipeline needs a hundred")),
        found.diagnostics());
  }

  @Test
  void aJobWithoutAnyColonIsOneText() {
    tester.check(
        """
        type=automl
        ^^^^^ error syntax: `type` must be followed by `:` and a space, not by `=`
        # = write `type: automl`
        task=image_classification
        === of another tool
        type=forest
        ^ info skipped: not an AutoML image job
        task=image
        """);
  }
}
