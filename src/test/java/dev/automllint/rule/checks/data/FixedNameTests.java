package dev.automllint.rule.checks.data;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class FixedNameTests {
  private final RuleTester tester = new RuleTester(new FixedName());

  @Test
  void reportsName() {
    tester.check(
        """
        type: automl
        task: image_classification
        name: fridge-1
        #     ^^^^^^^^ info: a name is unique in its workspace: the file can be submitted only once
        # = leave `name` out, and use `display_name` for what people shall see
        """);
  }

  @Test
  void acceptsDisplayName() {
    tester.check(
        """
        type: automl
        task: image_classification
        display_name: fridge
        """);
  }

  @Test
  void ignoresNodes() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            name: fridge-1
        """);
  }

  @Test
  void ignoresNameToBeFilledIn() {
    tester.check(
        """
        type: automl
        task: image_classification
        name: run-${BUILD_ID}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        name: ${{parent.inputs.x}}
        """);
  }

  @Test
  void leavesFaultyNameToTheSchema() {
    tester.check(
        """
        type: automl
        task: image_classification
        name: a b
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        name: 1
        """);
  }
}
