package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class SweepWithoutSearchSpaceTests {
  private final LintTester tester = LintTester.of(new SweepWithoutSearchSpace());

  @Test
  void reportsASweepWithNothingToSearch() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        ^^^^^ warning: `sweep` has nothing to search: there is no `search_space`
        # = add `search_space` with the hyperparameters to vary, or remove `sweep`
        limits: {max_trials: 5}
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === both
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        === an invalid sweep
        sweep: random
        === where the search space is invalid
        sweep: {sampling_algorithm: random}
        search_space: {model_name: resnet50}
        === where the search space is misspelled
        sweep: {sampling_algorithm: random}
        search_spaces:
          - model_name: resnet50
        """);
  }
}
