package dev.automllint.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.config.RuleLevels;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.job.Task;
import dev.automllint.plan.PlanValue.ByModel;
import dev.automllint.plan.PlanValue.Choice;
import dev.automllint.plan.PlanValue.Drawn;
import dev.automllint.plan.PlanValue.Single;
import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans as short texts: {@code 0.1 @7} is a value of line 7, one without a line a default, {@code
 * ?} an unknown value, and {@code idle} follows one without effect.
 */
class PlannerTests {
  /** The first line after it is line 4. */
  private static final String HEAD =
      """
      {type: automl, task: %s, compute: azureml:gpu,
      target_column_name: label,
      training_data: {type: mltable, path: azureml:train:1},
      """;

  private static List<Plan> plansOf(String yaml) {
    LintedFile file =
        new Linter()
            .check(new ReadResult.Decoded(new SourceFile("job.yml", yaml)), RuleLevels.DEFAULT);
    return Planner.all(file.jobs(), file.report());
  }

  private static Plan plan(Task task, String flow) {
    return plansOf(HEAD.formatted(task) + flow + "}\n").get(0);
  }

  private static Plan plan(String flow) {
    return plan(Task.IMAGE_CLASSIFICATION, flow);
  }

  private static String text(PlanValue value) {
    String line = value.line().map(number -> " @" + number).orElse("");
    return text(value.content()) + line + (value.noEffect().isPresent() ? " idle" : "");
  }

  private static String text(PlanValue.Content content) {
    if (content instanceof Single single) {
      return single.value().toString();
    }
    if (content instanceof Choice choice) {
      return choice.values().toString();
    }
    if (content instanceof ByModel byModel) {
      return byModel.values().toString();
    }
    if (content instanceof Drawn drawn) {
      return drawn.distribution() + " " + end(drawn.low()) + ".." + end(drawn.high());
    }
    return "?";
  }

  private static String end(Optional<Literal> bound) {
    return bound.map(Literal::rounded).orElse("");
  }

  /** What a kind of trials has for some hyperparameters; {@code -} for one that is left out. */
  private static String texts(Plan.Kind kind, String... names) {
    return Stream.of(names)
        .map(name -> Optional.ofNullable(kind.parameters().get(name)))
        .map(value -> value.map(PlannerTests::text).orElse("-"))
        .collect(Collectors.joining(", "));
  }

  private static String texts(Plan plan, String... names) {
    return texts(plan.kinds().get(0), names);
  }

  // ---- values

  @Test
  void readsValuesAsAzureDoes() {
    Plan plan =
        plan(
            """
            limits: {max_trials: 1},
            training_parameters: {model_name: ResNet50, number_of_epochs: 010,
            learning_rate: 1e-3, training_batch_size: "16", optimizer: Adamw,
            early_stopping: no, ams_gradient: 1, random_seed: 99999999999999999999}
            """);
    assertEquals(
        "resnet50 @5, 8 @5, 0.001 @6, 16 @6, adamw @6, false @7, true @7, 99999999999999999999 @7",
        texts(
            plan,
            "model_name",
            "number_of_epochs",
            "learning_rate",
            "training_batch_size",
            "optimizer",
            "early_stopping",
            "ams_gradient",
            "random_seed"));
    assertEquals(Optional.of(List.of("resnet50")), plan.kinds().get(0).models());
  }

