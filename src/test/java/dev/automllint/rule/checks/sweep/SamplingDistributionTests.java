package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class SamplingDistributionTests {
  private final LintTester tester = LintTester.of(new SamplingDistribution());

  @Test
  void reportsARangeForGridSampling() {
    tester.check(
        """
        sweep: {sampling_algorithm: grid}
        #                           ~~~~ the sampling
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        #                         ^^^^^^^ warning: `grid` sampling supports only `choice`, not `uniform`
        # = list the values with `choice`, or sample with `random`
        """);
  }

  @Test
  void reportsEachRange() {
    tester.check(
        """
        sweep: {sampling_algorithm: Grid}
        #                           ~~~~ the sampling
        #                           ~~~~ the sampling
        search_space:
          - model_name: resnet50
            learning_rate: {type: Uniform, min_value: 0.001, max_value: 0.01}
        #                         ^^^^^^^ warning: `grid` sampling supports only `choice`, not `uniform`
        # = list the values with `choice`, or sample with `random`
            weighted_loss: {type: randint, upper: 3}
        #                         ^^^^^^^ warning: `grid` sampling supports only `choice`, not `randint`
        # = list the values with `choice`, or sample with `random`
        """);
  }

  @Test
  void reportsWhatBayesianSamplingDoesNotTake() {
    tester.check(
        """
        sweep: {sampling_algorithm: bayesian}
        #                           ~~~~~~~~ the sampling
        #                           ~~~~~~~~ the sampling
        search_space:
          - model_name: resnet50
            learning_rate: {type: loguniform, min_value: -9, max_value: -2}
        #                         ^^^^^^^^^^ error: `bayesian` sampling supports only `choice`, `uniform`, `quniform`, not `loguniform`
        # = write `uniform`, or sample with `random`
            weighted_loss: {type: randint, upper: 3}
        #                         ^^^^^^^ error: `bayesian` sampling supports only `choice`, `uniform`, `quniform`, not `randint`
        # = write `quniform`, or sample with `random`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === lists for grid sampling
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: [0.001, 0.01]}
            number_of_epochs: 20
        === what bayesian sampling takes
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
            number_of_epochs: {type: quniform, min_value: 10, max_value: 30, q: 5}
            optimizer: {type: choice, values: [sgd, adam]}
        === all for random sampling
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: loguniform, min_value: -9, max_value: -2}
        === unknown sampling
        sweep: {sampling_algorithm: "${SAMPLING}"}
        search_space:
          - model_name: resnet50
            learning_rate: {type: loguniform, min_value: -9, max_value: -2}
        === an invalid distribution
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
            learning_rate: {type: unifrom, min_value: 0.001, max_value: 0.01}
        """);
  }
}
