package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class UnsuitableOutputTests {
  private final LintTester tester = LintTester.of(new UnsuitableOutput());

  @Test
  void reportsOutputThatNoImageJobMakes() {
    tester.check(
        """
        outputs: {logs: {type: uri_folder}}
        #         ^^^^ warning: an image job has no output `logs`, only `best_model`
        # = remove it
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              logs: ${{parent.outputs.logs}}
        #     ^^^^ warning: an image job has no output `logs`, only `best_model`
        # = remove it
        """);
  }

  @Test
  void reportsMisspelledOutput() {
    tester.check(
        """
        outputs: {best_mdoel: {type: mlflow_model}}
        #         ^^^^^^^^^^ warning: an image job has no output `best_mdoel`, only `best_model`
        # = did you mean `best_model`?
        """);
  }

  @Test
  void reportsOutputThatIsMisspelledBesideTheRightOne() {
    tester.check(
        """
        outputs:
          best_model: {type: mlflow_model}
          best_mdoel: {type: mlflow_model}
        # ^^^^^^^^^^ warning: an image job has no output `best_mdoel`, only `best_model`
        # = remove it
        """);
  }

  @Test
  void reportsVersionWithoutName() {
    tester.check(
        """
        outputs:
          best_model:
            version: "2"
        #   ^^^^^^^ error: `version` of `best_model` needs a `name`; Azure's client rejects it alone
        # = add the `name` under which the model is registered, or remove `version`
        ===
        outputs: {best_model: {name: shelves, version: "2"}}
        """);
  }

  @Test
  void reportsLocalPath() {
    tester.check(
        """
        outputs:
          best_model:
            path: ./out
        #         ^^^^^ warning: outputs cannot be stored on the machine that submits the job
        # = write `azureml://datastores/NAME/paths/FOLDER`, or omit `path`
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model:
                path: /out
        #             ^^^^ warning: outputs cannot be stored on the machine that submits the job
        # = write `azureml://datastores/NAME/paths/FOLDER`, or omit `path`
        """);
  }

  @Test
  void reportsTypeInANode() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model:
                type: custom_model
        #             ^^^^^^^^^^^^ warning: `custom_model` is unsuitable: the best model is stored as mlflow_model, the only type that the documentation names
        # = write `mlflow_model`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === best model
        outputs:
          best_model:
            type: mlflow_model
            path: azureml://datastores/d/paths/model
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model: {type: MLFLOW_MODEL}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model: ${{parent.outputs.model}}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model: {path: "${{parent.inputs.path}}"}
        === any type of a job of its own
        outputs:
          best_model:
            type: custom_model
        === leaves invalid values to the schema
        outputs:
          best_model:
        ===
        outputs: {9lives: {}}
        ===
        outputs: {best_model: {path: ""}}
        === leaves bindings to another rule
        outputs: {best_model: {path: "${{parent.inputs.path}}"}}
        """);
  }
}
