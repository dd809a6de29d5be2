package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class MemoryGuessTests {
  private final RuleTester tester = new RuleTester(new MemoryGuess());

  @Test
  void tellsOfALargeBatch() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitl16r224
        #             ~~~~~~~~~~ the model
          training_batch_size: 11
        #                      ^^ info: `training_batch_size` is 11: the documentation sizes `vitl16r224` for 12 GiB with batches of 10 and crops of 224
        # = on a smaller GPU lower it, and make up for it with `gradient_accumulation_step`
        """);
  }

  @Test
  void acceptsTheDocumentedBatch() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitl16r224
          training_batch_size: 10
        """);
  }

  @Test
  void tellsOfALargeCrop() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
        #             ~~~~~~~~ the model
          training_crop_size: 256
        #                     ^^^ info: `training_crop_size` is 256: the documentation sizes `resnet50` for 12 GiB with batches of 78 and crops of 224
        # = on a smaller GPU lower it, and make up for it with `gradient_accumulation_step`
        """);
  }

  @Test
  void acceptsALargeCropWithASmallBatch() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
          training_batch_size: 19
          training_crop_size: 448
        """);
  }

  @Test
  void blamesTheCropOfASmallBatch() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
        #             ~~~~~~~~ the model
          training_batch_size: 20
          training_crop_size: 448
        #                     ^^^ info: `training_crop_size` is 448: the documentation sizes `resnet50` for 12 GiB with batches of 78 and crops of 224
        # = on a smaller GPU lower it, and make up for it with `gradient_accumulation_step`
        """);
  }

  @Test
  void acceptsALargeBatchOfSmallCrops() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
          training_batch_size: 300
          training_crop_size: 112
        """);
  }

  @Test
  void tellsOfEachModelThatIsTooLarge() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [vits16r224, vitl16r224]}
        #                                                   ~~~~~~~~~~ the model
            training_batch_size: {type: choice, values: [10, 64]}
        #                                                    ^^ info: `training_batch_size` is 64: the documentation sizes `vitl16r224` for 12 GiB with batches of 10 and crops of 224
        # = on a smaller GPU lower it, and make up for it with `gradient_accumulation_step`
        """);
  }

  @Test
  void tellsOfTheEndOfARange() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
        #               ~~~~~~~~ the model
            training_batch_size: {type: qloguniform, min_value: 2, max_value: 6, q: 1}
        #                                                                     ^ info: `training_batch_size` reaches 403: the documentation sizes `resnet18` for 12 GiB with batches of 78 and crops of 224
        # = on a smaller GPU lower it, and make up for it with `gradient_accumulation_step`
        """);
  }

  @Test
  void leavesTheCropOfSeresnextToAnotherRule() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: seresnext
          training_crop_size: 256
        """);
  }

  @Test
  void isSilentAboutUnknownModels() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          training_batch_size: 512
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
          training_batch_size: 512
        """);
  }

  @Test
  void isSilentAboutUnknownSizes() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
          training_batch_size: 512
          training_crop_size: ${SIZE}
        """);
  }
}
