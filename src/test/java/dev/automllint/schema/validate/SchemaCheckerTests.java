package dev.automllint.schema.validate;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

/** What is said of single keys and values, word by word. */
class SchemaCheckerTests {
  private final LintTester tester = LintTester.ofCoreRules();

  // ---- keys

  @Test
  void suggestsTheKeyThatAMisspelledOneMeans() {
    tester.check(
        """
        limits:
          max_trails: 10
        # ^^^^^^^^^^ error unknown-key: unknown key `max_trails` in `limits`
        # = did you mean `max_trials`?
        # = fix: rename the key to `max_trials`
        training_parameters:
          Learning-Rate: 0.1
        # ^^^^^^^^^^^^^ error unknown-key: unknown key `Learning-Rate` in `training_parameters`
        # = did you mean `learning_rate`?
        # = fix: rename the key to `learning_rate`
          epochs: 5
        # ^^^^^^ error unknown-key: unknown key `epochs` in `training_parameters`
        # = did you mean `number_of_epochs`?
        # = fix: rename the key to `number_of_epochs`
        """);
  }

  @Test
  void listsTheKeysOfASmallBlock() {
    tester.check(
        """
        limits:
          colour: blue
        # ^^^^^^ error unknown-key: unknown key `colour` in `limits`
        # = allowed here: `timeout_minutes`, `max_trials` and `max_concurrent_trials`
        """);
  }

  @Test
  void suggestsNoKeyThatExists() {
    tester.check(
        """
        training_parameters:
          learning_rate: 0.1
          learning_rat: 0.2
        # ^^^^^^^^^^^^ error unknown-key: unknown key `learning_rat` in `training_parameters`
        # = `learning_rate` already exists here
          number_of_epoch: 3
        # ^^^^^^^^^^^^^^^ error unknown-key: unknown key `number_of_epoch` in `training_parameters`
        # = `number_of_epochs` already exists here
          number_of_epochs: 4
        """);
  }

  @Test
  void takesAMisspelledRequiredKeyForIt() {
    tester.check(
        """
        type: automl
        task: image_classification
        target_colum_name: label
        ^^^^^^^^^^^^^^^^^ error unknown-key: unknown key `target_colum_name`
        # = did you mean `target_column_name`?
        # = fix: rename the key to `target_column_name`
        trainig_data: {pathh: azureml:fridge:1}
        ^^^^^^^^^^^^ error unknown-key: unknown key `trainig_data`
        # = did you mean `training_data`?
        # = fix: rename the key to `training_data`
        sweep:
          sampling_algoritm: random
        # ^^^^^^^^^^^^^^^^^ error unknown-key: unknown key `sampling_algoritm` in `sweep`
        # = did you mean `sampling_algorithm`?
        # = fix: rename the key to `sampling_algorithm`
          early_termination:
            typ: bandit
        #   ^^^ error unknown-key: unknown key `typ` in `early_termination`
        # = did you mean `type`?
        # = fix: rename the key to `type`
            slack_factor: 0.1
        """);
  }

  @Test
  void namesTheNewNameOfAnOldKey() {
    tester.check(
        """
        timeout: 60
        ^^^^^^^ error renamed-key: `timeout` is now called `timeout_minutes`, in `limits`
        limits:
          timeout: 60
        # ^^^^^^^ error renamed-key: `timeout` is now called `timeout_minutes`
        # = unsafe fix: rename the key to `timeout_minutes`, and check that its value is in minutes
        training_parameters:
          amsgrad: 1
        # ^^^^^^^ error renamed-key: `amsgrad` is now called `ams_gradient`
        # = fix: rename the key to `ams_gradient`
          split_ratio: 0.2
        # ^^^^^^^^^^^ error renamed-key: `split_ratio` is now called `validation_data_size`, at the top level of the job
          img_size: 640
        # ^^^^^^^^ error other-task-key: `img_size` is a hyperparameter of `image_object_detection`; Azure rejects it in this task
        # = remove it
        """);
  }

  @Test
  void renamesNothingToAKeyThatExists() {
    tester.check(
        """
        limits:
          timeout: 60
        # ^^^^^^^ error renamed-key: `timeout` is now called `timeout_minutes`
          timeout_minutes: 90
        """);
  }

  @Test
  void namesAnEmptyKeyByItsBlock() {
    tester.check(
        """
        tags: {"": [1]}
        #          ^^^ error wrong-type: `` of `tags` must be text, but is a list
        """);
  }

  @Test
  void suggestsNoKeyOfAnotherTask() {
    tester.check(
        """
        training_parameters:
          tile_grid_sze: 3x2
        # ^^^^^^^^^^^^^ error unknown-key: unknown key `tile_grid_sze` in `training_parameters`
        # = `automl-lint explain training_parameters` lists the keys
        """);
  }

  @Test
  void suggestsNoHomeOfWhichTheUserMakesUpTheName() {
    tester.check(
        """
        nodes: 1
        ^^^^^ error unknown-key: unknown key `nodes`
        # = `automl-lint schema` prints all keys
        """);
  }

  @Test
  void namesACommentWithoutASpaceAfterAWord() {
    tester.check(
        """
        primary_metric: accuracy#best
        #               ^^^^^^^^^^^^^ error unknown-value: `primary_metric` must be one of `accuracy`, `auc_weighted`, `average_precision_score_weighted`, `norm_macro_recall` or `precision_score_weighted`, but is `accuracy#best`
        # = a comment needs a space before its `#`, after `accuracy`
        """);
  }

  @Test
  void saysWhereAMisplacedKeyBelongs() {
    tester.check(
        """
        max_trials: 10
        ^^^^^^^^^^ error misplaced-key: `max_trials` does not belong at the top level; it belongs in `limits`
        # = unsafe fix: put `max_trials` in `limits`
        training_parameters:
          sampling_algorithm: random
        # ^^^^^^^^^^^^^^^^^^ error misplaced-key: `sampling_algorithm` does not belong in `training_parameters`; it belongs in `sweep`
        # = remove it here, or there: `sampling_algorithm` is set in both places
        limits:
          early_termination: {type: bandit}
        # ^^^^^^^^^^^^^^^^^ error misplaced-key: `early_termination` does not belong in `limits`; it belongs in `sweep`
        # = unsafe fix: put `early_termination` in `sweep`
          number_of_epochs: 3
        # ^^^^^^^^^^^^^^^^ error misplaced-key: `number_of_epochs` does not belong in `limits`; it belongs in `training_parameters` or in an entry of `search_space`
        # = unsafe fix: put `number_of_epochs` in `training_parameters`
        sweep:
          sampling_algorithm: random
          max_concurrent_trials: 3
        # ^^^^^^^^^^^^^^^^^^^^^ error misplaced-key: `max_concurrent_trials` does not belong in `sweep`; it belongs in `limits`
        # = unsafe fix: put `max_concurrent_trials` in `limits`
        """);
  }

