package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeNameTests {
  private final LintTester tester = LintTester.of(new ComputeName());

  @Test
  void reportsADefaultThatIsNotText() {
    tester.check(
        """
        type: pipeline
        settings:
          default_compute: 5
        # ^^^^^^^^^^^^^^^ error: `default_compute` of a pipeline must be text that begins with `azureml:`
        # = write `azureml:NAME` with the name of a cluster in the workspace
        jobs:
          train: &train
            type: automl
            task: image_classification
          again: {type: automl, task: image_classification}
        ===
        type: pipeline
        settings:
          default_compute:
        # ^^^^^^^^^^^^^^^ error: `default_compute` of a pipeline must be text that begins with `azureml:`
        # = write `azureml:NAME` with the name of a cluster in the workspace
        jobs:
          train: {type: automl, task: image_classification}
        ===
        type: pipeline
        settings:
          default_compute: [azureml:gpu]
        # ^^^^^^^^^^^^^^^ error: `default_compute` of a pipeline must be text that begins with `azureml:`
        # = write `azureml:NAME` with the name of a cluster in the workspace
        jobs:
          train: {type: automl, task: image_classification}
        === to be filled in
        type: pipeline
        settings: {default_compute: "${COMPUTE}"}
        jobs:
          train: {type: automl, task: image_classification}
        ===
        type: pipeline
        settings:
          default_compute: {{ compute }}
        jobs:
          train: {type: automl, task: image_classification}
        """);
  }

  @Test
  void reportsVersionAndLabel() {
    tester.check(
        """
        compute: azureml:gpu:1
        #        ^^^^^^^^^^^^^ error: `azureml:gpu:1` is not a valid compute name: a compute has no version or label, so Azure takes this as part of the name
        # = write `azureml:gpu`
        ===
        compute: gpu:1
        #        ^^^^^ error: `gpu:1` is not a valid compute name: a compute has no version or label, so Azure takes this as part of the name
        # = write `azureml:gpu`
        ===
        compute: gpu@latest
        #        ^^^^^^^^^^ error: `gpu@latest` is not a valid compute name: a compute has no version or label, so Azure takes this as part of the name
        # = write `azureml:gpu`
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "big-gpu, azureml:big-gpu",
    "/subscriptions/1/computes/a, azureml:/subscriptions/1/computes/a",
    "AzureML:gpu, azureml:NAME",
    "local, azureml:NAME",
    "${{parent.inputs.c}}, azureml:NAME",
  })
  void reportsDefaultsOfPipelinesWithoutPrefix(String compute, String better) {
    tester.check(
        """
        type: pipeline
        settings: {default_compute: "COMPUTE"}
        #                           ^^^^^^^^^ error: `default_compute` of a pipeline must begin with `azureml:`, but is `COMPUTE`
        # = write `BETTER`
        jobs:
          train:
            type: automl
            task: image_classification
            compute: azureml:gpu
        """
            .replace("^^^^^^^^^", "^".repeat(compute.length() + 2))
            .replace("COMPUTE", compute)
            .replace(
                "`BETTER`",
                better.equals("azureml:NAME")
                    ? "`azureml:NAME` with the name of a cluster in the workspace"
                    : "`" + better + "`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"azureml:gpu", "serverless", "azureml:serverless", "${CLUSTER}"})
  void acceptsDefaultsOfPipelines(String compute) {
    tester.check(
        """
        type: pipeline
        settings: {default_compute: "COMPUTE"}
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
        """
            .replace("COMPUTE", compute));
  }

  @Test
  void reportsPrefixInWrongCase() {
    tester.check(
        """
        compute: AzureML:gpu
        #        ^^^^^^^^^^^ error: `AzureML:gpu` is not a valid compute name: the prefix must be exactly `azureml:`, so Azure takes the whole text as the name
        # = write `azureml:gpu`
        """);
  }

  @Test
  void reportsMisspelledPrefix() {
    tester.check(
        """
        compute: azurml:gpu
        #        ^^^^^^^^^^ error: `azurml:gpu` is not a valid compute name: the prefix must be exactly `azureml:`, so Azure takes the whole text as the name
        # = write `azureml:gpu`
        """);
  }

  @Test
  void reportsMissingName() {
    tester.check(
        """
        compute: "azureml:"
        #        ^^^^^^^^^^ error: `azureml:` is not a valid compute name: the name after `azureml:` is missing
        # = write `azureml:NAME` with the name of a cluster in the workspace
        """);
  }

  @Test
  void reportsBlanks() {
    tester.check(
        """
        compute: " azureml:gpu"
        #        ^^^^^^^^^^^^^^ error: ` azureml:gpu` is not a valid compute name: Azure does not remove the spaces around it
        # = write `azureml:gpu`
        ===
        compute: "azureml: gpu"
        #        ^^^^^^^^^^^^^^ error: `azureml: gpu` is not a valid compute name: only letters, digits, `-`, `_` and `.` are allowed
        # = write `azureml:gpu`
        ===
        compute: gpu cluster
        #        ^^^^^^^^^^^ error: `gpu cluster` is not a valid compute name: only letters, digits, `-`, `_` and `.` are allowed
        # = write `azureml:NAME` with the name of a cluster in the workspace
        """);
  }

  @Test
  void reportsAddress() {
    tester.check(
        """
        compute: https://ml.azure.com/compute/gpu
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: `https://ml.azure.com/compute/gpu` is not a valid compute name: an address is not allowed
        # = write `azureml:NAME` with the name of a cluster in the workspace
        """);
  }

  @Test
  void reportsOtherSigns() {
    tester.check(
        """
        compute: (your cluster)
        #        ^^^^^^^^^^^^^^ error: `(your cluster)` is not a valid compute name: only letters, digits, `-`, `_` and `.` are allowed
        # = write `azureml:NAME` with the name of a cluster in the workspace
        ===
        compute: azureml:a/b
        #        ^^^^^^^^^^^ error: `azureml:a/b` is not a valid compute name: only letters, digits, `-`, `_` and `.` are allowed
        # = write `azureml:NAME` with the name of a cluster in the workspace
        """);
  }

  @Test
  void reportsDoubledPrefix() {
    tester.check(
        """
        compute: azureml:azureml:gpu
        #        ^^^^^^^^^^^^^^^^^^^ error: `azureml:azureml:gpu` is not a valid compute name: a compute has no version or label, so Azure takes this as part of the name
        # = write `azureml:gpu`
        """);
  }

  @Test
  void informsOfMissingPrefix() {
    tester.check(
        """
        compute: gpu-cluster
        #        ^^^^^^^^^^^ info: the documentation writes a compute with the prefix `azureml:`
        # = write `azureml:gpu-cluster`
        """);
  }

  @Test
  void reportsInANode() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            compute: azureml:gpu:1
        #            ^^^^^^^^^^^^^ error: `azureml:gpu:1` is not a valid compute name: a compute has no version or label, so Azure takes this as part of the name
        # = write `azureml:gpu`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === names
        compute: azureml:gpu-cluster_2.b
        ===
        compute: azureml:/subscriptions/0/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws/computes/gpu
        ===
        compute: /subscriptions/0/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws/computes/gpu
        ===
        compute: serverless
        ===
        compute: azureml:serverless
        === leaves local to another rule
        compute: local
        ===
        compute: LOCAL
        ===
        type: pipeline
        settings: {default_compute: local}
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
        === values that must be filled in
        compute: ${CLUSTER}
        ===
        compute: ${{parent.inputs.c}}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            compute: ${{parent.inputs.c}}
        === invalid values
        compute: ""
        ===
        compute: [a]
        ===
        compute:
        """);
  }

  @Test
  void namesACommentWithoutASpace() {
    tester.check(
        """
        compute: azureml:gpu-cluster#the big one
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: `azureml:gpu-cluster#the big one` is not a valid compute name: only letters, digits, `-`, `_` and `.` are allowed
        # = a comment needs a space before its `#`, after `azureml:gpu-cluster`
        """);
  }
}
