package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class GridSizeTests {
  private final LintTester tester = LintTester.of(new GridSize());

  @Test
  void warnsOfAGridThatIsCutOff() {
    tester.check(
        """
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
  void addsTheEntries() {
    tester.check(
        """
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
  void reportsNothing() {
    tester.check(
        """
        === an equal number
        limits: {max_trials: 6}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        === other sampling
        limits: {max_trials: 5}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        === a range
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
            momentum: {type: uniform, min_value: 0.8, max_value: 0.9}
        === repeated values
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, sgd, adam]}
        === unknown values
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
            weight_decay: {type: choice, values: ["${A}", 0.1]}
        === an invalid entry
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
          - resnet101
        === an invalid key
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
            momentun: 0.9
        === leaves a single trial to another rule
        limits: {max_trials: 1}
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        === without a limit
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [sgd, adam, adamw]}
            number_of_epochs: {type: choice, values: [15, 30]}
            learning_rate: 0.01
        """);
  }
}
