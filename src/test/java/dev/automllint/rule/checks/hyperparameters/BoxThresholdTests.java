package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class BoxThresholdTests {
  private final LintTester tester = LintTester.of(new BoxThreshold(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void reportsOne() {
    tester.check(
        """
        training_parameters: {model_name: yolov5, box_score_threshold: 1}
        #                                                              ^ info: `box_score_threshold` is 1: no box has a higher score, so the model may find nothing
        # = write a smaller number, such as 0.3
        """);
  }

  @Test
  void reportsOneInAChoice() {
    tester.check(
        """
        type: automl
        task: image_instance_segmentation
        search_space:
          - model_name: maskrcnn_resnet50_fpn
            box_score_threshold: {type: choice, values: [0.5, 1.0]}
        #                                                     ^^^ info: `box_score_threshold` is 1: no box has a higher score, so the model may find nothing
        # = write a smaller number, such as 0.3
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === scores that boxes have
        training_parameters: {model_name: yolov5, box_score_threshold: 0.99}
        === a continuous distribution
        search_space:
          - model_name: yolov5
            box_score_threshold: {type: uniform, min_value: 0.1, max_value: 1}
        """);
  }
}
