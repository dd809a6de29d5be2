package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class FixedAndSweptTests {
  private final LintTester tester = LintTester.of(new FixedAndSwept());

  @Test
  void reportsTheFixedKey() {
    tester.check(
        """
        training_parameters:
          learning_rate: 0.01
        # ^^^^^^^^^^^^^ warning: `learning_rate` is fixed here and swept in `search_space`, and which one wins is not documented
        # = remove one of them; `training_parameters` is for values that do not vary
        # = unsafe fix: remove `learning_rate`
          number_of_epochs: 20
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        #   ~~~~~~~~~~~~~ swept here
        """);
  }

  @Test
  void reportsItOnceForSeveralEntries() {
    tester.check(
        """
        training_parameters: {model_name: vitb16r224}
        #                     ^^^^^^^^^^ warning: `model_name` is fixed here and swept in `search_space`, and which one wins is not documented
        # = remove one of them; `training_parameters` is for values that do not vary
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        #   ~~~~~~~~~~ swept here
          - model_name: {type: choice, values: [resnet101, vitb16r224]}
        #   ~~~~~~~~~~ swept here
          - learning_rate: 0.1
        """);
  }

  @Test
  void reportsAnotherSingleValue() {
    tester.check(
        """
        training_parameters: {number_of_epochs: 20}
        #                     ^^^^^^^^^^^^^^^^ warning: `number_of_epochs` is fixed here and swept in `search_space`, and which one wins is not documented
        # = remove one of them; `training_parameters` is for values that do not vary
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: 21
        #   ~~~~~~~~~~~~~~~~ swept here
        """);
  }

  @Test
  void showsOnlyTheFirstPlaces() {
    tester.check(
        """
        training_parameters: {model_name: vitb16r224}
        #                     ^^^^^^^^^^ warning: `model_name` is fixed here and swept in `search_space`, and which one wins is not documented
        # = remove one of them; `training_parameters` is for values that do not vary
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        #   ~~~~~~~~~~ swept here
          - model_name: resnet18
        #   ~~~~~~~~~~ swept here
          - model_name: resnet34
        #   ~~~~~~~~~~ swept here
          - model_name: resnet101
        #   ~~~~~~~~~~ swept here
          - model_name: resnet152
        #   ~~~~~~~~~~ swept here
          - model_name: resnest50
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === the same value
        training_parameters: {learning_rate: 0.1, optimizer: adam}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: [1e-1]}
            optimizer: Adam
        === different keys
        training_parameters: {number_of_epochs: 20}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: 0.1
        === unknown values
        training_parameters: {number_of_epochs: "${EPOCHS}", optimizer: adam}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: 20
            optimizer: {type: choice, values: ["${A}", sgd]}
        """);
  }
}