  @Test
  void givesTheLineOfAKeyAlsoBehindAnAliasOrAMergeKey() {
    List<Plan> plans =
        plansOf(
            """
            type: pipeline
            settings: {default_compute: azureml:gpu}
            jobs:
              one: &one
                type: automl
                task: image_classification
                target_column_name: label
                training_data: &data {path: azureml:train:1}
                limits: &limits
                  max_trials: 1
                  timeout_minutes: 90
              two:
                <<: *one
                validation_data: *data
                limits:
                  <<: *limits
                  max_concurrent_trials: 2
            """);
    assertEquals("/jobs/one", plans.get(0).pointer());
    assertEquals(Optional.empty(), plans.get(0).data().validation());
    Plan two = plans.get(1);
    assertEquals("/jobs/two", two.pointer());
    assertEquals(Optional.of("azureml:train:1"), two.data().validation());
    assertEquals(Optional.empty(), two.data().split());
    assertEquals("1 @10", text(two.limits().get("max_trials")));
    assertEquals("2 @17", text(two.limits().get("max_concurrent_trials")));
    assertEquals("90 @11", text(two.limits().get("timeout_minutes")));
    assertEquals(Optional.of(1.5), two.upperBoundHours());
    assertEquals("/jobs/two", two.kinds().get(0).pointer());
  }

  @Test
  void doesNotGuessWhatHasAnErrorOrIsFilledIn() {
    Plan plan =
        plan(
            """
            limits: {max_trials: "${N}", max_concurrent_trials: 0, timeout_minutes: 9},
            primary_metric: f1, validation_data_size: 20,
            training_parameters: {learning_rate: 5, nesterov: perhaps, epochs: 3,
            number_of_epochs: 2, number_of_epochs: 3, weight_decay: "{{ decay }}"}
            """);
    assertEquals("? @4", text(plan.limits().get("max_trials")));
    assertEquals("? @4", text(plan.limits().get("max_concurrent_trials")));
    assertEquals("9 @4", text(plan.limits().get("timeout_minutes")));
    assertEquals("? @5", text(plan.metric()));
    assertEquals("? @5", text(plan.data().split().orElseThrow()));
    assertEquals(
        "? @6, ? @6, ? @6, ? @7, ? @7",
        texts(plan, "learning_rate", "nesterov", "epochs", "number_of_epochs", "weight_decay"));
    assertEquals(7, plan.errors());
    assertEquals(Optional.empty(), plan.trials().maximumConcurrent());
  }

  @Test
  void readsWhatHasOnlyAWarning() {
    Plan plan =
        plan(
            Task.IMAGE_OBJECT_DETECTION,
            """
            limits: {max_trials: 200, max_concurrent_trials: 150},
            training_parameters: {model_name: atss_r50_fpn_1x_coco, training_crop_size: 224}
            """);
    assertEquals("150 @4", text(plan.limits().get("max_concurrent_trials")));
    assertEquals(
        "atss_r50_fpn_1x_coco @5, 224 @5 idle", texts(plan, "model_name", "training_crop_size"));
    assertEquals(0, plan.errors());
  }

