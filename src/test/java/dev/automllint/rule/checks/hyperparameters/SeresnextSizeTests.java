package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class SeresnextSizeTests {
  private final RuleTester tester = new RuleTester(new SeresnextSize());

  @Test
  void reportsEverySizeThatIsNotItsOwn() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: seresnext
        #             ~~~~~~~~~ the model
        #             ~~~~~~~~~ the model
        #             ~~~~~~~~~ the model
          training_crop_size: 225
        #                     ^^^ warning: `training_crop_size` is 225, but `seresnext` does not take an arbitrary size: only 224 is known to work
        # = remove it, since the default is 224
          validation_crop_size: 223
        #                       ^^^ warning: `validation_crop_size` is 223, but `seresnext` does not take an arbitrary size: only 224 is known to work
        # = remove it, since the default is 224
          validation_resize_size: 255
        #                         ^^^ warning: `validation_resize_size` is 255, but `seresnext` does not take an arbitrary size: only 256 is known to work
        # = remove it, since the default is 256
        """);
  }

  @Test
  void acceptsItsOwnSizes() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: SEResNeXt
          training_crop_size: 224
          validation_crop_size: 224
          validation_resize_size: 256
        """);
  }

  @Test
  void acceptsAnySizeOfOtherModels() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
          training_crop_size: 225
        """);
  }

  @Test
  void reportsOneOfAChoiceOfModelsAndSizes() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, seresnext]}
        #                                                 ~~~~~~~~~ the model
            training_crop_size: {type: choice, values: [224, 256]}
        #                                                    ^^^ warning: `training_crop_size` is 256, but `seresnext` does not take an arbitrary size: only 224 is known to work
        # = remove it, since the default is 224
        """);
  }

  @Test
  void reportsTheEndOfARangeThatIsFurtherOut() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: seresnext
        #               ~~~~~~~~~ the model
        #               ~~~~~~~~~ the model
            training_crop_size: {type: quniform, min_value: 192, max_value: 288, q: 32}
        #                                                                   ^^^ warning: `training_crop_size` reaches 288, but `seresnext` does not take an arbitrary size: only 224 is known to work
        # = remove it, since the default is 224
            validation_resize_size: {type: quniform, min_value: 192, max_value: 288, q: 32}
        #                                                       ^^^ warning: `validation_resize_size` goes down to 192, but `seresnext` does not take an arbitrary size: only 256 is known to work
        # = remove it, since the default is 256
        """);
  }

  @Test
  void reportsAFixedSizeOnce() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          training_crop_size: 256
        #                     ^^^ warning: `training_crop_size` is 256, but `seresnext` does not take an arbitrary size: only 224 is known to work
        # = remove it, since the default is 224
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
  void isSilentAboutFaultySizes() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: seresnext
          training_crop_size: 0
        """);
  }

  @Test
  void isSilentAboutAPlaceholder() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: seresnext
          training_crop_size: ${SIZE}
        """);
  }
}
