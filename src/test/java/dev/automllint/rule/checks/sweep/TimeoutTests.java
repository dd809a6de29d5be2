package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class TimeoutTests {
  private final LintTester tester = LintTester.of(new Timeout());

  @Test
  void warnsAboveThreeWeeks() {
    tester.check(
        """
        limits: {timeout_minutes: 30241}
        #                         ^^^^^ warning: 30241 minutes may not be granted: Azure ends every job after 21 days (30240 minutes)
        # = write at most 30240
        """);
  }

  @Test
  void informsAboveAWeek() {
    tester.check(
        """
        limits: {timeout_minutes: 10081}
        #                         ^^^^^ info: 10081 minutes may not be granted: parts of Azure, including the studio, accept at most 7 days (10080 minutes)
        # = write at most 10080
        ===
        limits: {timeout_minutes: 30240}
        #                         ^^^^^ info: 30240 minutes may not be granted: parts of Azure, including the studio, accept at most 7 days (10080 minutes)
        # = write at most 10080
        """);
  }

  @Test
  void informsOfShortTimeForSeveralTrials() {
    tester.check(
        """
        limits:
          timeout_minutes: 74
        #                  ^^ info: 74 minutes may be too short for 5 trials one after the other; unfinished trials are lost
        # = allow 75 minutes or more
          max_trials: 9
        #             ~ the number of trials
          max_concurrent_trials: 2
        sweep: {sampling_algorithm: random}
        ===
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            limits: {timeout_minutes: 29, max_trials: 2}
        #                             ^^ info: 29 minutes may be too short for 2 trials one after the other; unfinished trials are lost
        # = allow 30 minutes or more
        #                                             ~ the number of trials
            sweep: {sampling_algorithm: random}
        """);
  }

  @Test
  void informsOfShortTimeForOneTrial() {
    tester.check(
        """
        limits: {timeout_minutes: 14}
        #                         ^^ info: 14 minutes may be too short for a trial that also waits for its machine; unfinished trials are lost
        # = allow 15 minutes or more
        ===
        limits:
          timeout_minutes: 14
        #                  ^^ info: 14 minutes may be too short for a trial that also waits for its machine; unfinished trials are lost
        # = allow 15 minutes or more
          max_trials: 2
        #             ~ the number of trials
          max_concurrent_trials: 4
        sweep: {sampling_algorithm: random}
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === a week
        limits: {timeout_minutes: 10080}
        === enough time
        limits:
          timeout_minutes: 75
          max_trials: 9
          max_concurrent_trials: 2
        sweep: {sampling_algorithm: random}
        ===
        limits: {timeout_minutes: 15}
        === leaves jobs where Azure chooses models
        limits: {timeout_minutes: 14, max_trials: 9}
        === unknown numbers of trials
        limits: {timeout_minutes: 14, max_trials: 0}
        ===
        limits: {timeout_minutes: 14, max_trials: 2, max_concurrent_trials: "${N}"}
        ===
        limits: {timeout_minutes: 14, max_trails: 2}
        === leaves invalid timeouts to the schema
        limits: {timeout_minutes: 86401}
        ===
        limits: {timeout_minutes: 0}
        ===
        limits: {timeout_minutes: 60.5}
        """);
  }
}
