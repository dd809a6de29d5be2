package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class VitPatchSizeTests {
  private final RuleTester tester = new RuleTester(new VitPatchSize());

  @Test
  void tellsOfASizeThatIsNoMultiple() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitb16r224
        #             ~~~~~~~~~~ a vision transformer
          training_crop_size: 225
        #                     ^^^ info: `training_crop_size` is 225, no multiple of 16: `vitb16r224` cuts an image into patches of that side
        # = 224, 256, 288 and 384 are multiples of 16
          validation_crop_size: 225
        """);
  }

  @Test
  void acceptsAMultiple() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitb16r224
          training_crop_size: 240
          validation_crop_size: 240
        """);
  }

  @Test
  void leavesUnequalSizesToAnotherRule() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitb16r224
          training_crop_size: 225
        """);
  }

  @Test
  void leavesSizesThatVaryToAnotherRule() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: vits16r224
            training_crop_size: {type: choice, values: [224, 225]}
            validation_crop_size: {type: choice, values: [224, 225]}
        """);
  }

  @Test
  void tellsOfTheOneSizeThatIsKnown() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitb16r224
        #             ~~~~~~~~~~ a vision transformer
          validation_crop_size: 225
        #                       ^^^ info: `validation_crop_size` is 225, no multiple of 16: `vitb16r224` cuts an image into patches of that side
        # = 224, 256, 288 and 384 are multiples of 16
          training_crop_size: ${SIZE}
        """);
  }

  @Test
  void acceptsAnySizesOfOtherModels() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
          training_crop_size: 225
          validation_crop_size: 225
        """);
  }

  @Test
  void isSilentAboutFaultySizes() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitb16r224
          training_crop_size: -1
          validation_crop_size: -1
        """);
  }
}
