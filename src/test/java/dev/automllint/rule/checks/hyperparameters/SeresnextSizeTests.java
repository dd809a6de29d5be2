package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class SeresnextSizeTests {
  private final LintTester tester = LintTester.of(new SeresnextSize());
  private final LintTester multilabel =
      LintTester.of(new SeresnextSize(), Task.IMAGE_CLASSIFICATION_MULTILABEL);

  @Test
  void reportsEverySizeThatIsNotItsOwn() {
    tester.check(
        """
        training_parameters:
          model_name: seresnext
        #             ~~~~~~~~~ the model
        #             ~~~~~~~~~ the model
        #             ~~~~~~~~~ the model
          training_crop_size: 225
        # ^^^^^^^^^^^^^^^^^^ warning: `training_crop_size` has no effect: `seresnext` ignores it and always uses 224
        # = remove it, or use another model
          validation_crop_size: 223
        # ^^^^^^^^^^^^^^^^^^^^ warning: `validation_crop_size` has no effect: `seresnext` ignores it and always uses 224
        # = remove it, or use another model
          validation_resize_size: 255
        # ^^^^^^^^^^^^^^^^^^^^^^ warning: `validation_resize_size` has no effect: `seresnext` ignores it and always uses 256
        # = remove it, or use another model
        """);
  }

  @Test
  void reportsOneOfAChoiceOfModelsAndSizes() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, seresnext]}
        #                                                 ~~~~~~~~~ the model
            training_crop_size: {type: choice, values: [224, 256]}
        #   ^^^^^^^^^^^^^^^^^^ warning: `training_crop_size` has no effect: `seresnext` ignores it and always uses 224, so trials that differ only in it are identical
        # = remove it, or use another model
        """);
  }

  @Test
  void reportsARangeOnce() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: seresnext
        #               ~~~~~~~~~ the model
        #               ~~~~~~~~~ the model
            training_crop_size: {type: quniform, min_value: 192, max_value: 288, q: 32}
        #   ^^^^^^^^^^^^^^^^^^ warning: `training_crop_size` has no effect: `seresnext` ignores it and always uses 224, so trials that differ only in it are identical
        # = remove it, or use another model
            validation_resize_size: {type: quniform, min_value: 192, max_value: 288, q: 32}
        #   ^^^^^^^^^^^^^^^^^^^^^^ warning: `validation_resize_size` has no effect: `seresnext` ignores it and always uses 256, so trials that differ only in it are identical
        # = remove it, or use another model
        """);
  }

  @Test
  void reportsAFixedSizeOnce() {
    tester.check(
        """
        training_parameters: {training_crop_size: 256}
        #                     ^^^^^^^^^^^^^^^^^^ warning: `training_crop_size` has no effect: `seresnext` ignores it and always uses 224
        # = remove it, or use another model
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: seresnext
        #               ~~~~~~~~~ the model
            optimizer: sgd
          - model_name: seresnext
            optimizer: adam
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === its own sizes
        training_parameters:
          model_name: SEResNeXt
          training_crop_size: 224
          validation_crop_size: 224
          validation_resize_size: 256
        === any size of other models
        training_parameters:
          model_name: resnet50
          training_crop_size: 225
        === invalid sizes
        training_parameters:
          model_name: seresnext
          training_crop_size: 0
        === a placeholder
        training_parameters:
          model_name: seresnext
          training_crop_size: ${SIZE}
        """);
  }

  @Test
  void reportsSizesInMultilabelClassification() {
    multilabel.check(
        """
        training_parameters: {model_name: seresnext, validation_resize_size: 288}
        #                                            ^^^^^^^^^^^^^^^^^^^^^^ warning: `validation_resize_size` has no effect: `seresnext` ignores it and always uses 256
        # = remove it, or use another model
        #                                 ~~~~~~~~~ the model
        """);
  }
}
