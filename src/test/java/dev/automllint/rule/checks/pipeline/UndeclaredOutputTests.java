package dev.automllint.rule.checks.pipeline;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class UndeclaredOutputTests {
  private final LintTester tester = LintTester.of(new UndeclaredOutput());

  @Test
  void reportsAtTheNodeWithoutOutputs() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
        # ^^^^^ error: `register` uses the output `best_model`, which this node does not declare
        # = add `best_model: {type: mlflow_model}` under `outputs`
            type: automl
            task: image_classification
            target_column_name: label
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        #            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ used here
        """);
  }

  @Test
  void reportsAtTheOutputsOfTheNode() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
        #   ^^^^^^^ error: `register` uses the output `best_model`, which this node does not declare
        # = add `best_model: {type: mlflow_model}` under `outputs`
              logs: {type: uri_folder}
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        #            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ used here
        """);
  }

  @Test
  void reportsEachOutputOnce() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
        # ^^^^^ error: `register` uses the output `best_model`, which this node does not declare
        # = add `best_model: {type: mlflow_model}` under `outputs`
            type: automl
            task: image_classification
            target_column_name: label
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        #            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ used here
          again:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        """);
  }

  @Test
  void reportsOutputThatNoImageJobMakes() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
        #   ^^^^^^^ error: `register` uses the output `scores`, which this node does not declare
        # = an image job has only `best_model`
              best_model: {type: mlflow_model}
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.scores}}
        #            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ used here
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === declared output
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model: {type: mlflow_model}
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model: ${{parent.outputs.model}}
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        === unused output
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.other.outputs.best_model}}
        === leaves misspelled outputs
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_mdoel: {type: mlflow_model}
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            ouputs:
              best_model: {type: mlflow_model}
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model:
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs: best_model
          register:
            type: command
            component: file:./register.yml
            inputs:
              model: ${{parent.jobs.train.outputs.best_model}}
        === jobs of their own
        target_column_name: label
        """);
  }
}
