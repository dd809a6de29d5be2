package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class GridSizeTests {
  private final RuleTester tester = new RuleTester(new GridSize());

  @Test
  void warnsOfAGridThatIsCutOff() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 5}
        #                    ^ warning: the grid has 6 combinations, but `max_trials` is 5: the others are never tried
        # = list fewer values, allow more trials, or sample with `random`
        sweep: {sampling_algorithm: grid}
        #                           ~~~~ the sampling
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        """);
  }

  @Test
  void advisesOnAGridThatEndsEarly() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 7}
        #                    ^ info: the grid has only 6 combinations, fewer than `max_trials: 7`
        # = write `max_trials: 6`, or list more values
        sweep: {sampling_algorithm: grid}
        #                           ~~~~ the sampling
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        """);
  }

  @Test
  void acceptsAnEqualNumber() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 6}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        """);
  }

  @Test
  void addsTheEntries() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 7}
        #                    ^ warning: the grid has 8 combinations, but `max_trials` is 7: the others are never tried
        # = list fewer values, allow more trials, or sample with `random`
        sweep: {sampling_algorithm: grid}
        #                           ~~~~ the sampling
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
          - model_name: {type: choice, values: [resnet18, resnet34]}
        """);
  }

  @Test
  void saysNothingOfOtherSampling() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 5}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        """);
  }

  @Test
  void saysNothingOfARange() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
            momentum: {type: uniform, min_value: 0.8, max_value: 0.9}
        """);
  }

  @Test
  void saysNothingOfRepeatedValues() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, sgd, adam]}
        """);
  }

  @Test
  void saysNothingOfUnknownValues() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
            weight_decay: {type: choice, values: ["${A}", 0.1]}
        """);
  }

  @Test
  void saysNothingOfAFaultyEntry() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
          - resnet101
        """);
  }

  @Test
  void saysNothingOfAFaultyKey() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
            momentun: 0.9
        """);
  }

  @Test
  void leavesASingleTrialToAnotherRule() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 1}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        """);
  }

  @Test
  void saysNothingWithoutALimit() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        """);
  }
}
