package dev.automllint.rule.checks.data;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class IneffectiveSplitTests {
  private final RuleTester tester = new RuleTester(new IneffectiveSplit());

  @Test
  void reportsShareBesideData() {
    tester.check(
        """
        type: automl
        task: image_classification
        validation_data:
        #--------------- all of this is used for validation
          path: azureml:fridge:1
        validation_data_size: 0.2
        #<<<<<<<<<<<<<<<<<<<< warning: `validation_data_size` has no effect: it counts only without `validation_data`
        # = remove one of the two
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        validation_data_size: 0.2
        #<<<<<<<<<<<<<<<<<<<< warning: `validation_data_size` has no effect: it counts only without `validation_data`
        # = remove one of the two
        validation_data:
        #--------------- all of this is used for validation
          path: azureml:fridge:1
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
        #   ^^^^^^^^^^^^^^^^^^^^ warning: `validation_data_size` has no effect: it counts only without `validation_data`
        # = remove one of the two
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
        #   ^^^^^^^^^^^^^^^^^^^^ warning: `validation_data_size` has no effect: it counts only without `validation_data`
        # = remove one of the two
        """);
  }

  @Test
  void acceptsEitherAlone() {
    tester.check(
        """
        type: automl
        task: image_classification
        validation_data:
          path: azureml:fridge:1
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        validation_data_size: 0.2
        """);
  }

  @Test
  void ignoresFaultyValues() {
    tester.check(
        """
        type: automl
        task: image_classification
        validation_data: azureml:fridge:1
        validation_data_size: 0.2
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        validation_data:
          path: azureml:fridge:1
        validation_data_size: 20
        """);
  }
}
