package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class NesterovMomentumTests {
  private final RuleTester tester = new RuleTester(new NesterovMomentum());

  @Test
  void reportsMomentumZeroWithNesterov() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          momentum: 0
        #           ^ warning: `momentum` is 0, but `nesterov` is on and needs more than 0: PyTorch refuses it when the trial starts
        # = write `nesterov: 0`, or a momentum such as `0.9`
          nesterov: 1
        #           ~ on here
        """);
  }

  @Test
  void reportsMomentumZeroWithNesterovByDefault() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: sgd
          momentum: 0.0
        #           ^^^ warning: `momentum` is 0, but `nesterov` is on by default and needs more than 0: PyTorch refuses it when the trial starts
        # = write `nesterov: 0`, or a momentum such as `0.9`
        """);
  }

  @Test
  void acceptsMomentumZeroWithoutNesterov() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          momentum: 0
          nesterov: off
        """);
  }

  @Test
  void acceptsALittleMomentum() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          momentum: 0.000001
        """);
  }

  @Test
  void leavesMomentumWithoutEffectToAnotherRule() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: adam
          momentum: 0
        """);
  }

  @Test
  void reportsOneOfAChoiceWhenSomeTrialHasNesterov() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            momentum: {type: choice, values: [0, 0.9]}
        #                                     ^ warning: `momentum` is 0, but `nesterov` is on and needs more than 0: PyTorch refuses it when the trial starts
        # = write `nesterov: 0`, or a momentum such as `0.9`
            nesterov: {type: choice, values: [true, false]}
        #   ~~~~~~~~ on here
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
            momentum: {type: uniform, min_value: 0, max_value: 0.9}
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
            momentum: {type: quniform, min_value: 0, max_value: 0.9, q: 0.1}
        #                                         ^ warning: `momentum` is 0, but `nesterov` is on by default and needs more than 0: PyTorch refuses it when the trial starts
        # = write `nesterov: 0`, or a momentum such as `0.9`
        """);
  }

  @Test
  void isSilentAboutDefaultsOfHuggingFaceModels() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: google/vit-base-patch16-224
          optimizer: sgd
          momentum: 0
        """);
  }

  @Test
  void isSilentAboutUnknownNesterov() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          momentum: 0
          nesterov: 2
        """);
  }

  @Test
  void isSilentAboutANesterovToBeFilledIn() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          momentum: 0
          nesterov: ${NESTEROV}
        """);
  }
}
