package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class FragilePathTests {
  private final LintTester tester = LintTester.of(new FragilePath());

  @Test
  void reportsLatestVersion() {
    tester.check(
        """
        training_data:
          path: azureml:fridge@latest
        #       ^^^^^^^^^^^^^^^^^^^^^ info: `azureml:fridge@latest` resolves to the newest version at submission time
        # = use a version: `azureml:NAME:VERSION`
        """);
  }

  @Test
  void reportsAVersionThatLooksLikeTheLabel() {
    tester.check(
        """
        training_data: {path: azureml:fridge:latest}
        #                     ^^^^^^^^^^^^^^^^^^^^^ info: `azureml:fridge:latest` names a version `latest`, not the newest version
        # = write `azureml:NAME@latest` for the newest version
        """);
  }

  @Test
  void reportsRelativePath() {
    tester.check(
        """
        training_data: {path: data/train}
        #                     ^^^^^^^^^^ info: older clients resolve a relative path from the current folder, not from this file's folder
        # = submit from this file's folder, or use a data asset
        ===
        training_data: {path: ./data}
        #                     ^^^^^^ info: older clients resolve a relative path from the current folder, not from this file's folder
        # = submit from this file's folder, or use a data asset
        ===
        training_data: {path: .}
        #                     ^ info: older clients resolve a relative path from the current folder, not from this file's folder
        # = submit from this file's folder, or use a data asset
        """);
  }

  @Test
  void reportsBothKindsOfData() {
    tester.check(
        """
        training_data: {path: data/train}
        #                     ^^^^^^^^^^ info: older clients resolve a relative path from the current folder, not from this file's folder
        # = submit from this file's folder, or use a data asset
        validation_data: {path: data/valid}
        #                       ^^^^^^^^^^ info: older clients resolve a relative path from the current folder, not from this file's folder
        # = submit from this file's folder, or use a data asset
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === version
        training_data: {path: azureml:fridge:1}
        === absolute path
        training_data: {path: /mnt/data}
        === address
        training_data: {path: azureml://datastores/d/paths/p}
        === leaves paths that lead nowhere
        training_data:
          path: azureml:fridge@stable
        ===
        training_data:
          path: data/*
        ===
        training_data: {path: fridge:1}
        ===
        training_data: {path: data/MLTable}
        === nodes
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data:
              path: data/train
        === what must be filled in
        training_data:
          path: data/${NAME}
        """);
  }
}
