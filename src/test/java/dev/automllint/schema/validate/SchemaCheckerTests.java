package dev.automllint.schema.validate;

import dev.automllint.testing.MarkedYaml;
import org.junit.jupiter.api.Test;

/** What is said of single keys and values, word by word. */
class SchemaCheckerTests {
  /** What every job needs. */
  private static final String JOB =
      """
      type: automl
      task: image_classification
      target_column_name: label
      training_data: {path: azureml:fridge:1}
      """;

  private static void check(String marked) {
    MarkedYaml.check(marked, SchemaStage::check);
  }

  // ---- keys

  @Test
  void suggestsTheKeyThatAMisspelledOneMeans() {
    check(
        JOB
            + """
            limits:
              max_trails: 10
              ^^^^^^^^^^ unknown-key: unknown key `max_trails` in `limits`
                = help: did you mean `max_trials`?
                = fix: rename the key to `max_trials`
            training_parameters:
              Learning-Rate: 0.1
              ^^^^^^^^^^^^^ unknown-key: unknown key `Learning-Rate` in `training_parameters`
                = help: did you mean `learning_rate`?
                = fix: rename the key to `learning_rate`
              epochs: 5
              ^^^^^^ unknown-key: unknown key `epochs` in `training_parameters`
                = help: did you mean `number_of_epochs`?
                = fix: rename the key to `number_of_epochs`
            """);
  }

  @Test
  void listsTheKeysOfASmallBlock() {
    check(
        JOB
            + """
            limits:
              colour: blue
              ^^^^^^ unknown-key: unknown key `colour` in `limits`
                = help: allowed here: `timeout_minutes`, `max_trials` and `max_concurrent_trials`
            """);
  }

  @Test
  void suggestsNoKeyThatStandsThereAlready() {
    check(
        JOB
            + """
            training_parameters:
              learning_rate: 0.1
              learning_rat: 0.2
              ^^^^^^^^^^^^ unknown-key: unknown key `learning_rat` in `training_parameters`
                = help: `learning_rate` stands here already
              number_of_epoch: 3
              ^^^^^^^^^^^^^^^ unknown-key: unknown key `number_of_epoch` in `training_parameters`
                = help: `number_of_epochs` stands here already
              number_of_epochs: 4
            """);
  }

  @Test
  void takesAMisspelledRequiredKeyForIt() {
    check(
        """
        type: automl
        task: image_classification
        target_colum_name: label
        ^^^^^^^^^^^^^^^^^ unknown-key: unknown key `target_colum_name`
          = help: did you mean `target_column_name`?
          = fix: rename the key to `target_column_name`
        trainig_data: {pathh: azureml:fridge:1}
        ^^^^^^^^^^^^ unknown-key: unknown key `trainig_data`
          = help: did you mean `training_data`?
          = fix: rename the key to `training_data`
        sweep:
          sampling_algoritm: random
          ^^^^^^^^^^^^^^^^^ unknown-key: unknown key `sampling_algoritm` in `sweep`
            = help: did you mean `sampling_algorithm`?
            = fix: rename the key to `sampling_algorithm`
          early_termination:
            typ: bandit
            ^^^ unknown-key: unknown key `typ` in `early_termination`
              = help: did you mean `type`?
              = fix: rename the key to `type`
            slack_factor: 0.1
        """);
  }

  @Test
  void namesTheNewNameOfAnOldKey() {
    check(
        JOB
            + """
            timeout: 60
            ^^^^^^^ renamed-key: `timeout` is now called `timeout_minutes`, in `limits`
            limits:
              timeout: 60
              ^^^^^^^ renamed-key: `timeout` is now called `timeout_minutes`
                = fix: rename the key to `timeout_minutes`
            training_parameters:
              amsgrad: 1
              ^^^^^^^ renamed-key: `amsgrad` is now called `ams_gradient`
                = fix: rename the key to `ams_gradient`
              split_ratio: 0.2
              ^^^^^^^^^^^ renamed-key: `split_ratio` is now called `validation_data_size`, at the top level of the job
              img_size: 640
              ^^^^^^^^ other-task-key: `img_size` is a hyperparameter of `image_object_detection`; Azure refuses it in this task
                = help: remove it
            """);
  }

  @Test
  void renamesNothingToAKeyThatStandsThereAlready() {
    check(
        JOB
            + """
            limits:
              timeout: 60
              ^^^^^^^ renamed-key: `timeout` is now called `timeout_minutes`
              timeout_minutes: 90
            """);
  }

