package dev.automllint.rule.checks.pipeline;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class PipelineBindingTests {
  private final LintTester tester = LintTester.of(new PipelineBinding());

  @Test
  void reportsUndeclaredInput() {
    tester.check(
        """
        type: pipeline
        inputs:
        ~~~~~~ declared here
          train:
            type: mltable
            path: azureml:fridge:1
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.valid}}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^ error: the pipeline has no input `valid`
        # = declare it under `inputs`
        """);
  }

  @Test
  void reportsInputThatIsMeant() {
    tester.check(
        """
        type: pipeline
        inputs:
        ~~~~~~ declared here
          train:
            type: mltable
            path: azureml:fridge:1
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{ parent.inputs.trian }}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: the pipeline has no input `trian`
        # = did you mean `train`?
        """);
  }

  @Test
  void reportsInputOfPipelineWithoutInputs() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_parameters:
              number_of_epochs: ${{parent.inputs.epochs}}
        #                       ^^^^^^^^^^^^^^^^^^^^^^^^^ error: the pipeline has no input `epochs`
        # = declare it under `inputs`
        """);
  }

  @Test
  void reportsMissingParent() {
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
            training_data: ${{inputs.train}}
        #                  ^^^^^^^^^^^^^^^^^ error: a binding of a node must begin with `parent.`
        # = write `${{parent.inputs.train}}`
        ===
        type: pipeline
        inputs:
          train:
            type: mltable
            path: azureml:fridge:1
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{jobs.prep.outputs.train}}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: a binding of a node must begin with `parent.`
        # = write `${{parent.jobs.prep.outputs.train}}`
        ===
        type: pipeline
        inputs:
          train:
            type: mltable
            path: azureml:fridge:1
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model: ${{outputs.model}}
        #                 ^^^^^^^^^^^^^^^^^^ error: a binding of a node must begin with `parent.`
        # = write `${{parent.outputs.model}}`
        """);
  }

  @Test
  void reportsUnknownJob() {
    tester.check(
        """
        type: pipeline
        jobs:
        ~~~~ declared here
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.prep.outputs.train}}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: the pipeline has no job `prep`
        # = declare it under `jobs`
        """);
  }

  @Test
  void reportsOutputThatACommandDoesNotDeclare() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.prep.outputs.train}}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: that job has no output `train`
        # = declare it under `outputs`
          prep:
            type: command
            command: echo
            outputs:
        #   ~~~~~~~ declared here
              data: {type: mltable}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.prep.outputs.train}}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: that job has no output `train`
        # = declare it under `outputs`
          prep:
            type: command
            command: echo
        """);
  }

  @Test
  void reportsOutputThatAnotherAutomlJobDoesNotDeclare() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.a.outputs.best_model}}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: that job has no output `best_model`
        # = declare it under `outputs`
          a:
            type: automl
            task: regression
        """);
  }

  @Test
  void reportsOwnOutput() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.train.outputs.best_model}}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: a node cannot use its own outputs
        """);
  }

  @Test
  void reportsUndeclaredOutputOfThePipeline() {
    tester.check(
        """
        type: pipeline
        outputs: {other: {type: mlflow_model}}
        ~~~~~~~ declared here
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model: ${{parent.outputs.model}}
        #                 ^^^^^^^^^^^^^^^^^^^^^^^^^ error: the pipeline has no output `model`
        # = declare it under `outputs`
        """);
  }

  @Test
  void warnsOfInputsOfAnotherType() {
    tester.check(
        """
        type: pipeline
        inputs: {train: {type: uri_folder, path: ./data}}
        #                      ~~~~~~~~~~ the input of the pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^ warning: image data must be an `mltable`; the input is `uri_folder`
        # = give the input `type: mltable` and the path of an MLTable
        ===
        type: pipeline
        inputs: {valid: {path: ./data}}
        #        ~~~~~ the input of the pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            validation_data: ${{parent.inputs.valid}}
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^ warning: image data must be an `mltable`; the input is a `uri_folder`, because it has no type
        # = give the input `type: mltable` and the path of an MLTable
        ===
        type: pipeline
        inputs: {train: ./data}
        #               ~~~~~~ the input of the pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^ warning: image data must be an `mltable`; the input is a single value
        # = give the input `type: mltable` and the path of an MLTable
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === declared inputs
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
        ===
        type: pipeline
        inputs:
          train:
            type: MLTable
            path: azureml:fridge:1
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{ parent.inputs.train }}
        ===
        type: pipeline
        inputs: {epochs: 5}
        jobs:
          train:
            type: automl
            task: image_classification
            training_parameters:
              number_of_epochs: ${{parent.inputs.epochs}}
        ===
        type: pipeline
        inputs:
          group:
            train: {type: mltable, path: a}
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.group.train}}
        === outputs of jobs
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.prep.outputs.train}}
          prep:
            type: command
            command: echo
            outputs:
              train: {type: mltable}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.prep.outputs.train}}
          prep:
            type: command
            component: file:./prep.yml
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.prep.inputs.train}}
          prep:
            type: command
            command: echo
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.first.outputs.best_model}}
          first:
            type: automl
            task: image_classification
        === outputs of the pipeline
        type: pipeline
        outputs: {model: {type: mlflow_model}}
        jobs:
          train:
            type: automl
            task: image_classification
            outputs:
              best_model: ${{parent.outputs.model}}
        === other expressions
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            display_name: ${{name}}
            compute: azureml:${{parent.inputs.c}}
        === pipelines that cannot be read
        type: pipeline
        inputs: [train]
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
        ===
        type: pipeline
        inputs: {train: {type: "${TYPE}", path: a}}
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
        ===
        type: pipeline
        inputs:
          train:
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
        === jobs of their own
        display_name: ${{inputs.x}}
        === outputs of a job that is not of AutoML
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.jobs.tune.outputs.data}}
          tune:
            type: finetuning
            task: chat_completion
        === a binding that names no input
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs}}
        """);
  }

  @Test
  void reportsBlanksInASweptKey() {
    tester.check(
        """
        type: pipeline
        inputs: {n: 5}
        jobs:
          train:
            type: automl
            task: image_classification
            training_parameters: {early_stopping_delay: "${{ parent.inputs.n }}"}
            search_space:
              - number_of_epochs: ${{ parent.inputs.n }}
        #                         ^^^^^^^^^^^^^^^^^^^^^^ error: in `search_space` a binding must not contain spaces
        # = write `${{parent.inputs.n}}`
                early_stopping_patience: ${{parent.inputs.n}}
        """);
  }
}
