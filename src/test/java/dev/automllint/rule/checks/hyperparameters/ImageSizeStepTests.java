package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class ImageSizeStepTests {
  private final LintTester tester = LintTester.of(new ImageSizeStep(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void reportsTheSizeThatIsUsed() {
    tester.check(
        """
        training_parameters: {model_name: yolov5, image_size: 650}
        #                                                     ^^^ warning: `image_size` is 650, but `yolov5` uses 672, the next multiple of 32
        # = write `672` or `640`
        #                                 ~~~~~~ the model
        """);
  }

  @Test
  void reportsASizeBelowTheFirstMultiple() {
    tester.check(
        """
        training_parameters: {model_name: YOLOv5, image_size: 20}
        #                                                     ^^ warning: `image_size` is 20, but `yolov5` uses 32, the next multiple of 32
        # = write `32`
        #                                 ~~~~~~ the model
        """);
  }

  @Test
  void reportsEachValueOfAChoice() {
    tester.check(
        """
        training_parameters: {image_size: 641}
        search_space:
          - model_name: {type: choice, values: [fasterrcnn_resnet18_fpn, yolov5]}
        #                                                                ~~~~~~ the model
        #                                                                ~~~~~~ the model
            image_size: {type: choice, values: [320, 500, 640, 700]}
        #                                            ^^^ warning: `image_size` is 500, but `yolov5` uses 512, the next multiple of 32
        # = write `512` or `480`
        #                                                      ^^^ warning: `image_size` is 700, but `yolov5` uses 704, the next multiple of 32
        # = write `704` or `672`
        """);
  }

  @Test
  void reportsAFixedSizeOnce() {
    tester.check(
        """
        training_parameters: {image_size: 100}
        #                                 ^^^ warning: `image_size` is 100, but `yolov5` uses 128, the next multiple of 32
        # = write `128` or `96`
        search_space:
          - {model_name: yolov5, learning_rate: 0.01}
        #                ~~~~~~ the model
          - {model_name: yolov5, learning_rate: 0.02}
        """);
  }

  @Test
  void hintsAtStepsOfADistribution() {
    tester.check(
        """
        search_space:
          - model_name: yolov5
        #               ~~~~~~ the model
            image_size: {type: quniform, min_value: 320, max_value: 640, q: 16}
        #                                                                   ^^ info: `quniform` draws sizes that are not multiples of 32: `yolov5` rounds them up
        # = write `quniform` with `q: 32`
          - model_name: yolov5
        #               ~~~~~~ the model
            image_size: {type: randint, upper: 640}
        #                      ^^^^^^^ info: `randint` draws sizes that are not multiples of 32: `yolov5` rounds them up
        # = write `quniform` with `q: 32`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === multiples of 32
        training_parameters: {model_name: yolov5, image_size: 1280}
        === steps of 32
        search_space:
          - model_name: yolov5
            image_size: {type: quniform, min_value: 320, max_value: 640, q: 32}
        === a model that ignores it
        training_parameters: {model_name: fasterrcnn_resnet50_fpn, image_size: 650}
        === no model, as its default is disputed
        training_parameters: {image_size: 650}
        === a model of MMDetection
        training_parameters: {model_name: mmd-3x-yolof_r50_c5_8x8_1x_coco, image_size: 650}
        === a value that is not valid anyway
        training_parameters: {model_name: yolov5, image_size: -650}
        === segmentation
        type: automl
        task: image_instance_segmentation
        training_parameters: {model_name: maskrcnn_resnet50_fpn, image_size: 650}
        """);
  }
}