  @Test
  void saysWhereAMisplacedKeyBelongs() {
    check(
        JOB
            + """
            max_trials: 10
            ^^^^^^^^^^ misplaced-key: `max_trials` does not belong at the top level; it belongs in `limits`
              = unsafe fix: put `max_trials` in `limits`
            training_parameters:
              sampling_algorithm: random
              ^^^^^^^^^^^^^^^^^^ misplaced-key: `sampling_algorithm` does not belong in `training_parameters`; it belongs in `sweep`
            limits:
              early_termination: {type: bandit}
              ^^^^^^^^^^^^^^^^^ misplaced-key: `early_termination` does not belong in `limits`; it belongs in `sweep`
                = unsafe fix: put `early_termination` in `sweep`
              number_of_epochs: 3
              ^^^^^^^^^^^^^^^^ misplaced-key: `number_of_epochs` does not belong in `limits`; it belongs in `training_parameters` or in an entry of `search_space`
                = unsafe fix: put `number_of_epochs` in `training_parameters`
            sweep:
              sampling_algorithm: random
              max_concurrent_trials: 3
              ^^^^^^^^^^^^^^^^^^^^^ misplaced-key: `max_concurrent_trials` does not belong in `sweep`; it belongs in `limits`
                = unsafe fix: put `max_concurrent_trials` in `limits`
            """);
  }

  @Test
  void saysThatACheckpointCannotBeSwept() {
    check(
        JOB
            + """
            search_space:
              - checkpoint_frequency: 5
                ^^^^^^^^^^^^^^^^^^^^ misplaced-key: `checkpoint_frequency` does not belong in an entry of `search_space`; it belongs in `training_parameters`
            """);
  }

  @Test
  void tellsHyperparametersOfOtherTasks() {
    check(
        JOB
            + """
            training_parameters:
              tile_grid_size: 3x2
              ^^^^^^^^^^^^^^ other-task-key (warning): `tile_grid_size` is a hyperparameter of `image_object_detection`; Azure refuses it in this task
                = help: remove it
              min_size: 600
              ^^^^^^^^ other-task-key: `min_size` is a hyperparameter of `image_object_detection` and `image_instance_segmentation`; Azure refuses it in this task
                = help: remove it
            search_space:
              - image_size: {type: choice, values: [320, 640]}
                ^^^^^^^^^^ other-task-key (warning): `image_size` is a hyperparameter of `image_object_detection`; Azure refuses it in this task
                  = help: remove it
            """);
  }

  @Test
  void judgesTheValueOfAHyperparameterOfAnotherTaskFirst() {
    check(
        JOB
            + """
            training_parameters:
              validation_iou_threshold: high
                                        ^^^^ wrong-type: `validation_iou_threshold` must be a number between 0.1 and 1, is `high`
              box_score_threshold: 2
                                   ^ out-of-range: `box_score_threshold` must be between 0 and 1, is 2
            """);
  }

  @Test
  void tellsKeysOfTabularJobs() {
    check(
        JOB
            + """
            featurization: {mode: auto}
            ^^^^^^^^^^^^^ tabular-key: `featurization` belongs to AutoML jobs on tables; image jobs do not have it
              = help: remove it
            limits:
              exit_score: 0.9
              ^^^^^^^^^^ tabular-key: `exit_score` belongs to AutoML jobs on tables; image jobs do not have it
                = help: remove it
            """);
  }

  @Test
  void warnsOfKeysThatTheClientRefuses() {
    check(
        JOB
            + """
            test_data_size: 0.2
            ^^^^^^^^^^^^^^ refused-key (warning): `test_data_size` is refused: it belongs to tabular jobs
              = help: remove it
            limits:
              trial_timeout_minutes: 60
              ^^^^^^^^^^^^^^^^^^^^^ refused-key (warning): `trial_timeout_minutes` is documented, but Azure's client refuses it: it belongs to tabular jobs
                = help: remove it
            validation_data:
              path: azureml:fridge:2
              description: the other half
              ^^^^^^^^^^^ refused-key (warning): `description` of `validation_data` is documented, but Azure's client refuses it: a data input takes only path, type, mode and datastore
                = help: remove it
            """);
  }

  @Test
  void tellsKeysOfAnotherPolicy() {
    check(
        JOB
            + """
            sweep:
              sampling_algorithm: random
              early_termination:
                type: median_stopping
                slack_factor: 0.1
                ^^^^^^^^^^^^ unknown-key: unknown key `slack_factor` in `early_termination`: its type is `median_stopping`
                  = help: `median_stopping` takes `evaluation_interval` and `delay_evaluation`
                delay: 5
                ^^^^^ unknown-key: unknown key `delay` in `early_termination`
                  = help: did you mean `delay_evaluation`?
                  = fix: rename the key to `delay_evaluation`
            """);
  }

