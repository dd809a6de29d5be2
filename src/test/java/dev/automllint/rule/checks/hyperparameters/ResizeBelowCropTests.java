package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class ResizeBelowCropTests {
  private final LintTester tester = LintTester.of(new ResizeBelowCrop());
  private final LintTester multilabel =
      LintTester.of(new ResizeBelowCrop(), Task.IMAGE_CLASSIFICATION_MULTILABEL);

  @Test
  void reportsTheLaterOfTwoSizes() {
    tester.check(
        """
        training_parameters:
          validation_crop_size: 300
        #                       ~~~ the other size
          validation_resize_size: 299
        #                         ^^^ info: `validation_resize_size` is 299, but `validation_crop_size` is 300: the crop is larger than the image from which it is cut
        # = make `validation_resize_size` at least as large as `validation_crop_size`
        """);
  }

  @Test
  void reportsTheCropIfItComesLater() {
    tester.check(
        """
        training_parameters:
          validation_resize_size: 299
        #                         ~~~ the other size
          validation_crop_size: 300
        #                       ^^^ info: `validation_crop_size` is 300, but `validation_resize_size` is 299: the crop is larger than the image from which it is cut
        # = make `validation_resize_size` at least as large as `validation_crop_size`
        """);
  }

  @Test
  void reportsACropAboveTheDefault() {
    tester.check(
        """
        training_parameters: {validation_crop_size: 257}
        #                                           ^^^ info: `validation_crop_size` is 257, but `validation_resize_size` is 256 by default: the crop is larger than the image from which it is cut
        # = make `validation_resize_size` at least as large as `validation_crop_size`
        """);
  }

  @Test
  void reportsAResizeBelowTheDefault() {
    tester.check(
        """
        training_parameters: {validation_resize_size: 223}
        #                                             ^^^ info: `validation_resize_size` is 223, but `validation_crop_size` is 224 by default: the crop is larger than the image from which it is cut
        # = make `validation_resize_size` at least as large as `validation_crop_size`
        """);
  }

  @Test
  void reportsValuesOfAChoice() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            validation_crop_size: {type: choice, values: [224, 288, 320]}
        #                                                      ^^^ info: `validation_crop_size` is 288, but `validation_resize_size` is 256 by default: the crop is larger than the image from which it is cut
        # = make `validation_resize_size` at least as large as `validation_crop_size`
        #                                                           ^^^ info: `validation_crop_size` is 320, but `validation_resize_size` is 256 by default: the crop is larger than the image from which it is cut
        # = make `validation_resize_size` at least as large as `validation_crop_size`
        """);
  }

  @Test
  void reportsTheLowEndOfARange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            validation_resize_size: {type: quniform, min_value: 192, max_value: 320, q: 32}
        #                                                       ^^^ info: `validation_resize_size` goes down to 192, but `validation_crop_size` is 224 by default: the crop is larger than the image from which it is cut
        # = make `validation_resize_size` at least as large as `validation_crop_size`
        """);
  }

  @Test
  void reportsEqualCropsOfAVisionTransformer() {
    tester.check(
        """
        training_parameters:
          model_name: vitb16r224
          validation_crop_size: 304
        #                       ^^^ info: `validation_crop_size` is 304, but `validation_resize_size` is 256 by default: the crop is larger than the image from which it is cut
        # = make `validation_resize_size` at least as large as `validation_crop_size`
          training_crop_size: 304
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === equal sizes
        training_parameters:
          validation_crop_size: 300
          validation_resize_size: 300
        === a crop up to the default
        training_parameters: {validation_crop_size: 256}
        === a resize down to the default
        training_parameters: {validation_resize_size: 224}
        === leaves seresnext to another rule
        training_parameters:
          model_name: seresnext
          validation_crop_size: 300
        === leaves unequal crops to another rule
        training_parameters:
          model_name: vitb16r224
          validation_crop_size: 300
        === Hugging Face models
        training_parameters:
          model_name: google/vit-base-patch16-224
          validation_crop_size: 300
        === unknown sizes
        training_parameters:
          validation_crop_size: 300
          validation_resize_size: ${SIZE}
        """);
  }

  @Test
  void reportsSizesInMultilabelClassification() {
    multilabel.check(
        """
        training_parameters: {model_name: resnet50, validation_crop_size: 512}
        #                                                                 ^^^ info: `validation_crop_size` is 512, but `validation_resize_size` is 256 by default: the crop is larger than the image from which it is cut
        # = make `validation_resize_size` at least as large as `validation_crop_size`
        """);
  }
}