  @Test
  void knowsNothingBehindABlockThatCannotBeRead() {
    Plan plan = plan("limits: 5, training_parameters: '${PARAMETERS}', search_space: [7]");
    assertEquals("? @4", text(plan.limits().get("max_trials")));
    assertEquals("?", text(plan.limits().get("max_trials").content()));
    assertEquals("? @4, ? @4, -", texts(plan, "number_of_epochs", "optimizer", "layers_to_freeze"));
    assertEquals(Optional.empty(), plan.kinds().get(0).models());
    assertEquals("/search_space/0", plan.kinds().get(0).pointer());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null"})
  void doesNotSayThatAnEmptyBlockSetsAnything(String empty) {
    Plan entry = plan("search_space: [" + empty + ", {momentum: 0.5}]");
    assertEquals("?, ?, ?", texts(entry, "model_name", "number_of_epochs", "optimizer"));
    assertEquals(
        "?, 15, sgd", texts(entry.kinds().get(1), "model_name", "number_of_epochs", "optimizer"));
    Plan blocks = plan("limits: %1$s, training_parameters: %1$s".formatted(empty));
    boolean isError = blocks.errors() > 0;
    assertEquals(isError ? "?" : "1", text(blocks.limits().get("max_concurrent_trials")));
    assertEquals(isError ? "?, ?" : "15, sgd", texts(blocks, "number_of_epochs", "optimizer"));
  }

  @ParameterizedTest
  @CsvSource({
    "{momentum: 0.5}, /search_space, 1",
    "[{momentum: 0.5}], /search_space/0, 0",
    "'[{momentum: 0.5}, {momentum: 7}]', /search_space/0, 1"
  })
  void pointsToWhatIsInTheFile(String space, String pointer, int errors) {
    Plan plan = plan("sweep: {sampling_algorithm: random}, search_space: " + space);
    assertEquals(pointer, plan.kinds().get(0).pointer());
    assertEquals("0.5 @4", texts(plan, "momentum"));
    assertEquals(errors, plan.errors());
  }

  @Test
  void doubtsOnlyTheDefaultThatAMisspelledKeyMayMean() {
    Plan plan = plan("training_parameters: {model_name: resnet50, learning_rte: 0.1}");
    assertEquals("?, ? @4, 15", texts(plan, "learning_rate", "learning_rte", "number_of_epochs"));
  }

  // ---- defaults

  @ParameterizedTest
  @CsvSource({
    "IMAGE_CLASSIFICATION, '?, ?, ?, 15, 224, -'",
    "IMAGE_CLASSIFICATION_MULTILABEL, '?, ?, ?, 15, 224, -'",
    "IMAGE_OBJECT_DETECTION, '?, ?, ?, ?, -, -'",
    "IMAGE_INSTANCE_SEGMENTATION, 'maskrcnn_resnet50_fpn, 2, 0.005, 15, -, -'"
  })
  void doesNotGuessTheDefaultModel(Task task, String expected) {
    Plan plan = plan(task, "limits: {max_trials: 1}");
    assertEquals(
        expected,
        texts(
            plan,
            "model_name",
            "training_batch_size",
            "learning_rate",
            "number_of_epochs",
            "training_crop_size",
            "layers_to_freeze"));
    assertEquals("", plan.kinds().get(0).pointer());
    boolean known = task == Task.IMAGE_INSTANCE_SEGMENTATION;
    assertEquals(known, plan.kinds().get(0).models().isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_CLASSIFICATION, resnet50, '15, 78, 78, 0.01, 256, -'",
    "IMAGE_CLASSIFICATION, vits16r224, '15, 128, 128, 0.0125, 256, -'",
    "IMAGE_CLASSIFICATION_MULTILABEL, vitl16r224, '15, 10, 10, 0.002, 256, -'",
    "IMAGE_CLASSIFICATION_MULTILABEL, seresnext, '15, 78, 78, 0.035, 256, -'",
    "IMAGE_OBJECT_DETECTION, yolov5, '30, ?, 16, ?, -, 0.1'",
    "IMAGE_OBJECT_DETECTION, retinanet_resnet50_fpn, '15, 2, 1, 0.005, -, 0.3'",
    "IMAGE_CLASSIFICATION, google/vit-base-patch16-224, '?, ?, ?, ?, -, -'"
  })
  void hasTheDefaultsOfTheModel(Task task, String model, String expected) {
    Plan plan = plan(task, "training_parameters: {model_name: '" + model + "'}");
    assertEquals(
        expected,
        texts(
            plan,
            "number_of_epochs",
            "training_batch_size",
            "validation_batch_size",
            "learning_rate",
            "validation_resize_size",
            "box_score_threshold"));
    assertEquals("/training_parameters", plan.kinds().get(0).pointer());
  }

  @Test
  void tellsDefaultsOfSeveralModelsApart() {
    Plan plan =
        plan(
            Task.IMAGE_OBJECT_DETECTION,
            """
            search_space: [{model_name: {type: choice,
            values: [yolov5, fasterrcnn_resnet50_fpn, yolov5]}, image_size: 320}]
            """);
    assertEquals(
        "{yolov5=30, fasterrcnn_resnet50_fpn=15}, ?, 320 @5, 600, {yolov5=8, fasterrcnn_resnet50_fpn=4}",
        texts(
            plan,
            "number_of_epochs",
            "training_batch_size",
            "image_size",
            "min_size",
            "number_of_workers"));
    assertEquals(
        Optional.of(List.of("yolov5", "fasterrcnn_resnet50_fpn")), plan.kinds().get(0).models());
  }

  @Test
  void knowsWhatAllModelsShareWhereAzureChoosesThem() {
    Plan plan =
        plan(
            Task.IMAGE_OBJECT_DETECTION,
            "limits: {max_trials: 9}, training_parameters: {model_name: yolov5, min_size: 800}");
    assertEquals(
        "yolov5 @4, 800 @4, ?, ?, sgd, 5, 640, -",
        texts(
            plan,
            "model_name",
            "min_size",
            "number_of_epochs",
            "box_score_threshold",
            "optimizer",
            "early_stopping_patience",
            "image_size",
            "step_lr_gamma"));
    assertEquals(Optional.empty(), plan.kinds().get(0).models());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yolov5 | 1, medium, -",
        "fasterrcnn_resnet50_fpn | -, -, 600",
        "yolov5, fasterrcnn_resnet50_fpn | ?, medium, 600",
        "fasterrcnn_resnet50_fpn, yolov5 | ?, medium, 600"
      })
  void givesNoModelTheDefaultOfAnother(String models, String expected) {
    Plan plan =
        plan(
            Task.IMAGE_OBJECT_DETECTION,
            "search_space: [{model_name: {type: choice, values: [" + models + "]}}]");
    assertEquals(expected, texts(plan, "random_seed", "model_size", "min_size"));
  }

