package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class AdvancedSettingsTests {
  private final LintTester tester = LintTester.of(new AdvancedSettings());
  private final LintTester detection =
      LintTester.of(new AdvancedSettings(), Task.IMAGE_OBJECT_DETECTION);

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

  @Test
  void reportsASettingOfAModelThatIsNotTrained() {
    detection.check(
        """
        training_parameters:
          model_name: fasterrcnn_resnet50_fpn
        #             ~~~~~~~~~~~~~~~~~~~~~~~ the model
          advanced_settings: '{"apply_mosaic_for_yolo": false}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: no effect: `apply_mosaic_for_yolo` is for `yolov5`, which no trial trains
        # = remove it
        """);
  }

  @Test
  void reportsTextForABoolean() {
    detection.check(
        """
        training_parameters:
          model_name: yolov5
          advanced_settings: '{"apply_mosaic_for_yolo": "False"}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `apply_mosaic_for_yolo` is on, because any text switches it on
        # = write `"apply_mosaic_for_yolo": false`, without quotes around the value
        ===
        training_parameters:
          model_name: yolov5
          advanced_settings: '{"stream_image_files": "true"}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `stream_image_files` is off, because only JSON `true` switches it on
        # = write `"stream_image_files": true`, without quotes around the value
        ===
        training_parameters:
          model_name: yolov5
          advanced_settings: '{"stream_image_files": 1}'
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `stream_image_files` is off, because only JSON `true` switches it on
        # = write `"stream_image_files": true`, without quotes around the value
        """);
  }

  @Test
  void reportsNothingThatWorks() {
    detection.check(
        """
        === a model that has it among others
        training_parameters:
          advanced_settings: '{"apply_mosaic_for_yolo": false, "apply_automl_train_augmentations": false}'
        search_space:
          - model_name: {type: choice, values: [yolov5, fasterrcnn_resnet18_fpn]}
        === no model, as its default is disputed
        training_parameters:
          advanced_settings: '{"apply_mosaic_for_yolo": false}'
        === text and numbers that mean what they say
        training_parameters:
          model_name: yolov5
          advanced_settings: '{"apply_mosaic_for_yolo": "true", "apply_automl_train_augmentations": 0.0, "stream_image_files": "no"}'
        ===
        training_parameters:
          model_name: yolov5
          advanced_settings: '{"apply_mosaic_for_yolo": "", "stream_image_files": 0}'
        ===
        training_parameters:
          advanced_settings: '{"stream_image_files": ""}'
        """);
  }
}
