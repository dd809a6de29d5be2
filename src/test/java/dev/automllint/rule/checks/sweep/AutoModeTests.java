package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class AutoModeTests {
  private final LintTester tester = LintTester.of(new AutoMode());

  @Test
  void reportsTimeoutWhereAzureChoosesModels() {
    tester.check(
        """
        limits:
          timeout_minutes: 600
        #                  ^^^ info: a timeout may end the job before Azure has run its 10 trials
        # = omit `timeout_minutes`, or make it generous
          max_trials: 10
        #             ~~ several trials, and neither `sweep` nor `search_space`: Azure chooses the models
        """);
  }

  @Test
  void reportsFixedModelWhereAzureChoosesModels() {
    tester.check(
        """
        limits: {max_trials: 2}
        #                    ~ several trials, and neither `sweep` nor `search_space`: Azure chooses the models
        training_parameters: {model_name: resnet50}
        #                                 ^^^^^^^^ info: Azure chooses the models itself, and whether it respects a fixed one is not documented
        # = remove it, or add `sweep` and `search_space`
        """);
  }

  @Test
  void reportsItInANode() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            limits: {max_trials: 10, timeout_minutes: 60}
        #                                             ^^ info: a timeout may end the job before Azure has run its 10 trials
        # = omit `timeout_minutes`, or make it generous
        #                        ~~ several trials, and neither `sweep` nor `search_space`: Azure chooses the models
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === single trial
        limits:
          timeout_minutes: 600
          max_trials: 1
        training_parameters: {model_name: resnet50}
        === sweep
        limits: {timeout_minutes: 600, max_trials: 10}
        search_space:
          - model_name: resnet50
        ===
        limits: {timeout_minutes: 600, max_trials: 10}
        sweep: {sampling_algorithm: random}
        === auto mode without timeout and model
        limits: {max_trials: 10}
        === misspelled sweep
        limits: {timeout_minutes: 600, max_trials: 10}
        serch_space:
          - model_name: resnet50
        === unknown key that may be a sweep
        limits: {timeout_minutes: 600, max_trials: 10}
        hyperdrive: {}
        === invalid and open numbers
        limits: {timeout_minutes: 600, max_trials: 1.5}
        ===
        limits: {timeout_minutes: 600, max_trials: "${TRIALS}"}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            limits: {timeout_minutes: 600, max_trials: "${{parent.inputs.n}}"}
        """);
  }
}
