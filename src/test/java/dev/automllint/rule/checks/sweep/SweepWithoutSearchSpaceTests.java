package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class SweepWithoutSearchSpaceTests {
  private final RuleTester tester = new RuleTester(new SweepWithoutSearchSpace());

  @Test
  void reportsASweepWithNothingToSearch() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        #<<<<< warning: `sweep` has nothing to search: there is no `search_space`
        # = add `search_space` with what is to vary, or remove `sweep`
        limits: {max_trials: 5}
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
  void saysNothingOfAFaultySweep() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: random
        """);
  }

  @Test
  void saysNothingWhereTheSearchSpaceIsFaulty() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space: {model_name: resnet50}
        """);
  }

  @Test
  void saysNothingWhereTheSearchSpaceIsMisspelled() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_spaces:
          - model_name: resnet50
        """);
  }
}
