package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class UndocumentedValueTests {
  private final LintTester tester = LintTester.of(new UndocumentedValue());
  private final LintTester detection =
      LintTester.of(new UndocumentedValue(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void reportsNoOptimizer() {
    tester.check(
        """
        training_parameters: {optimizer: none}
        #                                ^^^^ warning: `optimizer` must be `sgd`, `adam` or `adamw`, not `none`: Azure's client accepts it, but the training component knows only these optimizers
        """);
  }

  @Test
  void reportsNoScheduler() {
    tester.check(
        """
        training_parameters: {learning_rate_scheduler: NONE}
        #                                              ^^^^ warning: `learning_rate_scheduler` must be `warmup_cosine` or `step`, not `none`: Azure's client accepts it, but the training component knows only these schedulers
        """);
  }

  @Test
  void reportsOneOfAChoice() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            optimizer: {type: choice, values: [sgd, none]}
        #                                           ^^^^ warning: `optimizer` must be `sgd`, `adam` or `adamw`, not `none`: Azure's client accepts it, but the training component knows only these optimizers
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === documented values
        training_parameters:
          optimizer: adamw
          learning_rate_scheduler: step
        === leaves unknown values to the schema
        training_parameters: {optimizer: rmsprop}
        === a placeholder
        training_parameters: {optimizer: __OPTIMIZER__}
        """);
  }

  @Test
  void reportsNoneAsModelSize() {
    detection.check(
        """
        training_parameters: {model_name: yolov5, model_size: none}
        #                                                     ^^^^ warning: `model_size` must be `small`, `medium`, `large` or `extra_large`, not `none`: Azure's client accepts it, but the training component knows only these sizes
        === leaves a size that the model does not have to another rule
        training_parameters: {model_name: fasterrcnn_resnet18_fpn, model_size: none}
        """);
  }
}
