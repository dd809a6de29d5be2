package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class NoValidationTests {
  private final LintTester tester = LintTester.of(new NoValidation());
  private final LintTester detection =
      LintTester.of(new NoValidation(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void reportsAFrequencyAboveTheEpochs() {
    tester.check(
        """
        training_parameters:
          number_of_epochs: 60
        #                   ~~ the other number
          evaluation_frequency: 61
        #                       ^^ info: `evaluation_frequency` is 61, but `number_of_epochs` is 60: the trial is validated only after its first and its last epoch
        # = `evaluation_frequency: 1` validates after each epoch
        """);
  }

  @Test
  void knowsTheDefaultEpochs() {
    tester.check(
        """
        training_parameters: {evaluation_frequency: 16}
        #                                           ^^ info: `evaluation_frequency` is 16, but `number_of_epochs` is 15 by default: the trial is validated only after its first and its last epoch
        # = `evaluation_frequency: 1` validates after each epoch
        """);
  }

  @Test
  void reportsOneOfAChoice() {
    tester.check(
        """
        training_parameters: {number_of_epochs: 10}
        #                                       ~~ the other number
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            evaluation_frequency: {type: choice, values: [1, 20]}
        #                                                    ^^ info: `evaluation_frequency` is 20, but `number_of_epochs` is 10: the trial is validated only after its first and its last epoch
        # = `evaluation_frequency: 1` validates after each epoch
        """);
  }

  @Test
  void reportsTheEndOfARange() {
    tester.check(
        """
        training_parameters: {number_of_epochs: 10}
        #                                       ~~ the other number
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            evaluation_frequency: {type: quniform, min_value: 1, max_value: 11, q: 1}
        #                                                                   ^^ info: `evaluation_frequency` reaches 11, but `number_of_epochs` is 10: the trial is validated only after its first and its last epoch
        # = `evaluation_frequency: 1` validates after each epoch
        """);
  }

  @Test
  void reportsEpochsThatAreTooFewForTheFrequency() {
    tester.check(
        """
        training_parameters: {evaluation_frequency: 8}
        #                                           ~ the other number
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            number_of_epochs: {type: choice, values: [5, 8, 20]}
        #                                             ^ info: `number_of_epochs` is 5, but `evaluation_frequency` is 8: the trial is validated only after its first and its last epoch
        # = `evaluation_frequency: 1` validates after each epoch
        """);
  }

  @Test
  void reportsAFixedFrequencyOnce() {
    tester.check(
        """
        training_parameters: {evaluation_frequency: 8}
        #                                           ^ info: `evaluation_frequency` is 8, but `number_of_epochs` is 5: the trial is validated only after its first and its last epoch
        # = `evaluation_frequency: 1` validates after each epoch
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            number_of_epochs: 5
        #                     ~ the other number
          - model_name: resnet18
            number_of_epochs: 4
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === the last epoch
        training_parameters:
          number_of_epochs: 60
          evaluation_frequency: 60
        === the default epochs
        training_parameters: {evaluation_frequency: 15}
        === a range up to the epochs
        training_parameters: {number_of_epochs: 10}
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            evaluation_frequency: {type: quniform, min_value: 1, max_value: 10, q: 1}
        === leaves a range that reaches zero to another rule
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            number_of_epochs: {type: quniform, min_value: 1, max_value: 30, q: 5}
        === pairs that need not meet
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            number_of_epochs: {type: choice, values: [5, 20]}
            evaluation_frequency: {type: choice, values: [2, 8]}
        === unknown epochs
        training_parameters:
          number_of_epochs: ${EPOCHS}
          evaluation_frequency: 61
        === a binding
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
              number_of_epochs: ${{parent.inputs.n}}
              evaluation_frequency: 61
        === Hugging Face models
        training_parameters:
          model_name: google/vit-base-patch16-224
          number_of_epochs: 6
          evaluation_frequency: 61
        """);
  }

  @Test
  void knowsTheDefaultEpochsOfTheModel() {
    detection.check(
        """
        training_parameters: {model_name: retinanet_resnet50_fpn, evaluation_frequency: 20}
        #                                                                               ^^ info: `evaluation_frequency` is 20, but `number_of_epochs` is 15 by default: the trial is validated only after its first and its last epoch
        # = `evaluation_frequency: 1` validates after each epoch
        === a model with more epochs
        training_parameters: {model_name: yolov5, evaluation_frequency: 20}
        === the default model
        training_parameters: {evaluation_frequency: 20}
        """);
  }
}
