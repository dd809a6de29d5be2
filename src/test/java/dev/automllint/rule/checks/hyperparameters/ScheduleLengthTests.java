package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class ScheduleLengthTests {
  private final LintTester tester = LintTester.of(new ScheduleLength());
  private final LintTester detection =
      LintTester.of(new ScheduleLength(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void reportsAWarmUpAsLongAsTheTraining() {
    tester.check(
        """
        training_parameters:
          number_of_epochs: 10
        #                   ~~ the other number
          warmup_cosine_lr_warmup_epochs: 10
        #                                 ^^ warning: `warmup_cosine_lr_warmup_epochs` is 10, but `number_of_epochs` is 10: the learning rate never leaves its warm-up
        # = train for more epochs, or write a smaller number
        """);
  }

  @Test
  void knowsTheDefaultEpochs() {
    tester.check(
        """
        training_parameters: {warmup_cosine_lr_warmup_epochs: 15}
        #                                                     ^^ warning: `warmup_cosine_lr_warmup_epochs` is 15, but `number_of_epochs` is 15 by default: the learning rate never leaves its warm-up
        # = train for more epochs, or write a smaller number
        """);
  }

  @Test
  void reportsAStepAsLongAsTheTraining() {
    tester.check(
        """
        training_parameters:
          learning_rate_scheduler: step
          step_lr_step_size: 20
        #                    ^^ warning: `step_lr_step_size` is 20, but `number_of_epochs` is 10: the learning rate never drops
        # = train for more epochs, or write a smaller number
          number_of_epochs: 10
        #                   ~~ the other number
        """);
  }

  @Test
  void reportsEpochsThatAreTooFew() {
    tester.check(
        """
        training_parameters: {warmup_cosine_lr_warmup_epochs: 4}
        #                                                     ~ the other number
        #                                                     ~ the other number
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            number_of_epochs: {type: choice, values: [3, 4, 20]}
        #                                             ^ warning: `number_of_epochs` is 3, but `warmup_cosine_lr_warmup_epochs` is 4: the learning rate never leaves its warm-up
        # = train for more epochs, or write a smaller number
        #                                                ^ warning: `number_of_epochs` is 4, but `warmup_cosine_lr_warmup_epochs` is 4: the learning rate never leaves its warm-up
        # = train for more epochs, or write a smaller number
        """);
  }

  @Test
  void reportsTheEndOfARange() {
    tester.check(
        """
        training_parameters: {number_of_epochs: 5}
        #                                       ~ the other number
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            warmup_cosine_lr_warmup_epochs: {type: quniform, min_value: 1, max_value: 5, q: 1}
        #                                                                             ^ warning: `warmup_cosine_lr_warmup_epochs` reaches 5, but `number_of_epochs` is 5: the learning rate never leaves its warm-up
        # = train for more epochs, or write a smaller number
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === a warm-up that ends before
        training_parameters:
          number_of_epochs: 10
          warmup_cosine_lr_warmup_epochs: 9
        === a step that comes
        training_parameters:
          learning_rate_scheduler: step
          step_lr_step_size: 9
          number_of_epochs: 10
        === one epoch with the default warm-up
        training_parameters:
          number_of_epochs: 1
          learning_rate_scheduler: warmup_cosine
        === few epochs with the default step
        training_parameters:
          number_of_epochs: 3
          learning_rate_scheduler: step
        === leaves what has no effect to another rule
        training_parameters:
          number_of_epochs: 10
          step_lr_step_size: 20
        === unknown schedulers
        training_parameters:
          learning_rate_scheduler: ${S}
          step_lr_step_size: 20
          number_of_epochs: 10
        === Hugging Face models
        training_parameters:
          model_name: google/vit-base-patch16-224
          learning_rate_scheduler: warmup_cosine
          warmup_cosine_lr_warmup_epochs: 10
          number_of_epochs: 10
        """);
  }

  @Test
  void knowsTheDefaultEpochsOfTheModel() {
    detection.check(
        """
        training_parameters: {model_name: retinanet_resnet50_fpn, warmup_cosine_lr_warmup_epochs: 15}
        #                                                                                         ^^ warning: `warmup_cosine_lr_warmup_epochs` is 15, but `number_of_epochs` is 15 by default: the learning rate never leaves its warm-up
        # = train for more epochs, or write a smaller number
        === a model with more epochs
        training_parameters: {model_name: yolov5, warmup_cosine_lr_warmup_epochs: 15}
        """);
  }
}
