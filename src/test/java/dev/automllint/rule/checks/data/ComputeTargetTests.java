package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class ComputeTargetTests {
  private final LintTester tester = LintTester.of(new ComputeTarget());

  @Test
  void warnsOfLocal() {
    tester.check(
        """
        compute: local
        #        ^^^^^ warning: `local` is documented, but image jobs train on GPU machines in the workspace
        # = write `compute: azureml:NAME` with the name of a GPU cluster
        ===
        compute: Local
        #        ^^^^^ warning: `local` is documented, but image jobs train on GPU machines in the workspace
        # = write `compute: azureml:NAME` with the name of a GPU cluster
        """);
  }

  @Test
  void reportsLocalInANode() {
    tester.check(
        """
        type: pipeline
        settings: {default_compute: azureml:gpu}
        jobs:
          train:
            type: automl
            task: image_classification
            compute: local
        #            ^^^^^ error: a node of a pipeline cannot run on `local`
        # = write `compute: azureml:NAME` with the name of a GPU cluster
        """);
  }

  @Test
  void reportsLocalOfThePipeline() {
    tester.check(
        """
        type: pipeline
        settings: {default_compute: local}
        #                           ~~~~~ set here
        jobs:
          train:
        # ^^^^^ error: a node of a pipeline cannot run on `local`
        # = write `compute: azureml:NAME` with the name of a GPU cluster
            type: automl
            task: image_classification
            target_column_name: label
        ===
        type: pipeline
        compute: local
        #        ~~~~~ set here
        jobs:
          train:
        # ^^^^^ error: a node of a pipeline cannot run on `local`
        # = write `compute: azureml:NAME` with the name of a GPU cluster
            type: automl
            task: image_classification
            target_column_name: label
        """);
  }

  @Test
  void informsOfCpuInTheName() {
    tester.check(
        """
        compute: azureml:CPU-cluster
        #        ^^^^^^^^^^^^^^^^^^^ info: `azureml:CPU-cluster` sounds like machines without a GPU; an image job fails there when training starts
        # = write `compute: azureml:NAME` with the name of a GPU cluster
        ===
        type: pipeline
        settings: {default_compute: azureml:cpu-cluster}
        #                           ~~~~~~~~~~~~~~~~~~~ set here
        jobs:
          train:
        # ^^^^^ info: `azureml:cpu-cluster` sounds like machines without a GPU; an image job fails there when training starts
        # = write `compute: azureml:NAME` with the name of a GPU cluster
            type: automl
            task: image_classification
            target_column_name: label
        """);
  }

  @Test
  void informsOfMissingCompute() {
    tester.check(
        """
        type: automl
        ^^^^ info: the job does not set `compute`: newer clients then use serverless machines, `azure-ai-ml` before 1.5 rejects the job
        # = write `compute: azureml:NAME` with the name of a GPU cluster
        task: image_classification
        target_column_name: label
        ===
        type: pipeline
        jobs:
          train:
        # ^^^^^ error: neither the node nor the pipeline sets a compute; Azure's client then refuses the pipeline
        # = write `compute: azureml:NAME` with the name of a GPU cluster, or `settings.default_compute` in the pipeline
            type: automl
            task: image_classification
            target_column_name: label
            resources: {instance_type: Standard_NC6s_v3}
        ===
        type: pipeline
        settings: {force_rerun: true}
        jobs:
          train:
        # ^^^^^ error: neither the node nor the pipeline sets a compute; Azure's client then refuses the pipeline
        # = write `compute: azureml:NAME` with the name of a GPU cluster, or `settings.default_compute` in the pipeline
            type: automl
            task: image_classification
            target_column_name: label
        ===
        type: pipeline
        settings:
          default_computer: azureml:gpu
        # ^^^^^^^^^^^^^^^^ error: Azure reads only `default_compute`, so nodes without a compute get none here; its client then refuses the pipeline
        # = write `default_compute`
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
          again:
            type: automl
            task: image_classification
            target_column_name: label
        """);
  }

  @Test
  void informsOfMachineSizeBesideCompute() {
    tester.check(
        """
        compute: azureml:gpu
        #        ~~~~~~~~~~~ the machines of this compute are used
        resources:
          instance_type: Standard_NC4as_T4_v3
        # ^^^^^^^^^^^^^ info: `instance_type` is for serverless jobs; this one runs on `azureml:gpu`
        # = remove it, or remove `compute`
          instance_count: 1
        """);
  }

  @Test
  void warnsOfServerlessMachinesWithoutAGpu() {
    tester.check(
        """
        resources: {instance_type: STANDARD_E4s_v3}
        #                          ^^^^^^^^^^^^^^^ warning: `STANDARD_E4s_v3` has no GPU, and image jobs train on GPUs only
        # = write a size with a GPU, such as `Standard_NC4as_T4_v3`
        ===
        resources: {instance_type: Basic_A4}
        #                          ^^^^^^^^ warning: `Basic_A4` has no GPU, and image jobs train on GPUs only
        # = write a size with a GPU, such as `Standard_NC4as_T4_v3`
        === machines with an FPGA
        compute: serverless
        resources: {instance_type: Standard_NP10s}
        #                          ^^^^^^^^^^^^^^ warning: `Standard_NP10s` has no GPU, and image jobs train on GPUs only
        # = write a size with a GPU, such as `Standard_NC4as_T4_v3`
        """);
  }

  @Test
  void warnsOfRetiredMachines() {
    tester.check(
        """
        compute: serverless
        resources: {instance_type: Standard_NC24rs_v3}
        #                          ^^^^^^^^^^^^^^^^^^ warning: `Standard_NC24rs_v3` is retired since 2025-09-30: Azure has no such machines
        # = write a current size with a GPU, such as `Standard_NC4as_T4_v3`
        ===
        compute: serverless
        resources: {instance_type: Standard_NV6_Promo}
        #                          ^^^^^^^^^^^^^^^^^^ warning: `Standard_NV6_Promo` is retired since 2023-09-06: Azure has no such machines
        # = write a current size with a GPU, such as `Standard_NC4as_T4_v3`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === clusters
        compute: azureml:gpu-cluster
        ===
        compute: azureml:cpu-and-gpu
        ===
        type: pipeline
        compute: local
        jobs:
          train:
            type: automl
            task: image_classification
            compute: azureml:gpu
        ===
        type: pipeline
        compute: azureml:gpu
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
        ===
        type: pipeline
        settings: {default_compute: azureml:gpu}
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
        === pipelines that others use
        type: pipeline
        version: 1
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
        === serverless jobs
        resources: {instance_type: Standard_NC4as_T4_v3}
        ===
        compute: azureml:serverless
        resources: {instance_type: Standard_NC4as_T4_v3}
        === a size of an unknown form
        compute: serverless
        resources: {instance_type: gpu-small}
        === other resources beside compute
        compute: azureml:gpu
        resources: {instance_count: 2}
        === what must be filled in
        compute: ${CPU}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            compute: ${{parent.inputs.cpu}}
        ===
        type: pipeline
        settings:
          default_compute: ${{parent.inputs.cpu}}
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
        === misspelled compute
        compue: local
        ===
        cluster: local
        """);
  }
}
