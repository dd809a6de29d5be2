package dev.automllint.rule.checks.sweep;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class IdlePolicyTests {
  private final LintTester tester = LintTester.of(new IdlePolicy());
  private final LintTester detection = LintTester.of(new IdlePolicy(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void reportsADelayUpToTheLastEpoch() {
    tester.check(
        """
        training_parameters: {number_of_epochs: 20}
        #                     ~~~~~~~~~~~~~~~~ the epochs
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 20}
        #                                                              ^^ warning: the policy never ends a trial: it first acts after epoch 20, when all epochs are done
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - model_name: resnet50
        """);
  }

  @Test
  void countsTheDefaultEpochs() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 15}
        #                                                              ^^ warning: the policy never ends a trial: it first acts after epoch 15, when all epochs are done (15 by default)
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - model_name: resnet50
        """);
  }

  @Test
  void reportsAnIntervalThatIsTooLong() {
    tester.check(
        """
        training_parameters: {number_of_epochs: 20}
        #                     ~~~~~~~~~~~~~~~~ the epochs
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: 20}
        #                                                                 ^^ warning: the policy never ends a trial: it first acts after epoch 20, when all epochs are done
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - model_name: resnet50
        """);
  }

  @Test
  void roundsTheDelayUpToAMultipleOfTheInterval() {
    tester.check(
        """
        training_parameters: {number_of_epochs: 20}
        #                     ~~~~~~~~~~~~~~~~ the epochs
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: 10, delay_evaluation: 11}
        #                                                                 ^^ warning: the policy never ends a trial: it first acts after epoch 20, when all epochs are done
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - model_name: resnet50
        """);
  }

  @Test
  void reportsThePolicyWhereThereIsASingleEpoch() {
    tester.check(
        """
        training_parameters: {number_of_epochs: 1}
        #                     ~~~~~~~~~~~~~~~~ the epochs
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping}
        # ^^^^^^^^^^^^^^^^^ warning: the policy never ends a trial: it first acts after epoch 1, when all epochs are done
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - model_name: resnet50
        === an interval that cannot be shorter
        training_parameters: {number_of_epochs: 1}
        #                     ~~~~~~~~~~~~~~~~ the epochs
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: 1, delay_evaluation: 1}
        # ^^^^^^^^^^^^^^^^^ warning: the policy never ends a trial: it first acts after epoch 1, when all epochs are done
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - model_name: resnet50
        """);
  }

  @Test
  void takesTheLargestNumberOfEpochsOfAChoice() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 30}
        #                                                              ^^ warning: the policy never ends a trial: it first acts after epoch 30, when all epochs are done
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: choice, values: [15, 30]}
        #   ~~~~~~~~~~~~~~~~ the epochs
        """);
  }

  @Test
  void takesTheLargestNumberOfARange() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 40}
        #                                                              ^^ warning: the policy never ends a trial: it first acts after epoch 40, when all epochs are done
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: 10, max_value: 40, q: 10}
        #   ~~~~~~~~~~~~~~~~ the epochs
        """);
  }

  @Test
  void reportsWhereNoEntryLetsItAct() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 40}
        #                                                              ^^ warning: the policy never ends a trial: it first acts after epoch 40, when all epochs are done
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - model_name: resnet50
            number_of_epochs: 20
        #   ~~~~~~~~~~~~~~~~ the epochs
          - model_name: resnet101
            number_of_epochs: 40
        #   ~~~~~~~~~~~~~~~~ the epochs
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === a delay up to the epoch before
        training_parameters: {number_of_epochs: 20}
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 19}
        search_space:
          - model_name: resnet50
        === counts epochs, as the metric is reported after each of them
        training_parameters: {number_of_epochs: 20, evaluation_frequency: 5}
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 4}
        search_space:
          - model_name: resnet50
        === a delay within the default epochs
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 14}
        search_space:
          - model_name: resnet50
        === a choice that lets it act
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 29}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: choice, values: [15, 30]}
        === one entry that lets it act
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 20}
        search_space:
          - model_name: resnet50
            number_of_epochs: 20
          - model_name: resnet101
            number_of_epochs: 40
        === unknown epochs
        training_parameters: {number_of_epochs: "${EPOCHS}"}
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 20}
        search_space:
          - model_name: resnet50
        === an unknown delay
        training_parameters: {number_of_epochs: 20}
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: "${DELAY}"}
        search_space:
          - model_name: resnet50
        === an invalid entry
        training_parameters: {number_of_epochs: 20}
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 20}
        search_space:
          - model_name: resnet50
          - resnet101
        === without a search space
        training_parameters: {number_of_epochs: 20}
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, delay_evaluation: 20}
        === the official sample
        training_parameters: {early_stopping: True, evaluation_frequency: 1}
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, evaluation_interval: 2, slack_factor: 0.2, delay_evaluation: 6}
        search_space:
          - model_name: {type: choice, values: [vitb16r224, vits16r224]}
            number_of_epochs: {type: choice, values: [15, 30]}
          - model_name: {type: choice, values: [seresnext, resnet50]}
            layers_to_freeze: {type: choice, values: [0, 2]}
        """);
  }

  @Test
  void countsTheDefaultEpochsOfTheModel() {
    detection.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_factor: 0.1, delay_evaluation: 30}
        #                                                                        ^^ warning: the policy never ends a trial: it first acts after epoch 30, when all epochs are done (30 by default)
        # = make it act earlier, train longer, or remove `early_termination`
        search_space:
          - {model_name: yolov5, learning_rate: 0.01}
        """);
  }

  @Test
  void reportsNothingWhereEpochsDependOnAnUnknownModel() {
    detection.check(
        """
        === a model with more epochs
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_factor: 0.1, delay_evaluation: 20}
        search_space:
          - {model_name: {type: choice, values: [fasterrcnn_resnet18_fpn, yolov5]}, learning_rate: 0.01}
        === the default model
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_factor: 0.1, delay_evaluation: 20}
        search_space:
          - {learning_rate: 0.01}
        """);
  }
}
