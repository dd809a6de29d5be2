package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class BayesianEarlyTerminationTests {
  private final RuleTester tester = new RuleTester(new BayesianEarlyTermination());

  @Test
  void reportsThePolicy() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep:
          sampling_algorithm: bayesian
        #                     ~~~~~~~~ the sampling
          early_termination: {type: median_stopping}
        # ^^^^^^^^^^^^^^^^^ warning: early termination may not work with `bayesian` sampling: the documentation of the first SDK rules it out, later pages do not mention it
        # = remove `early_termination`, or sample with `random`
        """);
  }

  @Test
  void acceptsThePolicyOtherwise() {
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
  void acceptsBayesianSamplingAlone() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: bayesian}
        """);
  }

  @Test
  void saysNothingOfAFaultyPolicy() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep:
          sampling_algorithm: bayesian
          early_termination: median_stopping
        """);
  }
}