  @Test
  void tellsKeysOfAnotherDistribution() {
    check(
        JOB
            + """
            search_space:
              - learning_rate: {type: uniform, min: 0.1, max_value: 0.9}
                                               ^^^ unknown-key: unknown key `min` in `learning_rate`
                                                 = help: did you mean `min_value`?
                                                 = fix: rename the key to `min_value`
                momentum: {type: uniform, values: [0.1, 0.9]}
                                          ^^^^^^ unknown-key: unknown key `values` in `momentum`: its type is `uniform`
                                            = help: `uniform` takes `min_value` and `max_value`
                weight_decay: {type: choice, min_value: 0.1, max_value: 0.2}
                                             ^^^^^^^^^ unknown-key: unknown key `min_value` in `weight_decay`: its type is `choice`
                                               = help: `choice` takes `values`
                                                             ^^^^^^^^^ unknown-key: unknown key `max_value` in `weight_decay`: its type is `choice`
                                                               = help: `choice` takes `values`
            """);
  }

  @Test
  void asksForMissingKeys() {
    check(
        """
        type: automl
        ^^^^ missing-key: missing key `target_column_name`
          = help: add `target_column_name: label`
          = unsafe fix: add `target_column_name: <target_column_name>`
        task: image_classification
        training_data:
        ^^^^^^^^^^^^^ missing-key: missing key `path` in `training_data`
          = help: add `path: azureml:fridge-train:1`
          = unsafe fix: add `path: <training_data_path>`
          type: mltable
        sweep:
        ^^^^^ missing-key: missing key `sampling_algorithm` in `sweep`
          = help: add `sampling_algorithm: random`
          = unsafe fix: add `sampling_algorithm: random`
          early_termination: {type: bandit}
        """);
  }

  // ---- values

  @Test
  void wantsAValueForEveryKey() {
    check(
        JOB
            + """
            compute:
            ^^^^^^^ null-value: `compute` has no value; it must be text
              = help: give it a value, or remove the key
            limits:
            ^^^^^^ null-value: `limits` has no value; it must be a mapping
              = help: give it a value, or remove the key
            training_parameters:
              learning_rate: ~
              ^^^^^^^^^^^^^ null-value: `learning_rate` has no value; it must be a number between 0 and 1
                = help: give it a value, or remove the key
              optimizer: null
              ^^^^^^^^^ null-value: `optimizer` has no value; it must be one of `sgd`, `adam`, `adamw` or `none`
                = help: give it a value, or remove the key
            environment_variables:
              NAME:
              ^^^^ null-value: `NAME` of `environment_variables` has no value; it must be text
                = help: give it a value, or remove the key
            """);
  }

  @Test
  void takesNullWhereAzureDoes() {
    check(
        JOB
            + """
            tags:
              owner:
            sweep:
              sampling_algorithm: random
              early_termination: {type: median_stopping, evaluation_interval: null, delay_evaluation: ~}
            """);
  }

  @Test
  void wantsContent() {
    check(
        JOB
            + """
            compute: ""
                     ^^ empty-value: `compute` must not be empty
            search_space: []
                          ^^ empty-value: `search_space` must not be empty
            training_parameters:
              checkpoint_run_id: ""
                                 ^^ empty-value: `checkpoint_run_id` must not be empty
            """);
  }

  @Test
  void wantsContentInTheSearchSpace() {
    check(
        JOB
            + """
            search_space:
              - {}
                ^^ empty-value: an entry of `search_space` must not be empty
              - learning_rate: {type: choice, values: []}
                                                      ^^ empty-value: `values` of `learning_rate` must not be empty
            """);
  }

  @Test
  void wantsTextWhereTextIsDue() {
    check(
        JOB
            + """
            name: 123
                  ^^^ wrong-type: `name` must be text, is 123
                    = help: put quotes around it: `"123"`
            display_name: yes
                          ^^^ wrong-type: `display_name` must be text, is `yes`, which Azure reads as true
                            = help: put quotes around it: `"yes"`
            description: 2024-01-02
                         ^^^^^^^^^^ wrong-type: `description` must be text, is `2024-01-02`, which Azure reads as a date
                           = help: put quotes around it: `"2024-01-02"`
            compute: [gpu]
                     ^^^^^ wrong-type: `compute` must be text, is a list
            tags:
              owner: 5
                     ^ wrong-type: `owner` of `tags` must be text, is 5
                       = help: put quotes around it: `"5"`
              version: 1.0
                       ^^^ wrong-type: `version` of `tags` must be text, is 1.0
                         = help: put quotes around it: `"1.0"`
            """);
  }

  @Test
  void wantsNumbersWhereNumbersAreDue() {
    check(
        JOB
            + """
            training_parameters:
              learning_rate: fast
                             ^^^^ wrong-type: `learning_rate` must be a number between 0 and 1, is `fast`
              momentum: .inf
                        ^^^^ wrong-type: `momentum` must be a number between 0 and 1, is `.inf`, which is no finite number
              weight_decay: 2024-01-02
                            ^^^^^^^^^^ wrong-type: `weight_decay` must be a number between 0 and 1, is `2024-01-02`, which Azure reads as a date
              beta1: 0,9
                     ^^^ wrong-type: `beta1` must be a number between 0 and 1, is `0,9`
              nesterov: maybe
                        ^^^^^ wrong-type: `nesterov` must be 0 or 1, is `maybe`
            """);
  }

