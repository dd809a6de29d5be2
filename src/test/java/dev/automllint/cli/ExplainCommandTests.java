package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.explain.KeyDoc;
import dev.automllint.explain.KeyDocs;
import dev.automllint.job.Task;
import dev.automllint.rule.Rules;
import dev.automllint.schema.validate.BundledSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTests extends ProgramTest {
  private static final Terminal TERMINAL = new Terminal(true, true, Map.of());

  static final List<RuleInfo> RULES = Rules.all();
  static final List<KeyDoc> KEYS =
      new KeyDocs(BundledSchema.of(Task.IMAGE_CLASSIFICATION).orElseThrow().document()).all();

  static final List<Arguments> BLOCKS =
      Stream.of(Task.values())
          .flatMap(
              task ->
                  Stream.of(
                          "training_data limits sweep early_termination search_space bandit",
                          "median_stopping truncation_selection choice randint uniform quniform",
                          "loguniform qloguniform normal qnormal lognormal qlognormal")
                      .flatMap(topics -> Stream.of(topics.split(" ")))
                      .map(topic -> Arguments.of(task, topic)))
          .toList();

  // ---- rules

  @Test
  void showsThePageOfARule() {
    assertOutput(
        """
        spelling (info, safe fix)

        The value is accepted, but usually spelled differently.

        Why

          Azure's client ignores case in most lists of words, accepts numbers in quotes,
          and knows many words for yes and no. Such a job runs as it should, so you need
          not change it. But the documentation knows only one spelling, editors that
          follow a schema mark all others, and one list may reject what another accepts.
          For a `model_name` it is a warning: newer clients send the name as it is
          written.

        Bad

            type: automl
            task: image_classification
            compute: azureml:gpu-cluster
            target_column_name: label
            training_data:
              path: azureml:fridge-train:1
              type: mltable
            primary_metric: Accuracy
            training_parameters:
              number_of_epochs: "15"
              optimizer: SGD

        Good

            type: automl
            task: image_classification
            compute: azureml:gpu-cluster
            target_column_name: label
            training_data:
              path: azureml:fridge-train:1
              type: mltable
            primary_metric: accuracy
            training_parameters:
              number_of_epochs: 15
              optimizer: sgd

        Fix

          Writes the value as in the documentation; for a `model_name` the fix is
          unsafe.
        """,
        "spelling");
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void explainsEveryRuleInEightyColumns(RuleInfo rule) {
    assertExplained(rule.id(), rule.id());
  }

  // ---- keys

  @Test
  void saysWhereTasksDiffer() {
    assertOutput(
        """
        training_parameters.layers_to_freeze (Layers to freeze)

          How many layers, counted from the input, keep their pretrained weights. More
          than the model lists freezes them all. Left out, the models for detection and
          segmentation, except for yolov5, keep the first 2; all others are trained as a
          whole.

          type             whole number
          allowed          at least 0
          default          none
          used in          `training_parameters` or an entry of `search_space`
          in search space  a single value, or `choice`, `randint`, `quniform`,
                           `qloguniform`, `qnormal` or `qlognormal`
          note             at most 5 for `resnet`, 19 for `mobilenetv2`, 5 for
                           `seresnext`, 5 for `resnest`, 13 for `vit` models
                           (`image_classification` and
                           `image_classification_multilabel`)
          note             at most 10 for `yolo`, 5 for `frcnn`, 5 for `retinanet`
                           models (`image_object_detection`)
          note             at most 5 for `mrcnn` models (`image_instance_segmentation`)
        """,
        "layers_to_freeze");
  }

  @ParameterizedTest
  @CsvSource({
    "image_classification, 0.01;",
    "image_classification_multilabel, 0.035;",
    "image_object_detection, 0.005;",
    "image_instance_segmentation, 0.005",
  })
  void explainsAKeyInOneTask(String task, String value) {
    String all = run("explain", "learning_rate").out();
    String one = run("explain", "--task", task, "learning_rate").out();

    assertTrue(one.contains("  default          " + value), one);
    assertFalse(one.contains("(`image_"), one);
    assertTrue(all.contains("  default          " + value), all);
    assertTrue(all.contains("(`" + task + "`)"), all);
  }

  @ParameterizedTest
  @CsvSource({
    "yolov5, model_name",
    "maskrcnn_resnet34_fpn, model_name",
    "mean_average_precision, primary_metric",
    "extra_large, model_size",
    "img_size, image_size",
  })
  void findsTheKeysOfAllTasks(String question, String key) {
    assertTrue(run("explain", question).out().lines().findFirst().orElse("").contains(key));
  }

  @Test
  void saysWhichTasksHaveAKey() {
    String all = run("explain", "image_size").out().replaceAll("\\s+", " ");

    assertTrue(
        all.endsWith(" tasks `image_object_detection` and `image_instance_segmentation` only "),
        all);
    assertFalse(run("explain", "momentum").out().contains("  tasks "));
  }

  @Test
  void explainsAHyperparameter() {
    assertOutput(
        """
        training_parameters.step_lr_gamma (Step factor)

          With the scheduler step: what the learning rate is multiplied by at each step,
          from 0 to 1. 0.5 halves it.

          type             number
          allowed          between 0 and 1
          default          0.5
          takes effect     only with `learning_rate_scheduler` `step`; the default is
                           `warmup_cosine`
          used in          `training_parameters` or an entry of `search_space`
          in search space  a single value, or `choice`, `randint`, `uniform`,
                           `quniform`, `loguniform`, `qloguniform`, `normal`, `qnormal`,
                           `lognormal` or `qlognormal`
        """,
        "step_lr_gamma");
  }

  @Test
  void explainsAKindOfBlock() {
    String bandit =
        """
        sweep.early_termination.bandit (Bandit policy)

          Ends trials whose metric falls further behind the best trial than the slack
          allows. Give slack_factor or slack_amount, not both.

          used in   `sweep.early_termination` as `type: bandit`
          may have  `evaluation_interval`, `delay_evaluation`, `slack_factor` and
                    `slack_amount`

          example

            sweep:
              sampling_algorithm: random
              early_termination:
                type: bandit
                evaluation_interval: 2
                slack_factor: 0.2
                delay_evaluation: 6
        """;
    assertOutput(bandit, "sweep.early_termination.bandit");
    assertOutput(bandit, "bandit");
  }

  @Test
  void showsABlockOfTheTaskAsItIsWritten() {
    String out = run("explain", "--task", "image_object_detection", "loguniform").out();
    assertTrue(
        out.endsWith(
            """

              example

                search_space:
                  - model_name: fasterrcnn_resnet50_fpn
                    learning_rate:
                      type: loguniform
                      min_value: -9.2
                      max_value: -2.3
            """),
        out);
    String all = run("explain", "loguniform").out();
    assertTrue(all.contains("    # for image_classification; --task shows another one\n"), all);
    assertFalse(run("explain", "limits").out().contains("--task"));
  }

  @ParameterizedTest
  @FieldSource("BLOCKS")
  void showsBlocksThatAJobMayHave(Task task, String topic) {
    String shown = example(task, topic);
    var job = new StringBuilder("type: automl\ntask: " + task + "\n");
    job.append("compute: azureml:gpu-cluster\ntarget_column_name: label\n").append(shown);
    for (String block : List.of("training_data", "limits", "sweep", "search_space")) {
      job.append(shown.startsWith(block + ":") ? "" : example(task, block));
    }
    assertEquals(
        new Result(0, "", "1 file checked: no errors or warnings\n"),
        runWith(job.toString(), "--min-severity", "info", "-"));
  }

  /** The YAML at the end of an explanation. */
  private String example(Task task, String topic) {
    String out = run("explain", "--task", task.id(), topic).out();
    String heading = "  example\n\n";
    assertTrue(out.contains(heading), out);
    return out.substring(out.indexOf(heading) + heading.length()).stripTrailing().stripIndent()
        + "\n";
  }

  // ---- the tree

  @Test
  void listsAllKeysOfATask() {
    Result result = run("explain", "--task", "image_object_detection");
    assertEquals(0, result.code(), result.err());
    assertEquals(List.of(), wide(result.out(), 80));
    String tree = result.out().replaceAll(" +", " ");
    for (String part :
        List.of(
            "\ntask* image_object_detection\n",
            "\ntraining_data* mapping\n type mltable, default mltable\n path* text\n",
            "\nvalidation_data mapping, as training_data\nvalidation_data_size number, default 0.2",
            "\n number_of_epochs whole number, default 15 or by model\n",
            "\n early_termination mapping\n type* ",
            "\n type: bandit\n evaluation_interval ",
            "\n type: uniform\n min_value* number\n max_value* number\n")) {
      assertTrue(tree.contains(part), part + tree);
    }
    assertFalse(tree.contains("weighted_loss") || tree.contains("test_data"), tree);
  }

  @Test
  void listsTheKeysOfAllTasks() {
    Result result = run("explain");
    assertEquals(0, result.code(), result.err());
    assertEquals(List.of(), wide(result.out(), 80));
    String tree = result.out().replaceAll("\\s+", " ");
    assertTrue(tree.contains(" learning_rate number, default by task "), tree);
    assertTrue(tree.contains(" image_size whole number, default 640 (object_detection) "), tree);
  }

  @Test
  void mentionsKeysOfTheSameNameElsewhere() {
    assertOutput(
        """
        name (Name)

          Id of the job, unique in the workspace: up to 255 letters, digits, - and _, a
          letter or digit first. Better left out, since a file with a fixed name can be
          submitted only once; Azure then makes one up.

          type     text
          allowed  up to 255 letters, digits, `-` and `_`, a letter or digit first
          default  none
          used in  the top level of the job

        Elsewhere the same name means something else:

          outputs.best_model.name  Asset name
        """,
        "name");
  }

  @Test
  void listsSeveralMatches() {
    assertOutput(
        """
        `min_value` can be several things:

          search_space.uniform.min_value     Minimum
          search_space.loguniform.min_value  Minimum exponent

        `automl-lint explain search_space.uniform.min_value` explains one.
        """,
        "min_value");
  }

  @ParameterizedTest
  @FieldSource("KEYS")
  void explainsEveryKeyInEightyColumns(KeyDoc key) {
    assertExplained(key.path(), key.path());
  }

  @ParameterizedTest
  @CsvSource({
    "/jobs/train/training_parameters/learning_rate, training_parameters.learning_rate",
    "/search_space/0/learning_rate, training_parameters.learning_rate",
    "search_space[].learning_rate, training_parameters.learning_rate",
    "`max_trials`:, limits.max_trials",
    "outputs.my_model.mode, outputs.best_model.mode",
    "/search_space/0/learning_rate/min_value, search_space.uniform.min_value",
    "LEARNING_RATE, training_parameters.learning_rate",
    "lr_scheduler, training_parameters.learning_rate_scheduler",
    "bayesian, sweep.sampling_algorithm",
  })
  void understandsOtherWaysToAsk(String question, String path) {
    Result result = run("explain", question);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains(path), result.out());
  }

  // ---- neither

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lerning_rate | ; did you mean `learning_rate`?",
        "batch_size | ; did you mean `training_batch_size`?",
        "unknow-key | ; did you mean `unknown-key`?",
        "vit-crop | ; did you mean `vit-crop-size`?",
        "crop | ; did you mean `training_crop_size` or `validation_crop_size`?",
        "zzzzzz | ''",
      })
  void suggestsWhatMayBeMeant(String question, String hint) {
    assertEquals(
        new Result(
            2,
            "",
            "automl-lint: no rule or key `"
                + question
                + "`"
                + hint
                + "\nTry 'automl-lint rules', or 'automl-lint explain training_parameters' for"
                + " keys.\n"),
        run("explain", question));
  }

  @Test
  void knowsKeysOfOtherJobs() {
    Result result = run("explain", "featurization");
    assertEquals(2, result.code());
    assertTrue(
        result.err().startsWith("automl-lint: `featurization` is a key of AutoML jobs for tables"),
        result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "...", "/", "[]", "\u001b[31m", "`", "../../etc/passwd"})
  void survivesOddQuestions(String question) {
    Result result = run("explain", question);
    assertEquals(2, result.code());
    assertFalse(result.err().contains("\u001b"), result.err());
    assertFalse(result.err().contains("internal"), result.err());
  }

  // ---- looks

  @Test
  void isColouredOnATerminalOnly() {
    String coloured = runOn(TERMINAL, "explain", "beta1").out();
    assertTrue(coloured.startsWith("\u001b[1mtraining_parameters.beta1\u001b[0m"), coloured);
    assertFalse(coloured.contains("`"), coloured);
    assertFalse(run("explain", "beta1").out().contains("\u001b"));
    var plain = new Terminal(true, true, Map.of("NO_COLOR", "1"));
    assertFalse(runOn(plain, "explain", "beta1").out().contains("\u001b"));
  }

  @Test
  void keepsToANarrowTerminal() {
    var narrow = new Terminal(true, true, Map.of("COLUMNS", "50", "NO_COLOR", "1"));
    assertEquals(List.of(), wide(runOn(narrow, "explain", "momentum").out(), 50));
  }

  private void assertExplained(String question, String heading) {
    Result result = run("explain", question);
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    String first = result.out().lines().findFirst().orElse("");
    assertTrue(first.equals(heading) || first.startsWith(heading + " ("), first);
    String lines = result.out().replaceAll("(?m)^ *\\{\"image_url\".*\n", ""); // one row a line
    assertEquals(List.of(), wide(lines, 80));
  }

  private static List<String> wide(String text, int columns) {
    return text.lines()
        .filter(line -> line.length() > columns)
        .filter(line -> !line.contains("https://")) // an address cannot be broken
        .toList();
  }

  private void assertOutput(String expected, String question) {
    assertEquals(new Result(0, expected, ""), run("explain", question));
  }
}
