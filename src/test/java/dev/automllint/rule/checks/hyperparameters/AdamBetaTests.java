package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class AdamBetaTests {
  private final LintTester tester = LintTester.of(new AdamBeta());
  private final LintTester segmentation =
      LintTester.of(new AdamBeta(), Task.IMAGE_INSTANCE_SEGMENTATION);

  @Test
  void reportsOneForBothBetas() {
    tester.check(
        """
        training_parameters:
          optimizer: adam
          beta1: 1
        #        ^ warning: `beta1` must be below 1: PyTorch rejects 1
        # = the default is 0.9
          beta2: 1.0
        #        ^^^ warning: `beta2` must be below 1: PyTorch rejects 1
        # = the default is 0.999
        """);
  }

  @Test
  void readsAQuotedNumber() {
    tester.check(
        """
        training_parameters:
          optimizer: Adam
          beta1: "1"
        #        ^^^ warning: `beta1` must be below 1: PyTorch rejects 1
        # = the default is 0.9
        """);
  }

  @Test
  void reportsOneOfAChoiceWhenSomeTrialRunsAdam() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [sgd, adam]}
            beta1: {type: choice, values: [0.9, 1]}
        #                                       ^ warning: `beta1` must be below 1: PyTorch rejects 1
        # = the default is 0.9
        """);
  }

  @Test
  void reportsTheEndOfASteppedRange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
            beta2: {type: quniform, min_value: 0.9, max_value: 1, q: 0.05}
        #                                                      ^ warning: `beta2` must be below 1: PyTorch rejects 1
        # = the default is 0.999
        """);
  }

  @Test
  void reportsAFixedBetaOnceForAllEntries() {
    tester.check(
        """
        training_parameters: {beta1: 1}
        #                            ^ warning: `beta1` must be below 1: PyTorch rejects 1
        # = the default is 0.9
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
          - model_name: resnet34
            optimizer: adam
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === a value just below one
        training_parameters:
          optimizer: adamw
          beta1: 0.999999
          beta2: 0
        === leaves a beta without effect to another rule
        training_parameters:
          optimizer: sgd
          beta1: 1
        === leaves a beta that the default optimizer ignores
        training_parameters: {beta1: 1}
        === a continuous range up to one
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
            beta2: {type: uniform, min_value: 0.9, max_value: 1}
        === any beta of a Hugging Face model
        training_parameters:
          model_name: google/vit-base-patch16-224
          optimizer: adamw
          beta1: 1
        === an unknown optimizer
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
              optimizer: ${{parent.inputs.n}}
              beta1: 1
        === an invalid optimizer
        training_parameters:
          optimizer: adamm
          beta1: 1
        """);
  }

  @Test
  void reportsABetaInSegmentation() {
    segmentation.check(
        """
        training_parameters: {model_name: maskrcnn_resnet50_fpn, optimizer: adamw, beta2: 1}
        #                                                                                 ^ warning: `beta2` must be below 1: PyTorch rejects 1
        # = the default is 0.999
        === any beta of a model of MMDetection
        training_parameters: {model_name: mmd-3x-rtmdet-ins_x_8xb16-300e_coco, optimizer: adamw, beta2: 1}
        """);
  }
}
