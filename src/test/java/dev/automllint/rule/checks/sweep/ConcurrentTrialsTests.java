package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class ConcurrentTrialsTests {
  private final LintTester tester = LintTester.of(new ConcurrentTrials());

  @Test
  void reportsMoreAtOnceThanThereAre() {
    tester.check(
        """
        limits:
          max_trials: 4
        #             ~ all trials of the job
          max_concurrent_trials: 5
        #                        ^ warning: 5 concurrent trials, but only 4 in total: Azure silently lowers the number
        # = write at most 4, or raise `max_trials`
        """);
  }

  @Test
  void reportsItInANode() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            limits: {max_concurrent_trials: 2, max_trials: 1}
        #                                   ^ warning: 2 concurrent trials, but only 1 in total: Azure silently lowers the number
        # = write at most 1, or raise `max_trials`
        #                                                  ~ all trials of the job
        """);
  }

  @Test
  void informsOfComputeInstances() {
    tester.check(
        """
        compute: azureml:ci-anna
        #        ~~~~~~~~~~~~~~~ the compute
        limits: {max_trials: 4, max_concurrent_trials: 2}
        #                                              ^ info: `azureml:ci-anna` sounds like a compute instance, which runs one trial at a time
        # = write `max_concurrent_trials: 1`, or use a cluster
        ===
        compute: azureml:my-instance
        #        ~~~~~~~~~~~~~~~~~~~ the compute
        limits: {max_concurrent_trials: 2}
        #                               ^ info: `azureml:my-instance` sounds like a compute instance, which runs one trial at a time
        # = write `max_concurrent_trials: 1`, or use a cluster
        """);
  }

  @Test
  void reportsOnlyThatThereAreTooManyOnAnInstance() {
    tester.check(
        """
        compute: azureml:ci-anna
        limits: {max_trials: 4, max_concurrent_trials: 5}
        #                                              ^ warning: 5 concurrent trials, but only 4 in total: Azure silently lowers the number
        # = write at most 4, or raise `max_trials`
        #                    ~ all trials of the job
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === as many as there are
        limits:
          max_trials: 4
          max_concurrent_trials: 4
        === one at a time on an instance
        compute: azureml:ci-anna
        limits: {max_trials: 4, max_concurrent_trials: 1}
        === clusters that sound similar
        compute: azureml:city-cluster
        limits: {max_trials: 4, max_concurrent_trials: 2}
        === missing number of trials
        limits: {max_concurrent_trials: 4}
        === invalid and open numbers
        limits: {max_trials: 0, max_concurrent_trials: 4}
        ===
        limits: {max_trials: 4, max_concurrent_trials: 101}
        ===
        limits: {max_trials: "${N}", max_concurrent_trials: 4}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            limits: {max_trials: 4, max_concurrent_trials: "${{parent.inputs.n}}"}
        """);
  }
}
