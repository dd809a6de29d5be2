package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class FrozenLayersTests {
  private final RuleTester tester = new RuleTester(new FrozenLayers());

  @Test
  void reportsMoreLayersThanTheModelHas() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
        #             ~~~~~~~~ the model
          layers_to_freeze: 6
        #                   ^ error: `layers_to_freeze` is 6, but the documentation lists only 5 layers of `resnet50`
        """);
  }

  @Test
  void reportsAllLayersAsAWholeBackbone() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: ResNet50
        #             ~~~~~~~~ the model
          layers_to_freeze: 5
        #                   ^ warning: `layers_to_freeze` is 5, all that `resnet50` has: only the classifier behind them is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void acceptsOneLayerLess() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
          layers_to_freeze: 4
        """);
  }

  @Test
  void knowsMobilenet() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: mobilenetv2
        #             ~~~~~~~~~~~ the model
          layers_to_freeze: 20
        #                   ^^ error: `layers_to_freeze` is 20, but the documentation lists only 19 layers of `mobilenetv2`
        """);
  }

  @Test
  void acceptsNearlyAllLayersOfMobilenet() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: mobilenetv2
          layers_to_freeze: 18
        """);
  }

  @Test
  void reportsAllLayersOfAVisionTransformer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitb16r224
        #             ~~~~~~~~~~ the model
          layers_to_freeze: 13
        #                   ^^ warning: `layers_to_freeze` is 13, all that `vitb16r224` has: only the classifier behind them is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void acceptsTheListedLayersOfTheLargeVisionTransformer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitl16r224
          layers_to_freeze: 13
        """);
  }

  @Test
  void reportsMoreThanTheListedLayersOfTheLargeVisionTransformer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: vitl16r224
        #             ~~~~~~~~~~ the model
          layers_to_freeze: 14
        #                   ^^ error: `layers_to_freeze` is 14, but the documentation lists only 13 layers of `vitl16r224`
        """);
  }

  @Test
  void isSilentAboutResnest() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnest50
          layers_to_freeze: 30
        """);
  }

  @Test
  void isSilentAboutTheModelThatAzureChooses() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          layers_to_freeze: 30
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
          layers_to_freeze: 0
        """);
  }

  @Test
  void tellsOfFreezingNothing() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          layers_to_freeze: 0
        #                   ^ info: `layers_to_freeze` is 0: the documentation asks for a positive number
        # = to freeze nothing, leave it out
        """);
  }

  @Test
  void acceptsZeroAsOneOfSeveral() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            layers_to_freeze: {type: choice, values: [0, 2]}
        """);
  }

  @Test
  void reportsOneValueOfAChoice() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [mobilenetv2, resnet18]}
        #                                                    ~~~~~~~~ the model
        #                                                    ~~~~~~~~ the model
            layers_to_freeze: {type: choice, values: [2, 9, 5]}
        #                                                ^ error: `layers_to_freeze` is 9, but the documentation lists only 5 layers of `resnet18`
        #                                                   ^ warning: `layers_to_freeze` is 5, all that `resnet18` has: only the classifier behind them is trained
        # = freeze fewer layers
        """);
  }

  @Test
  void prefersTheErrorWhereModelsDiffer() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, mobilenetv2]}
        #                                       ~~~~~~~~ the model
            layers_to_freeze: 5
        #                     ^ warning: `layers_to_freeze` is 5, all that `resnet18` has: only the classifier behind them is trained
        # = freeze fewer layers
          - model_name: {type: choice, values: [mobilenetv2, resnet18]}
        #                                                    ~~~~~~~~ the model
            layers_to_freeze: 19
        #                     ^^ error: `layers_to_freeze` is 19, but the documentation lists only 5 layers of `resnet18`
        """);
  }

  @Test
  void warnsOfTheEndOfARange() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
        #               ~~~~~~~~ the model
            layers_to_freeze: {type: randint, upper: 7}
        #                                            ^ warning: `layers_to_freeze` reaches 6, but the documentation lists only 5 layers of `resnet18`
        """);
  }

  @Test
  void acceptsARangeThatEndsAtTheLastLayer() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            layers_to_freeze: {type: randint, upper: 6}
        """);
  }

  @Test
  void reportsAFixedNumberOnceForAllEntries() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          layers_to_freeze: 7
        #                   ^ error: `layers_to_freeze` is 7, but the documentation lists only 5 layers of `resnet18`
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
        #               ~~~~~~~~ the model
          - model_name: resnet34
        """);
  }

  @Test
  void isSilentAboutFaultyNumbersAndModels() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet51
          layers_to_freeze: 7
        """);
  }

  @Test
  void isSilentAboutAPlaceholder() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: resnet50
          layers_to_freeze: ${LAYERS}
        """);
  }
}
