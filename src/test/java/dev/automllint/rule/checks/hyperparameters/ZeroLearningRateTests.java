package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class ZeroLearningRateTests {
  private final LintTester tester = LintTester.of(new ZeroLearningRate());

  @Test
  void reportsZero() {
    tester.check(
        """
        training_parameters: {learning_rate: 0}
        #                                    ^ warning: `learning_rate` is 0: the weights never change and the trial learns nothing
        # = typical values are between 0.0001 and 0.1
        """);
  }

  @Test
  void reportsZeroInAnotherSpelling() {
    tester.check(
        """
        training_parameters: {learning_rate: "0e0"}
        #                                    ^^^^^ warning: `learning_rate` is 0: the weights never change and the trial learns nothing
        # = typical values are between 0.0001 and 0.1
        """);
  }

  @Test
  void reportsOneOfAChoice() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            learning_rate: {type: choice, values: [0, 0.01]}
        #                                          ^ warning: `learning_rate` is 0: the weights never change and the trial learns nothing
        # = typical values are between 0.0001 and 0.1
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
            learning_rate: {type: quniform, min_value: 0, max_value: 0.01, q: 0.001}
        #                                              ^ warning: `learning_rate` is 0: the weights never change and the trial learns nothing
        # = typical values are between 0.0001 and 0.1
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === a small rate
        training_parameters: {learning_rate: 1e-9}
        === a rate that is omitted
        training_parameters: {optimizer: sgd}
        === a continuous range from zero
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            learning_rate: {type: uniform, min_value: 0, max_value: 0.01}
        === leaves negative rates to the schema
        training_parameters: {learning_rate: -1}
        === a placeholder
        training_parameters:
          learning_rate: ${RATE}
        """);
  }
}
