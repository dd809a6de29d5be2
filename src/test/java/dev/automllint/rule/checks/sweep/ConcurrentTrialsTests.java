package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class ConcurrentTrialsTests {
  private final RuleTester tester = new RuleTester(new ConcurrentTrials());

  @Test
  void reportsMoreAtOnceThanThereAre() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          max_trials: 4
        #             ~ all trials of the job
          max_concurrent_trials: 5
        #                        ^ warning: 5 trials at once, but there are only 4: Azure lowers the number without a word
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
        #                                   ^ warning: 2 trials at once, but there are only 1: Azure lowers the number without a word
        # = write at most 1, or raise `max_trials`
        #                                                  ~ all trials of the job
        """);
  }

  @Test
  void informsOfComputeInstances() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:ci-anna
        #        ~~~~~~~~~~~~~~~ the compute
        limits: {max_trials: 4, max_concurrent_trials: 2}
        #                                              ^ info: `azureml:ci-anna` sounds like a compute instance, where trials run one by one
        # = write `max_concurrent_trials: 1`, or use a cluster
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:my-instance
        #        ~~~~~~~~~~~~~~~~~~~ the compute
        limits: {max_concurrent_trials: 2}
        #                               ^ info: `azureml:my-instance` sounds like a compute instance, where trials run one by one
        # = write `max_concurrent_trials: 1`, or use a cluster
        """);
  }

  @Test
  void reportsOnlyThatThereAreTooManyOnAnInstance() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:ci-anna
        limits: {max_trials: 4, max_concurrent_trials: 5}
        #                                              ^ warning: 5 trials at once, but there are only 4: Azure lowers the number without a word
        # = write at most 4, or raise `max_trials`
        #                    ~ all trials of the job
        """);
  }

  @Test
  void acceptsAsManyAsThereAre() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          max_trials: 4
          max_concurrent_trials: 4
        """);
  }

  @Test
  void acceptsOneAtATimeOnAnInstance() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:ci-anna
        limits: {max_trials: 4, max_concurrent_trials: 1}
        """);
  }

  @Test
  void acceptsClustersThatSoundSimilar() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:city-cluster
        limits: {max_trials: 4, max_concurrent_trials: 2}
        """);
  }

  @Test
  void ignoresMissingNumberOfTrials() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          max_concurrent_trials: 4
        """);
  }

  @Test
  void ignoresFaultyAndOpenNumbers() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 0, max_concurrent_trials: 4}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: 4, max_concurrent_trials: 101}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {max_trials: "${N}", max_concurrent_trials: 4}
        """);
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            limits: {max_trials: 4, max_concurrent_trials: "${{parent.inputs.n}}"}
        """);
  }
}