  // ---- effects

  @ParameterizedTest
  @CsvSource({
    "model_name: resnet50, 'sgd, 0.9, true, -, -'",
    "'optimizer: adam, momentum: 0.5', 'adam @4, 0.5 @4 idle, -, 0.9, 0.999'",
    "'optimizer: none', 'none @4, 0.9, true, 0.9, 0.999'",
    "'optimizer: \"${OPTIMIZER}\"', '? @4, 0.9, true, 0.9, 0.999'"
  })
  void leavesOutDefaultsThatDoNotAct(String parameters, String expected) {
    Plan plan = plan("training_parameters: {" + parameters + "}");
    assertEquals(expected, texts(plan, "optimizer", "momentum", "nesterov", "beta1", "beta2"));
  }

  @Test
  void actsWithOneOfTheChoices() {
    Plan plan =
        plan(
            """
            search_space: [{optimizer: {type: choice, values: [sgd, adamw]}, beta1: 0.5,
            learning_rate_scheduler: step, warmup_cosine_lr_cycles: 0.3,
            early_stopping: {type: choice, values: [0]}, early_stopping_delay: 3}]
            """);
    assertEquals(
        "0.5 @4, 0.9, 0.999, 0.3 @5 idle, 0.5, -, 3 @6 idle, -, [false] @6",
        texts(
            plan,
            "beta1",
            "momentum",
            "beta2",
            "warmup_cosine_lr_cycles",
            "step_lr_gamma",
            "warmup_cosine_lr_warmup_epochs",
            "early_stopping_delay",
            "early_stopping_patience",
            "early_stopping"));
  }