  @Test
  void wantsWordsWhereWordsAreDue() {
    check(
        JOB
            + """
            log_verbosity: 20
                           ^^ wrong-type: `log_verbosity` must be one of `not_set`, `debug`, `info`, `warning`, `error` or `critical`, is 20
            training_parameters:
              optimizer: [adam, sgd]
                         ^^^^^^^^^^^ wrong-type: `optimizer` must be one of `sgd`, `adam`, `adamw` or `none`, is a list
                           = help: write just the word
            sweep:
              sampling_algorithm: {type: random}
                                  ^^^^^^^^^^^^^^ wrong-type: `sampling_algorithm` must be one of `random`, `grid` or `bayesian`, is a mapping
                                    = help: write just the word
            """);
  }

  @Test
  void wantsTheFormOfABlock() {
    check(
        JOB
            + """
            validation_data: azureml:fridge:2
                             ^^^^^^^^^^^^^^^^ wrong-type: `validation_data` must be a mapping, is `azureml:fridge:2`
                               = help: write `path: …` and `type: mltable` below it
            search_space:
              model_name: resnet50
              ^^^^^^^^^^^^^^^^^^^^ wrong-type: `search_space` must be a list, is a mapping
                = help: begin each entry with `- `
                = fix: make it a list with one entry
            sweep: random
                   ^^^^^^ wrong-type: `sweep` must be a mapping, is `random`
            training_parameters:
              - learning_rate: 0.1
              ^^^^^^^^^^^^^^^^^^^^ wrong-type: `training_parameters` must be a mapping, is a list
            limits: unlimited
                    ^^^^^^^^^ wrong-type: `limits` must be a mapping, is `unlimited`
            """);
  }

  @Test
  void saysWhatAzureMakesOfAFraction() {
    check(
        JOB
            + """
            limits:
              max_trials: 2.5
                          ^^^ truncated-number: `max_trials` must be a whole number, is 2.5; Azure cuts it to 2 without a word
                            = help: write a whole number
            training_parameters:
              number_of_epochs: 5.9
                                ^^^ truncated-number: `number_of_epochs` must be a whole number, is 5.9; Azure cuts it to 5 without a word
                                  = help: write a whole number
            sweep:
              sampling_algorithm: random
              early_termination: {type: truncation_selection, truncation_percentage: 0.2}
                                                                                     ^^^ truncated-number: `truncation_percentage` of `early_termination` must be a whole number, is 0.2; Azure cuts it to 0 without a word
                                                                                       = help: write a whole number
            """);
  }

  @Test
  void takesAWholeNumberWrittenAsAFraction() {
    check(
        JOB
            + """
            training_parameters:
              number_of_epochs: 5.0
              weighted_loss: 1.0
            """);
  }

  @Test
  void wantsPlainWholeNumbersInTheSearchSpace() {
    check(
        JOB
            + """
            search_space:
              - number_of_epochs: 5.0
                                  ^^^ wrong-type: `number_of_epochs` must be a whole number, is 5.0
                                    = help: in `search_space` Azure takes it only without fraction and quotes
                layers_to_freeze: {type: choice, values: [1, 2.0, 4]}
                                                             ^^^ wrong-type: `layers_to_freeze` must be a whole number, is 2.0
                                                               = help: in `search_space` Azure takes it only without fraction and quotes
                validation_batch_size: {type: quniform, min_value: 1.0, max_value: 64, q: 1}
                                                                   ^^^ wrong-type: `min_value` of `validation_batch_size` must be a whole number, is 1.0
                                                                     = help: in `search_space` Azure takes it only without fraction and quotes
            """);
  }

  @Test
  void holdsNumbersWithinTheirRange() {
    check(
        JOB
            + """
            validation_data_size: 1
                                  ^ out-of-range: `validation_data_size` must be above 0 and below 1, is 1
            limits:
              timeout_minutes: 0
                               ^ out-of-range: `timeout_minutes` must be between 1 and 86400, is 0
              max_trials: 5000
                          ^^^^ out-of-range: `max_trials` must be between 1 and 1000, is 5000
            training_parameters:
              learning_rate: -0.1
                             ^^^^ out-of-range: `learning_rate` must be between 0 and 1, is -0.1
              number_of_epochs: 0
                                ^ out-of-range: `number_of_epochs` must be at least 1, is 0
            sweep:
              sampling_algorithm: random
              early_termination: {type: truncation_selection, truncation_percentage: 100}
                                                                                     ^^^ out-of-range: `truncation_percentage` of `early_termination` must be between 1 and 99, is 100
            search_space:
              - momentum: {type: choice, values: [0.1, 2]}
                                                       ^ out-of-range: `momentum` must be between 0 and 1, is 2
                weight_decay: {type: quniform, min_value: 0, max_value: 1, q: 0}
                                                                              ^ out-of-range: `q` of `weight_decay` must be above 0, is 0
            """);
  }

