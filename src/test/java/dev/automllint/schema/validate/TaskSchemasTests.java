package dev.automllint.schema.validate;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

/** What the schemas of multilabel, detection and segmentation jobs say of single values. */
class TaskSchemasTests {
  private final LintTester tester = LintTester.ofCoreRules();

  private void check(String task, String rest) {
    String head =
        """
        type: automl
        task: %s
        compute: azureml:gpu
        target_column_name: label
        training_data: {type: mltable, path: azureml:cans:2}
        """
            .formatted(task);
    tester.check(head + rest);
  }

  @Test
  void aGridIsTwoNumbersInOneText() {
    check(
        "image_object_detection",
        """
        training_parameters:
          tile_grid_size: [3, 2]
        #                 ^^^^^^ error wrong-type: `tile_grid_size` must be two whole numbers above 0 with an `x` between them, such as `3x2`, which make at least two tiles, but is a list
        # = unsafe fix: write `3x2`
        """);
    check(
        "image_object_detection",
        """
        training_parameters:
          tile_grid_size: 0x2
        #                 ^^^ error wrong-type: `tile_grid_size` must be two whole numbers above 0 with an `x` between them, such as `3x2`, which make at least two tiles, but is 0x2
        """);
    check(
        "image_object_detection",
        """
        training_parameters:
          tile_grid_size: 4X3
        """);
  }

  @Test
  void aKeyThatIsRefusedAnywayNeedsNoUsualSpelling() {
    check(
        "image_instance_segmentation",
        """
        training_parameters:
          image_type: PNG
        # ^^^^^^^^^^ warning refused-key: `image_type` is documented, but Azure's client rejects it: it is set when the model is used, not in the job
        # = remove it
        """);
  }

  @Test
  void tilesAreForDetectionOnly() {
    check(
        "image_instance_segmentation",
        """
        training_parameters:
          tile_grid_size: 3x2
        # ^^^^^^^^^^^^^^ error refused-key: `tile_grid_size` is rejected: tiling is for detection only, and the run of a segmentation job with it fails
        # = remove it
        """);
  }

  @Test
  void aNameNearABuiltInOneIsAnErrorWhetherOrNotOneIsClosest() {
    check(
        "image_classification_multilabel",
        """
        training_parameters:
          model_name: resnet11
        #             ^^^^^^^^ error unknown-value: `model_name` must be one of `mobilenetv2`, `resnet18`, `resnet34`, `resnet50`, `resnet101`, `resnet152`, `resnest50`, `resnest101`, `seresnext`, `vits16r224`, `vitb16r224` or `vitl16r224`, or a Hugging Face name (`owner/name`), but is `resnet11`
        """);
    check(
        "image_instance_segmentation",
        """
        training_parameters:
          model_name: maskrcnn_resnet51_fpn
        #             ^^^^^^^^^^^^^^^^^^^^^ error unknown-value: `model_name` must be one of `maskrcnn_resnet18_fpn`, `maskrcnn_resnet34_fpn`, `maskrcnn_resnet50_fpn`, `maskrcnn_resnet101_fpn` or `maskrcnn_resnet152_fpn`, or the name of an MMDetection model, but is `maskrcnn_resnet51_fpn`
        # = did you mean `maskrcnn_resnet50_fpn`?
        # = unsafe fix: write `maskrcnn_resnet50_fpn`
        """);
  }

  @Test
  void saysWhereAzureLooksForOtherDetectionModels() {
    check(
        "image_instance_segmentation",
        """
        training_parameters:
          model_name: queryinst_r50_fpn_1x_coco
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-value: `queryinst_r50_fpn_1x_coco` is not a built-in model; Azure looks it up among the models of MMDetection when the job runs
        # = check its spelling; the built-in models are `maskrcnn_resnet18_fpn`, `maskrcnn_resnet34_fpn`, `maskrcnn_resnet50_fpn`, `maskrcnn_resnet101_fpn` and `maskrcnn_resnet152_fpn`
        """);
  }

  @Test
  void modelsOfMmdetectionAreForDetectionAndSegmentation() {
    for (String task : new String[] {"image_object_detection", "image_instance_segmentation"}) {
      check(task, "training_parameters: {model_name: mmd-3x-vfnet_r50_fpn_1x_coco}\n");
    }
    check(
        "image_classification",
        """
        training_parameters:
          model_name: mmd-3x-vfnet_r50_fpn_1x_coco
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-value: `mmd-3x-vfnet_r50_fpn_1x_coco` is a model of `image_object_detection` and `image_instance_segmentation`, not of this task
        """);
  }

  @Test
  void aModelOfAnotherTaskIsNamedWithItsTask() {
    check(
        "image_object_detection",
        """
        search_space:
          - model_name: {type: choice, values: [yolov5, maskrcnn_resnet34_fpn]}
        #                                               ^^^^^^^^^^^^^^^^^^^^^ error unknown-value: `maskrcnn_resnet34_fpn` is a model of `image_instance_segmentation`, not of this task
        sweep: {sampling_algorithm: random}
        """);
  }
}
