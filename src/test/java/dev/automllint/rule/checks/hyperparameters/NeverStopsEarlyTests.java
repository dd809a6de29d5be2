package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class NeverStopsEarlyTests {
  private final LintTester tester = LintTester.of(new NeverStopsEarly());
  private final LintTester detection =
      LintTester.of(new NeverStopsEarly(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void warnsOfWrittenPatience() {
    tester.check(
        """
        training_parameters:
          number_of_epochs: 10
        #                   ~~ the epochs
          early_stopping_patience: 5
        #                          ^ warning: early stopping can never stop a trial: `early_stopping_patience` is 5, `early_stopping_delay` is 5 by default, and `number_of_epochs` is 10
        # = it could stop after epoch 10 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void blamesTheLargerOne() {
    tester.check(
        """
        training_parameters:
          number_of_epochs: 10
        #                   ~~ the epochs
          early_stopping_patience: 2
          early_stopping_delay: 8
        #                       ^ warning: early stopping can never stop a trial: `early_stopping_patience` is 2, `early_stopping_delay` is 8, and `number_of_epochs` is 10
        # = it could stop after epoch 10 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void blamesTheDelayThatIsWritten() {
    tester.check(
        """
        training_parameters:
          number_of_epochs: 10
        #                   ~~ the epochs
          early_stopping_delay: 5
        #                       ^ warning: early stopping can never stop a trial: `early_stopping_patience` is 5 by default, `early_stopping_delay` is 5, and `number_of_epochs` is 10
        # = it could stop after epoch 10 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void blamesThePatienceOfTwoEqualOnes() {
    tester.check(
        """
        training_parameters:
          number_of_epochs: 10
        #                   ~~ the epochs
          early_stopping_delay: 5
          early_stopping_patience: 5
        #                          ^ warning: early stopping can never stop a trial: `early_stopping_patience` is 5, `early_stopping_delay` is 5, and `number_of_epochs` is 10
        # = it could stop after epoch 10 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void countsValidations() {
    tester.check(
        """
        training_parameters:
          number_of_epochs: 31
        #                   ~~ the epochs
          evaluation_frequency: 3
          early_stopping_patience: 9
        #                          ^ warning: early stopping can never stop a trial: `early_stopping_patience` is 9, `early_stopping_delay` is 5 by default, `evaluation_frequency` is 3, and `number_of_epochs` is 31
        # = it could stop after epoch 31 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void tellsOfDefaultsAtTheSwitch() {
    tester.check(
        """
        training_parameters:
          early_stopping: true
        # ^^^^^^^^^^^^^^ info: early stopping can never stop a trial: `early_stopping_patience` is 5 by default, `early_stopping_delay` is 5 by default, and `number_of_epochs` is 8
        # = it could stop after epoch 10 at the earliest; write smaller numbers, or `early_stopping: 0`
          number_of_epochs: 8
        #                   ~ the epochs
        """);
  }

  @Test
  void tellsOfDefaultsAtTheEpochs() {
    tester.check(
        """
        training_parameters: {number_of_epochs: 8}
        #                                       ^ info: early stopping can never stop a trial: `early_stopping_patience` is 5 by default, `early_stopping_delay` is 5 by default, and `number_of_epochs` is 8
        # = it could stop after epoch 10 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void tellsOfRareValidations() {
    tester.check(
        """
        training_parameters: {evaluation_frequency: 2}
        #                                           ^ info: early stopping can never stop a trial: `early_stopping_patience` is 5 by default, `early_stopping_delay` is 5 by default, `evaluation_frequency` is 2, and `number_of_epochs` is 15 by default
        # = it could stop after epoch 15 at the earliest; write smaller numbers, or `early_stopping: 0`
        === as rare as possible
        training_parameters: {evaluation_frequency: 15}
        #                                           ^^ info: early stopping can never stop a trial: `early_stopping_patience` is 5 by default, `early_stopping_delay` is 5 by default, `evaluation_frequency` is 15, and `number_of_epochs` is 15 by default
        # = it could stop after epoch 76 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void tellsOfRareValidationsAtTheEpochs() {
    tester.check(
        """
        training_parameters:
          evaluation_frequency: 2
          number_of_epochs: 14
        #                   ^^ info: early stopping can never stop a trial: `early_stopping_patience` is 5 by default, `early_stopping_delay` is 5 by default, `evaluation_frequency` is 2, and `number_of_epochs` is 14
        # = it could stop after epoch 15 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void warnsAtTheDefaultEpochs() {
    tester.check(
        """
        training_parameters: {early_stopping_patience: 12}
        #                                              ^^ warning: early stopping can never stop a trial: `early_stopping_patience` is 12, `early_stopping_delay` is 5 by default, and `number_of_epochs` is 15 by default
        # = it could stop after epoch 17 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void warnsOnlyIfNoChoiceCanStop() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            number_of_epochs: {type: choice, values: [5, 20]}
            early_stopping_patience: {type: choice, values: [5, 15]}
          - model_name: resnet18
            number_of_epochs: {type: choice, values: [5, 20]}
        #   ~~~~~~~~~~~~~~~~ the epochs
            early_stopping_patience: {type: choice, values: [18, 15]}
        #                                                        ^^ warning: early stopping can never stop a trial: `early_stopping_patience` is at least 15, `early_stopping_delay` is 5 by default, and `number_of_epochs` is at most 20
        # = it could stop after epoch 20 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void warnsOfTheLowEndOfARange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            number_of_epochs: 9
        #                     ~ the epochs
            early_stopping_patience: {type: quniform, min_value: 4, max_value: 8, q: 1}
        #                                                        ^ warning: early stopping can never stop a trial: `early_stopping_patience` is at least 4, `early_stopping_delay` is 5 by default, and `number_of_epochs` is 9
        # = it could stop after epoch 9 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === one epoch more
        training_parameters:
          number_of_epochs: 11
          early_stopping_patience: 5
        === one epoch more with rare validations
        training_parameters:
          number_of_epochs: 32
          evaluation_frequency: 3
          early_stopping_patience: 9
        === counts the delay in epochs
        training_parameters:
          number_of_epochs: 40
          evaluation_frequency: 4
          early_stopping_delay: 12
          early_stopping_patience: 6
        === a larger frequency that fits the delay better
        training_parameters:
          number_of_epochs: 7
          early_stopping_delay: 5
          early_stopping_patience: 1
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            evaluation_frequency: {type: choice, values: [4, 5]}
        === the default epochs
        training_parameters: {early_stopping: 1}
        === the default frequency written out
        training_parameters: {evaluation_frequency: 1}
        === short training without early stopping
        training_parameters:
          early_stopping: 0
          number_of_epochs: 8
        === leaves a frequency beyond the last epoch to another rule
        training_parameters:
          number_of_epochs: 8
          evaluation_frequency: 9
        === unknown epochs
        training_parameters:
          number_of_epochs: ${EPOCHS}
          early_stopping_patience: 500
        === Hugging Face models
        training_parameters:
          model_name: google/vit-base-patch16-224
          early_stopping: 1
          number_of_epochs: 8
          early_stopping_delay: 5
          early_stopping_patience: 5
        """);
  }

  @Test
  void knowsTheDefaultEpochsOfTheModel() {
    detection.check(
        """
        training_parameters: {model_name: fasterrcnn_resnet50_fpn, early_stopping_patience: 11}
        #                                                                                   ^^ warning: early stopping can never stop a trial: `early_stopping_patience` is 11, `early_stopping_delay` is 5 by default, and `number_of_epochs` is 15 by default
        # = it could stop after epoch 16 at the earliest; write smaller numbers, or `early_stopping: 0`
        ===
        training_parameters: {model_name: yolov5, early_stopping_patience: 26}
        #                                                                  ^^ warning: early stopping can never stop a trial: `early_stopping_patience` is 26, `early_stopping_delay` is 5 by default, and `number_of_epochs` is 30 by default
        # = it could stop after epoch 31 at the earliest; write smaller numbers, or `early_stopping: 0`
        """);
  }

  @Test
  void reportsNothingOfUnknownDefaults() {
    detection.check(
        """
        === more epochs
        training_parameters: {model_name: yolov5, early_stopping_patience: 11}
        === the default model
        training_parameters: {early_stopping_patience: 11}
        === a model of MMDetection
        training_parameters: {model_name: mmd-3x-yolof_r50_c5_8x8_1x_coco, early_stopping_patience: 30}
        """);
  }
}