  @Test
  void advisesAgainstManyTrialsAtOnce() {
    check(
        JOB
            + """
            limits:
              max_concurrent_trials: 200
                                     ^^^ out-of-range (warning): `max_concurrent_trials` should be at most 100, is 200: the guide for image jobs allows at most 100 trials at once
            """);
  }

  @Test
  void listsTheAllowedWords() {
    check(
        JOB
            + """
            primary_metric: accurracy
                            ^^^^^^^^^ unknown-value: `primary_metric` must be one of `accuracy`, `auc_weighted`, `average_precision_score_weighted`, `norm_macro_recall` or `precision_score_weighted`, is `accurracy`
                              = help: did you mean `accuracy`?
                              = fix: write `accuracy`
            log_verbosity: verbose
                           ^^^^^^^ unknown-value: `log_verbosity` must be one of `not_set`, `debug`, `info`, `warning`, `error` or `critical`, is `verbose`
            training_parameters:
              optimizer: adagrad
                         ^^^^^^^ unknown-value: `optimizer` must be one of `sgd`, `adam`, `adamw` or `none`, is `adagrad`
              nesterov: 2
                        ^ unknown-value: `nesterov` must be 0 or 1, is 2
              weighted_loss: 3
                             ^ unknown-value: `weighted_loss` must be 0, 1 or 2, is 3
            validation_data: {path: "./data", type: uri_folder}
                                                    ^^^^^^^^^^ unknown-value: `type` of `validation_data` must be `mltable`, is `uri_folder`
            identity: {type: user}
                             ^^^^ unknown-value: `type` of `identity` must be one of `managed`, `managed_identity`, `user_identity` or `aml_token`, is `user`
            """);
  }

  @Test
  void tellsTheFormOfNames() {
    check(
        JOB
            + """
            name: my job!
                  ^^^^^^^ wrong-format: `name` must be up to 255 letters, digits, `-` and `_`, a letter or digit first, is `my job!`
            experiment_name: -x
                             ^^ wrong-format: `experiment_name` must be up to 256 letters, digits, `-` and `_`, a letter or digit first, is `-x`
            outputs:
              best-model: {type: mlflow_model}
              ^^^^^^^^^^ wrong-format: the name `best-model` must be letters, digits and `_`, no digit first
            """);
  }

  @Test
  void judgesOutputsBesideOneWithABadName() {
    check(
        JOB
            + """
            outputs:
              best_model: {type: zebra}
                                 ^^^^^ unknown-value: `type` of `best_model` must be one of `mlflow_model`, `custom_model`, `triton_model`, `mltable`, `uri_file` or `uri_folder`, is `zebra`
              best-model: {}
              ^^^^^^^^^^ wrong-format: the name `best-model` must be letters, digits and `_`, no digit first
            """);
  }

  @Test
  void wantsTextInMadeUpNames() {
    check(
        JOB
            + """
            tags: {1: a, yes: b, owner: c}
                   ^ wrong-type: a key must be text, is 1
                     = help: put quotes around it: `"1"`
                         ^^^ wrong-type: a key must be text, is `yes`, which Azure reads as true
                           = help: put quotes around it: `"yes"`
            """);
  }

  // ---- models

  @Test
  void suggestsTheModelThatANameResembles() {
    check(
        JOB
            + """
            training_parameters:
              model_name: vitb16r22
                          ^^^^^^^^^ unknown-value: `model_name` must be one of `mobilenetv2`, `resnet18`, `resnet34`, `resnet50`, `resnet101`, `resnet152`, `resnest50`, `resnest101`, `seresnext`, `vits16r224`, `vitb16r224` or `vitl16r224`, or a Hugging Face name (`owner/name`), is `vitb16r22`
                            = help: did you mean `vitb16r224`?
                            = fix: write `vitb16r224`
            """);
  }

  @Test
  void warnsOfAModelThatResemblesNone() {
    check(
        JOB
            + """
            training_parameters:
              model_name: my-model
                          ^^^^^^^^ unknown-value (warning): `model_name` must be one of `mobilenetv2`, `resnet18`, `resnet34`, `resnet50`, `resnet101`, `resnet152`, `resnest50`, `resnest101`, `seresnext`, `vits16r224`, `vitb16r224` or `vitl16r224`, or a Hugging Face name (`owner/name`), is `my-model`
            """);
  }