  @Test
  void saysWhyAMisplacedKeyStays() {
    tester.check(
        """
        === several places
        learning_rate: 0.1
        ^^^^^^^^^^^^^ error misplaced-key: `learning_rate` does not belong at the top level; it belongs in `training_parameters` or in an entry of `search_space`
        # = move it by hand: the job has several such places
        training_parameters: {model_name: resnet50}
        sweep: {sampling_algorithm: random}
        search_space: [{optimizer: {type: choice, values: [sgd, adam]}}]
        === braces
        max_trials: 10
        ^^^^^^^^^^ error misplaced-key: `max_trials` does not belong at the top level; it belongs in `limits`
        # = move it by hand: blocks in braces are not edited
        limits: {timeout_minutes: 60}
        === both
        max_trials: 10
        ^^^^^^^^^^ error misplaced-key: `max_trials` does not belong at the top level; it belongs in `limits`
        # = remove it here, or there: `max_trials` is set in both places
        limits:
          max_trials: 20
        === lines that cannot lose their indentation
        training_parameters:
          model_name: resnet50
          display_name: "one
        # ^^^^^^^^^^^^ error misplaced-key: `display_name` does not belong in `training_parameters`; it belongs at the top level of the job
        # = move it by hand: a fix cannot move lines with this layout
         and two"
        === a distribution without a search space
        learning_rate: {type: uniform, min_value: 0.001, max_value: 0.1}
        ^^^^^^^^^^^^^ error misplaced-key: `learning_rate` does not belong at the top level; it belongs in `training_parameters` or in an entry of `search_space`
        # = move it by hand: the job has no such block
        """);
  }

  @Test
  void takesAnyValueForAKeyThatAzureNeverReads() {
    tester.check(
        """
        $schema: 5
        #        ^ info wrong-type: `$schema` must be text, but is 5
        # = put quotes around it: `"5"`
        === null is another key to Azure's client
        $schema:
        ^^^^^^^ error null-value: `$schema` has no value; it must be text
        # = give it a value, or remove the key
        """);
  }

  @Test
  void refusesAKeyOnWhichTheClientFails() {
    tester.check(
        """
        identity: {type: managed, msi_resource_id: x}
        #                         ^^^^^^^^^^^^^^^ error refused-key: `msi_resource_id` of `identity` is rejected: the client reads it, then fails; name the identity by `client_id` or `object_id`
        # = remove it
        === and does not suggest it
        identity: {type: managed, resource_id: x}
        #                         ^^^^^^^^^^^ error unknown-key: unknown key `resource_id` in `identity`
        # = allowed here: `client_id` and `object_id`
        """);
  }

  @Test
  void holdsTheKeysOfAServiceAgainstItsType() {
    tester.check(
        """
        services:
          board: {type: tensor_boad, log_dir: logs}
        #               ^^^^^^^^^^^ error unknown-value: `type` of `board` must be `tensor_board`, but is `tensor_boad`
        # = did you mean `tensor_board`?
        # = fix: write `tensor_board`
          shell: {type: vs_code, ssh_public_keys: key}
        #               ^^^^^^^ error unknown-value: `type` of `shell` must be `ssh`, but is `vs_code`
          some: {type: vs_code, nodes: two}
        #                              ^^^ error unknown-value: `nodes` of `some` must be `all`, but is `two`
          others: {type: anything, port: 80}
          right: {type: TENSOR_BOARD, log_dir: logs}
        #               ^^^^^^^^^^^^ info spelling: `type` of `right` is usually written `tensor_board`
        # = fix: write `tensor_board`
          default: {log_dir: logs}
        """);
  }

  @Test
  void warnsOfAModelWithoutOwnerOrName() {
    String all =
        "`mobilenetv2`, `resnet18`, `resnet34`, `resnet50`, `resnet101`, `resnet152`, `resnest50`,"
            + " `resnest101`, `seresnext`, `vits16r224`, `vitb16r224` or `vitl16r224`";
    tester.check(
        """
        training_parameters: {model_name: microsoft/}
        #                                 ^^^^^^^^^^ warning unknown-value: `model_name` must be one of %s, or a Hugging Face name (`owner/name`), but is `microsoft/`
        """
            .formatted(all));
  }

  @Test
  void showsADistributionForItsKeysInAnEntry() {
    tester.check(
        """
        search_space:
          - learning_rate: 0.01
            type: choice
        #   ^^^^ error misplaced-key: `type` does not belong in an entry of `search_space`; it belongs in a distribution below a hyperparameter, as in `learning_rate: {type: choice, values: […]}`
            max_value: 3
        #   ^^^^^^^^^ error misplaced-key: `max_value` does not belong in an entry of `search_space`; it belongs in a distribution below a hyperparameter, as in `learning_rate: {type: …, max_value: …}`
        """);
  }

  @Test
  void saysThatACheckpointCannotBeSwept() {
    tester.check(
        """
        search_space:
          - checkpoint_frequency: 5
        #   ^^^^^^^^^^^^^^^^^^^^ error misplaced-key: `checkpoint_frequency` does not belong in an entry of `search_space`; it belongs in `training_parameters`
        # = move it by hand: the job has no such block
        """);
  }

  @Test
  void tellsHyperparametersOfOtherTasks() {
    tester.check(
        """
        training_parameters:
          tile_grid_size: 3x2
        # ^^^^^^^^^^^^^^ warning other-task-key: `tile_grid_size` is a hyperparameter of `image_object_detection`; Azure rejects it in this task
        # = remove it
          min_size: 600
        # ^^^^^^^^ error other-task-key: `min_size` is a hyperparameter of `image_object_detection` and `image_instance_segmentation`; Azure rejects it in this task
        # = remove it
        search_space:
          - image_size: {type: choice, values: [320, 640]}
        #   ^^^^^^^^^^ warning other-task-key: `image_size` is a hyperparameter of `image_object_detection`; Azure rejects it in this task
        # = remove it
        """);
  }

