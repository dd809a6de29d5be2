package dev.automllint.rule.checks.sweep;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class EntryWithoutModelTests {
  private final LintTester tester = LintTester.of(new EntryWithoutModel());
  private final LintTester detection =
      LintTester.of(new EntryWithoutModel(), Task.IMAGE_OBJECT_DETECTION);
  private final LintTester segmentation =
      LintTester.of(new EntryWithoutModel(), Task.IMAGE_INSTANCE_SEGMENTATION);

  @Test
  void advisesAtTheFirstKeyOfTheEntry() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - learning_rate: 0.1
        #   ^^^^^^^^^^^^^ info: this entry has no `model_name`, and the default is seresnext in the hyperparameter reference, vitb16r224 in the how-to guide
        # = add `model_name`
            optimizer: adam
          - model_name: resnet50
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === a model that is fixed
        training_parameters: {model_name: resnet50}
        sweep: {sampling_algorithm: random}
        search_space:
          - learning_rate: 0.1
        === a placeholder
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: "${MODEL}"
        === a misspelled key
        sweep: {sampling_algorithm: random}
        search_space:
          - model_nam: resnet50
            learning_rate: 0.1
        === a job without a search space
        training_parameters: {learning_rate: 0.1}
        """);
  }

  @Test
  void advisesInDetection() {
    detection.check(
        """
        search_space:
          - learning_rate: 0.01
        #   ^^^^^^^^^^^^^ info: this entry has no `model_name`, and the default is fasterrcnn_resnet50_fpn in the hyperparameter reference and the training code, yolov5 in the how-to guide
        # = add `model_name`
        """);
  }

  @Test
  void knowsTheDefaultModelOfSegmentation() {
    segmentation.check(
        """
        search_space:
          - learning_rate: 0.01
        """);
  }
}
