package dev.automllint.rule.checks.data;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class LostKeyTests {
  private final RuleTester tester = new RuleTester(new LostKey());

  @Test
  void reportsTestData() {
    tester.check(
        """
        type: automl
        task: image_classification
        test_data:
        #<<<<<<<<< warning: `test_data` is accepted, but has no effect: image jobs make no test run
        # = remove it
          path: azureml:fridge:1
        """);
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            test_data: ${{parent.inputs.test}}
        #   ^^^^^^^^^ warning: `test_data` is accepted, but has no effect: image jobs make no test run
        # = remove it
        """);
  }

  @Test
  void informsOfWhatAzureSets() {
    tester.check(
        """
        type: automl
        task: image_classification
        id: a
        #<< info: `id` is accepted, but has no effect: Azure sets it
        # = remove it
        status: Completed
        #<<<<<< info: `status` is accepted, but has no effect: Azure sets it
        # = remove it
        """);
  }

  @Test
  void informsOfMode() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: azureml:fridge:1
          mode: ro_mount
        # ^^^^ info: `mode: ro_mount` has no effect: only direct is documented for image jobs, and a standalone job does not send the mode
        # = remove it, or write `mode: direct`
        validation_data:
          path: azureml:fridge:2
          mode: Download
        # ^^^^ info: `mode: download` has no effect: only direct is documented for image jobs, and a standalone job does not send the mode
        # = remove it, or write `mode: direct`
        """);
  }

  @Test
  void acceptsDocumentedMode() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: azureml:fridge:1
          mode: direct
        """);
  }

  @Test
  void ignoresModeInANode() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data:
              path: azureml:fridge:1
              mode: ro_mount
        """);
  }

  @Test
  void leavesFaultyValuesToTheSchema() {
    tester.check(
        """
        type: automl
        task: image_classification
        test_data: azureml:fridge:1
        training_data:
          mode: fast
        """);
  }
}
