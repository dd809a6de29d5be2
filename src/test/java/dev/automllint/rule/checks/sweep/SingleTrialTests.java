package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class SingleTrialTests {
  private final LintTester tester = LintTester.of(new SingleTrial());

  @Test
  void reportsTheLimit() {
    tester.check(
        """
        limits: {max_trials: 1}
        #                    ^ warning: with `max_trials: 1` only one point of the search space is tried
        # = 10 to 20 trials are a good start
        sweep: {sampling_algorithm: random}
        search_space:
        ~~~~~~~~~~~~ the search space
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }

  @Test
  void namesThePolicyThatHasNothingToCompare() {
    tester.check(
        """
        limits: {max_trials: 1}
        #                    ^ warning: with `max_trials: 1` only one point of the search space is tried
        # = 10 to 20 trials are a good start
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping}
        # ~~~~~~~~~~~~~~~~~ has nothing to compare
        search_space:
        ~~~~~~~~~~~~ the search space
          - model_name: {type: choice, values: [resnet50, resnet101]}
        """);
  }

  @Test
  void countsEntriesAsVariation() {
    tester.check(
        """
        limits: {max_trials: 1}
        #                    ^ warning: with `max_trials: 1` only one point of the search space is tried
        # = 10 to 20 trials are a good start
        sweep: {sampling_algorithm: random}
        search_space:
        ~~~~~~~~~~~~ the search space
          - model_name: resnet50
          - model_name: resnet101
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === two trials
        limits: {max_trials: 2}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        === a search space that does not vary
        limits: {max_trials: 1}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: [0.1]}
        === a job without a search space
        limits: {max_trials: 1}
        training_parameters: {model_name: resnet50}
        === an invalid limit
        limits: {max_trials: 1.5}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        """);
  }
}
