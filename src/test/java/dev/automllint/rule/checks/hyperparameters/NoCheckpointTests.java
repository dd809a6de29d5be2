package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class NoCheckpointTests {
  private final LintTester tester = LintTester.of(new NoCheckpoint());
  private final LintTester segmentation =
      LintTester.of(new NoCheckpoint(), Task.IMAGE_INSTANCE_SEGMENTATION);

  @Test
  void reportsAFrequencyAboveTheEpochs() {
    tester.check(
        """
        training_parameters:
          number_of_epochs: 60
        #                   ~~ the epochs
          checkpoint_frequency: 61
        #                       ^^ info: `checkpoint_frequency` is 61, but `number_of_epochs` is 60: only the first epoch is saved
        # = write a smaller number, or remove it: the best epoch is kept anyway
        """);
  }

  @Test
  void knowsTheDefaultEpochs() {
    tester.check(
        """
        training_parameters: {checkpoint_frequency: 16}
        #                                           ^^ info: `checkpoint_frequency` is 16, but `number_of_epochs` is 15 by default: only the first epoch is saved
        # = write a smaller number, or remove it: the best epoch is kept anyway
        """);
  }

  @Test
  void reportsOnlyWhatNoEntryReaches() {
    tester.check(
        """
        training_parameters: {checkpoint_frequency: 21}
        #                                           ^^ info: `checkpoint_frequency` is 21, but `number_of_epochs` is at most 20: only the first epoch is saved
        # = write a smaller number, or remove it: the best epoch is kept anyway
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            number_of_epochs: {type: choice, values: [10, 20]}
        #   ~~~~~~~~~~~~~~~~ the epochs
          - model_name: resnet34
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === the last epoch
        training_parameters:
          number_of_epochs: 60
          checkpoint_frequency: 60
        === the default epochs
        training_parameters: {checkpoint_frequency: 15}
        === what one entry reaches
        training_parameters: {checkpoint_frequency: 21}
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
            number_of_epochs: {type: choice, values: [10, 21]}
          - model_name: resnet34
        === where an entry cannot be read
        training_parameters:
          number_of_epochs: 5
          checkpoint_frequency: 21
        sweep: {sampling_algorithm: random}
        limits: {max_trials: 9}
        search_space:
          - model_name: resnet18
          - modell: 3
          - 5
        === unknown epochs
        training_parameters:
          number_of_epochs: 0
          checkpoint_frequency: 61
        === Hugging Face models
        training_parameters:
          model_name: google/vit-base-patch16-224
          number_of_epochs: 6
          checkpoint_frequency: 61
        """);
  }

  @Test
  void knowsTheDefaultEpochsOfTheModel() {
    segmentation.check(
        """
        training_parameters: {checkpoint_frequency: 20}
        #                                           ^^ info: `checkpoint_frequency` is 20, but `number_of_epochs` is 15 by default: only the first epoch is saved
        # = write a smaller number, or remove it: the best epoch is kept anyway
        === a model with more epochs
        type: automl
        task: image_object_detection
        training_parameters: {model_name: yolov5, checkpoint_frequency: 20}
        """);
  }
}
