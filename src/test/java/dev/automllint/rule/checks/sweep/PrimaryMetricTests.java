package dev.automllint.rule.checks.sweep;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class PrimaryMetricTests {
  private final LintTester tester = LintTester.of(new PrimaryMetric());
  private final LintTester multilabel =
      LintTester.of(new PrimaryMetric(), Task.IMAGE_CLASSIFICATION_MULTILABEL);

  @Test
  void reportsOtherMetrics() {
    tester.check(
        """
        primary_metric: NormMacroRecall
        #               ^^^^^^^^^^^^^^^ warning: `norm_macro_recall` is not computed by the training code: accuracy is reported under this name
        # = write `accuracy`
        ===
        primary_metric: AUC_weighted
        #               ^^^^^^^^^^^^ info: `auc_weighted` is accepted, but later documentation supports only accuracy for image classification
        # = write `accuracy`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === accuracy
        primary_metric: accuracy
        ===
        primary_metric: Accuracy
        === leaves unknown metrics to the schema
        primary_metric: f1
        === bindings
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            primary_metric: ${{parent.inputs.metric}}
        """);
  }

  @Test
  void reportsTheMetricsOfClassification() {
    multilabel.check(
        """
        primary_metric: accuracy
        #               ^^^^^^^^ info: `accuracy` is accepted, but later documentation supports only iou for multilabel classification
        # = write `iou`
        ===
        primary_metric: NormMacroRecall
        #               ^^^^^^^^^^^^^^^ info: `norm_macro_recall` is accepted, but later documentation supports only iou for multilabel classification
        # = write `iou`
        """);
  }

  @Test
  void reportsNothingOfTheTasksOwnMetric() {
    multilabel.check(
        """
        === its own metric
        primary_metric: iou
        ===
        type: automl
        task: image_object_detection
        primary_metric: MeanAveragePrecision
        """);
  }
}
