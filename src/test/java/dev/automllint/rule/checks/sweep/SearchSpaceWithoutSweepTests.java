package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class SearchSpaceWithoutSweepTests {
  private final LintTester tester = LintTester.of(new SearchSpaceWithoutSweep());

  @Test
  void reportsTheMissingSweepAtTheFirstKey() {
    tester.check(
        """
        type: automl
        ^^^^ error: `search_space` needs a `sweep`, which says how to sample
        # = add `sweep:` with `sampling_algorithm: random`
        task: image_classification
        search_space:
        ~~~~~~~~~~~~ the search space
          - model_name: resnet50
        """);
  }

  @Test
  void pointsAtTheNodeOfAPipeline() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
        # ^^^^^ error: `search_space` needs a `sweep`, which says how to sample
        # = add `sweep:` with `sampling_algorithm: random`
            type: automl
            task: image_classification
            search_space:
        #   ~~~~~~~~~~~~ the search space
              - model_name: resnet50
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
        === an invalid search space
        search_space: []
        === where the sweep is misspelled
        sweeep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        """);
  }
}