  @ParameterizedTest
  @CsvSource({
    "model_name: vitb16r224, '224, 224, 256'",
    "'model_name: vitb16r224, training_crop_size: 384', '384 @4 idle, 224, 256'",
    "'model_name: vitb16r224, validation_crop_size: 384', '-, 384 @4, 256'",
    "'model_name: seresnext, training_crop_size: 224', '224 @4, 224, 256'",
    "'model_name: seresnext, validation_resize_size: 300', '224, 224, 300 @4 idle'",
    "'model_name: resnet18, validation_resize_size: 300', '224, 224, 300 @4'"
  })
  void knowsSizesThatAModelReplaces(String parameters, String expected) {
    Plan plan = plan("training_parameters: {" + parameters + "}");
    assertEquals(
        expected,
        texts(plan, "training_crop_size", "validation_crop_size", "validation_resize_size"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"stream_image_files\": true}' | IMAGE_CLASSIFICATION | resnet50 | true",
        "'{\"apply_mosaic_for_yolo\": false}' | IMAGE_CLASSIFICATION | resnet50 | false",
        "'{\"apply_mosaic_for_yolo\": false}' | IMAGE_OBJECT_DETECTION | yolov5 | true",
        "'{\"apply_mosaic_for_yolo\": false}' | IMAGE_OBJECT_DETECTION | retinanet_resnet50_fpn | false",
        "'apply_mosaic_for_yolo' | IMAGE_OBJECT_DETECTION | yolov5 | false"
      })
  void knowsAdvancedSettingsThatAreNotRead(String settings, Task task, String model, boolean acts) {
    Plan plan =
        plan(
            task,
            "training_parameters: {model_name: %s, advanced_settings: '%s'}"
                .formatted(model, settings));
    assertEquals(
        acts, plan.kinds().get(0).parameters().get("advanced_settings").noEffect().isEmpty());
  }

  @Test
  void knowsWhatATaskDoesNotUse() {
    Plan plan =
        plan(
            Task.IMAGE_INSTANCE_SEGMENTATION,
            """
            limits: {max_trials: 1},
            training_parameters: {image_size: 640, tile_overlap_ratio: 0.1, export_as_image: 1,
            validation_metric_type: coco, validation_iou_threshold: 0.6, tile_grid_size: 2x2}
            """);
    assertEquals(
        "640 @5 idle, 0.1 @5 idle, true @5 idle, 0.6 @6 idle, ? @6 idle, -, 600",
        texts(
            plan,
            "image_size",
            "tile_overlap_ratio",
            "export_as_image",
            "validation_iou_threshold",
            "tile_grid_size",
            "model_size",
            "min_size"));
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_CLASSIFICATION, '', accuracy",
    "IMAGE_CLASSIFICATION_MULTILABEL, '', iou",
    "IMAGE_OBJECT_DETECTION, '', mean_average_precision",
    "IMAGE_CLASSIFICATION, 'primary_metric: AUCWeighted', auc_weighted @4",
    "IMAGE_CLASSIFICATION, 'primary_metric: norm_macro_recall', norm_macro_recall @4 idle",
    "IMAGE_OBJECT_DETECTION, 'training_parameters: {validation_metric_type: none}', mean_average_precision idle"
  })
  void knowsWhichMetricIsComputed(Task task, String flow, String expected) {
    assertEquals(expected, text(plan(task, flow).metric()));
  }

  @Test
  void splitsOnlyWithoutValidationData() {
    String validation = "validation_data: {path: azureml:valid:1}";
    assertEquals("0.2", text(plan("").data().split().orElseThrow()));
    assertEquals("0.3 @4", text(plan("validation_data_size: 0.3").data().split().orElseThrow()));
    assertTrue(plan(validation).data().split().isEmpty());
    assertEquals(
        "0.3 @4 idle",
        text(plan(validation + ", validation_data_size: 0.3").data().split().orElseThrow()));
  }

