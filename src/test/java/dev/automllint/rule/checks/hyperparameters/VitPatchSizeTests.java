package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class VitPatchSizeTests {
  private final LintTester tester = LintTester.of(new VitPatchSize());
  private final LintTester multilabel =
      LintTester.of(new VitPatchSize(), Task.IMAGE_CLASSIFICATION_MULTILABEL);

  @Test
  void reportsASizeThatIsNotAMultiple() {
    tester.check(
        """
        training_parameters:
          model_name: vitb16r224
        #             ~~~~~~~~~~ a vision transformer
          training_crop_size: 225
        #                     ^^^ info: `training_crop_size` is 225, which is not a multiple of 16: `vitb16r224` cuts an image into patches of that size
        # = 224, 256, 288 and 384 are multiples of 16
          validation_crop_size: 225
        """);
  }

  @Test
  void tellsOfTheOneSizeThatIsKnown() {
    tester.check(
        """
        training_parameters:
          model_name: vitb16r224
        #             ~~~~~~~~~~ a vision transformer
          validation_crop_size: 225
        #                       ^^^ info: `validation_crop_size` is 225, which is not a multiple of 16: `vitb16r224` cuts an image into patches of that size
        # = 224, 256, 288 and 384 are multiples of 16
          training_crop_size: ${SIZE}
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === a multiple
        training_parameters:
          model_name: vitb16r224
          training_crop_size: 240
          validation_crop_size: 240
        === leaves unequal sizes to another rule
        training_parameters:
          model_name: vitb16r224
          training_crop_size: 225
        === leaves sizes that vary to another rule
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: vits16r224
            training_crop_size: {type: choice, values: [224, 225]}
            validation_crop_size: {type: choice, values: [224, 225]}
        === any sizes of other models
        training_parameters:
          model_name: resnet50
          training_crop_size: 225
          validation_crop_size: 225
        === invalid sizes
        training_parameters:
          model_name: vitb16r224
          training_crop_size: -1
          validation_crop_size: -1
        """);
  }

  @Test
  void reportsSizesInMultilabelClassification() {
    multilabel.check(
        """
        training_parameters: {model_name: vitb16r224, training_crop_size: 250, validation_crop_size: 250}
        #                                                                 ^^^ info: `training_crop_size` is 250, which is not a multiple of 16: `vitb16r224` cuts an image into patches of that size
        # = 224, 256, 288 and 384 are multiples of 16
        #                                 ~~~~~~~~~~ a vision transformer
        """);
  }
}
