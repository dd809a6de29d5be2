package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class LogBoundsTests {
  private final LintTester tester = LintTester.of(new LogBounds());

  @Test
  void tellsOfExponentsThatLookLikePowersOfTen() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            learning_rate: {type: loguniform, max_value: -1, min_value: -7}
        #                                                               ^^ info: `loguniform` takes exponents of e, not of 10: it draws from 0.0009119 to 0.3679
        # = for values from 1e-7 to 0.1 write `min_value: -16.12` and `max_value: -2.303`
        #                                                ~~ the other exponent
            weight_decay: {type: qloguniform, min_value: -4.0, max_value: 0, q: 0.01}
        #                                                ^^^^ info: `qloguniform` takes exponents of e, not of 10: it draws from 0.01832 to 1
        # = for values from 0.0001 to 1 write `min_value: -9.21` and `max_value: 0`
        #                                                                 ~ the other exponent
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            learning_rate: {type: loguniform, min_value: -9, max_value: -2}
            weight_decay: {type: loguniform, min_value: -6.9, max_value: -2}
          - model_name: resnet18
            learning_rate: {type: loguniform, min_value: -5, max_value: -2.3}
            weight_decay: {type: lognormal, mu: -5, sigma: 1}
          - model_name: resnet18
            learning_rate: {type: uniform, min_value: 0, max_value: 1}
          - model_name: resnet18
            learning_rate: {type: loguniform, min_value: -1, max_value: -5}
        === leaves values that cannot be to other rules
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            learning_rate: {type: loguniform, min_value: -5, max_value: 1}
            weight_decay: {type: loguniform, min_value: -3, max_value: -3}
        === what must be filled in
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            learning_rate: {type: loguniform, min_value: "${MIN}", max_value: -1}
        """);
  }
}
