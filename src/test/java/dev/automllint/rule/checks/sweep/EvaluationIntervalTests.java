package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class EvaluationIntervalTests {
  private final LintTester tester = LintTester.of(new EvaluationInterval());

  @Test
  void reportsAnIntervalOfZero() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: 0}
        #                                                                 ^ warning: an interval of 0 has no meaning: the policy acts once every `evaluation_interval` reports of the metric
        # = write `evaluation_interval: 1` to act on every report
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === an interval of one
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: 1}
        === an interval that is omitted
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping}
        === null
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: null}
        """);
  }
}
