package dev.automllint.rule.checks.data;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class ComputeNameTests {
  private final RuleTester tester = new RuleTester(new ComputeName());

  @Test
  void reportsVersionAndLabel() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:gpu:1
        #        ^^^^^^^^^^^^^ error: `azureml:gpu:1` names no compute: a compute has neither version nor label, so this counts as a part of the name
        # = write `azureml:gpu`
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: gpu@latest
        #        ^^^^^^^^^^ error: `gpu@latest` names no compute: a compute has neither version nor label, so this counts as a part of the name
        # = write `azureml:gpu`
        """);
  }

  @Test
  void reportsPrefixInWrongCase() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: AzureML:gpu
        #        ^^^^^^^^^^^ error: `AzureML:gpu` names no compute: the prefix must be `azureml:` exactly, so all of this counts as the name
        # = write `azureml:gpu`
        """);
  }

  @Test
  void reportsMisspelledPrefix() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azurml:gpu
        #        ^^^^^^^^^^ error: `azurml:gpu` names no compute: the prefix must be `azureml:` exactly, so all of this counts as the name
        # = write `azureml:gpu`
        """);
  }

  @Test
  void reportsMissingName() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: "azureml:"
        #        ^^^^^^^^^^ error: `azureml:` names no compute: nothing follows `azureml:`
        # = write `azureml:` and the name of a cluster in the workspace
        """);
  }

  @Test
  void reportsBlanks() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: " azureml:gpu"
        #        ^^^^^^^^^^^^^^ error: ` azureml:gpu` names no compute: Azure does not remove the blanks around it
        # = write `azureml:gpu`
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: "azureml: gpu"
        #        ^^^^^^^^^^^^^^ error: `azureml: gpu` names no compute: a name has only letters, digits, `-`, `_` and `.`
        # = write `azureml:gpu`
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: gpu cluster
        #        ^^^^^^^^^^^ error: `gpu cluster` names no compute: a name has only letters, digits, `-`, `_` and `.`
        # = write `azureml:` and the name of a cluster in the workspace
        """);
  }

  @Test
  void reportsAddress() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: https://ml.azure.com/compute/gpu
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: `https://ml.azure.com/compute/gpu` names no compute: an address is not taken
        # = write `azureml:` and the name of a cluster in the workspace
        """);
  }

  @Test
  void reportsOtherSigns() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: <your cluster>
        #        ^^^^^^^^^^^^^^ error: `<your cluster>` names no compute: a name has only letters, digits, `-`, `_` and `.`
        # = write `azureml:` and the name of a cluster in the workspace
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:a/b
        #        ^^^^^^^^^^^ error: `azureml:a/b` names no compute: a name has only letters, digits, `-`, `_` and `.`
        # = write `azureml:` and the name of a cluster in the workspace
        """);
  }

  @Test
  void reportsDoubledPrefix() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:azureml:gpu
        #        ^^^^^^^^^^^^^^^^^^^ error: `azureml:azureml:gpu` names no compute: a compute has neither version nor label, so this counts as a part of the name
        # = write `azureml:gpu`
        """);
  }

  @Test
  void informsOfMissingPrefix() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: gpu-cluster
        #        ^^^^^^^^^^^ info: the documentation names a compute with the prefix `azureml:`
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
        #            ^^^^^^^^^^^^^ error: `azureml:gpu:1` names no compute: a compute has neither version nor label, so this counts as a part of the name
        # = write `azureml:gpu`
        """);
  }

  @Test
  void acceptsNames() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:gpu-cluster_2.b
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:/subscriptions/0/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws/computes/gpu
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: /subscriptions/0/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws/computes/gpu
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: serverless
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:serverless
        """);
  }

  @Test
  void leavesLocalToAnotherRule() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: local
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: LOCAL
        """);
  }

  @Test
  void ignoresValuesToBeFilledIn() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: ${CLUSTER}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: ${{parent.inputs.c}}
        """);
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            compute: ${{parent.inputs.c}}
        """);
  }

  @Test
  void ignoresFaultyValues() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: ""
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: [a]
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute:
        """);
  }
}
