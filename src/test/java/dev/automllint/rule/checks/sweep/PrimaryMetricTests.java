package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class PrimaryMetricTests {
  private final LintTester tester = LintTester.of(new PrimaryMetric());

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
}