  @Test
  void judgesTheValueOfAHyperparameterOfAnotherTaskFirst() {
    tester.check(
        """
        training_parameters:
          validation_iou_threshold: high
        #                           ^^^^ error wrong-type: `validation_iou_threshold` must be a number between 0.1 and 1, but is `high`
          box_score_threshold: 2
        #                      ^ error out-of-range: `box_score_threshold` must be between 0 and 1, but is 2
        """);
  }

  @Test
  void judgesAKeyThatFailsAnywayBeforeItsValue() {
    tester.check(
        """
        training_parameters:
          min_size: large
        # ^^^^^^^^ error other-task-key: `min_size` is a hyperparameter of `image_object_detection` and `image_instance_segmentation`; Azure rejects it in this task
        # = remove it
        ===
        type: automl
        task: image_instance_segmentation
        target_column_name: label
        training_data: {path: azureml:fridge:1}
        training_parameters:
          tile_grid_size: [3, 2]
        # ^^^^^^^^^^^^^^ error refused-key: `tile_grid_size` is rejected: tiling is for detection only, and the run of a segmentation job with it fails
        # = remove it
        """);
  }

  @Test
  void tellsKeysOfTabularJobs() {
    tester.check(
        """
        featurization: {mode: auto}
        ^^^^^^^^^^^^^ error tabular-key: `featurization` belongs to AutoML jobs on tables; image jobs do not have it
        # = remove it
        limits:
          exit_score: 0.9
        # ^^^^^^^^^^ error tabular-key: `exit_score` belongs to AutoML jobs on tables; image jobs do not have it
        # = remove it
        """);
  }

  @Test
  void warnsOfKeysThatTheClientRefuses() {
    tester.check(
        """
        test_data_size: 0.2
        ^^^^^^^^^^^^^^ error refused-key: `test_data_size` is rejected: it belongs to tabular jobs
        # = remove it
        limits:
          trial_timeout_minutes: 60
        # ^^^^^^^^^^^^^^^^^^^^^ warning refused-key: `trial_timeout_minutes` is documented, but Azure's client rejects it: it belongs to tabular jobs
        # = remove it
        validation_data:
          path: azureml:fridge:2
          description: the other half
        # ^^^^^^^^^^^ warning refused-key: `description` of `validation_data` is documented, but Azure's client rejects it: a data input accepts only path, type, mode and datastore
        # = remove it
        """);
  }

