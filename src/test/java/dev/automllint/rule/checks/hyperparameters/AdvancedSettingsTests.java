package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class AdvancedSettingsTests {
  private final LintTester tester = LintTester.of(new AdvancedSettings());

  @Test
  void reportsWhatIsNotJson() {
    tester.check(
        """
        training_parameters: {advanced_settings: "not json"}
        #                                        ^^^^^^^^^^ warning: no effect: `advanced_settings` is ignored unless it is a JSON object
        # = write it as `'{"name": true}'`, with double quotes inside
        """);
  }

  @Test
  void reportsJsonWithSingleQuotes() {
    tester.check(
        """
        training_parameters: {advanced_settings: "{'a': 1}"}
        #                                        ^^^^^^^^^^ warning: no effect: `advanced_settings` is ignored unless it is a JSON object
        # = write it as `'{"name": true}'`, with double quotes inside
        """);
  }

  @Test
  void reportsTextAfterTheJson() {
    tester.check(
        """
        training_parameters:
          advanced_settings: '{"a": 1} b'
        #                    ^^^^^^^^^^^^ warning: no effect: `advanced_settings` is ignored unless it is a JSON object
        # = write it as `'{"name": true}'`, with double quotes inside
        """);
  }

  @Test
  void reportsJsonThatIsNotAnObject() {
    tester.check(
        """
        training_parameters:
          advanced_settings: '[1]'
        #                    ^^^^^ warning: no effect: `advanced_settings` is ignored unless it is a JSON object
        # = write it as `'{"name": true}'`, with double quotes inside
        """);
  }

  @Test
  void reportsSettingsOfOtherTasks() {
    tester.check(
        """
        training_parameters:
          advanced_settings: '{"apply_mosaic_for_yolo": true, "other": 1}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: no effect in this task: `apply_mosaic_for_yolo` belongs to `image_object_detection`
        # = remove it
        """);
  }

  @Test
  void namesAllTasksOfASetting() {
    tester.check(
        """
        training_parameters:
          advanced_settings: '{"apply_automl_train_augmentations": true}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: no effect in this task: `apply_automl_train_augmentations` belongs to `image_object_detection` and `image_instance_segmentation`
        # = remove it
        """);
  }

  @Test
  void namesBothSettings() {
    tester.check(
        """
        training_parameters:
          advanced_settings: '{"apply_automl_train_augmentations": true, "apply_mosaic_for_yolo": 0}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: no effect in this task: `apply_mosaic_for_yolo` and `apply_automl_train_augmentations` belong to `image_object_detection` and `image_instance_segmentation`
        # = remove it
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === unknown settings
        training_parameters:
          advanced_settings: '{"other": NaN}'
        === the setting of all vision tasks
        training_parameters:
          advanced_settings: '{"stream_image_files": true}'
        === an empty object
        training_parameters:
          advanced_settings: '{}'
        === an empty text
        training_parameters: {advanced_settings: ""}
        === a placeholder
        training_parameters:
          advanced_settings: ${SETTINGS}
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
              advanced_settings: ${{parent.inputs.n}}
        === leaves a mapping to the schema
        training_parameters: {advanced_settings: {a: 1}}
        """);
  }
}
