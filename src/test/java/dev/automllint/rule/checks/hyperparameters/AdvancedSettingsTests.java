package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class AdvancedSettingsTests {
  private final RuleTester tester = new RuleTester(new AdvancedSettings());

  @Test
  void reportsWhatIsNoJson() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: "not json"
        #                    ^^^^^^^^^^ error: `advanced_settings` must be a JSON object, is `not json`
        # = write it as `'{"name": true}'`, with double quotes inside
        """);
  }

  @Test
  void reportsJsonWithSingleQuotes() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: "{'a': 1}"
        #                    ^^^^^^^^^^ error: `advanced_settings` must be a JSON object, is `{'a': 1}`
        # = write it as `'{"name": true}'`, with double quotes inside
        """);
  }

  @Test
  void reportsTextBehindTheJson() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: '{"a": 1} b'
        #                    ^^^^^^^^^^^^ error: `advanced_settings` must be a JSON object, is `{"a": 1} b`
        # = write it as `'{"name": true}'`, with double quotes inside
        """);
  }

  @Test
  void reportsJsonThatIsNoObject() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: '[1]'
        #                    ^^^^^ error: `advanced_settings` must be a JSON object, is `[1]`
        # = write it as `'{"name": true}'`, with double quotes inside
        """);
  }

  @Test
  void reportsSettingsOfOtherTasks() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: '{"apply_mosaic_for_yolo": true, "other": 1}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: no effect in image classification: `apply_mosaic_for_yolo` belongs to `image_object_detection`
        # = remove it
        """);
  }

  @Test
  void namesAllTasksOfASetting() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: '{"apply_automl_train_augmentations": true}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: no effect in image classification: `apply_automl_train_augmentations` belongs to `image_object_detection` and `image_instance_segmentation`
        # = remove it
        """);
  }

  @Test
  void namesBothSettings() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: '{"apply_automl_train_augmentations": true, "apply_mosaic_for_yolo": 0}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: no effect in image classification: `apply_mosaic_for_yolo` and `apply_automl_train_augmentations` belong to `image_object_detection` and `image_instance_segmentation`
        # = remove it
        """);
  }

  @Test
  void acceptsSettingsThatNobodyKnows() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: '{"other": NaN}'
        """);
  }

  @Test
  void acceptsAnEmptyObject() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: '{}'
        """);
  }

  @Test
  void acceptsAnEmptyText() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: ""
        """);
  }

  @Test
  void isSilentAboutAPlaceholder() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: ${SETTINGS}
        """);
  }

  @Test
  void isSilentAboutABinding() {
    tester.check(
        """
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
              advanced_settings: ${{parent.inputs.n}}
        """);
  }

  @Test
  void leavesAMappingToTheSchema() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          advanced_settings: {a: 1}
        """);
  }
}