  @Test
  void tellsKeysOfAnotherPolicy() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination:
            type: median_stopping
            slack_factor: 0.1
        #   ^^^^^^^^^^^^ error unknown-key: unknown key `slack_factor` in `early_termination`: its type is `median_stopping`
        # = `median_stopping` takes `evaluation_interval` and `delay_evaluation`
            delay: 5
        #   ^^^^^ error unknown-key: unknown key `delay` in `early_termination`
        # = did you mean `delay_evaluation`?
        # = fix: rename the key to `delay_evaluation`
        """);
  }

  @Test
  void tellsKeysOfAnotherDistribution() {
    tester.check(
        """
        search_space:
          - learning_rate: {type: uniform, min: 0.1, max_value: 0.9}
        #                                  ^^^ error unknown-key: unknown key `min` in `learning_rate`
        # = did you mean `min_value`?
        # = fix: rename the key to `min_value`
            momentum: {type: uniform, values: [0.1, 0.9]}
        #                             ^^^^^^ error unknown-key: unknown key `values` in `momentum`: its type is `uniform`
        # = `uniform` takes `min_value` and `max_value`
            weight_decay: {type: choice, min_value: 0.1, max_value: 0.2}
        #                                ^^^^^^^^^ error unknown-key: unknown key `min_value` in `weight_decay`: its type is `choice`
        # = `choice` takes `values`
        #                                                ^^^^^^^^^ error unknown-key: unknown key `max_value` in `weight_decay`: its type is `choice`
        # = `choice` takes `values`
        """);
  }

  @Test
  void asksForMissingKeys() {
    tester.check(
        """
        type: automl
        ^^^^ error missing-key: missing key `target_column_name`
        # = add `target_column_name: label`
        # = unsafe fix: add `target_column_name: <target_column_name>`
        task: image_classification
        training_data:
        ^^^^^^^^^^^^^ error missing-key: missing key `path` in `training_data`
        # = add `path: azureml:fridge-train:1`
        # = unsafe fix: add `path: <training_data_path>`
          type: mltable
        sweep:
        ^^^^^ error missing-key: missing key `sampling_algorithm` in `sweep`
        # = add `sampling_algorithm: random`
        # = unsafe fix: add `sampling_algorithm: random`
          early_termination: {type: bandit}
        """);
  }

  // ---- values

  @Test
  void wantsAValueForEveryKey() {
    tester.check(
        """
        compute:
        ^^^^^^^ error null-value: `compute` has no value; it must be text
        # = give it a value, or remove the key
        limits:
        ^^^^^^ error null-value: `limits` has no value; it must be a mapping (`key: value` lines below it)
        # = give it a value; indent the lines that belong to it
        training_parameters:
          learning_rate: ~
        # ^^^^^^^^^^^^^ error null-value: `learning_rate` has no value; it must be a number between 0 and 1
        # = give it a value, or remove the key
          optimizer: null
        # ^^^^^^^^^ error null-value: `optimizer` has no value; it must be one of `sgd`, `adam` or `adamw`
        # = give it a value, or remove the key
        environment_variables:
          NAME:
        # ^^^^ error null-value: `NAME` of `environment_variables` has no value; it must be text
        # = give it a value, or remove the key
        """);
  }

  @Test
  void wantsContent() {
    tester.check(
        """
        compute: ""
        #        ^^ error empty-value: `compute` must not be empty
        search_space: []
        #             ^^ error empty-value: `search_space` must not be empty
        training_parameters:
          checkpoint_run_id: ""
        #                    ^^ error empty-value: `checkpoint_run_id` must not be empty
        """);
  }

  @Test
  void wantsContentInTheSearchSpace() {
    tester.check(
        """
        search_space:
          - {}
        #   ^^ error empty-value: an entry of `search_space` must not be empty
          - learning_rate: {type: choice, values: []}
        #                                         ^^ error empty-value: `values` of `learning_rate` must not be empty
        """);
  }

  @Test
  void wantsTextWhereTextIsDue() {
    tester.check(
        """
        name: 123
        #     ^^^ error wrong-type: `name` must be text, but is 123
        # = put quotes around it: `"123"`
        display_name: yes
        #             ^^^ error wrong-type: `display_name` must be text, but is `yes`, which Azure reads as true
        # = put quotes around it: `"yes"`
        description: 2024-01-02
        #            ^^^^^^^^^^ error wrong-type: `description` must be text, but is `2024-01-02`, which Azure reads as a date
        # = put quotes around it: `"2024-01-02"`
        compute: [gpu]
        #        ^^^^^ error wrong-type: `compute` must be text, but is a list
        tags:
          owner: 5
        #        ^ error wrong-type: `owner` of `tags` must be text, but is 5
        # = put quotes around it: `"5"`
          version: 1.0
        #          ^^^ error wrong-type: `version` of `tags` must be text, but is 1.0
        # = put quotes around it: `"1.0"`
        """);
  }

  @Test
  void wantsNumbersWhereNumbersAreDue() {
    tester.check(
        """
        training_parameters:
          learning_rate: fast
        #                ^^^^ error wrong-type: `learning_rate` must be a number between 0 and 1, but is `fast`
          momentum: .inf
        #           ^^^^ error wrong-type: `momentum` must be a number between 0 and 1, but is `.inf`, which is not a finite number
          weight_decay: 2024-01-02
        #               ^^^^^^^^^^ error wrong-type: `weight_decay` must be a number between 0 and 1, but is `2024-01-02`, which Azure reads as a date
          beta1: 0,9
        #        ^^^ error wrong-type: `beta1` must be a number between 0 and 1, but is `0,9`
        # = write `0.9`
        # = fix: write `0.9`
          nesterov: maybe
        #           ^^^^^ error wrong-type: `nesterov` must be 0 or 1, but is `maybe`
        """);
  }

  @Test
  void wantsWordsWhereWordsAreDue() {
    tester.check(
        """
        log_verbosity: 20
        #              ^^ error wrong-type: `log_verbosity` must be one of `not_set`, `debug`, `info`, `warning`, `error` or `critical`, but is 20
        training_parameters:
          optimizer: [adam, sgd]
        #            ^^^^^^^^^^^ error wrong-type: `optimizer` must be one of `sgd`, `adam` or `adamw`, but is a list
        # = several values belong in an entry of `search_space`: write `optimizer: {type: choice, values: [adam, sgd]}` there
        sweep:
          sampling_algorithm: {type: random}
        #                     ^^^^^^^^^^^^^^ error wrong-type: `sampling_algorithm` must be one of `random`, `grid` or `bayesian`, but is a mapping
        # = write only the word
        """);
  }

  @Test
  void wantsTheFormOfABlock() {
    tester.check(
        """
        validation_data: azureml:fridge:2
        #                ^^^^^^^^^^^^^^^^ error wrong-type: `validation_data` must be a mapping (`key: value` lines below it), but is `azureml:fridge:2`
        # = write `{path: azureml:fridge:2, type: mltable}`: AutoML reads data of this type
        # = unsafe fix: write `{path: azureml:fridge:2, type: mltable}`: AutoML reads data of this type
        search_space:
          model_name: resnet50
        # ^^^^^^^^^^^^^^^^^^^^ error wrong-type: `search_space` must be a list, but is a mapping
        # = begin each entry with `- `
        # = fix: make it a list with one entry
        sweep: random
        #      ^^^^^^ error wrong-type: `sweep` must be a mapping (`key: value` lines below it), but is `random`
        training_parameters:
          - learning_rate: 0.1
        # ^^^^^^^^^^^^^^^^^^^^ error wrong-type: `training_parameters` must be a mapping (`key: value` lines below it), but is a list
        # = remove the `-` before its keys
        limits: unlimited
        #       ^^^^^^^^^ error wrong-type: `limits` must be a mapping (`key: value` lines below it), but is `unlimited`
        # = remove the key if no value is meant
        === a policy
        sweep:
          sampling_algorithm: random
          early_termination: bandit
        #                    ^^^^^^ error wrong-type: `early_termination` must be a mapping (`key: value` lines below it), but is `bandit`
        # = write `type: …` and the settings of the policy below it
        """);
  }

  @Test
  void saysWhatAzureMakesOfAFraction() {
    tester.check(
        """
        limits:
          max_trials: 2.5
        #             ^^^ error truncated-number: `max_trials` must be a whole number, but is 2.5; Azure silently truncates it to 2
        # = write a whole number
        training_parameters:
          number_of_epochs: 5.9
        #                   ^^^ error truncated-number: `number_of_epochs` must be a whole number, but is 5.9; Azure silently truncates it to 5
        # = write a whole number
        sweep:
          sampling_algorithm: random
          early_termination: {type: truncation_selection, truncation_percentage: 0.2}
        #                                                                        ^^^ error truncated-number: `truncation_percentage` of `early_termination` must be a whole number, but is 0.2; Azure silently truncates it to 0
        # = for 20 percent write `20`
        """);
  }

  @Test
  void wantsPlainWholeNumbersInTheSearchSpace() {
    tester.check(
        """
        search_space:
          - number_of_epochs: 5.0
        #                     ^^^ error wrong-type: `number_of_epochs` must be a whole number, but is 5.0
        # = write `5`; in `search_space` Azure accepts only plain whole numbers
        # = fix: write `5`
            layers_to_freeze: {type: choice, values: [1, 2.0, 4]}
        #                                                ^^^ error wrong-type: `layers_to_freeze` must be a whole number, but is 2.0
        # = write `2`; in `search_space` Azure accepts only plain whole numbers
        # = fix: write `2`
            validation_batch_size: {type: quniform, min_value: 1.0, max_value: 64, q: 1}
        #                                                      ^^^ error wrong-type: `min_value` of `validation_batch_size` must be a whole number, but is 1.0
        # = write `1`; in `search_space` Azure accepts only plain whole numbers
        # = fix: write `1`
            training_batch_size: {type: CHOICE, values: [4, "16"]}
        #                               ^^^^^^ info spelling: `type` of `training_batch_size` is usually written `choice`
        # = fix: write `choice`
        #                                                   ^^^^ error wrong-type: `training_batch_size` must be a whole number, but is `"16"`
        # = write `16`; in `search_space` Azure accepts only plain whole numbers
        # = fix: write `16`
        """);
  }

  @Test
  void holdsNumbersWithinTheirRange() {
    tester.check(
        """
        validation_data_size: 1
        #                     ^ error out-of-range: `validation_data_size` must be above 0 and below 1, but is 1
        limits:
          timeout_minutes: 0
        #                  ^ error out-of-range: `timeout_minutes` must be between 1 and 86400, but is 0
          max_trials: 5000
        #             ^^^^ error out-of-range: `max_trials` must be between 1 and 1000, but is 5000
        training_parameters:
          learning_rate: -0.1
        #                ^^^^ error out-of-range: `learning_rate` must be between 0 and 1, but is -0.1
          number_of_epochs: 0
        #                   ^ error out-of-range: `number_of_epochs` must be at least 1, but is 0
        sweep:
          sampling_algorithm: random
          early_termination: {type: truncation_selection, truncation_percentage: 100}
        #                                                                        ^^^ error out-of-range: `truncation_percentage` of `early_termination` must be between 1 and 99, but is 100
        search_space:
          - momentum: {type: choice, values: [0.1, 2]}
        #                                          ^ error out-of-range: `momentum` must be between 0 and 1, but is 2
            weight_decay: {type: quniform, min_value: 0, max_value: 1, q: 0}
        #                                                                 ^ error out-of-range: `q` of `weight_decay` must be above 0, but is 0
        """);
  }

  @Test
  void advisesAgainstManyTrialsAtOnce() {
    tester.check(
        """
        limits:
          max_concurrent_trials: 200
        #                        ^^^ warning out-of-range: `max_concurrent_trials` should be at most 100, but is 200: the guide for image jobs allows at most 100 trials at once
        """);
  }

  @Test
  void listsTheAllowedWords() {
    tester.check(
        """
        primary_metric: accurracy
        #               ^^^^^^^^^ error unknown-value: `primary_metric` must be one of `accuracy`, `auc_weighted`, `average_precision_score_weighted`, `norm_macro_recall` or `precision_score_weighted`, but is `accurracy`
        # = did you mean `accuracy`?
        # = fix: write `accuracy`
        log_verbosity: verbose
        #              ^^^^^^^ error unknown-value: `log_verbosity` must be one of `not_set`, `debug`, `info`, `warning`, `error` or `critical`, but is `verbose`
        training_parameters:
          optimizer: adagrad
        #            ^^^^^^^ error unknown-value: `optimizer` must be one of `sgd`, `adam` or `adamw`, but is `adagrad`
          nesterov: 2
        #           ^ error unknown-value: `nesterov` must be 0 or 1, but is 2
          weighted_loss: 3
        #                ^ error unknown-value: `weighted_loss` must be 0, 1 or 2, but is 3
        validation_data: {path: "./data", type: uri_folder}
        #                                       ^^^^^^^^^^ error unknown-value: `type` of `validation_data` must be `mltable`, but is `uri_folder`
        identity: {type: user}
        #                ^^^^ error unknown-value: `type` of `identity` must be one of `managed`, `managed_identity`, `user_identity` or `aml_token`, but is `user`
        """);
  }

  @Test
  void tellsTheFormOfNames() {
    tester.check(
        """
        name: my job!
        #     ^^^^^^^ error wrong-format: `name` must be up to 255 letters, digits, `-` and `_`, a letter or digit first, but is `my job!`
        experiment_name: -x
        #                ^^ error wrong-format: `experiment_name` must be up to 256 letters, digits, `-` and `_`, a letter or digit first, but is `-x`
        outputs:
          best-model: {type: mlflow_model}
        # ^^^^^^^^^^ error wrong-format: the name `best-model` must be letters, digits and `_`, no digit first
        """);
  }

  @Test
  void judgesOutputsBesideOneWithABadName() {
    tester.check(
        """
        outputs:
          best_model: {type: zebra}
        #                    ^^^^^ error unknown-value: `type` of `best_model` must be `mlflow_model`, but is `zebra`
          best-model: {}
        # ^^^^^^^^^^ error wrong-format: the name `best-model` must be letters, digits and `_`, no digit first
        """);
  }

  @Test
  void wantsTextInMadeUpNames() {
    tester.check(
        """
        tags: {1: a, yes: b, owner: c}
        #      ^ error wrong-type: a key must be a text, but is 1
        # = put quotes around it: `"1"`
        #            ^^^ error wrong-type: a key must be a text, but is `yes`, which Azure reads as true
        # = put quotes around it: `"yes"`
        """);
  }

  // ---- models

  @Test
  void suggestsTheModelThatANameResembles() {
    tester.check(
        """
        training_parameters:
          model_name: vitb16r22
        #             ^^^^^^^^^ error unknown-value: `model_name` must be one of `mobilenetv2`, `resnet18`, `resnet34`, `resnet50`, `resnet101`, `resnet152`, `resnest50`, `resnest101`, `seresnext`, `vits16r224`, `vitb16r224` or `vitl16r224`, or a Hugging Face name (`owner/name`), but is `vitb16r22`
        # = did you mean `vitb16r224`?
        # = unsafe fix: write `vitb16r224`
        """);
  }

  @Test
  void warnsOfAModelThatResemblesNone() {
    tester.check(
        """
        training_parameters:
          model_name: my-model
        #             ^^^^^^^^ warning unknown-value: `model_name` must be one of `mobilenetv2`, `resnet18`, `resnet34`, `resnet50`, `resnet101`, `resnet152`, `resnest50`, `resnest101`, `seresnext`, `vits16r224`, `vitb16r224` or `vitl16r224`, or a Hugging Face name (`owner/name`), but is `my-model`
        """);
  }

  @Test
  void tellsModelsOfOtherTasks() {
    tester.check(
        """
        training_parameters:
          model_name: yolov5
        #             ^^^^^^ error unknown-value: `yolov5` is a model of `image_object_detection`, not of this task
        search_space:
          - model_name: {type: choice, values: [resnet50, MaskRCNN_resnet50_fpn]}
        #                                                 ^^^^^^^^^^^^^^^^^^^^^ error unknown-value: `MaskRCNN_resnet50_fpn` is a model of `image_instance_segmentation`, not of this task
        """);
  }

  // ---- distributions

  @Test
  void tellsDistributionsThatDoNotSuit() {
    tester.check(
        """
        search_space:
          - number_of_epochs: {type: uniform, min_value: 1, max_value: 5}
        #                            ^^^^^^^ error unsuitable-distribution: `number_of_epochs` cannot be drawn from `uniform`
        # = use `choice`, `randint`, `quniform`, `qloguniform`, `qnormal` or `qlognormal`
            optimizer: {type: uniform, min_value: 1, max_value: 5}
        #                     ^^^^^^^ error unsuitable-distribution: `optimizer` cannot be drawn from `uniform`
        # = use `choice`
            momentum: {type: logunifrom, min_value: 1, max_value: 5}
        #                    ^^^^^^^^^^ error unknown-value: `type` of `momentum` must be one of `choice`, `randint`, `uniform`, `quniform`, `loguniform`, `qloguniform`, `normal`, `qnormal`, `lognormal` or `qlognormal`, but is `logunifrom`
        # = did you mean `loguniform`?
        # = fix: write `loguniform`
        """);
  }

  @Test
  void saysHowToWriteADistribution() {
    tester.check(
        """
        search_space:
          - model_name: choice('resnet50', 'vitb16r224')
        #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-value: `model_name` must be the name of a model, but is `choice('resnet50', 'vitb16r224')`
        # = write `{type: choice, values: [resnet50, vitb16r224]}`
        # = fix: write `{type: choice, values: [resnet50, vitb16r224]}`
            weight_decay: [0.1, 0.2]
        #                 ^^^^^^^^^^ error wrong-type: `weight_decay` must be a number between 0 and 1, but is a list
        # = to choose from a list, write `{type: choice, values: […]}`
        # = fix: choose from the list
            learning_rate: uniform(0.1, 0.5)
        #                  ^^^^^^^^^^^^^^^^^ error wrong-type: `learning_rate` must be a number between 0 and 1, but is `uniform(0.1, 0.5)`
        # = write `{type: uniform, min_value: 0.1, max_value: 0.5}`
        # = fix: write `{type: uniform, min_value: 0.1, max_value: 0.5}`
        """);
  }

  // ---- spellings

  @Test
  void notesSpellingsThatAzureTakesToo() {
    tester.check(
        """
        log_verbosity: Info
        #              ^^^^ info spelling: `log_verbosity` is usually written `info`
        # = fix: write `info`
        primary_metric: AUCWeighted
        #               ^^^^^^^^^^^ info spelling: `primary_metric` is usually written `auc_weighted`
        # = fix: write `auc_weighted`
        training_parameters:
          learning_rate_scheduler: WarmupCosine
        #                          ^^^^^^^^^^^^ info spelling: `learning_rate_scheduler` is usually written `warmup_cosine`
        # = fix: write `warmup_cosine`
          model_name: ViTB16R224
        #             ^^^^^^^^^^ warning spelling: `model_name` must be spelled `vitb16r224`: newer clients send the name as it is written
        # = unsafe fix: write `vitb16r224`
          ams_gradient: "on"
        #               ^^^^ info spelling: `ams_gradient` is usually written `1`
        # = fix: write `1`
          weight_decay: "0.1"
        #               ^^^^^ info spelling: `weight_decay` is usually written `0.1`
        # = fix: write `0.1`
          number_of_epochs: "5"
        #                   ^^^ info spelling: `number_of_epochs` is usually written `5`
        # = fix: write `5`
        sweep:
          sampling_algorithm: Random
        #                     ^^^^^^ info spelling: `sampling_algorithm` is usually written `random`
        # = fix: write `random`
          early_termination: {type: MedianStopping}
        #                           ^^^^^^^^^^^^^^ info spelling: `type` of `early_termination` is usually written `median_stopping`
        # = fix: write `median_stopping`
        search_space:
          - optimizer: Adamw
        #              ^^^^^ info spelling: `optimizer` is usually written `adamw`
        # = fix: write `adamw`
            learning_rate: {type: Uniform, min_value: 0, max_value: 1}
        #                         ^^^^^^^ info spelling: `type` of `learning_rate` is usually written `uniform`
        # = fix: write `uniform`
        """);
  }

  @Test
  void checksTheKeysOfAnUnusualType() {
    tester.check(
        """
        sweep:
          sampling_algorithm: RANDOM
        #                     ^^^^^^ info spelling: `sampling_algorithm` is usually written `random`
        # = fix: write `random`
          early_termination: {type: Bandit, slack_factor: -1}
        #                           ^^^^^^ info spelling: `type` of `early_termination` is usually written `bandit`
        # = fix: write `bandit`
        #                                                 ^^ error out-of-range: `slack_factor` of `early_termination` must be at least 0, but is -1
        search_space:
          - learning_rate: {type: Uniform, min_value: 0, q: 1}
        #                         ^^^^^^^ info spelling: `type` of `learning_rate` is usually written `uniform`
        # = fix: write `uniform`
        #                                                ^ error unknown-key: unknown key `q` in `learning_rate`: its type is `Uniform`
        # = `Uniform` takes `min_value` and `max_value`
        """);
  }

  @Test
  void refusesACasingThatAzureTakesForTwoWords() {
    tester.check(
        """
        training_parameters:
          optimizer: AdamW
        #            ^^^^^ error unknown-value: `optimizer` must be one of `sgd`, `adam` or `adamw`, but is `AdamW`
        # = did you mean `adamw`?
        # = fix: write `adamw`
        """);
  }

  @Test
  void saysWhereTheKeysOfALargeMappingCanBeRead() {
    tester.check(
        """
        flavour: sweet
        ^^^^^^^ error unknown-key: unknown key `flavour`
        # = `automl-lint schema` prints all keys
        training_parameters:
          flavour: sweet
        # ^^^^^^^ error unknown-key: unknown key `flavour` in `training_parameters`
        # = `automl-lint explain training_parameters` lists the keys
        """);
  }

  @Test
  void acceptsTruthValuesForSwitches() {
    tester.check(
        """
        training_parameters:
          nesterov: yes
        #           ^^^ info spelling: `nesterov` is usually written `1`
        # = fix: write `1`
          early_stopping: True
          ams_gradient: off
        #               ^^^ info spelling: `ams_gradient` is usually written `0`
        # = fix: write `0`
          distributed: 0
        """);
  }

  // ---- scalars that mean something else

  @Test
  void saysWhatAzureReadsInOddNumbers() {
    tester.check(
        """
        limits:
          max_trials: 010
        #             ^^^ warning surprising-scalar: Azure reads `010` as the number 8
        # = write `8` if that is meant
        # = unsafe fix: write `8`
          timeout_minutes: 12:30
        #                  ^^^^^ warning surprising-scalar: Azure reads `12:30` as the number 750
        # = write `750` if that is meant
        # = unsafe fix: write `750`
        training_parameters:
          number_of_epochs: 1_000
        #                   ^^^^^ warning surprising-scalar: Azure reads `1_000` as the number 1000
        # = write `1000` if that is meant
        # = unsafe fix: write `1000`
          learning_rate: 0.0_1
        #                ^^^^^ warning surprising-scalar: Azure reads `0.0_1` as the number 0.01
        # = write `0.01` if that is meant
        # = unsafe fix: write `0.01`
        """);
  }

  @Test
  void saysOfAnOddNumberThatIsWrongOnlyThat() {
    tester.check(
        """
        limits:
          max_trials: 1_000_000
        #             ^^^^^^^^^ error out-of-range: `max_trials` must be between 1 and 1000, but is `1_000_000`, which Azure reads as 1000000
        training_parameters:
          learning_rate: 12:30
        #                ^^^^^ error out-of-range: `learning_rate` must be between 0 and 1, but is `12:30`, which Azure reads as 750
        """);
  }

  // ---- values to be filled in

  @Test
  void saysNothingElseOfAPlaceholder() {
    tester.check(
        """
        compute: azureml:${CLUSTER}
        #        ^^^^^^^^^^^^^^^^^^ info placeholder: `azureml:${CLUSTER}` must be filled in before the job is submitted
        experiment_name: "#{Exp}#"
        #                ^^^^^^^^^ info placeholder: `#{Exp}#` must be filled in before the job is submitted
        limits:
          max_trials: __TRIALS__
        #             ^^^^^^^^^^ info placeholder: `__TRIALS__` must be filled in before the job is submitted
          timeout_minutes: "${T}"
        #                  ^^^^^^ info placeholder: `${T}` must be filled in before the job is submitted
        training_parameters:
          model_name: ${MODEL}
        #             ^^^^^^^^ info placeholder: `${MODEL}` must be filled in before the job is submitted
        """);
  }

  @Test
  void warnsOfAPlaceholderOfTheDocumentation() {
    tester.check(
        """
        compute: azureml:<my-cluster>
        #        ^^^^^^^^^^^^^^^^^^^^ warning placeholder: `<my-cluster>` is a placeholder from the documentation
        # = write the value that it stands for
        description: a <b> in a free text
        tags: {owner: <name>}
        limits:
          max_trials: <trials>
        #             ^^^^^^^^ warning placeholder: `<trials>` is a placeholder from the documentation
        # = write the value that it stands for
        """);
  }

  @Test
  void takesNoBindingsOutsideOfPipelines() {
    tester.check(
        """
        validation_data: ${{parent.inputs.x}}
        #                ^^^^^^^^^^^^^^^^^^^^ error wrong-type: `validation_data` must be a mapping (`key: value` lines below it), but is `${{parent.inputs.x}}`
        # = write `path: …` and `type: mltable` below it
        """);
  }

  @Test
  void takesBindingsInANodeOfAPipeline() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: AutoML
        #         ^^^^^^ info spelling: `type` is usually spelled `automl`
        # = fix: write `automl`
            task: image_classification
            target_column_name: label
            training_data: ${{parent.inputs.x}}
            validation_data: {path: "${{parent.inputs.y}}"}
            training_parameters: {learning_rate: "${{parent.inputs.lr}}"}
            outputs: {best_model: "${{parent.outputs.m}}"}
            limits: {max_trials: "${{parent.inputs.n}}"}
            search_space:
              - model_name: choice('resnet50', 'vitb16r224')
                learning_rate: uniform(0.1, 0.2)
                momentum: fast
        #                 ^^^^ error wrong-type: `momentum` must be a number between 0 and 1, but is `fast`
        """);
  }

  @Test
  void aBindingIsOnlyASingleValue() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
            training_data: ${{parent.inputs.x}}
            identity: ${{parent.inputs.x}}
            tags: ${{parent.inputs.x}}
        #         ^^^^^^^^^^^^^^^^^^^^ error wrong-type: `tags` must be a mapping (`key: value` lines below it), but is `${{parent.inputs.x}}`
        # = write it out; a binding can fill in only single values in it
            sweep:
              sampling_algorithm: ${{parent.inputs.x}}
              early_termination: {type: "${{parent.inputs.x}}"}
        #                               ^^^^^^^^^^^^^^^^^^^^^^ error unknown-value: `type` of `early_termination` must be one of `bandit`, `median_stopping` or `truncation_selection`, but is `"${{parent.inputs.x}}"`
        # = write the word itself; Azure takes no binding here
            training_parameters:
              model_name: ${{parent.inputs.x}}
              optimizer: ${{parent.inputs.x}}
        #                ^^^^^^^^^^^^^^^^^^^^ error unknown-value: `optimizer` must be one of `sgd`, `adam` or `adamw`, but is `${{parent.inputs.x}}`
        # = write the word itself; Azure takes no binding here
            search_space:
              - model_name: {type: choice, values: ["${{parent.inputs.x}}"]}
                learning_rate_scheduler: ${{parent.inputs.x}}
                momentum: {type: uniform, min_value: 0, max_value: "${{parent.inputs.x}}"}
        #                                                          ^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: `max_value` of `momentum` must be a number, but is `"${{parent.inputs.x}}"`
        # = write it out
              - ${{parent.inputs.x}}
        #       ^^^^^^^^^^^^^^^^^^^^ error wrong-type: an entry of `search_space` must be a mapping (`key: value` lines below it), but is `${{parent.inputs.x}}`
        # = write it out; a binding can fill in only single values in it
        """);
  }

  @Test
  void anOutputOfANodeIsABinding() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
            training_data: ${{parent.inputs.x}}
            outputs:
              other: my ${{parent.outputs.x}}
              third: parent.outputs.x
        #            ^^^^^^^^^^^^^^^^ error wrong-type: `third` of `outputs` must be a mapping (`key: value` lines below it), but is `parent.outputs.x`
        # = write `{type: mlflow_model}`, or in a pipeline `${{parent.outputs.NAME}}`
        """);
  }

  @Test
  void judgesDistributionsInTheNotationOfTheService() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
            training_data: ${{parent.inputs.x}}
            search_space:
              - model_name: Choice(vitb16r224)
                momentum: quniform(0.1,0.9,0.1)
                number_of_epochs: choice( 5, 10 )
                nesterov: choice(True,False)
              - number_of_epochs: normal(10,2)
        #                         ^^^^^^^^^^^^ error wrong-type: `number_of_epochs` must be a whole number of at least 1, but is `normal(10,2)`
        # = write the distribution as a mapping with `type` and its values
                momentum: uniform(0.1)
        #                 ^^^^^^^^^^^^ error wrong-type: `momentum` must be a number between 0 and 1, but is `uniform(0.1)`
        # = write the distribution as a mapping with `type` and its values
                beta1: choice(a,b)
        #              ^^^^^^^^^^^ error wrong-type: `beta1` must be a number between 0 and 1, but is `choice(a,b)`
        # = write the distribution as a mapping with `type` and its values
        """);
  }

  @Test
  void judgesTheNameOfANode() {
    tester.check(
        """
        type: pipeline
        jobs:
          Train-2:
        # ^^^^^^^ error wrong-format: the name of a node must be lower-case letters, digits and `_`, no digit first, but is `Train-2`
            type: automl
            task: image_classification
            target_column_name: label
            training_data: azureml:fridge:1
            limits: {max_trails: 1}
        #            ^^^^^^^^^^ error unknown-key: unknown key `max_trails` in `limits`
        # = did you mean `max_trials`?
        # = fix: rename the key to `max_trials`
        """);
  }

  // ---- duplicates and aliases

  @Test
  void goesOnAfterARepeatedKey() {
    tester.check(
        """
        limits:
          max_trials: 5000
        # ~~~~~~~~~~ first here
          max_trials: 10
        # ^^^^^^^^^^ error duplicate-key: duplicate key `max_trials`; Azure silently keeps the last one
        # = keep one of them
          max_concurrent_trial: 3
        # ^^^^^^^^^^^^^^^^^^^^ error unknown-key: unknown key `max_concurrent_trial` in `limits`
        # = did you mean `max_concurrent_trials`?
        # = fix: rename the key to `max_concurrent_trials`
        training_parameters: {learning_rate: 5}
        ~~~~~~~~~~~~~~~~~~~ first here
        training_parameters: {learning_rate: 6}
        ^^^^^^^^^^^^^^^^^^^ error duplicate-key: duplicate key `training_parameters`; Azure silently keeps the last one
        # = keep one of them
        #                                    ^ error out-of-range: `learning_rate` must be between 0 and 1, but is 6
        """);
  }

  @Test
  void reportsAValueThatIsUsedTwiceOnceWhereItStands() {
    tester.check(
        """
        type: automl
        task: image_classification
        target_column_name: label
        training_data: &data
          path: azureml:fridge:1
          tpe: mltable
        # ^^^ error unknown-key: unknown key `tpe` in `training_data`
        # = did you mean `type`?
        # = fix: rename the key to `type`
        validation_data: *data
        """);
  }

  @Test
  void reportsAnAliasWhereOnlyItsUseIsWrong() {
    tester.check(
        """
        limits: &limits
          max_trials: 3
        # ~~~~~~~~~~ in what it repeats
          max_concurrent_trials: &many 5
        training_parameters:
          learning_rate: *many
        #                ^^^^^ error out-of-range: `learning_rate` must be between 0 and 1, but is 5
        sweep: *limits
        ^^^^^ error missing-key: missing key `sampling_algorithm` in `sweep`
        # = add `sampling_algorithm: random`
        #      ^^^^^^^ error misplaced-key: `max_trials` does not belong in `sweep`; it belongs in `limits`
        # = move it by hand: these lines are written elsewhere, and repeated by an alias
        """);
  }

  @Test
  void reportsAScalarThatIsUsedTwiceOnceWhereItStands() {
    tester.check(
        """
        search_space:
          - learning_rate: &rate 5
        #                        ^ error out-of-range: `learning_rate` must be between 0 and 1, but is 5
          - learning_rate: *rate
        """);
  }

  @Test
  void marksTheKeyBeforeAnAliasHoweverFarAwayTheAliasIs() {
    tester.check(
        """
        limits:   &limits {max_trials: 3}
        #                  ~~~~~~~~~~ in what it repeats
        sweep:    *limits
        ^^^^^ error missing-key: missing key `sampling_algorithm` in `sweep`
        # = add `sampling_algorithm: random`
        #         ^^^^^^^ error misplaced-key: `max_trials` does not belong in `sweep`; it belongs in `limits`
        # = move it by hand: these lines are written elsewhere, and repeated by an alias
        """);
  }

  @Test
  void judgesWhatMergeKeysBringIn() {
    tester.check(
        """
        training_parameters: &shared
          learning_rate: 5
        #                ^ error out-of-range: `learning_rate` must be between 0 and 1, but is 5
          momentum: 0.1
        search_space:
          - <<: *shared
            weight_decay: 0.5
          - <<: *shared
            learning_rate: 0.5
        """);
  }

  // ---- what is valid

  @Test
  void reportsNothing() {
    tester.check(
        """
        === null where Azure takes it
        tags:
          owner:
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping, evaluation_interval: null, delay_evaluation: ~}
        === a whole number written as a fraction
        training_parameters:
          number_of_epochs: 5.0
          weighted_loss: 1.0
        === Hugging Face names
        training_parameters:
          model_name: microsoft/beit-base-patch16-224
        === an exponent without a dot
        training_parameters:
          learning_rate: 1e-4
        === odd numbers that YAML 1.1 and 1.2 read alike
        training_parameters:
          number_of_epochs: 07
          validation_batch_size: 0x10
        """);
  }
}
