package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class EvaluationIntervalTests {
  private final RuleTester tester = new RuleTester(new EvaluationInterval());

  @Test
  void reportsAnIntervalOfZero() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: 0}
        #                                                                 ^ warning: an interval of 0 is none: the policy acts once in so many reports of the metric, at least 1
        # = write `evaluation_interval: 1` for every report
        """);
  }

  @Test
  void acceptsAnIntervalOfOne() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: 1}
        """);
  }

  @Test
  void acceptsAnIntervalThatIsLeftOut() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping}
        """);
  }

  @Test
  void acceptsNull() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: null}
        """);
  }
}
