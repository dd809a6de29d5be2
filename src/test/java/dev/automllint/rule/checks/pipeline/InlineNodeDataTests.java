package dev.automllint.rule.checks.pipeline;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class InlineNodeDataTests {
  private final RuleTester tester = new RuleTester(new InlineNodeData());

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
        # = put it into `inputs` of the pipeline, and write `training_data: ${{parent.inputs.NAME}}`
              type: mltable
            validation_data: {path: azureml:fridge:2}
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^ warning: Azure's client sends the mapping of a node as text, so the data is not found
        # = put it into `inputs` of the pipeline, and write `validation_data: ${{parent.inputs.NAME}}`
        """);
  }

  @Test
  void acceptsBindings() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
        """);
  }

  @Test
  void ignoresOtherTexts() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: azureml:fridge:1
        """);
  }

  @Test
  void ignoresJobsOfTheirOwn() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: azureml:fridge:1
        """);
  }
}
