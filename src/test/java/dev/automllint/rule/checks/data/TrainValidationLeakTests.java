package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class TrainValidationLeakTests {
  private final LintTester tester = LintTester.of(new TrainValidationLeak());

  @Test
  void reportsSamePath() {
    tester.check(
        """
        training_data: {path: azureml:fridge:1}
        #                     ~~~~~~~~~~~~~~~~ the same data
        validation_data: {path: "azureml:fridge:1"}
        #                       ^^^^^^^^^^^^^^^^^^ warning: the model is validated on its training images, so every score is too good
        # = use other images, or omit `validation_data`: Azure then sets some training data aside
        """);
  }

  @Test
  void reportsSameFolderInAnotherSpelling() {
    tester.check(
        """
        training_data: {path: ./data/}
        #                     ~~~~~~~ the same data
        validation_data: {path: data}
        #                       ^^^^ warning: the model is validated on its training images, so every score is too good
        # = use other images, or omit `validation_data`: Azure then sets some training data aside
        """);
  }

  @Test
  void reportsSameInput() {
    tester.check(
        """
        type: pipeline
        inputs:
          train:
            type: mltable
            path: azureml:fridge:1
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
        #                  ~~~~~~~~~~~~~~~~~~~~~~~~ the same data
            validation_data: ${{ parent.inputs.train }}
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: the model is validated on its training images, so every score is too good
        # = use other images, or omit `validation_data`: Azure then sets some training data aside
        """);
  }

  @Test
  void reportsInputsOfTheSamePath() {
    tester.check(
        """
        type: pipeline
        inputs:
          train:
            type: mltable
            path: azureml:fridge:1
          valid: {type: mltable, path: azureml:fridge:1}
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
        #                  ~~~~~~~~~~~~~~~~~~~~~~~~ the same data
            validation_data: ${{parent.inputs.valid}}
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^ warning: the model is validated on its training images, so every score is too good
        # = use other images, or omit `validation_data`: Azure then sets some training data aside
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === other version
        training_data: {path: azureml:fridge:1}
        validation_data: {path: azureml:fridge:2}
        === other input
        type: pipeline
        inputs:
          train:
            type: mltable
            path: azureml:fridge:1
          valid: {type: mltable, path: azureml:fridge:2}
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
            validation_data: ${{parent.inputs.valid}}
        === what must be filled in
        training_data: {path: "azureml:${DATA}:1"}
        validation_data: {path: "azureml:${DATA}:1"}
        === missing data
        training_data: {path: azureml:fridge:1}
        """);
  }
}
