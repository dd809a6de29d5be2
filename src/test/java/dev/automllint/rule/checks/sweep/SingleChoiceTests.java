package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class SingleChoiceTests {
  private final RuleTester tester = new RuleTester(new SingleChoice());

  @Test
  void advisesOnAListOfOne() {
    tester.check(
        """
        type: automl
        task: image_classification
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
        type: automl
        task: image_classification
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
  void acceptsTwoValues() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: [0.1, 0.2]}
        """);
  }

  @Test
  void acceptsAPlainValue() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: 20
        """);
  }

  @Test
  void acceptsASingleModelAsInTheSamples() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: {type: choice, values: [resnet50]}
        """);
  }

  @Test
  void saysNothingOfAnUnknownValue() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: ["${LR}"]}
        """);
  }
}
