package dev.automllint.rule.checks.sweep;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class RepeatedChoiceTests {
  private final LintTester tester = LintTester.of(new RepeatedChoice());

  @Test
  void reportsTheLaterOne() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: [0.1, 0.01, 0.1]}
        #                                                     ^^^ warning: `0.1` is already in this choice
        # = remove one of them: trials repeat each other, or draw this value more often
        #                                          ~~~ the same value
        """);
  }

  @Test
  void comparesNumbersByValue() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: [0.0001, 1e-4, "0.00010"]}
        #                                                  ^^^^ warning: `1e-4` is already in this choice, written `0.0001`
        # = remove one of them: trials repeat each other, or draw this value more often
        #                                          ~~~~~~ the same value
        #                                                        ^^^^^^^^^ warning: `0.00010` is already in this choice, written `0.0001`
        # = remove one of them: trials repeat each other, or draw this value more often
        #                                          ~~~~~~ the same value
        """);
  }

  @Test
  void comparesWordsAsAzureReadsThem() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: [adam, ADAM]}
        #                                            ^^^^ warning: `adam` is already in this choice
        # = remove one of them: trials repeat each other, or draw this value more often
        #                                      ~~~~ the same value
            early_stopping: {type: choice, values: [1, true]}
        #                                              ^^^^ warning: `true` is already in this choice, written `1`
        # = remove one of them: trials repeat each other, or draw this value more often
        #                                           ~ the same value
        """);
  }

  @Test
  void findsRepetitionsBesideAnUnknownValue() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: ["${LR}", 0.1, 0.1]}
        #                                                        ^^^ warning: `0.1` is already in this choice
        # = remove one of them: trials repeat each other, or draw this value more often
        #                                                   ~~~ the same value
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === different values
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: choice, values: [0.1, 0.01]}
            early_stopping: {type: choice, values: [0, 1]}
        === placeholders
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            optimizer: {type: choice, values: ["${A}", "${A}"]}
        """);
  }
}
