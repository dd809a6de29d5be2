package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class PrimaryMetricTests {
  private final RuleTester tester = new RuleTester(new PrimaryMetric());

  @Test
  void reportsOtherMetrics() {
    tester.check(
        """
        type: automl
        task: image_classification
        primary_metric: norm_macro_recall
        #               ^^^^^^^^^^^^^^^^^ info: `norm_macro_recall` is accepted, but later documentation supports only accuracy for image classification
        # = write `accuracy`
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        primary_metric: AUC_weighted
        #               ^^^^^^^^^^^^ info: `auc_weighted` is accepted, but later documentation supports only accuracy for image classification
        # = write `accuracy`
        """);
  }

  @Test
  void acceptsAccuracy() {
    tester.check(
        """
        type: automl
        task: image_classification
        primary_metric: accuracy
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        primary_metric: Accuracy
        """);
  }

  @Test
  void leavesUnknownMetricsToTheSchema() {
    tester.check(
        """
        type: automl
        task: image_classification
        primary_metric: f1
        """);
  }

  @Test
  void ignoresBindings() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            primary_metric: ${{parent.inputs.metric}}
        """);
  }
}
