package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class MissingMaxTrialsTests {
  private final LintTester tester = LintTester.of(new MissingMaxTrials());

  @Test
  void advisesAtTheFirstKeyWithoutLimits() {
    tester.check(
        """
        type: automl
        ^^^^ info: `max_trials` is not set, and its default is 1 in later documents and in the client, 1000 in the reference page
        # = write `max_trials`; 10 to 20 are a good start
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
        ~~~~~~~~~~~~ the search space
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void advisesAtTheLimits() {
    tester.check(
        """
        limits: {timeout_minutes: 600}
        ^^^^^^ info: `max_trials` is not set, and its default is 1 in later documents and in the client, 1000 in the reference page
        # = write `max_trials`; 10 to 20 are a good start
        sweep: {sampling_algorithm: random}
        search_space:
        ~~~~~~~~~~~~ the search space
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === a limit
        limits: {max_trials: 5}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        === a placeholder
        limits: {max_trials: "${TRIALS}"}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        === a misspelled limit
        limits: {max_trails: 5}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        === misspelled limits
        limit: {max_trials: 5}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        === a limit in another place
        max_trials: 5
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        === a search space that does not vary
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        === a job without a search space
        training_parameters: {model_name: resnet50}
        """);
  }
}
