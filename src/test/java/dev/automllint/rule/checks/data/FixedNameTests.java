package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class FixedNameTests {
  private final LintTester tester = LintTester.of(new FixedName());

  @Test
  void reportsName() {
    tester.check(
        """
        name: fridge-1
        #     ^^^^^^^^ info: a name must be unique in the workspace, so the file can be submitted only once
        # = omit `name`; use `display_name` for a readable title
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === display name
        display_name: fridge
        === nodes
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            name: fridge-1
        === name that must be filled in
        name: run-${BUILD_ID}
        ===
        name: ${{parent.inputs.x}}
        === leaves invalid name to the schema
        name: a b
        ===
        name: 1
        """);
  }
}
