package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class IneffectiveParameterTests {
  private final LintTester tester = LintTester.of(new IneffectiveParameter());
  private final LintTester detection =
      LintTester.of(new IneffectiveParameter(), Task.IMAGE_OBJECT_DETECTION);
  private final LintTester segmentation =
      LintTester.of(new IneffectiveParameter(), Task.IMAGE_INSTANCE_SEGMENTATION);

  @Test
  void reportsMomentumBesideAnotherOptimizer() {
    tester.check(
        """
        training_parameters:
          optimizer: adam
        # ~~~~~~~~~ set here
        # ~~~~~~~~~ set here
          momentum: 0.9
        # ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
          nesterov: true
        # ^^^^^^^^ warning: `nesterov` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `nesterov`
        """);
  }

  @Test
  void reportsBetasOfTheDefaultOptimizer() {
    tester.check(
        """
        training_parameters:
          beta1: 0.9
        # ^^^^^ warning: `beta1` has no effect: it applies only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
        # = unsafe fix: remove `beta1`
          beta2: 0.9
        # ^^^^^ warning: `beta2` has no effect: it applies only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
        # = unsafe fix: remove `beta2`
          ams_gradient: 1
        # ^^^^^^^^^^^^ warning: `ams_gradient` has no effect: it applies only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
        # = unsafe fix: remove `ams_gradient`
        """);
  }

  @Test
  void reportsSettingsOfTheOtherScheduler() {
    tester.check(
        """
        training_parameters:
          step_lr_gamma: 0.5
        # ^^^^^^^^^^^^^ warning: `step_lr_gamma` has no effect: it applies only with `learning_rate_scheduler: step`, and the default is `warmup_cosine`
        # = remove it, or set `learning_rate_scheduler`
        # = unsafe fix: remove `step_lr_gamma`
          step_lr_step_size: 5
        # ^^^^^^^^^^^^^^^^^ warning: `step_lr_step_size` has no effect: it applies only with `learning_rate_scheduler: step`, and the default is `warmup_cosine`
        # = remove it, or set `learning_rate_scheduler`
        # = unsafe fix: remove `step_lr_step_size`
        """);
  }

  @Test
  void reportsWarmUpBesideStep() {
    tester.check(
        """
        training_parameters:
          learning_rate_scheduler: Step
        # ~~~~~~~~~~~~~~~~~~~~~~~ set here
        # ~~~~~~~~~~~~~~~~~~~~~~~ set here
          warmup_cosine_lr_cycles: 0.4
        # ^^^^^^^^^^^^^^^^^^^^^^^ warning: `warmup_cosine_lr_cycles` has no effect: it applies only with `learning_rate_scheduler: warmup_cosine`
        # = remove it
        # = unsafe fix: remove `warmup_cosine_lr_cycles`
          warmup_cosine_lr_warmup_epochs: 2
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `warmup_cosine_lr_warmup_epochs` has no effect: it applies only with `learning_rate_scheduler: warmup_cosine`
        # = remove it
        # = unsafe fix: remove `warmup_cosine_lr_warmup_epochs`
        """);
  }

  @Test
  void reportsPatienceWithEarlyStoppingOff() {
    tester.check(
        """
        training_parameters:
          early_stopping: no
        # ~~~~~~~~~~~~~~ set here
        # ~~~~~~~~~~~~~~ set here
          early_stopping_patience: 3
        # ^^^^^^^^^^^^^^^^^^^^^^^ warning: `early_stopping_patience` has no effect: it applies only with `early_stopping: 1`
        # = remove it
        # = unsafe fix: remove `early_stopping_patience`
          early_stopping_delay: 3
        # ^^^^^^^^^^^^^^^^^^^^ warning: `early_stopping_delay` has no effect: it applies only with `early_stopping: 1`
        # = remove it
        # = unsafe fix: remove `early_stopping_delay`
        """);
  }

  @Test
  void reportsTheKeyWithItsQuotes() {
    tester.check(
        """
        training_parameters:
          "optimizer": adam
        # ~~~~~~~~~~~ set here
          'momentum': 0.9
        # ^^^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void reportsAChoiceInWhichNoOptimizerUsesIt() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [adamw, adam]}
        #   ~~~~~~~~~ set here
            momentum: {type: uniform, min_value: 0.8, max_value: 0.9}
        #   ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void judgesASweptKeyByTheFixedOptimizer() {
    tester.check(
        """
        training_parameters: {optimizer: adam}
        #                     ~~~~~~~~~ set here
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            momentum: {type: choice, values: [0.8, 0.9]}
        #   ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void judgesEachEntryByItself() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
        #   ~~~~~~~~~ set here
            momentum: 0.9
        #   ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
          - model_name: resnet18
            optimizer: sgd
            momentum: 0.9
        """);
  }

  @Test
  void reportsAFixedKeyThatNoEntryUses() {
    tester.check(
        """
        training_parameters: {momentum: 0.9}
        #                     ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
        #   ~~~~~~~~~ set here
          - model_name: resnet18
            optimizer: adamw
        """);
  }

  @Test
  void acceptsDefaultsOfASingleTrial() {
    tester.check(
        """
        limits: {max_trials: 1}
        training_parameters: {beta1: 0.9}
        #                     ^^^^^ warning: `beta1` has no effect: it applies only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
        """);
  }

  @Test
  void reportsABindingWithoutEffect() {
    tester.check(
        """
        type: pipeline
        settings: {default_compute: azureml:gpu}
        inputs: {x: {type: mltable, path: azureml:train:1}, n: {type: integer, default: 1}}
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
            training_data: ${{parent.inputs.x}}
            training_parameters:
              optimizer: adam
        #     ~~~~~~~~~ set here
              momentum: ${{parent.inputs.n}}
        #     ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void reportsWhatDoesNotReachAHuggingFaceModel() {
    tester.check(
        """
        training_parameters:
          model_name: google/vit-base-patch16-224
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of Hugging Face
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of Hugging Face
          layers_to_freeze: 2
        # ^^^^^^^^^^^^^^^^ warning: `layers_to_freeze` has no effect: Azure does not pass it on to the Hugging Face model `google/vit-base-patch16-224`
        # = remove it
        # = unsafe fix: remove `layers_to_freeze`
          beta1: 0.9
        # ^^^^^ warning: `beta1` has no effect: Azure does not pass it on to the Hugging Face model `google/vit-base-patch16-224`
        # = remove it
        # = unsafe fix: remove `beta1`
        === beside an optimizer that it has
        training_parameters:
          model_name: google/vit-base-patch16-224
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of Hugging Face
          optimizer: adamw
          beta1: 0.9
        # ^^^^^ warning: `beta1` has no effect: Azure does not pass it on to the Hugging Face model `google/vit-base-patch16-224`
        # = remove it
        # = unsafe fix: remove `beta1`
        """);
  }

  @Test
  void reportsAKeyOnceWhateverTheReasons() {
    tester.check(
        """
        training_parameters:
          model_name: google/vit-base-patch16-224
          optimizer: adamw
        # ~~~~~~~~~ set here
          momentum: 0.9
        # ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === what belongs to the optimizer
        training_parameters:
          optimizer: adamw
          beta1: 0.9
          weight_decay: 0.01
        === patience by default
        training_parameters: {early_stopping_patience: 3}
        === a choice in which one optimizer uses it
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [sgd, adam]}
            momentum: 0.9
            beta1: {type: choice, values: [0.8, 0.9]}
        === a fixed key that one entry uses
        training_parameters: {momentum: 0.9}
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
          - model_name: resnet18
            optimizer: sgd
        === where an entry cannot be read
        training_parameters: {momentum: 0.9}
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
          - model_name: resnet18
            optimizer: ad
        === an unknown optimizer
        training_parameters:
          optimizer: ${OPTIMIZER}
          momentum: 0.9
          beta1: 0.9
        === a misspelled optimizer key
        training_parameters:
          optimiser: adam
          beta1: 0.9
        === a misspelled block
        search_spacee:
          - {model_name: resnet18, optimizer: adam}
        training_parameters: {beta1: 0.9}
        === settings in a misspelled block
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            beta1: 0.9
        training_paramters: {optimizer: adam}
        === defaults when Azure chooses
        limits: {max_trials: 10}
        training_parameters: {beta1: 0.9}
        === leaves invalid values alone
        training_parameters: {beta1: 2}
        === leaves undocumented optimizers alone
        training_parameters:
          optimizer: none
          momentum: 0.9
        === what a built-in model of the choice uses
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, google/vit-base-patch16-224]}
            layers_to_freeze: {type: choice, values: [1, 2]}
        === says only once that step fails
        training_parameters:
          model_name: google/vit-base-patch16-224
          learning_rate_scheduler: step
          step_lr_gamma: 0.5
        """);
  }

  @Test
  void reportsWhatTheModelDoesNotUse() {
    detection.check(
        """
        training_parameters:
          model_name: retinanet_resnet50_fpn
        #             ~~~~~~~~~~~~~~~~~~~~~~ the model
        #             ~~~~~~~~~~~~~~~~~~~~~~ the model
        #             ~~~~~~~~~~~~~~~~~~~~~~ the model
          image_size: 640
        # ^^^^^^^^^^ warning: `image_size` has no effect: `retinanet_resnet50_fpn` does not use it
        # = remove it
        # = unsafe fix: remove `image_size`
          model_size: medium
        # ^^^^^^^^^^ warning: `model_size` has no effect: `retinanet_resnet50_fpn` does not use it
        # = remove it
        # = unsafe fix: remove `model_size`
          multi_scale: 0
        # ^^^^^^^^^^^ warning: `multi_scale` has no effect: `retinanet_resnet50_fpn` does not use it
        # = remove it
        # = unsafe fix: remove `multi_scale`
          min_size: 600
        ===
        training_parameters: {model_name: yolov5, min_size: 600, max_size: 900, box_detections_per_image: 50, image_size: 640}
        #                                         ^^^^^^^^ warning: `min_size` has no effect: `yolov5` does not use it
        # = remove it
        #                                 ~~~~~~ the model
        #                                                        ^^^^^^^^ warning: `max_size` has no effect: `yolov5` does not use it
        # = remove it
        #                                 ~~~~~~ the model
        #                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^ warning: `box_detections_per_image` has no effect: `yolov5` does not use it
        # = remove it
        #                                 ~~~~~~ the model
        """);
  }

  @Test
  void reportsWhatNoModelOfAnEntryUses() {
    detection.check(
        """
        search_space:
          - model_name: {type: choice, values: [fasterrcnn_resnet18_fpn, mmd-3x-yolof_r50_c5_8x8_1x_coco]}
        #                                       ~~~~~~~~~~~~~~~~~~~~~~~ the model
            image_size: {type: choice, values: [320, 640]}
        #   ^^^^^^^^^^ warning: `image_size` has no effect: none of the models uses it
        # = remove it
        # = unsafe fix: remove `image_size`
          - model_name: {type: choice, values: [fasterrcnn_resnet18_fpn, yolov5]}
            image_size: {type: choice, values: [320, 640]}
        """);
  }

  @Test
  void reportsAFixedValueThatNoEntryUses() {
    detection.check(
        """
        training_parameters: {min_size: 600, image_size: 640}
        #                     ^^^^^^^^ warning: `min_size` has no effect: `yolov5` does not use it
        # = remove it
        search_space:
          - {model_name: yolov5, learning_rate: 0.01}
        #                ~~~~~~ the model
          - {model_name: yolov5, learning_rate: 0.02}
        """);
  }

  @Test
  void comparesAnEntryWithAFixedModel() {
    detection.check(
        """
        training_parameters: {model_name: fasterrcnn_resnet50_fpn}
        #                                 ~~~~~~~~~~~~~~~~~~~~~~~ the model
        search_space:
          - multi_scale: {type: choice, values: [0, 1]}
        #   ^^^^^^^^^^^ warning: `multi_scale` has no effect: `fasterrcnn_resnet50_fpn` does not use it
        # = remove it
        """);
  }

  @Test
  void reportsTilesWithoutAGrid() {
    detection.check(
        """
        training_parameters:
          model_name: yolov5
          tile_overlap_ratio: 0.2
        # ^^^^^^^^^^^^^^^^^^ warning: `tile_overlap_ratio` has no effect: it applies only with `tile_grid_size`
        # = remove it, or set `tile_grid_size`
        # = unsafe fix: remove `tile_overlap_ratio`
          tile_predictions_nms_threshold: 0.3
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `tile_predictions_nms_threshold` has no effect: it applies only with `tile_grid_size`
        # = remove it, or set `tile_grid_size`
        # = unsafe fix: remove `tile_predictions_nms_threshold`
        ===
        training_parameters: {model_name: yolov5, tile_overlap_ratio: 0.2}
        search_space:
          - {tile_grid_size: 3x2}
          - {learning_rate: 0.1, tile_predictions_nms_threshold: 0.3}
        #                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `tile_predictions_nms_threshold` has no effect: it applies only with `tile_grid_size`
        # = remove it, or set `tile_grid_size`
        """);
  }

  @Test
  void reportsAThresholdThatCocoDoesNotUse() {
    segmentation.check(
        """
        training_parameters:
          validation_metric_type: coco
        # ~~~~~~~~~~~~~~~~~~~~~~ set here
          validation_iou_threshold: 0.6
        # ^^^^^^^^^^^^^^^^^^^^^^^^ warning: `validation_iou_threshold` has no effect: it applies only with `validation_metric_type: voc` or `coco_voc`
        # = remove it
        # = unsafe fix: remove `validation_iou_threshold`
        ===
        training_parameters:
          validation_metric_type: None
        # ~~~~~~~~~~~~~~~~~~~~~~ set here
          validation_iou_threshold: 0.6
        # ^^^^^^^^^^^^^^^^^^^^^^^^ warning: `validation_iou_threshold` has no effect: it applies only with `validation_metric_type: voc` or `coco_voc`
        # = remove it
        # = unsafe fix: remove `validation_iou_threshold`
        """);
  }

  @Test
  void reportsWhatMmdetectionIgnores() {
    segmentation.check(
        """
        training_parameters:
          model_name: mmd-3x-mask-rcnn_swin-t-p4-w7_fpn_1x_coco
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of MMDetection
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of MMDetection
          box_detections_per_image: 20
        # ^^^^^^^^^^^^^^^^^^^^^^^^ warning: `box_detections_per_image` has no effect: Azure does not pass it on to the MMDetection model `mmd-3x-mask-rcnn_swin-t-p4-w7_fpn_1x_coco`
        # = remove it
        # = unsafe fix: remove `box_detections_per_image`
          layers_to_freeze: 2
        # ^^^^^^^^^^^^^^^^ warning: `layers_to_freeze` has no effect: Azure does not pass it on to the MMDetection model `mmd-3x-mask-rcnn_swin-t-p4-w7_fpn_1x_coco`
        # = remove it
        # = unsafe fix: remove `layers_to_freeze`
          min_size: 600
          box_score_threshold: 0.5
        """);
  }

  @Test
  void reportsWhatSegmentationDoesNotHave() {
    segmentation.check(
        """
        training_parameters:
          model_name: maskrcnn_resnet50_fpn
          image_size: 650
        # ^^^^^^^^^^ warning: `image_size` has no effect in this task: only yolov5 uses it, which is not a model for segmentation
        # = remove it
        # = unsafe fix: remove `image_size`
          tile_overlap_ratio: 0.2
        # ^^^^^^^^^^^^^^^^^^ warning: `tile_overlap_ratio` has no effect in this task: segmentation has no tiles
        # = remove it
        # = unsafe fix: remove `tile_overlap_ratio`
        ===
        search_space:
          - model_size: {type: choice, values: [small, none]}
        #   ^^^^^^^^^^ warning: `model_size` has no effect in this task: only yolov5 uses it, which is not a model for segmentation
        # = remove it
        """);
  }

  @Test
  void reportsNothingThatDependsOnAnUnknownModel() {
    detection.check(
        """
        === a model that is omitted, as its default is disputed
        training_parameters: {image_size: 640, min_size: 600, model_size: large}
        === a model that is filled in later
        training_parameters: {model_name: "${MODEL}", image_size: 640, min_size: 600}
        === a model that does not exist
        training_parameters: {model_name: yolo5, image_size: 640, min_size: 600}
        === one entry of several
        training_parameters: {image_size: 640, min_size: 600}
        search_space:
          - {model_name: yolov5, learning_rate: 0.01}
          - {model_name: fasterrcnn_resnet50_fpn, learning_rate: 0.02}
        === a grid that is not valid
        training_parameters: {tile_grid_size: 3by2, tile_overlap_ratio: 0.2}
        === a grid in the fixed parameters
        training_parameters: {tile_grid_size: 3x2}
        search_space:
          - {model_name: yolov5, tile_overlap_ratio: 0.2}
        === a choice of metrics
        search_space:
          - model_name: yolov5
            validation_metric_type: {type: choice, values: [voc, coco]}
            validation_iou_threshold: 0.6
        """);
  }
}
