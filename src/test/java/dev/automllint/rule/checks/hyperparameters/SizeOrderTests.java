package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class SizeOrderTests {
  private final LintTester tester =
      LintTester.of(new SizeOrder(), Task.IMAGE_INSTANCE_SEGMENTATION);

  @Test
  void reportsAMinimumAboveTheMaximum() {
    tester.check(
        """
        training_parameters:
          model_name: maskrcnn_resnet50_fpn
          min_size: 900
        #           ^^^ warning: `min_size` is 900, but `max_size` is 700: the longer side of an image decides, and `min_size` is not reached
        # = write a `min_size` below `max_size`
          max_size: 700
        #           ~~~ the other size
        """);
  }

  @Test
  void reportsItWithoutAModel() {
    tester.check(
        """
        training_parameters: {max_size: 700, min_size: 701}
        #                                              ^^^ warning: `min_size` is 701, but `max_size` is 700: the longer side of an image decides, and `min_size` is not reached
        # = write a `min_size` below `max_size`
        #                               ~~~ the other size
        """);
  }

  @Test
  void comparesAFixedSizeWithAChoice() {
    tester.check(
        """
        training_parameters: {min_size: 800}
        #                               ~~~ the other size
        search_space:
          - model_name: maskrcnn_resnet50_fpn
            max_size: {type: choice, values: [700, 1000]}
        #                                     ^^^ warning: `max_size` is 700, but `min_size` is 800: the longer side of an image decides, and `min_size` is not reached
        # = write a `min_size` below `max_size`
        """);
  }

  @Test
  void comparesWithAMaximumThatAllTrialsExceed() {
    tester.check(
        """
        search_space:
          - model_name: maskrcnn_resnet50_fpn
            min_size: {type: choice, values: [600, 1500, 1600]}
        #                                          ^^^^ warning: `min_size` is 1500, but `max_size` is 1400: the longer side of an image decides, and `min_size` is not reached
        # = write a `min_size` below `max_size`
        #                                                ^^^^ warning: `min_size` is 1600, but `max_size` is 1400: the longer side of an image decides, and `min_size` is not reached
        # = write a `min_size` below `max_size`
            max_size: 1400
        #             ~~~~ the other size
        #             ~~~~ the other size
        """);
  }

  @Test
  void hintsAtDefaults() {
    tester.check(
        """
        training_parameters: {min_size: 1400}
        #                               ^^^^ info: `min_size` is 1400, but `max_size` is 1333 by default: the longer side of an image decides, and `min_size` is not reached
        # = write a `min_size` below `max_size`
        ===
        training_parameters: {max_size: 512}
        #                               ^^^ info: `max_size` is 512, but `min_size` is 600 by default: the longer side of an image decides, and `min_size` is not reached
        # = write a `min_size` below `max_size`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === equal sizes
        training_parameters: {min_size: 800, max_size: 800}
        === another order of choices
        search_space:
          - model_name: maskrcnn_resnet50_fpn
            min_size: {type: choice, values: [600, 800]}
            max_size: {type: choice, values: [800, 1000]}
        === a model that uses neither
        type: automl
        task: image_object_detection
        training_parameters: {model_name: yolov5, min_size: 900, max_size: 700}
        === unknown defaults of an MMDetection model
        training_parameters: {model_name: mmd-3x-rtmdet-ins_x_8xb16-300e_coco, min_size: 1500}
        === a placeholder
        training_parameters: {min_size: 900, max_size: "${MAX}"}
        """);
  }
}
