package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class BayesianEntriesTests {
  private final RuleTester tester = new RuleTester(new BayesianEntries());

  @Test
  void reportsTheLaterKey() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: bayesian}
        #                           ~~~~~~~~ the sampling
        search_space:
        #<<<<<<<<<<<< error: `bayesian` sampling takes one entry of `search_space`, not 2; `random` and `grid` take several
        # = join the entries, or sample with `random`
          - model_name: resnet50
          - model_name: resnet101
        """);
  }

  @Test
  void reportsTheSamplingWhereItIsLater() {
    tester.check(
        """
        type: automl
        task: image_classification
        search_space:
        #------------ the entries
          - model_name: resnet50
          - model_name: resnet101
        sweep: {sampling_algorithm: bayesian}
        #                           ^^^^^^^^ error: `bayesian` sampling takes one entry of `search_space`, not 2; `random` and `grid` take several
        # = join the entries, or sample with `random`
        """);
  }

  @Test
  void acceptsASingleEntry() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: bayesian}
        search_space:
          - model_name: resnet50
        """);
  }

  @Test
  void acceptsSeveralEntriesOtherwise() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: grid}
        search_space:
          - model_name: resnet50
          - model_name: resnet101
        """);
  }

  @Test
  void saysNothingOfUnknownSampling() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: "#{SAMPLING}#"}
        search_space:
          - model_name: resnet50
          - model_name: resnet101
        """);
  }
}
