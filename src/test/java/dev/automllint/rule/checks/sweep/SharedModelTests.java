package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class SharedModelTests {
  private final LintTester tester = LintTester.of(new SharedModel());

  @Test
  void advisesAtTheLaterModel() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: {type: choice, values: [resnet50, resnet101]}
        #                                       ~~~~~~~~ the earlier entry
          - model_name: {type: choice, values: [resnet18, resnet50]}
        #                                                 ^^^^^^^^ info: `resnet50` is also in an earlier entry, and both may run the same trials
        # = merge the entries, or give them different values
        """);
  }

  @Test
  void comparesModelsAsAzureReadsThem() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: ResNet50
        #               ~~~~~~~~ the earlier entry
          - model_name: resnet50
        #               ^^^^^^^^ info: `resnet50` is also in an earlier entry, and both may run the same trials
        # = merge the entries, or give them different values
        """);
  }

  @Test
  void seesRangesThatOverlap() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        #               ~~~~~~~~ the earlier entry
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
          - model_name: resnet50
        #               ^^^^^^^^ info: `resnet50` is also in an earlier entry, and both may run the same trials
        # = merge the entries, or give them different values
            learning_rate: {type: uniform, min_value: 0.01, max_value: 0.1}
        """);
  }

  @Test
  void seesAValueWithinARange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        #               ~~~~~~~~ the earlier entry
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
          - model_name: resnet50
        #               ^^^^^^^^ info: `resnet50` is also in an earlier entry, and both may run the same trials
        # = merge the entries, or give them different values
            learning_rate: 0.01
        === a hyperparameter that only one of them sets
        training_parameters: {number_of_epochs: 20}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        #               ~~~~~~~~ the earlier entry
          - model_name: resnet50
        #               ^^^^^^^^ info: `resnet50` is also in an earlier entry, and both may run the same trials
        # = merge the entries, or give them different values
            number_of_epochs: 30
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === ranges apart
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.011, max_value: 0.1}
        === a value outside a range
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: 0.02
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.001, max_value: 0.01}
        === lists apart
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [adam, adamw]}
            learning_rate: 0.1
          - model_name: resnet50
            optimizer: sgd
            learning_rate: 0.1
        === other models
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
          - model_name: resnet101
        === a model that is fixed
        training_parameters: {model_name: resnet50}
        sweep: {sampling_algorithm: random}
        search_space:
          - learning_rate: 0.1
          - learning_rate: 0.1
        === unknown values
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: "${LR}"
          - model_name: resnet50
            learning_rate: 0.1
        === leaves a model that one entry repeats to another rule
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: {type: choice, values: [resnet50, resnet50]}
          - model_name: resnet101
        """);
  }
}
