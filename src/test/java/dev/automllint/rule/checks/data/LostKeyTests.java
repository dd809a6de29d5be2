package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class LostKeyTests {
  private final LintTester tester = LintTester.of(new LostKey());

  @Test
  void reportsTestData() {
    tester.check(
        """
        test_data: {path: azureml:fridge:1}
        ^^^^^^^^^ warning: `test_data` is accepted, but has no effect: image jobs have no test run
        # = remove it
        # = unsafe fix: remove `test_data`
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            test_data: ${{parent.inputs.test}}
        #   ^^^^^^^^^ warning: `test_data` is accepted, but has no effect: image jobs have no test run
        # = remove it
        # = unsafe fix: remove `test_data`
        """);
  }

  @Test
  void informsOfWhatAzureSets() {
    tester.check(
        """
        id: a
        ^^ info: `id` is accepted, but has no effect: Azure sets it
        # = remove it
        # = unsafe fix: remove `id`
        status: Completed
        ^^^^^^ info: `status` is accepted, but has no effect: Azure sets it
        # = remove it
        # = unsafe fix: remove `status`
        """);
  }

  @Test
  void reportsKeysWithoutAValue() {
    tester.check(
        """
        id:
        ^^ error: `id` has no value; Azure's client rejects that
        # = remove it: Azure sets it
        # = unsafe fix: remove `id`
        log_files: ~
        ^^^^^^^^^ error: `log_files` has no value; Azure's client rejects that
        # = remove it: Azure sets it
        # = unsafe fix: remove `log_files`
        """);
  }

  @Test
  void informsOfMode() {
    tester.check(
        """
        training_data:
          path: azureml:fridge:1
          mode: ro_mount
        # ^^^^ info: `mode: ro_mount` has no effect: only direct is documented for image jobs, and a standalone job does not send the mode
        # = remove it, or write `mode: direct`
        # = unsafe fix: remove `mode`
        validation_data:
          path: azureml:fridge:2
          mode: Download
        # ^^^^ info: `mode: download` has no effect: only direct is documented for image jobs, and a standalone job does not send the mode
        # = remove it, or write `mode: direct`
        # = unsafe fix: remove `mode`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === documented mode
        training_data:
          path: azureml:fridge:1
          mode: direct
        === mode in a node
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data:
              path: azureml:fridge:1
              mode: ro_mount
        === leaves invalid values to the schema
        test_data: azureml:fridge:1
        training_data: {mode: fast}
        """);
  }
}
