package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class AdamBetaTests {
  private final RuleTester tester = new RuleTester(new AdamBeta());

  @Test
  void reportsOneForBothBetas() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: adam
          beta1: 1
        #        ^ warning: `beta1` is 1: PyTorch refuses it when the trial starts, it must be below 1
        # = the default is 0.9
          beta2: 1.0
        #        ^^^ warning: `beta2` is 1: PyTorch refuses it when the trial starts, it must be below 1
        # = the default is 0.999
        """);
  }

  @Test
  void acceptsAValueJustBelowOne() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: adamw
          beta1: 0.999999
          beta2: 0
        """);
  }

  @Test
  void leavesABetaWithoutEffectToAnotherRule() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: sgd
          beta1: 1
        """);
  }

  @Test
  void leavesABetaThatTheDefaultOptimizerIgnores() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          beta1: 1
        """);
  }

  @Test
  void readsAQuotedNumber() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: Adam
          beta1: "1"
        #        ^^^ warning: `beta1` is 1: PyTorch refuses it when the trial starts, it must be below 1
        # = the default is 0.9
        """);
  }

  @Test
  void reportsOneOfAChoiceWhenSomeTrialRunsAdam() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [sgd, adam]}
            beta1: {type: choice, values: [0.9, 1]}
        #                                       ^ warning: `beta1` is 1: PyTorch refuses it when the trial starts, it must be below 1
        # = the default is 0.9
        """);
  }

  @Test
  void reportsTheEndOfASteppedRange() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
            beta2: {type: quniform, min_value: 0.9, max_value: 1, q: 0.05}
        #                                                      ^ warning: `beta2` is 1: PyTorch refuses it when the trial starts, it must be below 1
        # = the default is 0.999
        """);
  }

  @Test
  void acceptsAContinuousRangeUpToOne() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
            beta2: {type: uniform, min_value: 0.9, max_value: 1}
        """);
  }

  @Test
  void reportsAFixedBetaOnceForAllEntries() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          beta1: 1
        #        ^ warning: `beta1` is 1: PyTorch refuses it when the trial starts, it must be below 1
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
  void acceptsAnyBetaOfAHuggingFaceModel() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: google/vit-base-patch16-224
          optimizer: adamw
          beta1: 1
        """);
  }

  @Test
  void isSilentAboutAnUnknownOptimizer() {
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
              optimizer: ${{parent.inputs.n}}
              beta1: 1
        """);
  }

  @Test
  void isSilentAboutAFaultyOptimizer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: adamm
          beta1: 1
        """);
  }
}
