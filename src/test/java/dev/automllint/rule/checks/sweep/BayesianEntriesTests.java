package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class BayesianEntriesTests {
  private final LintTester tester = LintTester.of(new BayesianEntries());

  @Test
  void reportsTheLaterKey() {
    tester.check(
        """
        sweep: {sampling_algorithm: bayesian}
        #                           ~~~~~~~~ the sampling
        search_space:
        ^^^^^^^^^^^^ error: `bayesian` sampling supports one entry in `search_space`, not 2; `random` and `grid` support several
        # = merge the entries, or sample with `random`
          - model_name: resnet50
          - model_name: resnet101
        """);
  }

  @Test
  void reportsTheSamplingWhereItIsLater() {
    tester.check(
        """
        search_space:
        ~~~~~~~~~~~~ the entries
          - model_name: resnet50
          - model_name: resnet101
        sweep: {sampling_algorithm: bayesian}
        #                           ^^^^^^^^ error: `bayesian` sampling supports one entry in `search_space`, not 2; `random` and `grid` support several
        # = merge the entries, or sample with `random`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === a single entry
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
        === several entries otherwise
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
          - model_name: resnet101
        === unknown sampling
        sweep: {sampling_algorithm: "#{SAMPLING}#"}
        search_space:
          - model_name: resnet50
          - model_name: resnet101
        """);
  }
}
