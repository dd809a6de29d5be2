package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class BanditSlackTests {
  private final LintTester tester = LintTester.of(new BanditSlack());

  @Test
  void reportsAMissingSlackAtThePolicy() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, evaluation_interval: 1}
        # ^^^^^^^^^^^^^^^^^ error: a `bandit` policy needs `slack_factor` or `slack_amount`: the default 0 ends every trial that is worse than the best one
        # = add `slack_factor: 0.2`
        """);
  }

  @Test
  void reportsTwoSlacksAtTheLater() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_amount: 0.1, slack_factor: 0.1}
        #                                                      ^^^^^^^^^^^^ error: a `bandit` policy allows `slack_factor` or `slack_amount`, not both
        # = remove one of them
        #                                   ~~~~~~~~~~~~ the other slack
        """);
  }

  @Test
  void reportsTwoSlacksInTheOtherOrder() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_factor: 0.1, slack_amount: 1}
        #                                                      ^^^^^^^^^^^^ error: a `bandit` policy allows `slack_factor` or `slack_amount`, not both
        # = remove one of them
        #                                   ~~~~~~~~~~~~ the other slack
        """);
  }

  @Test
  void warnsOfNoSlackAtAll() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_factor: 0}
        #                                                 ^ warning: `slack_factor: 0` ends every trial that is worse than the best one
        # = write for example `slack_factor: 0.1`
        """);
  }

  @Test
  void warnsOfTwoZerosOnce() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_amount: 0, slack_factor: 0}
        #                                                                  ^ warning: `slack_factor: 0` ends every trial that is worse than the best one
        # = write for example `slack_factor: 0.1`
        """);
  }

  @Test
  void warnsOfAnAmountThatIsNeverReached() {
    tester.check(
        """
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_amount: 1}
        #                                                 ^ warning: no trial can be that much worse than the best one: metrics are at most 1
        # = write for example `slack_amount: 0.1`, or use `slack_factor`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === an amount below one
        sweep:
          sampling_algorithm: random
          early_termination: {type: Bandit, slack_amount: 0.99}
        === a zero beside the other slack, which Azure's client always writes
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_amount: 0.0, slack_factor: 0.2}
        ===
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_amount: 0.1, slack_factor: 0}
        === a factor above one
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_factor: 1.5}
        === an invalid slack
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_factor: -1}
        === a placeholder
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_factor: "${SLACK}"}
        === a misspelled slack
        sweep:
          sampling_algorithm: random
          early_termination: {type: bandit, slack_facter: 0.1}
        === other policies
        sweep:
          sampling_algorithm: random
          early_termination: {type: median_stopping}
        """);
  }
}