  @Test
  void acceptsHuggingFaceNames() {
    check(
        JOB
            + """
            training_parameters:
              model_name: microsoft/beit-base-patch16-224
            """);
  }

  @Test
  void tellsModelsOfOtherTasks() {
    check(
        JOB
            + """
            training_parameters:
              model_name: yolov5
                          ^^^^^^ unknown-value: `yolov5` is a model of `image_object_detection`, not of this task
            search_space:
              - model_name: {type: choice, values: [resnet50, MaskRCNN_resnet50_fpn]}
                                                              ^^^^^^^^^^^^^^^^^^^^^ unknown-value: `MaskRCNN_resnet50_fpn` is a model of `image_instance_segmentation`, not of this task
            """);
  }

  // ---- distributions

  @Test
  void tellsDistributionsThatDoNotSuit() {
    check(
        JOB
            + """
            search_space:
              - number_of_epochs: {type: uniform, min_value: 1, max_value: 5}
                                         ^^^^^^^ unsuitable-distribution: `number_of_epochs` cannot be drawn from `uniform`
                                           = help: it takes `choice`, `randint`, `quniform`, `qloguniform`, `qnormal` or `qlognormal`
                optimizer: {type: uniform, min_value: 1, max_value: 5}
                                  ^^^^^^^ unsuitable-distribution: `optimizer` cannot be drawn from `uniform`
                                    = help: it takes `choice`
                momentum: {type: logunifrom, min_value: 1, max_value: 5}
                                 ^^^^^^^^^^ unknown-value: `type` of `momentum` must be one of `choice`, `randint`, `uniform`, `quniform`, `loguniform`, `qloguniform`, `normal`, `qnormal`, `lognormal` or `qlognormal`, is `logunifrom`
                                   = help: did you mean `loguniform`?
                                   = fix: write `loguniform`
            """);
  }

  @Test
  void saysHowToWriteADistribution() {
    check(
        JOB
            + """
            search_space:
              - model_name: choice('resnet50', 'vitb16r224')
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-value: `model_name` must be the name of a model, is `choice('resnet50', 'vitb16r224')`
                              = help: write the distribution as a mapping with `type` and its values
                weight_decay: [0.1, 0.2]
                              ^^^^^^^^^^ wrong-type: `weight_decay` must be a number between 0 and 1, is a list
                                = help: to choose from a list write `{type: choice, values: […]}`
                                = fix: choose from the list
                learning_rate: uniform(0.1, 0.5)
                               ^^^^^^^^^^^^^^^^^ wrong-type: `learning_rate` must be a number between 0 and 1, is `uniform(0.1, 0.5)`
                                 = help: write the distribution as a mapping with `type` and its values
            """);
  }

  // ---- spellings

  @Test
  void notesSpellingsThatAzureTakesToo() {
    check(
        JOB
            + """
            log_verbosity: Info
                           ^^^^ spelling (info): `log_verbosity` is usually written `info`
                             = fix: write `info`
            primary_metric: AUCWeighted
                            ^^^^^^^^^^^ spelling (info): `primary_metric` is usually written `auc_weighted`
                              = fix: write `auc_weighted`
            training_parameters:
              learning_rate_scheduler: WarmupCosine
                                       ^^^^^^^^^^^^ spelling (info): `learning_rate_scheduler` is usually written `warmup_cosine`
                                         = fix: write `warmup_cosine`
              model_name: ViTB16R224
                          ^^^^^^^^^^ spelling (info): `model_name` is usually written `vitb16r224`
                            = fix: write `vitb16r224`
              ams_gradient: "on"
                            ^^^^ spelling (info): `ams_gradient` is usually written `1`
                              = fix: write `1`
              weight_decay: "0.1"
                            ^^^^^ spelling (info): `weight_decay` is usually written `0.1`
                              = fix: write `0.1`
              number_of_epochs: "5"
                                ^^^ spelling (info): `number_of_epochs` is usually written `5`
                                  = fix: write `5`
            sweep:
              sampling_algorithm: Random
                                  ^^^^^^ spelling (info): `sampling_algorithm` is usually written `random`
                                    = fix: write `random`
              early_termination: {type: MedianStopping}
                                        ^^^^^^^^^^^^^^ spelling (info): `type` of `early_termination` is usually written `median_stopping`
                                          = fix: write `median_stopping`
            search_space:
              - optimizer: Adamw
                           ^^^^^ spelling (info): `optimizer` is usually written `adamw`
                             = fix: write `adamw`
                learning_rate: {type: Uniform, min_value: 0, max_value: 1}
                                      ^^^^^^^ spelling (info): `type` of `learning_rate` is usually written `uniform`
                                        = fix: write `uniform`
            """);
  }

