package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class EmptyRangeTests {
  private final LintTester tester = LintTester.of(new EmptyRange());

  @Test
  void reportsExchangedBounds() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.1, max_value: 0.01}
        #                                                             ^^^^ error: `0.01` is less than `min_value`, so there is nothing to draw from
        # = swap `min_value` and `max_value`
        #                                             ~~~ `min_value`
        """);
  }

  @Test
  void reportsTheLaterBound() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: loguniform, max_value: -9, min_value: -2}
        #                                                               ^^ error: `-2` is more than `max_value`, so there is nothing to draw from
        # = swap `min_value` and `max_value`
        #                                                ~~ `max_value`
        """);
  }

  @Test
  void warnsOfEqualBounds() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: 20, max_value: 20, q: 5}
        #                                                                ^^ warning: `20` is the same as `min_value`, so every draw is the same
        # = write a range, or the value itself instead of the distribution
        #                                                 ~~ `min_value`
        """);
  }

  @Test
  void warnsOfAStepWiderThanTheRange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: 20, max_value: 40, q: 50}
        #                                                                       ^^ warning: `q` is larger than the range, so `number_of_epochs` is only 0 and 50
        # = write a smaller `q`, or list the values with `choice`
        #                            ~~~~~~~~ rounded to multiples of `q`
        """);
  }

  @Test
  void warnsOfAStepThatLeavesOneValue() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: 20, max_value: 39, q: 30}
        #                                                                       ^^ warning: `q` is larger than the range, so `number_of_epochs` is only 30
        # = write a smaller `q`, or list the values with `choice`
        #                            ~~~~~~~~ rounded to multiples of `q`
        """);
  }

  @Test
  void measuresExponentsAsValues() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            training_batch_size: {type: qloguniform, min_value: 2, max_value: 3, q: 13}
        #                                                                           ^^ warning: `q` is larger than the range, so `training_batch_size` is only 13 and 26
        # = write a smaller `q`, or list the values with `choice`
        #                               ~~~~~~~~~~~ rounded to multiples of `q`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === the smallest range
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.01, max_value: 0.010001}
        === a step as wide as the range
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: 20, max_value: 40, q: 20}
        === such a step that is not exact in binary
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            momentum: {type: quniform, min_value: 0.8, max_value: 0.95, q: 0.15}
        === a step that fits between the values
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            training_batch_size: {type: qloguniform, min_value: 2, max_value: 3, q: 12}
        === unknown bounds
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: "${LOW}", max_value: 0.01}
        === distributions without bounds
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: normal, mu: 0.5, sigma: 0.1}
        """);
  }
}
