package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class BayesianBudgetTests {
  private final LintTester tester = LintTester.of(new BayesianBudget());

  @Test
  void advisesOnTooFewTrials() {
    tester.check(
        """
        limits: {max_trials: 19}
        #                    ^^ info: `bayesian` sampling of 1 hyperparameter needs about 20 trials, not 19
        # = allow more trials, vary fewer hyperparameters, or sample with `random`
        sweep: {sampling_algorithm: bayesian}
        #                           ~~~~~~~~ the sampling
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
        """);
  }

  @Test
  void countsTheHyperparametersThatVary() {
    tester.check(
        """
        limits: {max_trials: 39}
        #                    ^^ info: `bayesian` sampling of 2 hyperparameters needs about 40 trials, not 39
        # = allow more trials, vary fewer hyperparameters, or sample with `random`
        sweep: {sampling_algorithm: bayesian}
        #                           ~~~~~~~~ the sampling
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
            optimizer: {type: choice, values: [sgd, adam]}
            momentum: {type: choice, values: [0.9, 0.90]}
        """);
  }

  @Test
  void advisesOnManyTrialsAtOnce() {
    tester.check(
        """
        limits: {max_trials: 40, max_concurrent_trials: 20}
        #                                               ^^ info: `bayesian` sampling learns from finished trials, but 20 of 40 run at the same time
        # = run fewer at once, or sample with `random`
        #                    ~~ all trials
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
        === all of them
        limits: {max_trials: 20, max_concurrent_trials: 20}
        #                                               ^^ info: `bayesian` sampling learns from finished trials, but 20 of 20 run at the same time
        # = run fewer at once, or sample with `random`
        #                    ~~ all trials
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === twenty for each
        limits: {max_trials: 20}
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
        === few at once
        limits: {max_trials: 40, max_concurrent_trials: 19}
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
        === leaves more than all trials at once to another rule
        limits: {max_trials: 40, max_concurrent_trials: 41}
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
        === leaves a single trial to another rule
        limits: {max_trials: 1}
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
        === without a limit
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
        === where nothing varies
        limits: {max_trials: 4, max_concurrent_trials: 4}
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            number_of_epochs: 30
        === other sampling
        limits: {max_trials: 4}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
        === leaves several entries to another rule
        limits: {max_trials: 4}
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: 30
          - model_name: resnet101
        """);
  }
}