  @Test
  void judgesWhatStandsBesideAnUnusualType() {
    check(
        JOB
            + """
            sweep:
              sampling_algorithm: RANDOM
                                  ^^^^^^ spelling (info): `sampling_algorithm` is usually written `random`
                                    = fix: write `random`
              early_termination: {type: Bandit, slack_factor: -1}
                                        ^^^^^^ spelling (info): `type` of `early_termination` is usually written `bandit`
                                          = fix: write `bandit`
                                                              ^^ out-of-range: `slack_factor` of `early_termination` must be at least 0, is -1
            search_space:
              - learning_rate: {type: Uniform, min_value: 0, q: 1}
                                      ^^^^^^^ spelling (info): `type` of `learning_rate` is usually written `uniform`
                                        = fix: write `uniform`
                                                             ^ unknown-key: unknown key `q` in `learning_rate`: its type is `Uniform`
                                                               = help: `Uniform` takes `min_value` and `max_value`
            """);
  }

  @Test
  void refusesACasingThatAzureTakesForTwoWords() {
    check(
        JOB
            + """
            training_parameters:
              optimizer: AdamW
                         ^^^^^ unknown-value: `optimizer` must be one of `sgd`, `adam`, `adamw` or `none`, is `AdamW`
                           = help: did you mean `adamw`?
                           = fix: write `adamw`
            """);
  }

  @Test
  void saysWhereTheKeysOfALargeMappingCanBeRead() {
    check(
        JOB
            + """
            flavour: sweet
            ^^^^^^^ unknown-key: unknown key `flavour`
              = help: `automl-lint schema` prints all keys
            training_parameters:
              flavour: sweet
              ^^^^^^^ unknown-key: unknown key `flavour` in `training_parameters`
                = help: `automl-lint explain training_parameters` lists the keys
            """);
  }

  @Test
  void acceptsTruthValuesForSwitches() {
    check(
        JOB
            + """
            training_parameters:
              nesterov: yes
                        ^^^ spelling (info): `nesterov` is usually written `1`
                          = fix: write `1`
              early_stopping: True
              ams_gradient: off
                            ^^^ spelling (info): `ams_gradient` is usually written `0`
                              = fix: write `0`
              distributed: 0
            """);
  }

  @Test
  void acceptsExponentsWithoutADot() {
    check(
        JOB
            + """
            training_parameters:
              learning_rate: 1e-4
            """);
  }

  // ---- scalars that mean something else

  @Test
  void saysWhatAzureReadsInOddNumbers() {
    check(
        JOB
            + """
            limits:
              max_trials: 010
                          ^^^ surprising-scalar (warning): Azure reads `010` as the number 8
                            = help: write `8` if that is meant
                            = unsafe fix: write `8`
              timeout_minutes: 12:30
                               ^^^^^ surprising-scalar (warning): Azure reads `12:30` as the number 750
                                 = help: write `750` if that is meant
                                 = unsafe fix: write `750`
            training_parameters:
              number_of_epochs: 1_000
                                ^^^^^ surprising-scalar (warning): Azure reads `1_000` as the number 1000
                                  = help: write `1000` if that is meant
                                  = unsafe fix: write `1000`
              learning_rate: 0.0_1
                             ^^^^^ surprising-scalar (warning): Azure reads `0.0_1` as the number 0.01
                               = help: write `0.01` if that is meant
                               = unsafe fix: write `0.01`
            """);
  }

  @Test
  void isNotSurprisedWhenBothReadingsAgree() {
    check(
        JOB
            + """
            training_parameters:
              number_of_epochs: 07
              validation_batch_size: 0x10
            """);
  }

  @Test
  void saysOfAnOddNumberThatIsWrongOnlyThat() {
    check(
        JOB
            + """
            limits:
              max_trials: 1_000_000
                          ^^^^^^^^^ out-of-range: `max_trials` must be between 1 and 1000, is `1_000_000`, which Azure reads as 1000000
            training_parameters:
              learning_rate: 12:30
                             ^^^^^ out-of-range: `learning_rate` must be between 0 and 1, is `12:30`, which Azure reads as 750
            """);
  }

  // ---- values to be filled in

  @Test
  void saysNothingElseOfAPlaceholder() {
    check(
        JOB
            + """
            compute: azureml:${CLUSTER}
                     ^^^^^^^^^^^^^^^^^^ placeholder (info): `azureml:${CLUSTER}` has to be filled in before the job is submitted
            experiment_name: "#{Exp}#"
                             ^^^^^^^^^ placeholder (info): `#{Exp}#` has to be filled in before the job is submitted
            limits:
              max_trials: __TRIALS__
                          ^^^^^^^^^^ placeholder (info): `__TRIALS__` has to be filled in before the job is submitted
              timeout_minutes: "${T}"
                               ^^^^^^ placeholder (info): `${T}` has to be filled in before the job is submitted
            training_parameters:
              model_name: ${MODEL}
                          ^^^^^^^^ placeholder (info): `${MODEL}` has to be filled in before the job is submitted
            """);
  }

