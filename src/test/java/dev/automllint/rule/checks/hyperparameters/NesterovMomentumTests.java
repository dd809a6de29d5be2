package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class NesterovMomentumTests {
  private final LintTester tester = LintTester.of(new NesterovMomentum());
  private final LintTester detection =
      LintTester.of(new NesterovMomentum(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void reportsMomentumZeroWithNesterov() {
    tester.check(
        """
        training_parameters:
          momentum: 0
        #           ^ warning: `momentum` is 0, but `nesterov` is on and needs more than 0: PyTorch rejects it
        # = write `nesterov: 0`, or a momentum such as `0.9`
          nesterov: 1
        #           ~ on here
        """);
  }

  @Test
  void reportsMomentumZeroWithNesterovByDefault() {
    tester.check(
        """
        training_parameters:
          optimizer: sgd
          momentum: 0.0
        #           ^^^ warning: `momentum` is 0, but `nesterov` is on by default and needs more than 0: PyTorch rejects it
        # = write `nesterov: 0`, or a momentum such as `0.9`
        """);
  }

  @Test
  void reportsOneOfAChoiceWhenSomeTrialHasNesterov() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            momentum: {type: choice, values: [0, 0.9]}
        #                                     ^ warning: `momentum` is 0, but `nesterov` is on and needs more than 0: PyTorch rejects it
        # = write `nesterov: 0`, or a momentum such as `0.9`
            nesterov: {type: choice, values: [true, false]}
        #   ~~~~~~~~ on here
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
            momentum: {type: quniform, min_value: 0, max_value: 0.9, q: 0.1}
        #                                         ^ warning: `momentum` is 0, but `nesterov` is on by default and needs more than 0: PyTorch rejects it
        # = write `nesterov: 0`, or a momentum such as `0.9`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === momentum zero without nesterov
        training_parameters:
          momentum: 0
          nesterov: off
        === a little momentum
        training_parameters: {momentum: 0.000001}
        === leaves momentum without effect to another rule
        training_parameters:
          optimizer: adam
          momentum: 0
        === a continuous range from zero
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            momentum: {type: uniform, min_value: 0, max_value: 0.9}
        === defaults of Hugging Face models
        training_parameters:
          model_name: google/vit-base-patch16-224
          optimizer: sgd
          momentum: 0
        === an unknown `nesterov`
        training_parameters:
          momentum: 0
          nesterov: 2
        === a nesterov that must be filled in
        training_parameters:
          momentum: 0
          nesterov: ${NESTEROV}
        """);
  }

  @Test
  void reportsAMomentumOfZeroInDetection() {
    detection.check(
        """
        training_parameters: {model_name: yolov5, momentum: 0}
        #                                                   ^ warning: `momentum` is 0, but `nesterov` is on by default and needs more than 0: PyTorch rejects it
        # = write `nesterov: 0`, or a momentum such as `0.9`
        """);
  }
}
