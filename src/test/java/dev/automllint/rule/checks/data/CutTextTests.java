package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class CutTextTests {
  private final LintTester tester = LintTester.of(new CutText());

  @Test
  void reportsATextThatEndsBeforeANumber() {
    tester.check(
        """
        description: run #12 of the fridge
        #                ^ warning: the text ends here: a `#` after a space begins a comment
        # = put quotes around the whole text
        # = unsafe fix: put quotes around the whole text
        === of a tag, also without any text
        tags:
          issue: see #12
        #            ^ warning: the text ends here: a `#` after a space begins a comment
        # = put quotes around the whole text
        # = unsafe fix: put quotes around the whole text
          color: #ff0000
        #        ^ warning: the value is empty: the `#` after a space begins a comment
        # = put quotes around the whole text
        # = unsafe fix: put quotes around the whole text
        === without a fix where quotes alone change the text
        tags:
          quote: the "big" fridge #12
        #                         ^ warning: the text ends here: a `#` after a space begins a comment
        # = put quotes around the whole text
          escape: the\\nfridge #12
        #                     ^ warning: the text ends here: a `#` after a space begins a comment
        # = put quotes around the whole text
          lines: the
            fridge #12
        #          ^ warning: the text ends here: a `#` after a space begins a comment
        # = put quotes around the whole text
        """);
  }

  @Test
  void mentionsATextThatEndsBeforeAWord() {
    tester.check(
        """
        display_name: fridge #baseline
        #                    ^ info: the text ends here: a `#` after a space begins a comment
        # = put quotes around the whole text
        # = unsafe fix: put quotes around the whole text
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === comments
        description: run # 12
        display_name: fridge    #12 in our list
        tags:
          a: b ## c
          d: # 1
        === quotes
        description: "run #12"
        display_name: run#12
        === other keys
        compute: azureml:gpu-cluster #4 nodes
        training_parameters:
          number_of_epochs: 15 #20
        === blocks
        description: |
          run #12
        """);
  }
}