  @Test
  void takesNoBindingsOutsideOfPipelines() {
    check(
        JOB
            + """
            validation_data: ${{parent.inputs.x}}
                             ^^^^^^^^^^^^^^^^^^^^ wrong-type: `validation_data` must be a mapping, is `${{parent.inputs.x}}`
                               = help: write `path: …` and `type: mltable` below it
            """);
  }

  @Test
  void takesBindingsInANodeOfAPipeline() {
    check(
        """
        type: pipeline
        jobs:
          train:
            type: AutoML
                  ^^^^^^ spelling (info): `type` is usually spelled `automl`
                    = fix: write `automl`
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
                          ^^^^ wrong-type: `momentum` must be a number between 0 and 1, is `fast`
        """);
  }

  @Test
  void judgesTheNameOfANode() {
    check(
        """
        type: pipeline
        jobs:
          Train-2:
          ^^^^^^^ wrong-format: the name of a node must be lower-case letters, digits and `_`, no digit first, is `Train-2`
            type: automl
            task: image_classification
            target_column_name: label
            training_data: azureml:fridge:1
            limits: {max_trails: 1}
                     ^^^^^^^^^^ unknown-key: unknown key `max_trails` in `limits`
                       = help: did you mean `max_trials`?
                       = fix: rename the key to `max_trials`
        """);
  }

  // ---- duplicates and aliases

  @Test
  void goesOnBehindARepeatedKey() {
    check(
        JOB
            + """
            limits:
              max_trials: 5000
              max_trials: 10
              ^^^^^^^^^^ duplicate-key: the key `max_trials` stands here already; Azure silently takes the last one
                = help: keep one of them
                = see 6:3: first here
              max_concurrent_trial: 3
              ^^^^^^^^^^^^^^^^^^^^ unknown-key: unknown key `max_concurrent_trial` in `limits`
                = help: did you mean `max_concurrent_trials`?
                = fix: rename the key to `max_concurrent_trials`
            training_parameters: {learning_rate: 5}
            training_parameters: {learning_rate: 6}
            ^^^^^^^^^^^^^^^^^^^ duplicate-key: the key `training_parameters` stands here already; Azure silently takes the last one
              = help: keep one of them
              = see 9:1: first here
                                                 ^ out-of-range: `learning_rate` must be between 0 and 1, is 6
            """);
  }

  @Test
  void reportsAValueThatIsUsedTwiceOnceWhereItStands() {
    check(
        """
        type: automl
        task: image_classification
        target_column_name: label
        training_data: &data
          path: azureml:fridge:1
          tpe: mltable
          ^^^ unknown-key: unknown key `tpe` in `training_data`
            = help: did you mean `type`?
            = fix: rename the key to `type`
        validation_data: *data
        """);
  }

  @Test
  void reportsAnAliasWhereOnlyItsUseIsWrong() {
    check(
        JOB
            + """
            limits: &limits
              max_trials: 3
              max_concurrent_trials: &many 5
            training_parameters:
              learning_rate: *many
                             ^^^^^ out-of-range: `learning_rate` must be between 0 and 1, is 5
            sweep: *limits
            ^^^^^ missing-key: missing key `sampling_algorithm` in `sweep`
              = help: add `sampling_algorithm: random`
                   ^^^^^^^ misplaced-key: `max_trials` does not belong in `sweep`; it belongs in `limits`
                     = see 6:3: in what it repeats
            """);
  }

  @Test
  void reportsAScalarThatIsUsedTwiceOnceWhereItStands() {
    check(
        JOB
            + """
            search_space:
              - learning_rate: &rate 5
                                     ^ out-of-range: `learning_rate` must be between 0 and 1, is 5
              - learning_rate: *rate
            """);
  }

  @Test
  void marksTheKeyBeforeAnAliasHoweverFarAwayTheAliasIs() {
    check(
        JOB
            + """
            limits:   &limits {max_trials: 3}
            sweep:    *limits
            ^^^^^ missing-key: missing key `sampling_algorithm` in `sweep`
              = help: add `sampling_algorithm: random`
                      ^^^^^^^ misplaced-key: `max_trials` does not belong in `sweep`; it belongs in `limits`
                        = see 5:20: in what it repeats
            """);
  }

  @Test
  void judgesWhatMergeKeysBringIn() {
    check(
        JOB
            + """
            training_parameters: &shared
              learning_rate: 5
                             ^ out-of-range: `learning_rate` must be between 0 and 1, is 5
              momentum: 0.1
            search_space:
              - <<: *shared
                weight_decay: 0.5
              - <<: *shared
                learning_rate: 0.5
            """);
  }
}
