package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class BayesianEarlyTerminationTests {
  private final LintTester tester = LintTester.of(new BayesianEarlyTermination());

  @Test
  void reportsThePolicy() {
    tester.check(
        """
        sweep:
          sampling_algorithm: bayesian
        #                     ~~~~~~~~ the sampling
          early_termination: {type: median_stopping}
        # ^^^^^^^^^^^^^^^^^ info: early termination may not work with `bayesian` sampling: the documentation of the first SDK rules it out, and later pages do not mention it
        # = remove `early_termination`, or sample with `random`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === the policy otherwise
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping}
        === bayesian sampling alone
        sweep: {sampling_algorithm: bayesian}
        === an invalid policy
        sweep:
          sampling_algorithm: bayesian
          early_termination: median_stopping
        """);
  }
}
