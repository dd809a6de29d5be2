package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class UndocumentedValueTests {
  private final RuleTester tester = new RuleTester(new UndocumentedValue());

  @Test
  void reportsNoOptimizer() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: none
        #            ^^^^ warning: `optimizer` must be `sgd` or `adam` or `adamw`, is `none`: Azure's client accepts it, but the training component knows only these optimizers
        """);
  }

  @Test
  void reportsNoScheduler() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          learning_rate_scheduler: NONE
        #                          ^^^^ warning: `learning_rate_scheduler` must be `warmup_cosine` or `step`, is `none`: Azure's client accepts it, but the training component knows only these schedulers
        """);
  }

  @Test
  void acceptsDocumentedWords() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: adamw
          learning_rate_scheduler: step
        """);
  }

  @Test
  void reportsOneOfAChoice() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [sgd, none]}
        #                                           ^^^^ warning: `optimizer` must be `sgd` or `adam` or `adamw`, is `none`: Azure's client accepts it, but the training component knows only these optimizers
        """);
  }

  @Test
  void leavesUnknownWordsToTheSchema() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: rmsprop
        """);
  }

  @Test
  void isSilentAboutAPlaceholder() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters:
          optimizer: __OPTIMIZER__
        """);
  }
}
