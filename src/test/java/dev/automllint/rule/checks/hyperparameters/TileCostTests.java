package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class TileCostTests {
  private final LintTester tester = LintTester.of(new TileCost(), Task.IMAGE_OBJECT_DETECTION);

  @Test
  void countsTiles() {
    tester.check(
        """
        training_parameters: {model_name: yolov5, tile_grid_size: 3x2}
        #                                                         ^^^ info: `tile_grid_size` is `3x2`: 6 tiles and the whole image take about 7 times the time and memory
        # = use the smallest grid that shows the objects well
        """);
  }

  @Test
  void countsTilesOfEachChoice() {
    tester.check(
        """
        search_space:
          - model_name: retinanet_resnet50_fpn
            tile_grid_size: {type: choice, values: [2x1, "05X4"]}
        #                                           ^^^ info: `tile_grid_size` is `2x1`: 2 tiles and the whole image take about 3 times the time and memory
        # = use the smallest grid that shows the objects well
        #                                                ^^^^^^ info: `tile_grid_size` is `05X4`: 20 tiles and the whole image take about 21 times the time and memory
        # = use the smallest grid that shows the objects well
        """);
  }

  @Test
  void countsManyTiles() {
    tester.check(
        """
        training_parameters: {tile_grid_size: 123456789012345678901234567890x99999999}
        #                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `tile_grid_size` is `123456789012345678901234567890x99999999`: 1.235e+37 tiles and the whole image take about 1.235e+37 times the time and memory
        # = use the smallest grid that shows the objects well
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === not a grid
        training_parameters: {model_name: yolov5, tile_grid_size: 1x1}
        === a model of MMDetection
        training_parameters: {model_name: mmd-3x-yolof_r50_c5_8x8_1x_coco, tile_grid_size: 3x2}
        === segmentation, where it is an error
        type: automl
        task: image_instance_segmentation
        training_parameters: {tile_grid_size: 3x2}
        """);
  }
}
