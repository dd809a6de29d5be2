package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class SingleChoiceTests {
  private final LintTester tester = LintTester.of(new SingleChoice());

  @Test
  void advisesOnAListOfOne() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: [0.1]}
        #                                         ^^^^^ info: a choice of one value does not vary
        # = add values, or write `learning_rate: 0.1`
        """);
  }

  @Test
  void advisesOnABlockOfOne() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            optimizer:
              type: choice
              values:
                - adam
        #       ^^^^^^ info: a choice of one value does not vary
        # = add values, or write `optimizer: adam`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === two values
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: [0.1, 0.2]}
        === a plain value
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: 20
        === a single model as in the samples
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: {type: choice, values: [resnet50]}
        === an unknown value
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: ["${LR}"]}
        """);
  }
}
