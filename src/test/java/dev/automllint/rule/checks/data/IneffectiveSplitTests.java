package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class IneffectiveSplitTests {
  private final LintTester tester = LintTester.of(new IneffectiveSplit());

  @Test
  void reportsShareBesideData() {
    tester.check(
        """
        validation_data: {path: azureml:fridge:1}
        ~~~~~~~~~~~~~~~ all of this is used for validation
        validation_data_size: 0.2
        ^^^^^^^^^^^^^^^^^^^^ warning: `validation_data_size` has no effect: it applies only without `validation_data`
        # = remove one of the two
        # = unsafe fix: remove `validation_data_size`
        ===
        validation_data_size: 0.2
        ^^^^^^^^^^^^^^^^^^^^ warning: `validation_data_size` has no effect: it applies only without `validation_data`
        # = remove one of the two
        # = unsafe fix: remove `validation_data_size`
        validation_data: {path: azureml:fridge:1}
        ~~~~~~~~~~~~~~~ all of this is used for validation
        """);
  }

  @Test
  void reportsShareBesideBinding() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            validation_data: ${{parent.inputs.valid}}
        #   ~~~~~~~~~~~~~~~ all of this is used for validation
            validation_data_size: 0.2
        #   ^^^^^^^^^^^^^^^^^^^^ warning: `validation_data_size` has no effect: it applies only without `validation_data`
        # = remove one of the two
        # = unsafe fix: remove `validation_data_size`
        """);
  }

  @Test
  void reportsShareThatIsToBeFilledIn() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            validation_data: ${{parent.inputs.valid}}
        #   ~~~~~~~~~~~~~~~ all of this is used for validation
            validation_data_size: ${{parent.inputs.size}}
        #   ^^^^^^^^^^^^^^^^^^^^ warning: `validation_data_size` has no effect: it applies only without `validation_data`
        # = remove one of the two
        # = unsafe fix: remove `validation_data_size`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === either alone
        validation_data: {path: azureml:fridge:1}
        ===
        validation_data_size: 0.2
        === invalid values
        validation_data: azureml:fridge:1
        validation_data_size: 0.2
        ===
        validation_data: {path: azureml:fridge:1}
        validation_data_size: 20
        """);
  }
}
