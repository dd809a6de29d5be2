package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class SearchSpaceWithoutSweepTests {
  private final RuleTester tester = new RuleTester(new SearchSpaceWithoutSweep());

  @Test
  void reportsTheMissingSweepAtTheFirstKey() {
    tester.check(
        """
        type: automl
        #<<<< error: `search_space` needs `sweep` beside it, which says how to sample
        # = add `sweep:` with `sampling_algorithm: random`
        task: image_classification
        search_space:
        #------------ the search space
          - model_name: resnet50
        """);
  }

  @Test
  void acceptsBoth() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        """);
  }

  @Test
  void saysNothingOfAFaultySearchSpace() {
    tester.check(
        """
        type: automl
        task: image_classification
        search_space: []
        """);
  }

  @Test
  void saysNothingWhereTheSweepIsMisspelled() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweeep: {sampling_algorithm: random}
        search_space:
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
        # ^^^^^ error: `search_space` needs `sweep` beside it, which says how to sample
        # = add `sweep:` with `sampling_algorithm: random`
            type: automl
            task: image_classification
            search_space:
        #   ~~~~~~~~~~~~ the search space
              - model_name: resnet50
        """);
  }
}
