package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class ZeroLearningRateTests {
  private final RuleTester tester = new RuleTester(new ZeroLearningRate());

  @Test
  void reportsZero() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          learning_rate: 0
        #                ^ warning: `learning_rate` is 0: the weights never change and the trial learns nothing
        # = good values usually lie between 0.0001 and 0.1
        """);
  }

  @Test
  void reportsZeroInAnotherSpelling() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          learning_rate: "0e0"
        #                ^^^^^ warning: `learning_rate` is 0: the weights never change and the trial learns nothing
        # = good values usually lie between 0.0001 and 0.1
        """);
  }

  @Test
  void acceptsASmallRate() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          learning_rate: 1e-9
        """);
  }

  @Test
  void acceptsARateThatIsLeftOut() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: sgd
        """);
  }

  @Test
  void reportsOneOfAChoice() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            learning_rate: {type: choice, values: [0, 0.01]}
        #                                          ^ warning: `learning_rate` is 0: the weights never change and the trial learns nothing
        # = good values usually lie between 0.0001 and 0.1
        """);
  }

  @Test
  void acceptsAContinuousRangeFromZero() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            learning_rate: {type: uniform, min_value: 0, max_value: 0.01}
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
            learning_rate: {type: quniform, min_value: 0, max_value: 0.01, q: 0.001}
        #                                              ^ warning: `learning_rate` is 0: the weights never change and the trial learns nothing
        # = good values usually lie between 0.0001 and 0.1
        """);
  }

  @Test
  void leavesNegativeRatesToTheSchema() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          learning_rate: -1
        """);
  }

  @Test
  void isSilentAboutAPlaceholder() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          learning_rate: ${RATE}
        """);
  }
}
