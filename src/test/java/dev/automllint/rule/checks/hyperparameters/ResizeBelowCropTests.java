package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class ResizeBelowCropTests {
  private final RuleTester tester = new RuleTester(new ResizeBelowCrop());

  @Test
  void reportsTheLaterOfTwoSizes() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          validation_crop_size: 300
        #                       ~~~ the other size
          validation_resize_size: 299
        #                         ^^^ warning: `validation_resize_size` is 299, but `validation_crop_size` is 300: the crop is filled up with empty border, which lowers the accuracy
        # = let `validation_resize_size` be at least as large as `validation_crop_size`
        """);
  }

  @Test
  void reportsTheCropIfItComesLater() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          validation_resize_size: 299
        #                         ~~~ the other size
          validation_crop_size: 300
        #                       ^^^ warning: `validation_crop_size` is 300, but `validation_resize_size` is 299: the crop is filled up with empty border, which lowers the accuracy
        # = let `validation_resize_size` be at least as large as `validation_crop_size`
        """);
  }

  @Test
  void acceptsEqualSizes() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          validation_crop_size: 300
          validation_resize_size: 300
        """);
  }

  @Test
  void reportsACropAboveTheDefault() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          validation_crop_size: 257
        #                       ^^^ warning: `validation_crop_size` is 257, but `validation_resize_size` is 256 by default: the crop is filled up with empty border, which lowers the accuracy
        # = let `validation_resize_size` be at least as large as `validation_crop_size`
        """);
  }

  @Test
  void acceptsACropUpToTheDefault() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          validation_crop_size: 256
        """);
  }

  @Test
  void reportsAResizeBelowTheDefault() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          validation_resize_size: 223
        #                         ^^^ warning: `validation_resize_size` is 223, but `validation_crop_size` is 224 by default: the crop is filled up with empty border, which lowers the accuracy
        # = let `validation_resize_size` be at least as large as `validation_crop_size`
        """);
  }

  @Test
  void acceptsAResizeDownToTheDefault() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          validation_resize_size: 224
        """);
  }

  @Test
  void reportsValuesOfAChoice() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            validation_crop_size: {type: choice, values: [224, 288, 320]}
        #                                                      ^^^ warning: `validation_crop_size` is 288, but `validation_resize_size` is 256 by default: the crop is filled up with empty border, which lowers the accuracy
        # = let `validation_resize_size` be at least as large as `validation_crop_size`
        #                                                           ^^^ warning: `validation_crop_size` is 320, but `validation_resize_size` is 256 by default: the crop is filled up with empty border, which lowers the accuracy
        # = let `validation_resize_size` be at least as large as `validation_crop_size`
        """);
  }

  @Test
  void reportsTheLowEndOfARange() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            validation_resize_size: {type: quniform, min_value: 192, max_value: 320, q: 32}
        #                                                       ^^^ warning: `validation_resize_size` goes down to 192, but `validation_crop_size` is 224 by default: the crop is filled up with empty border, which lowers the accuracy
        # = let `validation_resize_size` be at least as large as `validation_crop_size`
        """);
  }

  @Test
  void leavesSeresnextToAnotherRule() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: seresnext
          validation_crop_size: 300
        """);
  }

  @Test
  void leavesUnequalCropsToAnotherRule() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitb16r224
          validation_crop_size: 300
        """);
  }

  @Test
  void reportsEqualCropsOfAVisionTransformer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitb16r224
          validation_crop_size: 304
        #                       ^^^ warning: `validation_crop_size` is 304, but `validation_resize_size` is 256 by default: the crop is filled up with empty border, which lowers the accuracy
        # = let `validation_resize_size` be at least as large as `validation_crop_size`
          training_crop_size: 304
        """);
  }

  @Test
  void isSilentAboutHuggingFaceModels() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: google/vit-base-patch16-224
          validation_crop_size: 300
        """);
  }

  @Test
  void isSilentAboutUnknownSizes() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          validation_crop_size: 300
          validation_resize_size: ${SIZE}
        """);
  }
}
