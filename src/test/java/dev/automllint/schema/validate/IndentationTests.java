package dev.automllint.schema.validate;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

/** Keys that are not indented like the block to which they belong are one mistake. */
class IndentationTests {
  private final LintTester tester = LintTester.ofCoreRules();

  @Test
  void namesTheKeysToIndentBelowABlockWithoutValue() {
    tester.check(
        """
        limits: # of the job
        ^^^^^^ error null-value: `limits` has no value: the keys below are not indented
        # = indent `max_trials` and `timeout_minutes` below `limits`
        # = unsafe fix: indent what belongs to the block
        max_trials: 4

        timeout_minutes: 60
        === a key that another block has as well
        validation_data:
        ^^^^^^^^^^^^^^^ error null-value: `validation_data` has no value: the keys below are not indented
        # = indent `type` and `path` below `validation_data`
        # = unsafe fix: indent what belongs to the block
        type: mltable
        path: azureml:fridge-val:1
        === in a block
        sweep:
          sampling_algorithm: random
          early_termination:
        # ^^^^^^^^^^^^^^^^^ error null-value: `early_termination` has no value: the keys below are not indented
        # = indent `type` and `slack_factor` below `early_termination`
        # = unsafe fix: indent what belongs to the block
          type: bandit
          slack_factor: 0.2
        === names that the user makes up
        tags:
        ^^^^ error null-value: `tags` has no value: the keys below are not indented
        # = indent `team` below `tags`
        # = unsafe fix: indent what belongs to the block
        team: vision
        outputs:
          best_model:
        # ^^^^^^^^^^ error null-value: `best_model` has no value: the keys below are not indented
        # = indent `type` below `best_model`
        # = unsafe fix: indent what belongs to the block
          type: mlflow_model
        === above a block with a value
        limits:
        ^^^^^^ error null-value: `limits` has no value: the keys below are not indented
        # = indent `max_trials` below `limits`, and `number_of_epochs` below `training_parameters`
        # = unsafe fix: indent what belongs to the block
        max_trials: 4
        training_parameters:
            learning_rate: 0.1
        number_of_epochs: 5
        === the first key of the file
        training_data:
        ^^^^^^^^^^^^^ error null-value: `training_data` has no value: the keys below are not indented
        # = indent `type` and `path` below `training_data`
        # = unsafe fix: indent what belongs to the block
        type: mltable
        path: azureml:fridge:1
        type: automl
        task: image_classification
        target_column_name: label
        """);
  }

  @Test
  void namesTheKeysOfADistributionInAnEntry() {
    tester.check(
        """
        search_space:
          - model_name:
        #   ^^^^^^^^^^ error null-value: `model_name` and `learning_rate` have no value: the keys below are not indented
        # = indent `type` and `values` below `model_name`, and `type`, `min_value` and `max_value` below `learning_rate`
            type: choice
            values: [resnet18, resnet34]
            learning_rate:
            type: uniform
            min_value: 0.001
            max_value: 0.01
        """);
  }

  @Test
  void reportsAJobWithoutAnyIndentationOnce() {
    tester.check(
        """
        type: automl
        task: image_classification
        target_column_name: label
        max_concurrent_trials: 2
        training_data:
        ^^^^^^^^^^^^^ error null-value: `training_data`, `sweep`, `early_termination` and `model_name` have no value: the keys below are not indented
        # = indent `type` and `path` below `training_data`, `sampling_algorithm` and `early_termination` below `sweep`, `type` and `slack_factor` below `early_termination`, and `type` and `values` below `model_name`
        type: mltable
        path: azureml:fridge:1
        sweep:
        sampling_algorithm: random
        early_termination:
        type: bandit
        slack_factor: 0.2
        search_space:
        - model_name:
        type: choice
        values: [resnet18, resnet34]
        learning_rate: 0.01
        """);
  }

