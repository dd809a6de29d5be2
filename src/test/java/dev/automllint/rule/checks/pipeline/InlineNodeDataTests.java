package dev.automllint.rule.checks.pipeline;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class InlineNodeDataTests {
  private final LintTester tester = LintTester.of(new InlineNodeData());

  @Test
  void reportsMappings() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data:
              path: azureml:fridge:1
        #     ^^^^^^^^^^^^^^^^^^^^^^… warning: Azure's client sends the mapping of a node as text, so the data is not found
        # = move it to the `inputs` of the pipeline, and write `training_data: ${{parent.inputs.NAME}}`
              type: mltable
            validation_data: {path: azureml:fridge:2}
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^ warning: Azure's client sends the mapping of a node as text, so the data is not found
        # = move it to the `inputs` of the pipeline, and write `validation_data: ${{parent.inputs.NAME}}`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === bindings
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
        === other texts
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: azureml:fridge:1
        === jobs of their own
        training_data: {path: azureml:fridge:1}
        """);
  }
}
