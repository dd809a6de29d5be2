package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class HuggingFaceModelTests {
  private final LintTester tester = LintTester.of(new HuggingFaceModel());
  private final LintTester detection =
      LintTester.of(new HuggingFaceModel(), Task.IMAGE_OBJECT_DETECTION);
  private final LintTester segmentation =
      LintTester.of(new HuggingFaceModel(), Task.IMAGE_INSTANCE_SEGMENTATION);

  @Test
  void tellsOfAHuggingFaceModel() {
    tester.check(
        """
        training_parameters: {model_name: google/vit-base-patch16-224}
        #                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `google/vit-base-patch16-224` is a model of Hugging Face: `azure-ai-ml` up to 1.4 rejects it, and its trials run as pipelines
        """);
  }

  @Test
  void tellsThatBuiltInModelsBecomePipelinesToo() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
        #               ~~~~~~~~ a built-in model
        #               ~~~~~~~~ a built-in model
          - model_name: {type: choice, values: [google/vit-base-patch16-224, microsoft/beit-base-patch16-224]}
        #                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `google/vit-base-patch16-224` is a model of Hugging Face: `azure-ai-ml` up to 1.4 rejects it, and all trials, including those of built-in models, run as pipelines
        #                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `microsoft/beit-base-patch16-224` is a model of Hugging Face: `azure-ai-ml` up to 1.4 rejects it, and all trials, including those of built-in models, run as pipelines
        """);
  }

  @Test
  void reportsTheSchedulerStep() {
    tester.check(
        """
        training_parameters:
          model_name: google/vit-base-patch16-224
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `google/vit-base-patch16-224` is a model of Hugging Face: `azure-ai-ml` up to 1.4 rejects it, and its trials run as pipelines
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of Hugging Face
          learning_rate_scheduler: step
        #                          ^^^^ warning: `learning_rate_scheduler` must be `warmup_cosine` for the Hugging Face model `google/vit-base-patch16-224`, but is `step`: its training component rejects any other scheduler
        """);
  }

  @Test
  void reportsTheOptimizerAdam() {
    tester.check(
        """
        training_parameters:
          model_name: google/vit-base-patch16-224
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `google/vit-base-patch16-224` is a model of Hugging Face: `azure-ai-ml` up to 1.4 rejects it, and its trials run as pipelines
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of Hugging Face
          optimizer: adam
        #            ^^^^ warning: `optimizer` must be `sgd` or `adamw` for the Hugging Face model `google/vit-base-patch16-224`, but is `adam`: its training component has no such optimizer
        """);
  }

  @Test
  void acceptsWhatTheTrainingKnows() {
    tester.check(
        """
        training_parameters:
          model_name: google/vit-base-patch16-224
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `google/vit-base-patch16-224` is a model of Hugging Face: `azure-ai-ml` up to 1.4 rejects it, and its trials run as pipelines
          optimizer: adamw
          learning_rate_scheduler: warmup_cosine
        """);
  }

  @Test
  void leavesUndocumentedWordsToAnotherRule() {
    tester.check(
        """
        training_parameters:
          model_name: google/vit-base-patch16-224
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `google/vit-base-patch16-224` is a model of Hugging Face: `azure-ai-ml` up to 1.4 rejects it, and its trials run as pipelines
          optimizer: none
        """);
  }

  @Test
  void reportsAnotherLabelColumn() {
    tester.check(
        """
        compute: azureml:gpu
        target_column_name: class_name
        #                   ^^^^^^^^^^ warning: `target_column_name` is `class_name`, but the training of the Hugging Face model `google/vit-base-patch16-224` reads the column `label`
        # = rename the column in the data to `label`
        training_data: {path: azureml:train:1, type: mltable}
        training_parameters: {model_name: google/vit-base-patch16-224}
        #                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of Hugging Face
        #                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `google/vit-base-patch16-224` is a model of Hugging Face: `azure-ai-ml` up to 1.4 rejects it, and its trials run as pipelines
        """);
  }

  @Test
  void reportsEachChoiceThatFails() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, google/vit-base-patch16-224]}
        #                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `google/vit-base-patch16-224` is a model of Hugging Face: `azure-ai-ml` up to 1.4 rejects it, and all trials, including those of built-in models, run as pipelines
        #                                       ~~~~~~~~ a built-in model
        #                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of Hugging Face
            optimizer: {type: choice, values: [sgd, adam]}
        #                                           ^^^^ warning: `optimizer` must be `sgd` or `adamw` for the Hugging Face model `google/vit-base-patch16-224`, but is `adam`: its training component has no such optimizer
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === built-in models
        training_parameters: {model_name: ViTB16R224}
        === names of another form
        training_parameters: {model_name: a/b/c}
        === half a name
        training_parameters: {model_name: google/}
        === a placeholder
        training_parameters:
          model_name: google/${MODEL}
        === step for built-in models
        training_parameters:
          model_name: resnet50
          learning_rate_scheduler: step
          optimizer: adam
        === unknown models
        training_parameters:
          model_name: ${MODEL}
          optimizer: adam
        """);
  }

  @Test
  void reportsModelsOfMmdetection() {
    detection.check(
        """
        target_column_name: boxes
        #                   ^^^^^ warning: `target_column_name` is `boxes`, but the training of the MMDetection model `mmd-3x-yolof_r50_c5_8x8_1x_coco` reads the column `label`
        # = rename the column in the data to `label`
        training_parameters:
          model_name: mmd-3x-yolof_r50_c5_8x8_1x_coco
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of MMDetection
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `mmd-3x-yolof_r50_c5_8x8_1x_coco` is a model of MMDetection: `azure-ai-ml` up to 1.4 rejects it, and its trials run as pipelines
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of MMDetection
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of MMDetection
          learning_rate_scheduler: step
        #                          ^^^^ warning: `learning_rate_scheduler` must be `warmup_cosine` for the MMDetection model `mmd-3x-yolof_r50_c5_8x8_1x_coco`, but is `step`: its training component rejects any other scheduler
          optimizer: adam
        #            ^^^^ warning: `optimizer` must be `sgd` or `adamw` for the MMDetection model `mmd-3x-yolof_r50_c5_8x8_1x_coco`, but is `adam`: its training component has no such optimizer
        """);
  }

  @Test
  void reportsAMixtureOfMmdetectionAndBuiltInModels() {
    segmentation.check(
        """
        target_column_name: label
        search_space:
          - model_name: {type: choice, values: [maskrcnn_resnet50_fpn, mmd-3x-rtmdet-ins_x_8xb16-300e_coco]}
        #                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `mmd-3x-rtmdet-ins_x_8xb16-300e_coco` is a model of MMDetection: `azure-ai-ml` up to 1.4 rejects it, and all trials, including those of built-in models, run as pipelines
        #                                       ~~~~~~~~~~~~~~~~~~~~~ a built-in model
        #                                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ a model of MMDetection
            optimizer: {type: choice, values: [sgd, adam]}
        #                                           ^^^^ warning: `optimizer` must be `sgd` or `adamw` for the MMDetection model `mmd-3x-rtmdet-ins_x_8xb16-300e_coco`, but is `adam`: its training component has no such optimizer
        """);
  }
}
