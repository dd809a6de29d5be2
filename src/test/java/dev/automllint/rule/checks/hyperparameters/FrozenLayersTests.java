package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class FrozenLayersTests {
  private final LintTester tester = LintTester.of(new FrozenLayers());
  private final LintTester detection =
      LintTester.of(new FrozenLayers(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void reportsMoreLayersThanTheModelHas() {
    tester.check(
        """
        training_parameters:
          model_name: resnet50
        #             ~~~~~~~~ the model
          layers_to_freeze: 6
        #                   ^ warning: `layers_to_freeze` is 6, which freezes all 5 layers of `resnet50`: only its classifier is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void reportsAllLayersAsAWholeBackbone() {
    tester.check(
        """
        training_parameters:
          model_name: ResNet50
        #             ~~~~~~~~ the model
          layers_to_freeze: 5
        #                   ^ warning: `layers_to_freeze` is 5, which freezes all 5 layers of `resnet50`: only its classifier is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void knowsMobilenet() {
    tester.check(
        """
        training_parameters:
          model_name: mobilenetv2
        #             ~~~~~~~~~~~ the model
          layers_to_freeze: 20
        #                   ^^ warning: `layers_to_freeze` is 20, which freezes all 19 layers of `mobilenetv2`: only its classifier is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void reportsAllLayersOfAVisionTransformer() {
    tester.check(
        """
        training_parameters:
          model_name: vitb16r224
        #             ~~~~~~~~~~ the model
          layers_to_freeze: 13
        #                   ^^ warning: `layers_to_freeze` is 13, which freezes all 13 layers of `vitb16r224`: only its classifier is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void reportsMoreThanTheListedLayersOfTheLargeVisionTransformer() {
    tester.check(
        """
        training_parameters:
          model_name: vitl16r224
        #             ~~~~~~~~~~ the model
          layers_to_freeze: 14
        #                   ^^ warning: `layers_to_freeze` is 14, but only 13 layers of `vitl16r224` can be frozen
        # = freeze fewer layers
        """);
  }

  @Test
  void tellsOfFreezingNothing() {
    tester.check(
        """
        training_parameters: {layers_to_freeze: 0}
        #                                       ^ info: `layers_to_freeze` is 0: the documentation requires a positive number
        # = to freeze nothing, omit it
        """);
  }

  @Test
  void reportsOneValueOfAChoice() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [mobilenetv2, resnet18]}
        #                                                    ~~~~~~~~ the model
        #                                                    ~~~~~~~~ the model
            layers_to_freeze: {type: choice, values: [2, 9, 5]}
        #                                                ^ warning: `layers_to_freeze` is 9, which freezes all 5 layers of `resnet18`: only its classifier is trained
        # = freeze fewer layers
        #                                                   ^ warning: `layers_to_freeze` is 5, which freezes all 5 layers of `resnet18`: only its classifier is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void reportsOneModelOfSeveral() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, mobilenetv2]}
        #                                       ~~~~~~~~ the model
            layers_to_freeze: 5
        #                     ^ warning: `layers_to_freeze` is 5, which freezes all 5 layers of `resnet18`: only its classifier is trained
        # = freeze fewer layers
          - model_name: {type: choice, values: [mobilenetv2, resnet18]}
        #                                       ~~~~~~~~~~~ the model
            layers_to_freeze: 19
        #                     ^^ warning: `layers_to_freeze` is 19, which freezes all 19 layers of `mobilenetv2`: only its classifier is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void warnsOfTheEndOfARange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
        #               ~~~~~~~~ the model
            layers_to_freeze: {type: randint, upper: 7}
        #                                            ^ warning: `layers_to_freeze` reaches 6, which freezes all 5 layers of `resnet18`: only its classifier is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void reportsAFixedNumberOnceForAllEntries() {
    tester.check(
        """
        training_parameters: {layers_to_freeze: 7}
        #                                       ^ warning: `layers_to_freeze` is 7, which freezes all 5 layers of `resnet18`: only its classifier is trained
        # = freeze fewer layers
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
        #               ~~~~~~~~ the model
          - model_name: resnet34
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === one layer less
        training_parameters:
          model_name: resnet50
          layers_to_freeze: 4
        === nearly all layers of mobilenet
        training_parameters:
          model_name: mobilenetv2
          layers_to_freeze: 18
        === the listed layers of the large vision transformer
        training_parameters:
          model_name: vitl16r224
          layers_to_freeze: 13
        === nearly all layers of resnest
        training_parameters:
          model_name: resnest50
          layers_to_freeze: 4
        === the model that Azure chooses
        training_parameters: {layers_to_freeze: 19}
        === Hugging Face models
        training_parameters:
          model_name: google/vit-base-patch16-224
          layers_to_freeze: 0
        === zero as one of several
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            layers_to_freeze: {type: choice, values: [0, 2]}
        === a range that ends at the last layer
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            layers_to_freeze: {type: randint, upper: 6}
        === invalid numbers and models
        training_parameters:
          model_name: resnet51
          layers_to_freeze: 7
        === a placeholder
        training_parameters:
          model_name: resnet50
          layers_to_freeze: ${LAYERS}
        """);
  }

  @Test
  void reportsMoreLayersThanADetectorHas() {
    detection.check(
        """
        training_parameters: {model_name: yolov5, layers_to_freeze: 11}
        #                                                           ^^ warning: `layers_to_freeze` is 11, but only 10 layers of `yolov5` can be frozen
        # = freeze fewer layers
        #                                 ~~~~~~ the model
        ===
        training_parameters: {model_name: fasterrcnn_resnet152_fpn, layers_to_freeze: 6}
        #                                                                             ^ warning: `layers_to_freeze` is 6, but only 5 layers of `fasterrcnn_resnet152_fpn` can be frozen
        # = freeze fewer layers
        #                                 ~~~~~~~~~~~~~~~~~~~~~~~~ the model
        """);
  }

  @Test
  void reportsMoreLayersThanAnyModelHas() {
    detection.check(
        """
        training_parameters: {layers_to_freeze: 11}
        #                                       ^^ warning: `layers_to_freeze` is 11, but no model has more than 10 layers that can be frozen
        # = freeze fewer layers
        ===
        type: automl
        task: image_instance_segmentation
        training_parameters: {layers_to_freeze: 6}
        #                                       ^ warning: `layers_to_freeze` is 6, but no model has more than 5 layers that can be frozen
        # = freeze fewer layers
        """);
  }

  @Test
  void reportsNothingOfADetectorThatIsPartlyFrozen() {
    detection.check(
        """
        === the whole backbone
        training_parameters: {model_name: yolov5, layers_to_freeze: 10}
        ===
        training_parameters: {model_name: retinanet_resnet50_fpn, layers_to_freeze: 5}
        === nothing, which is not the default
        training_parameters: {model_name: fasterrcnn_resnet50_fpn, layers_to_freeze: 0}
        === a number that some model has
        training_parameters: {layers_to_freeze: 10}
        """);
  }
}
