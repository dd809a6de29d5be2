package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class MissingMaxTrialsTests {
  private final RuleTester tester = new RuleTester(new MissingMaxTrials());

  @Test
  void advisesAtTheFirstKeyWithoutLimits() {
    tester.check(
        """
        type: automl
        #<<<< info: the number of trials is left out, and its default is 1 in later documents and in the client, 1000 in the reference page
        # = write `max_trials`; 10 to 20 are a good start
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
        #------------ the search space
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void advisesAtTheLimits() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
        #<<<<<< info: the number of trials is left out, and its default is 1 in later documents and in the client, 1000 in the reference page
        # = write `max_trials`; 10 to 20 are a good start
          timeout_minutes: 600
        sweep: {sampling_algorithm: random}
        search_space:
        #------------ the search space
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void acceptsALimit() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 5}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void acceptsAPlaceholder() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: "${TRIALS}"}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void saysNothingOfAMisspelledLimit() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trails: 5}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void saysNothingOfMisspelledLimits() {
    tester.check(
        """
        type: automl
        task: image_classification
        limit: {max_trials: 5}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void saysNothingOfALimitInAnotherPlace() {
    tester.check(
        """
        type: automl
        task: image_classification
        max_trials: 5
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void acceptsASearchSpaceThatDoesNotVary() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        """);
  }

  @Test
  void acceptsAJobWithoutASearchSpace() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters: {model_name: resnet50}
        """);
  }
}