  @Test
  void namesTheBlockAboveAKeyThatIsNotIndentedFarEnough() {
    tester.check(
        """
        type: automl
        task: image_classification
        target_column_name: label
        training_data:
            type: mltable
        path: azureml:fridge:1
        ^^^^ error misplaced-key: `path` does not belong at the top level; it belongs in `training_data`
        # = indent it like the keys of `training_data`
        # = unsafe fix: put `path` in `training_data`
        === a block that has all other keys from elsewhere
        tags: &usual {type: mltable}
        validation_data:
          <<: *usual
        path: azureml:fridge-val:1
        ^^^^ error misplaced-key: `path` does not belong at the top level; it belongs in `validation_data`
        # = indent it like the keys of `validation_data`
        # = unsafe fix: indent what belongs to the block
        === and a key that belongs to another block
        training_parameters:
          model_name: resnet18
        number_of_epochs: 5
        ^^^^^^^^^^^^^^^^ error misplaced-key: `number_of_epochs` does not belong at the top level; it belongs in `training_parameters`
        # = indent it like the keys of `training_parameters`
        # = unsafe fix: put `number_of_epochs` in `training_parameters`
        sampling_algorithm: random
        ^^^^^^^^^^^^^^^^^^ error misplaced-key: `sampling_algorithm` does not belong at the top level; it belongs in `sweep`
        # = unsafe fix: put `sampling_algorithm` in a new `sweep`
        === several keys, one of which the job has as well
        training_parameters:
          model_name: resnet18
        number_of_epochs: 5
        ^^^^^^^^^^^^^^^^ error misplaced-key: `number_of_epochs` and `learning_rate` do not belong at the top level; they belong in `training_parameters`
        # = indent them like the keys of `training_parameters`
        # = unsafe fix: indent what belongs to the block
        learning_rate: 0.1
        validation_data:
          path: azureml:fridge-val:1
        """);
  }

  @Test
  void saysThatAKeyIsIndentedTooDeep() {
    tester.check(
        """
        search_space:
          - model_name:
              type: choice
              values: [resnet18, resnet34]
              learning_rate:
        #     ^^^^^^^^^^^^^ error misplaced-key: `learning_rate` is indented too deep: it is read as a key of `model_name`
        # = align it with `model_name`
              type: uniform
              min_value: 0.001
              max_value: 0.01
        """);
  }

  @Test
  void saysThatABlockAboveItsKeysIsIndentedTooDeep() {
    tester.check(
        """
        validation_data:
          type: mltable
          path: azureml:fridge-val:1
          limits:
        # ^^^^^^ error misplaced-key: `limits` is indented too deep: it is read as a key of `validation_data`
        # = align it with `validation_data`, and indent `max_trials` and `timeout_minutes` below it
        max_trials: 3
        timeout_minutes: 30
        """);
  }

  @Test
  void looksForTheKeysOfAnInnerBlockRightBelowIt() {
    tester.check(
        """
        sweep:
        ^^^^^ error null-value: `sweep` and `early_termination` have no value: the keys below are not indented
        # = indent `early_termination` and `sampling_algorithm` below `sweep`, and `type` below `early_termination`
        early_termination:
        type: bandit
        sampling_algorithm: random
        slack_factor: 0.2
        """);
  }

  @Test
  void leavesOtherMistakesAsTheyAre() {
    tester.check(
        """
        limits:
        ^^^^^^ error null-value: `limits` has no value; it must be a mapping (`key: value` lines below it)
        # = give it a value; indent the lines that belong to it
        primary_metric: accuracy
        === with a value
        limits: null
        ^^^^^^ error null-value: `limits` has no value; it must be a mapping (`key: value` lines below it)
        # = give it a value; indent the lines that belong to it
        max_trials: 4
        ^^^^^^^^^^ error misplaced-key: `max_trials` does not belong at the top level; it belongs in `limits`
        # = move it by hand: the job has no such block
        === in braces
        training_parameters: {optimizer: , momentum: 0.9}
        #                     ^^^^^^^^^ error null-value: `optimizer` has no value; it must be one of `sgd`, `adam` or `adamw`
        # = give it a value, or remove the key
        """);
  }

  // ---- what hides nothing

  @Test
  void checksASearchSpaceThatIsNoList() {
    tester.check(
        """
        search_space:
          model_name: resnet99
        # ^^^^^^^^^^^^^^^^^^^^… error wrong-type: `search_space` must be a list, but is a mapping
        # = begin each entry with `- `
        # = fix: make it a list with one entry
        #             ^^^^^^^^ error unknown-value: `model_name` must be one of `mobilenetv2`, `resnet18`, `resnet34`, `resnet50`, `resnet101`, `resnet152`, `resnest50`, `resnest101`, `seresnext`, `vits16r224`, `vitb16r224` or `vitl16r224`, or a Hugging Face name (`owner/name`), but is `resnet99`
          learning_rate: {type: uniform, min_value: 0.1, max_valu: 0.5}
        #                                                ^^^^^^^^ error unknown-key: unknown key `max_valu` in `learning_rate`
        # = did you mean `max_value`?
        # = fix: rename the key to `max_value`
        === in braces
        search_space: {momentum: 2}
        #             ^^^^^^^^^^^^^ error wrong-type: `search_space` must be a list, but is a mapping
        # = begin each entry with `- `
        # = fix: make it a list with one entry
        #                        ^ error out-of-range: `momentum` must be between 0 and 1, but is 2
        """);
  }
}
