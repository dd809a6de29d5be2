package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class VitCropSizeTests {
  private final LintTester tester = LintTester.of(new VitCropSize());
  private final LintTester multilabel =
      LintTester.of(new VitCropSize(), Task.IMAGE_CLASSIFICATION_MULTILABEL);

  @Test
  void reportsTheLaterOfTwoSizes() {
    tester.check(
        """
        training_parameters:
          model_name: vitb16r224
        #             ~~~~~~~~~~ a vision transformer
          training_crop_size: 224
        #                     ~~~ the other size
          validation_crop_size: 256
        #                       ^^^ warning: `training_crop_size` has no effect on `vitb16r224`, which is trained with `validation_crop_size` as well
        # = write the same number in both
        """);
  }

  @Test
  void reportsTheTrainingCropIfItComesLater() {
    tester.check(
        """
        training_parameters:
          model_name: vitb16r224
        #             ~~~~~~~~~~ a vision transformer
          validation_crop_size: 256
        #                       ~~~ the other size
          training_crop_size: 224
        #                     ^^^ warning: `training_crop_size` has no effect on `vitb16r224`, which is trained with `validation_crop_size` as well
        # = write the same number in both
        """);
  }

  @Test
  void reportsASizeBesideTheDefault() {
    tester.check(
        """
        training_parameters:
          model_name: vits16r224
        #             ~~~~~~~~~~ a vision transformer
          training_crop_size: 240
        #                     ^^^ warning: `training_crop_size` has no effect on `vits16r224`, which is trained with `validation_crop_size` (224 by default) as well
        # = write `validation_crop_size: 240` as well
        """);
  }

  @Test
  void reportsAModelOfAChoice() {
    tester.check(
        """
        training_parameters: {training_crop_size: 240}
        #                                         ^^^ warning: `training_crop_size` has no effect on `vits16r224`, which is trained with `validation_crop_size` (224 by default) as well
        # = write `validation_crop_size: 240` as well
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, vits16r224]}
        #                                                 ~~~~~~~~~~ a vision transformer
        """);
  }

  @Test
  void reportsAChoiceOnce() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: vits16r224
        #               ~~~~~~~~~~ a vision transformer
            training_crop_size: {type: choice, values: [224, 240, 256]}
        #   ^^^^^^^^^^^^^^^^^^ warning: `training_crop_size` has no effect on `vits16r224`, which is trained with `validation_crop_size` (224 by default) as well
        # = set both to one fixed size; to try several, write one entry for each
        """);
  }

  @Test
  void reportsASizeBesideAChoice() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: vits16r224
        #               ~~~~~~~~~~ a vision transformer
            validation_crop_size: {type: choice, values: [224, 240]}
        #   ~~~~~~~~~~~~~~~~~~~~ the other size
            training_crop_size: 224
        #   ^^^^^^^^^^^^^^^^^^ warning: `training_crop_size` has no effect on `vits16r224`, which is trained with `validation_crop_size` as well
        # = set both to one fixed size; to try several, write one entry for each
          - model_name: vits16r224
        #               ~~~~~~~~~~ a vision transformer
            validation_crop_size: {type: choice, values: [224, 240]}
        #   ^^^^^^^^^^^^^^^^^^^^ warning: `training_crop_size` (224 by default) has no effect on `vits16r224`, which is trained with `validation_crop_size` as well
        # = set both to one fixed size; to try several, write one entry for each
        """);
  }

  @Test
  void warnsOfARange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: vits16r224
        #               ~~~~~~~~~~ a vision transformer
            training_crop_size: {type: quniform, min_value: 208, max_value: 256, q: 16}
        #   ^^^^^^^^^^^^^^^^^^ warning: `training_crop_size` has no effect on `vits16r224`, which is trained with `validation_crop_size` (224 by default) as well
        # = set both to one fixed size; to try several, write one entry for each
        """);
  }

  @Test
  void warnsOfSizesThatVaryIndependently() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: vits16r224
        #               ~~~~~~~~~~ a vision transformer
            training_crop_size: {type: choice, values: [224, 240]}
        #   ^^^^^^^^^^^^^^^^^^ warning: `training_crop_size` has no effect on `vits16r224`, which is trained with `validation_crop_size` as well
        # = set both to one fixed size; to try several, write one entry for each
            validation_crop_size: {type: choice, values: [224, 240]}
        #   ~~~~~~~~~~~~~~~~~~~~ the other size
        """);
  }

  @Test
  void tellsOfTheDefaultThatTheValidationReplaces() {
    tester.check(
        """
        training_parameters:
          model_name: vits16r224
        #             ~~~~~~~~~~ a vision transformer
          validation_crop_size: 240
        #                       ^^^ warning: `training_crop_size` (224 by default) has no effect on `vits16r224`, which is trained with `validation_crop_size` as well
        # = write `training_crop_size: 240` as well
        """);
  }

  @Test
  void reportsAFixedSizeOnce() {
    tester.check(
        """
        training_parameters: {training_crop_size: 240}
        #                                         ^^^ warning: `training_crop_size` has no effect on `vits16r224`, which is trained with `validation_crop_size` (224 by default) as well
        # = write `validation_crop_size: 240` as well
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: vits16r224
        #               ~~~~~~~~~~ a vision transformer
          - model_name: vitb16r224
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === equal sizes
        training_parameters:
          model_name: ViTB16R224
          validation_crop_size: 256
          training_crop_size: "256"
        === the default
        training_parameters:
          model_name: vits16r224
          validation_crop_size: 224
        === any sizes of other models
        training_parameters:
          model_name: resnet50
          training_crop_size: 240
        === the model that Azure chooses
        training_parameters: {training_crop_size: 240}
        === Hugging Face models
        training_parameters:
          model_name: google/vit-base-patch16-224
          training_crop_size: 240
        === a choice of the same size
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: vits16r224
            training_crop_size: {type: choice, values: [240]}
            validation_crop_size: 240
        === invalid sizes
        training_parameters:
          model_name: vits16r224
          training_crop_size: 0
        === an invalid size of two
        training_parameters:
          model_name: vits16r224
          training_crop_size: 240
          validation_crop_size: big
        === placeholders
        training_parameters:
          model_name: vits16r224
          training_crop_size: 240
          validation_crop_size: ${SIZE}
        === bindings
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
              model_name: ${{parent.inputs.n}}
              training_crop_size: 240
        === a misspelled key
        training_parameters:
          model_name: vits16r224
          training_crop_size: 240
          validation_cropp_size: 240
        === defaults when Azure chooses
        limits: {max_trials: 5}
        training_parameters:
          model_name: vits16r224
          training_crop_size: 240
        """);
  }

  @Test
  void reportsSizesInMultilabelClassification() {
    multilabel.check(
        """
        training_parameters: {model_name: vitb16r224, training_crop_size: 256}
        #                                                                 ^^^ warning: `training_crop_size` has no effect on `vitb16r224`, which is trained with `validation_crop_size` (224 by default) as well
        # = write `validation_crop_size: 256` as well
        #                                 ~~~~~~~~~~ a vision transformer
        """);
  }
}
