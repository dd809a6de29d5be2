package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class CheckpointRunTests {
  private final LintTester tester = LintTester.of(new CheckpointRun());

  @Test
  void reportsThePlaceholderOfTheDocumentation() {
    tester.check(
        """
        training_parameters: {checkpoint_run_id: target_checkpoint_run_id}
        #                                        ^^^^^^^^^^^^^^^^^^^^^^^^ warning: `checkpoint_run_id` is `target_checkpoint_run_id`, a placeholder: the trials fail, because this run does not exist
        # = write the id of a finished trial, or remove it
        """);
  }

  @Test
  void reportsAnotherNameForAnId() {
    tester.check(
        """
        training_parameters: {checkpoint_run_id: YOUR_RUN_ID}
        #                                        ^^^^^^^^^^^ warning: `checkpoint_run_id` is `YOUR_RUN_ID`, a placeholder: the trials fail, because this run does not exist
        # = write the id of a finished trial, or remove it
        """);
  }

  @Test
  void tellsOfAnIdThatLooksLikeAWholeJob() {
    tester.check(
        """
        training_parameters:
          checkpoint_run_id: AutoML_0ad1ecd2-5a2d-4b1f-8a8d-1ea3a4ed8db9
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `checkpoint_run_id` is `AutoML_0ad1ecd2-5a2d-4b1f-8a8d-1ea3a4ed8db9`, which looks like a whole AutoML job: only its trials have weights
        # = write the id of its best trial (tag `automl_best_child_run_id`)
        """);
  }

  @Test
  void tellsOfWeightsForSeveralModels() {
    tester.check(
        """
        training_parameters: {checkpoint_run_id: brave_lion_7}
        #                                        ^^^^^^^^^^^^ info: `checkpoint_run_id` has the weights of one model, but the trials train several
        # = train only the model of this run
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, resnet34]}
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === the id of a trial
        training_parameters:
          checkpoint_run_id: AutoML_0ad1ecd2-5a2d-4b1f-8a8d-1ea3a4ed8db9_3
        === a name of a similar form
        training_parameters: {checkpoint_run_id: brave_run_id_7}
        === the same model in several entries
        training_parameters: {checkpoint_run_id: brave_lion_7}
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: sgd
          - model_name: resnet18
            optimizer: adam
        === leaves deployment placeholders alone
        training_parameters:
          checkpoint_run_id: ${RUN_ID}
        === a binding
        type: pipeline
        settings: {default_compute: azureml:gpu}
        inputs: {x: {type: mltable, path: azureml:train:1}, n: {type: integer, default: 1}}
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
            training_data: ${{parent.inputs.x}}
            training_parameters:
              checkpoint_run_id: ${{parent.inputs.n}}
        """);
  }
}
