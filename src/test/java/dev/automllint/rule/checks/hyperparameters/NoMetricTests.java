package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class NoMetricTests {
  private final LintTester tester = LintTester.of(new NoMetric(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void reportsNone() {
    tester.check(
        """
        training_parameters: {validation_metric_type: none}
        #                                             ^^^^ warning: `validation_metric_type` is `none`: without a metric, nothing can compare trials or epochs, or stop them early
        # = write `voc`, the default
        """);
  }

  @Test
  void reportsNoneInAChoice() {
    tester.check(
        """
        search_space:
          - model_name: yolov5
            validation_metric_type: {type: choice, values: [voc, None]}
        #                                                        ^^^^ warning: `validation_metric_type` is `none`: without a metric, nothing can compare trials or epochs, or stop them early
        # = write `voc`, the default
        """);
  }

  @Test
  void reportsNoneInSegmentation() {
    tester.check(
        """
        type: automl
        task: image_instance_segmentation
        training_parameters: {model_name: maskrcnn_resnet50_fpn, validation_metric_type: None}
        #                                                                                ^^^^ warning: `validation_metric_type` is `none`: without a metric, nothing can compare trials or epochs, or stop them early
        # = write `voc`, the default
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === metrics
        training_parameters: {model_name: yolov5, validation_metric_type: coco_voc}
        === a model of MMDetection, which ignores it
        training_parameters: {model_name: mmd-3x-yolof_r50_c5_8x8_1x_coco, validation_metric_type: none}
        """);
  }
}
