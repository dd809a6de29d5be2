package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class MemoryGuessTests {
  private final LintTester tester = LintTester.of(new MemoryGuess());
  private final LintTester detection =
      LintTester.of(new MemoryGuess(), Task.IMAGE_OBJECT_DETECTION);
  private final LintTester segmentation =
      LintTester.of(new MemoryGuess(), Task.IMAGE_INSTANCE_SEGMENTATION);

  @Test
  void tellsOfALargeBatch() {
    tester.check(
        """
        training_parameters:
          model_name: vitl16r224
        #             ~~~~~~~~~~ the model
          training_batch_size: 11
        #                      ^^ info: `training_batch_size` is 11: the documentation sizes `vitl16r224` for 12 GiB with batches of 10 and crops of 224
        # = on a smaller GPU, lower it and compensate with `gradient_accumulation_step`
        """);
  }

  @Test
  void tellsOfALargeCrop() {
    tester.check(
        """
        training_parameters:
          model_name: resnet50
        #             ~~~~~~~~ the model
          training_crop_size: 256
        #                     ^^^ info: `training_crop_size` is 256: the documentation sizes `resnet50` for 12 GiB with batches of 78 and crops of 224
        # = on a smaller GPU, lower it and compensate with `gradient_accumulation_step`
        === beside the documented batch
        training_parameters:
          model_name: resnet50
        #             ~~~~~~~~ the model
          training_batch_size: 78
          training_crop_size: 256
        #                     ^^^ info: `training_crop_size` is 256: the documentation sizes `resnet50` for 12 GiB with batches of 78 and crops of 224
        # = on a smaller GPU, lower it and compensate with `gradient_accumulation_step`
        """);
  }

  @Test
  void blamesTheCropOfASmallBatch() {
    tester.check(
        """
        training_parameters:
          model_name: resnet50
        #             ~~~~~~~~ the model
          training_batch_size: 20
          training_crop_size: 448
        #                     ^^^ info: `training_crop_size` is 448: the documentation sizes `resnet50` for 12 GiB with batches of 78 and crops of 224
        # = on a smaller GPU, lower it and compensate with `gradient_accumulation_step`
        """);
  }

  @Test
  void tellsOfEachModelThatIsTooLarge() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [vits16r224, vitl16r224]}
        #                                                   ~~~~~~~~~~ the model
            training_batch_size: {type: choice, values: [10, 64]}
        #                                                    ^^ info: `training_batch_size` is 64: the documentation sizes `vitl16r224` for 12 GiB with batches of 10 and crops of 224
        # = on a smaller GPU, lower it and compensate with `gradient_accumulation_step`
        """);
  }

  @Test
  void tellsOfTheEndOfARange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
        #               ~~~~~~~~ the model
            training_batch_size: {type: qloguniform, min_value: 2, max_value: 6, q: 1}
        #                                                                     ^ info: `training_batch_size` reaches 403: the documentation sizes `resnet18` for 12 GiB with batches of 78 and crops of 224
        # = on a smaller GPU, lower it and compensate with `gradient_accumulation_step`
        """);
  }

  @Test
  void takesTheValidationSizeOfAVisionTransformer() {
    tester.check(
        """
        training_parameters:
          model_name: vitb16r224
        #             ~~~~~~~~~~ the model
          training_crop_size: 224
          validation_crop_size: 256
        #                       ^^^ info: `validation_crop_size` is 256: the documentation sizes `vitb16r224` for 12 GiB with batches of 48 and crops of 224
        # = on a smaller GPU, lower it and compensate with `gradient_accumulation_step`
        ===
        training_parameters:
          model_name: vitb16r224
          training_crop_size: 256
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === the documented batch
        training_parameters:
          model_name: vitl16r224
          training_batch_size: 10
        === a large crop with a small batch
        training_parameters:
          model_name: resnet50
          training_batch_size: 19
          training_crop_size: 448
        === as many pixels as documented
        training_parameters:
          model_name: vitb16r224
          training_batch_size: 12
          validation_crop_size: 448
        === a large batch of small crops
        training_parameters:
          model_name: resnet50
          training_batch_size: 300
          training_crop_size: 112
        === leaves the crop of seresnext to another rule
        training_parameters:
          model_name: seresnext
          training_crop_size: 256
        === unknown models
        training_parameters: {training_batch_size: 512}
        === Hugging Face models
        training_parameters:
          model_name: google/vit-base-patch16-224
          training_batch_size: 512
        === unknown sizes
        training_parameters:
          model_name: resnet50
          training_batch_size: 512
          training_crop_size: ${SIZE}
        """);
  }

  @Test
  void hintsAtLargeBatchesOfDetection() {
    detection.check(
        """
        training_parameters: {model_name: fasterrcnn_resnet50_fpn, training_batch_size: 8}
        #                                                                               ^ info: `training_batch_size` is 8: the documentation sizes `fasterrcnn_resnet50_fpn` for 12 GiB with batches of 2 and a `min_size` of 600
        # = on a smaller GPU, lower it and compensate with `gradient_accumulation_step`
        #                                 ~~~~~~~~~~~~~~~~~~~~~~~ the model
        """);
  }

  @Test
  void hintsAtLargeImagesInLargerBatches() {
    segmentation.check(
        """
        training_parameters: {model_name: maskrcnn_resnet50_fpn, training_batch_size: 3, min_size: 900}
        #                                                                             ^ info: `training_batch_size` is 3: the documentation sizes `maskrcnn_resnet50_fpn` for 12 GiB with batches of 2 and a `min_size` of 600
        # = on a smaller GPU, lower it and compensate with `gradient_accumulation_step`
        #                                 ~~~~~~~~~~~~~~~~~~~~~ the model
        """);
  }

  @Test
  void hintsAtALargeYolo() {
    detection.check(
        """
        search_space:
          - model_name: yolov5
            model_size: {type: choice, values: [small, large, extra_large]}
        #                                              ^^^^^ info: `model_size` is `large`: the training code warns that the memory of the GPU may not suffice
        # = set `training_batch_size` to less than its default
        #                                                     ^^^^^^^^^^^ info: `model_size` is `extra_large`: the training code warns that the memory of the GPU may not suffice
        # = set `training_batch_size` to less than its default
        """);
  }

  @Test
  void reportsNothingOfDetection() {
    detection.check(
        """
        === larger images in the default batch, as in official samples
        training_parameters: {model_name: fasterrcnn_resnet50_fpn, min_size: 800}
        === smaller images
        training_parameters: {model_name: fasterrcnn_resnet50_fpn, min_size: 300, training_batch_size: 8}
        === a large yolo in a chosen batch
        training_parameters: {model_name: yolov5, model_size: large, training_batch_size: 4}
        === a disputed default batch
        training_parameters: {model_name: yolov5, training_batch_size: 64}
        === a size that the model does not have
        training_parameters: {model_name: fasterrcnn_resnet50_fpn, model_size: large}
        """);
  }
}
