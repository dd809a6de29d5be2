package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class IneffectiveParameterTests {
  private final LintTester tester = LintTester.of(new IneffectiveParameter());

  @Test
  void reportsMomentumBesideAnotherOptimizer() {
    tester.check(
        """
        training_parameters:
          optimizer: adam
        # ~~~~~~~~~ set here
        # ~~~~~~~~~ set here
          momentum: 0.9
        # ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
          nesterov: true
        # ^^^^^^^^ warning: `nesterov` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `nesterov`
        """);
  }

  @Test
  void reportsBetasOfTheDefaultOptimizer() {
    tester.check(
        """
        training_parameters:
          beta1: 0.9
        # ^^^^^ warning: `beta1` has no effect: it applies only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
        # = unsafe fix: remove `beta1`
          beta2: 0.9
        # ^^^^^ warning: `beta2` has no effect: it applies only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
        # = unsafe fix: remove `beta2`
          ams_gradient: 1
        # ^^^^^^^^^^^^ warning: `ams_gradient` has no effect: it applies only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
        # = unsafe fix: remove `ams_gradient`
        """);
  }

  @Test
  void reportsSettingsOfTheOtherScheduler() {
    tester.check(
        """
        training_parameters:
          step_lr_gamma: 0.5
        # ^^^^^^^^^^^^^ warning: `step_lr_gamma` has no effect: it applies only with `learning_rate_scheduler: step`, and the default is `warmup_cosine`
        # = remove it, or set `learning_rate_scheduler`
        # = unsafe fix: remove `step_lr_gamma`
          step_lr_step_size: 5
        # ^^^^^^^^^^^^^^^^^ warning: `step_lr_step_size` has no effect: it applies only with `learning_rate_scheduler: step`, and the default is `warmup_cosine`
        # = remove it, or set `learning_rate_scheduler`
        # = unsafe fix: remove `step_lr_step_size`
        """);
  }

  @Test
  void reportsWarmUpBesideStep() {
    tester.check(
        """
        training_parameters:
          learning_rate_scheduler: Step
        # ~~~~~~~~~~~~~~~~~~~~~~~ set here
        # ~~~~~~~~~~~~~~~~~~~~~~~ set here
          warmup_cosine_lr_cycles: 0.4
        # ^^^^^^^^^^^^^^^^^^^^^^^ warning: `warmup_cosine_lr_cycles` has no effect: it applies only with `learning_rate_scheduler: warmup_cosine`
        # = remove it
        # = unsafe fix: remove `warmup_cosine_lr_cycles`
          warmup_cosine_lr_warmup_epochs: 2
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `warmup_cosine_lr_warmup_epochs` has no effect: it applies only with `learning_rate_scheduler: warmup_cosine`
        # = remove it
        # = unsafe fix: remove `warmup_cosine_lr_warmup_epochs`
        """);
  }

  @Test
  void reportsPatienceWithEarlyStoppingOff() {
    tester.check(
        """
        training_parameters:
          early_stopping: no
        # ~~~~~~~~~~~~~~ set here
        # ~~~~~~~~~~~~~~ set here
          early_stopping_patience: 3
        # ^^^^^^^^^^^^^^^^^^^^^^^ warning: `early_stopping_patience` has no effect: it applies only with `early_stopping: 1`
        # = remove it
        # = unsafe fix: remove `early_stopping_patience`
          early_stopping_delay: 3
        # ^^^^^^^^^^^^^^^^^^^^ warning: `early_stopping_delay` has no effect: it applies only with `early_stopping: 1`
        # = remove it
        # = unsafe fix: remove `early_stopping_delay`
        """);
  }

  @Test
  void reportsTheKeyWithItsQuotes() {
    tester.check(
        """
        training_parameters:
          "optimizer": adam
        # ~~~~~~~~~~~ set here
          'momentum': 0.9
        # ^^^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void reportsAChoiceInWhichNoOptimizerUsesIt() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [adamw, adam]}
        #   ~~~~~~~~~ set here
            momentum: {type: uniform, min_value: 0.8, max_value: 0.9}
        #   ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void judgesASweptKeyByTheFixedOptimizer() {
    tester.check(
        """
        training_parameters: {optimizer: adam}
        #                     ~~~~~~~~~ set here
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            momentum: {type: choice, values: [0.8, 0.9]}
        #   ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void judgesEachEntryByItself() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
        #   ~~~~~~~~~ set here
            momentum: 0.9
        #   ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
          - model_name: resnet18
            optimizer: sgd
            momentum: 0.9
        """);
  }

  @Test
  void reportsAFixedKeyThatNoEntryUses() {
    tester.check(
        """
        training_parameters: {momentum: 0.9}
        #                     ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
        #   ~~~~~~~~~ set here
          - model_name: resnet18
            optimizer: adamw
        """);
  }

  @Test
  void acceptsDefaultsOfASingleTrial() {
    tester.check(
        """
        limits: {max_trials: 1}
        training_parameters: {beta1: 0.9}
        #                     ^^^^^ warning: `beta1` has no effect: it applies only with `optimizer: adam` or `adamw`, and the default is `sgd`
        # = remove it, or set `optimizer`
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
        #     ~~~~~~~~~ set here
              momentum: ${{parent.inputs.n}}
        #     ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void reportsWhatDoesNotReachAHuggingFaceModel() {
    tester.check(
        """
        training_parameters:
          model_name: google/vit-base-patch16-224
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a Hugging Face model
        #             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ a Hugging Face model
          layers_to_freeze: 2
        # ^^^^^^^^^^^^^^^^ warning: `layers_to_freeze` has no effect: Azure does not pass it on to the Hugging Face model `google/vit-base-patch16-224`
        # = remove it
        # = unsafe fix: remove `layers_to_freeze`
          beta1: 0.9
        # ^^^^^ warning: `beta1` has no effect: Azure does not pass it on to the Hugging Face model `google/vit-base-patch16-224`
        # = remove it
        # = unsafe fix: remove `beta1`
        """);
  }

  @Test
  void reportsAKeyOnceWhateverTheReasons() {
    tester.check(
        """
        training_parameters:
          model_name: google/vit-base-patch16-224
          optimizer: adamw
        # ~~~~~~~~~ set here
          momentum: 0.9
        # ^^^^^^^^ warning: `momentum` has no effect: it applies only with `optimizer: sgd`
        # = remove it
        # = unsafe fix: remove `momentum`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === what belongs to the optimizer
        training_parameters:
          optimizer: adamw
          beta1: 0.9
          weight_decay: 0.01
        === patience by default
        training_parameters: {early_stopping_patience: 3}
        === a choice in which one optimizer uses it
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [sgd, adam]}
            momentum: 0.9
            beta1: {type: choice, values: [0.8, 0.9]}
        === a fixed key that one entry uses
        training_parameters: {momentum: 0.9}
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
          - model_name: resnet18
            optimizer: sgd
        === where an entry cannot be read
        training_parameters: {momentum: 0.9}
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: adam
          - model_name: resnet18
            optimizer: ad
        === an unknown optimizer
        training_parameters:
          optimizer: ${OPTIMIZER}
          momentum: 0.9
          beta1: 0.9
        === a misspelled optimizer key
        training_parameters:
          optimiser: adam
          beta1: 0.9
        === a misspelled block
        search_spacee:
          - {model_name: resnet18, optimizer: adam}
        training_parameters: {beta1: 0.9}
        === settings in a misspelled block
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            beta1: 0.9
        training_paramters: {optimizer: adam}
        === defaults when Azure chooses
        limits: {max_trials: 10}
        training_parameters: {beta1: 0.9}
        === leaves invalid values alone
        training_parameters: {beta1: 2}
        === leaves undocumented optimizers alone
        training_parameters:
          optimizer: none
          momentum: 0.9
        === what a built-in model of the choice uses
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: {type: choice, values: [resnet18, google/vit-base-patch16-224]}
            layers_to_freeze: {type: choice, values: [1, 2]}
        === says only once that step fails
        training_parameters:
          model_name: google/vit-base-patch16-224
          learning_rate_scheduler: step
          step_lr_gamma: 0.5
        """);
  }
}