  // ---- the search space

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: uniform, min_value: 0.1, max_value: 0.5 | uniform 0.1..0.5",
        "type: LogUniform, min_value: -5, max_value: -1 | loguniform 0.006738..0.3679",
        "type: quniform, min_value: 0.12, max_value: 0.68, q: 0.1 | quniform 0.1..0.7",
        "type: qloguniform, min_value: -3, max_value: -1, q: 0.1 | qloguniform 0..0.4",
        "type: normal, mu: 0.5, sigma: 0.01 | normal ..",
        "type: qnormal, mu: 0.5, sigma: 0.01, q: 0.1 | qnormal ..",
        "type: lognormal, mu: -3, sigma: 0.1 | lognormal 0..",
        "type: qlognormal, mu: -3, sigma: 0.1, q: 0.1 | qlognormal 0..",
        "type: randint, upper: 2 | randint 0..1",
        "type: uniform, min_value: 0.1, max_value: 5 | ?",
        "type: uniform, min_value: 0.5, max_value: 0.1 | ?",
        "type: uniform, min_value: 0.5, max_value: '${MOST}' | ?",
        "type: uniform, min_value: 0.5 | ?",
        "type: gaussian, mu: 0.5 | ?"
      })
  void drawsAsAzureDoes(String distribution, String expected) {
    Plan plan = plan("search_space: [{momentum: {" + distribution + "}}]");
    assertEquals(expected + " @4", texts(plan, "momentum"));
  }

  @Test
  void doesNotKnowWhichOfTwoValuesWins() {
    Plan plan =
        plan(
            """
            training_parameters: {model_name: resnet50, optimizer: adam, number_of_epochs: 3},
            search_space: [
            {model_name: seresnext, optimizer: sgd}, {momentum: 0.5}]
            """);
    assertEquals(
        "? @6, ? @6, 0.9, 0.9, 3 @4, ?",
        texts(
            plan,
            "model_name",
            "optimizer",
            "momentum",
            "beta1",
            "number_of_epochs",
            "learning_rate"));
    assertEquals(Optional.empty(), plan.kinds().get(0).models());
    assertEquals(Optional.of(List.of("resnet50")), plan.kinds().get(1).models());
    assertEquals("0.5 @6 idle, 0.9", texts(plan.kinds().get(1), "momentum", "beta1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limits: {max_trials: 1, max_concurrent_trials: 3} | single 1 - 1",
        "limits: {max_trials: 5, max_concurrent_trials: 3} | automode 5 - 3",
        "compute: azureml:gpu | unknown - - 1",
        "limits: {max_trials: 5}, sweep: {sampling_algorithm: random} | unknown - - 1",
        "limits: {max_trials: 5}, search_space: [{momentum: 0.5}] | unknown - - 1",
        "limits: {max_trials: 5}, swep: {sampling_algorithm: random} | unknown - - 1",
        "sweep: {sampling_algorithm: grud}, search_space: [{momentum: 0.5}] | unknown - - 1",
        "sweep: {sampling_algorithm: Random}, search_space: [{momentum: 0.5}] | random - - 1",
        "sweep: {sampling_algorithm: grid}, search_space: [{momentum: 0.5}] | grid - 1 1"
      })
  void knowsHowTrialsAreChosen(String flow, String expected) {
    assertEquals(expected, trials(plan(flow)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{momentum: {type: choice, values: [0.1, 0.2]}, nesterov: 1} | grid 2 2 2",
        "{momentum: {type: choice, values: [0.1, 0.2, 0.3]}, optimizer: {type: choice, values: [sgd, adam]}}, {beta1: 0.5} | grid 4 7 3",
        "{momentum: {type: choice, values: [0.1, 0.1]}} | grid 2 2 2",
        "{momentum: {type: uniform, min_value: 0.1, max_value: 0.2}} | grid - - 3",
        "{momentum: {type: choice, values: [0.1, 7]}} | grid - - 3",
        "{momentum: {type: choice, values: [0.1, '${M}']}} | grid - - 3",
        "{momentun: {type: choice, values: [0.1]}} | grid - - 3",
        "7 | grid - - 3"
      })
  void countsTheGrid(String entries, String expected) {
    String flow =
        "limits: {max_trials: 4, max_concurrent_trials: 3}, sweep: {sampling_algorithm: grid}, search_space: ["
            + entries
            + "]";
    assertEquals(expected, trials(plan(flow)));
  }

  private static String trials(Plan plan) {
    Plan.Trials trials = plan.trials();
    assertEquals(trials.how() == Plan.How.UNKNOWN, trials.whyUnknown().isPresent());
    return trials.how().label()
        + Stream.of(trials.count(), trials.gridSize(), trials.maximumConcurrent())
            .map(number -> " " + number.map(Object::toString).orElse("-"))
            .collect(Collectors.joining());
  }

  // ---- stopping

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sampling_algorithm: random | none",
        "early_termination: {type: bandit, slack_factor: 0.1} | bandit slack_factor=0.1 @4 delay_evaluation=0 evaluation_interval=?",
        "early_termination: {type: Bandit, slack_amount: 0.1, slack_factor: 0.0} | bandit slack_factor=0 @4 idle slack_amount=0.1 @4 delay_evaluation=0 evaluation_interval=?",
        "early_termination: {type: bandit} | bandit slack_factor=? delay_evaluation=0 evaluation_interval=?",
        "early_termination: {type: median_stopping, evaluation_interval: 0, delay_evaluation: null} | median_stopping delay_evaluation=0 evaluation_interval=0 @4",
        "early_termination: {type: truncation_selection, truncation_percentage: 20} | truncation_selection truncation_percentage=20 @4 delay_evaluation=0 evaluation_interval=?",
        "early_termination: {type: truncation_selection, exclude_finished_jobs: true, delay_evaluation: -1} | truncation_selection truncation_percentage=? exclude_finished_jobs=true @4 idle delay_evaluation=? @4 evaluation_interval=?",
        "early_termination: {type: bandits} | -",
        "early_termination: bandit | -",
        "early_terminaton: {type: bandit, slack_factor: 0.1} | -"
      })
  void readsThePolicy(String sweep, String expected) {
    Plan.Stopping stopping = plan("sweep: {" + sweep + "}").stopping();
    String settings =
        stopping.settings().entrySet().stream()
            .map(setting -> " " + setting.getKey() + "=" + text(setting.getValue()))
            .collect(Collectors.joining());
    assertEquals(expected, stopping.policy().orElse("-") + settings);
  }

  @Test
  void knowsNoPolicyOfASweepThatCannotBeRead() {
    assertEquals(Optional.empty(), plan("sweep: random").stopping().policy());
    assertEquals(Optional.of("none"), plan("").stopping().policy());
  }

  // ---- data, nodes and limits of ours

  @Test
  void showsDataAsItIsWrittenButNoSecrets() {
    List<Plan> plans =
        plansOf(
            """
            type: pipeline
            settings: {default_compute: azureml:gpu}
            jobs:
              train:
                type: automl
                task: image_classification
                target_column_name: label
                training_data: ${{parent.inputs.photos}}
                validation_data:
                  path: https://a.blob.core.windows.net/c?sig=aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789
                limits: {max_trials: "${{parent.inputs.n}}"}
            """);
    Plan plan = plans.get(0);
    assertEquals(Optional.of("${{parent.inputs.photos}}"), plan.data().training());
    assertEquals(
        Optional.of("https://a.blob.core.windows.net/c?sig=***"), plan.data().validation());
    assertEquals("? @11", text(plan.limits().get("max_trials")));
  }

  @Test
  void countsTheErrorsOfEachNode() {
    List<Plan> plans =
        plansOf(
            """
            type: pipeline
            settings: {default_compute: azureml:gpu}
            jobs:
              one: {type: automl, task: image_classification, target_column_name: label,
                training_data: "${{parent.inputs.x}}", limits: {max_trials: 0}}
              two: {type: automl, task: image_classification, target_column_name: label,
                training_data: "${{parent.inputs.x}}"}
            inputs: {x: {type: mltable, path: azureml:x:1}}
            """);
    assertEquals(List.of(1, 0), plans.stream().map(Plan::errors).toList());
  }

  @Test
  void boundsThePlanOfManyEntries() {
    String entries = "{momentum: 0.5},".repeat(5_000);
    Plan plan = plan("sweep: {sampling_algorithm: random}, search_space: [" + entries + "]");
    assertEquals(5_000, plan.kinds().size() + plan.omittedKinds());
    assertFalse(plan.kinds().isEmpty());
    int parameters = plan.kinds().stream().mapToInt(kind -> kind.parameters().size()).sum();
    assertTrue(parameters < 60_000, () -> "parameters: " + parameters);
  }
}
