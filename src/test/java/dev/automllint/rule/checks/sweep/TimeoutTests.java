package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class TimeoutTests {
  private final RuleTester tester = new RuleTester(new Timeout());

  @Test
  void warnsAboveThreeWeeks() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          timeout_minutes: 30241
        #                  ^^^^^ warning: 30241 minutes may not be granted: Azure ends every job after 21 days (30240 minutes)
        # = write at most 30240
        """);
  }

  @Test
  void informsAboveAWeek() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          timeout_minutes: 10081
        #                  ^^^^^ info: 10081 minutes may not be granted: parts of Azure, the studio among them, take at most 7 days (10080 minutes)
        # = write at most 10080
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          timeout_minutes: 30240
        #                  ^^^^^ info: 30240 minutes may not be granted: parts of Azure, the studio among them, take at most 7 days (10080 minutes)
        # = write at most 10080
        """);
  }

  @Test
  void informsOfShortTimeForSeveralTrials() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          timeout_minutes: 74
        #                  ^^ info: 74 minutes are short for 5 trials one after the other; unfinished ones are lost
        # = allow 75 minutes or more
          max_trials: 9
        #             ~ the plan
          max_concurrent_trials: 2
        sweep: {sampling_algorithm: random}
        """);
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            limits: {timeout_minutes: 29, max_trials: 2}
        #                             ^^ info: 29 minutes are short for 2 trials one after the other; unfinished ones are lost
        # = allow 30 minutes or more
        #                                             ~ the plan
            sweep: {sampling_algorithm: random}
        """);
  }

  @Test
  void informsOfShortTimeForOneTrial() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          timeout_minutes: 14
        #                  ^^ info: 14 minutes are short for a trial that also has to wait for its machine; unfinished ones are lost
        # = allow 15 minutes or more
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          timeout_minutes: 14
        #                  ^^ info: 14 minutes are short for a trial that also has to wait for its machine; unfinished ones are lost
        # = allow 15 minutes or more
          max_trials: 2
        #             ~ the plan
          max_concurrent_trials: 4
        sweep: {sampling_algorithm: random}
        """);
  }

  @Test
  void acceptsAWeek() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          timeout_minutes: 10080
        """);
  }

  @Test
  void acceptsEnoughTime() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          timeout_minutes: 75
          max_trials: 9
          max_concurrent_trials: 2
        sweep: {sampling_algorithm: random}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        limits:
          timeout_minutes: 15
        """);
  }

  @Test
  void leavesJobsWhereAzureChoosesModels() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {timeout_minutes: 14, max_trials: 9}
        """);
  }

  @Test
  void ignoresUnknownPlans() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {timeout_minutes: 14, max_trials: 0}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {timeout_minutes: 14, max_trials: 2, max_concurrent_trials: "${N}"}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {timeout_minutes: 14, max_trails: 2}
        """);
  }

  @Test
  void leavesFaultyTimeoutsToTheSchema() {
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {timeout_minutes: 86401}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {timeout_minutes: 0}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        limits: {timeout_minutes: 60.5}
        """);
  }
}
