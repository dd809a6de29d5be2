package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class IneffectiveParameterTests {
  private final RuleTester tester = new RuleTester(new IneffectiveParameter());

  @Test
  void reportsMomentumBesideAnotherOptimizer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: adam
        # ~~~~~~~~~ decided here
        # ~~~~~~~~~ decided here
          momentum: 0.9
        # ^^^^^^^^ warning: `momentum` has no effect: it counts only with `optimizer: sgd`
        # = remove it
          nesterov: true
        # ^^^^^^^^ warning: `nesterov` has no effect: it counts only with `optimizer: sgd`
        # = remove it
        """);
  }

  @Test
  void reportsBetasOfTheDefaultOptimizer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          beta1: 0.9
        # ^^^^^ warning: `beta1` has no effect: it counts only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
          beta2: 0.9
        # ^^^^^ warning: `beta2` has no effect: it counts only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
          ams_gradient: 1
        # ^^^^^^^^^^^^ warning: `ams_gradient` has no effect: it counts only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
        """);
  }

  @Test
  void acceptsWhatBelongsToTheOptimizer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: adamw
          beta1: 0.9
          weight_decay: 0.01
        """);
  }

  @Test
  void reportsSettingsOfTheOtherScheduler() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          step_lr_gamma: 0.5
        # ^^^^^^^^^^^^^ warning: `step_lr_gamma` has no effect: it counts only with `learning_rate_scheduler: step`, and the default is `warmup_cosine`
        # = remove it, or set `learning_rate_scheduler`
          step_lr_step_size: 5
        # ^^^^^^^^^^^^^^^^^ warning: `step_lr_step_size` has no effect: it counts only with `learning_rate_scheduler: step`, and the default is `warmup_cosine`
        # = remove it, or set `learning_rate_scheduler`
        """);
  }

  @Test
  void reportsWarmUpBesideStep() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          learning_rate_scheduler: Step
        # ~~~~~~~~~~~~~~~~~~~~~~~ decided here
        # ~~~~~~~~~~~~~~~~~~~~~~~ decided here
          warmup_cosine_lr_cycles: 0.4
        # ^^^^^^^^^^^^^^^^^^^^^^^ warning: `warmup_cosine_lr_cycles` has no effect: it counts only with `learning_rate_scheduler: warmup_cosine`
        # = remove it
          warmup_cosine_lr_warmup_epochs: 2
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `warmup_cosine_lr_warmup_epochs` has no effect: it counts only with `learning_rate_scheduler: warmup_cosine`
        # = remove it
        """);
  }

  @Test
  void reportsPatienceWithEarlyStoppingOff() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          early_stopping: no
        # ~~~~~~~~~~~~~~ decided here
        # ~~~~~~~~~~~~~~ decided here
          early_stopping_patience: 3
        # ^^^^^^^^^^^^^^^^^^^^^^^ warning: `early_stopping_patience` has no effect: it counts only with `early_stopping: 1`
        # = remove it
          early_stopping_delay: 3
        # ^^^^^^^^^^^^^^^^^^^^ warning: `early_stopping_delay` has no effect: it counts only with `early_stopping: 1`
        # = remove it
        """);
  }

  @Test
  void acceptsPatienceByDefault() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          early_stopping_patience: 3
        """);
  }

  @Test
  void reportsTheKeyWithItsQuotes() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          "optimizer": adam
        # ~~~~~~~~~~~ decided here
          'momentum': 0.9
        # ^^^^^^^^^^ warning: `momentum` has no effect: it counts only with `optimizer: sgd`
        # = remove it
        """);
  }

  @Test
  void acceptsAChoiceInWhichOneOptimizerUsesIt() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [sgd, adam]}
            momentum: 0.9
            beta1: {type: choice, values: [0.8, 0.9]}
        """);
  }

  @Test
  void reportsAChoiceInWhichNoOptimizerUsesIt() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [adamw, adam]}
        #   ~~~~~~~~~ decided here
            momentum: {type: uniform, min_value: 0.8, max_value: 0.9}
        #   ^^^^^^^^ warning: `momentum` has no effect: it counts only with `optimizer: sgd`
        # = remove it
        """);
  }

  @Test
  void judgesASweptKeyByTheFixedOptimizer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: adam
        # ~~~~~~~~~ decided here
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            momentum: {type: choice, values: [0.8, 0.9]}
        #   ^^^^^^^^ warning: `momentum` has no effect: it counts only with `optimizer: sgd`
        # = remove it
        """);
  }

  @Test
  void judgesEachEntryByItself() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
        #   ~~~~~~~~~ decided here
            momentum: 0.9
        #   ^^^^^^^^ warning: `momentum` has no effect: it counts only with `optimizer: sgd`
        # = remove it
          - model_name: resnet18
            optimizer: sgd
            momentum: 0.9
        """);
  }

  @Test
  void acceptsAFixedKeyThatOneEntryUses() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          momentum: 0.9
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
          - model_name: resnet18
            optimizer: sgd
        """);
  }

  @Test
  void reportsAFixedKeyThatNoEntryUses() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          momentum: 0.9
        # ^^^^^^^^ warning: `momentum` has no effect: it counts only with `optimizer: sgd`
        # = remove it
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
        #   ~~~~~~~~~ decided here
          - model_name: resnet18
            optimizer: adamw
        """);
  }

  @Test
  void isSilentWhereAnEntryCannotBeRead() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          momentum: 0.9
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
          - model_name: resnet18
            optimizer: ad
        """);
  }

  @Test
  void isSilentAboutAnUnknownOptimizer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: ${OPTIMIZER}
          momentum: 0.9
          beta1: 0.9
        """);
  }

  @Test
  void isSilentAboutAMisspelledOptimizerKey() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimiser: adam
          beta1: 0.9
        """);
  }

  @Test
  void isSilentAboutAMisspelledBlock() {
    tester.check(
        """
        type: automl
        task: image_classification
        search_spacee:
          - {model_name: resnet18, optimizer: adam}
        training_parameters:
          beta1: 0.9
        """);
  }

  @Test
  void isSilentAboutSettingsInAMisspelledBlock() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            beta1: 0.9
        training_paramters: {optimizer: adam}
        """);
  }

  @Test
  void isSilentAboutDefaultsWhenAzureChooses() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 10}
        training_parameters:
          beta1: 0.9
        """);
  }

  @Test
  void acceptsDefaultsOfASingleTrial() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 1}
        training_parameters:
          beta1: 0.9
        # ^^^^^ warning: `beta1` has no effect: it counts only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
        """);
  }

  @Test
  void leavesFaultyValuesAlone() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          beta1: 2
        """);
  }

  @Test
  void reportsABindingWithoutEffect() {
    tester.check(
        """
        type: pipeline
        settings: {default_compute: azureml:gpu}
        inputs: {x: {type: mltable, path: azureml:train:1}, n: {type: integer, default: 1}}
        jobs:
          train:
            type: automl
            task: image_classification
            target_column_name: label
            training_data: ${{parent.inputs.x}}
            training_parameters:
              optimizer: adam
        #     ~~~~~~~~~ decided here
              momentum: ${{parent.inputs.n}}
        #     ^^^^^^^^ warning: `momentum` has no effect: it counts only with `optimizer: sgd`
        # = remove it
        """);
  }

  @Test
  void leavesUndocumentedOptimizersAlone() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: none
          momentum: 0.9
        """);
  }

  @Test
  void reportsWhatDoesNotReachAHuggingFaceModel() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: google/vit-base-patch16-224
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a Hugging Face model
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a Hugging Face model
          layers_to_freeze: 2
        # ^^^^^^^^^^^^^^^^ warning: `layers_to_freeze` has no effect: Azure does not pass it on to the Hugging Face model `google/vit-base-patch16-224`
        # = remove it
          beta1: 0.9
        # ^^^^^ warning: `beta1` has no effect: Azure does not pass it on to the Hugging Face model `google/vit-base-patch16-224`
        # = remove it
        """);
  }

  @Test
  void acceptsWhatABuiltInModelOfTheChoiceUses() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, google/vit-base-patch16-224]}
            layers_to_freeze: {type: choice, values: [1, 2]}
        """);
  }

  @Test
  void saysOnlyOnceThatStepFails() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: google/vit-base-patch16-224
          learning_rate_scheduler: step
          step_lr_gamma: 0.5
        """);
  }

  @Test
  void reportsAKeyOnceWhateverTheReasons() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          model_name: google/vit-base-patch16-224
          optimizer: adamw
        # ~~~~~~~~~ decided here
          momentum: 0.9
        # ^^^^^^^^ warning: `momentum` has no effect: it counts only with `optimizer: sgd`
        # = remove it
        """);
  }
}
