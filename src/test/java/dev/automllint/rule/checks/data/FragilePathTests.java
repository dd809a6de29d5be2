package dev.automllint.rule.checks.data;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class FragilePathTests {
  private final RuleTester tester = new RuleTester(new FragilePath());

  @Test
  void reportsLatestVersion() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: azureml:fridge@latest
        #       ^^^^^^^^^^^^^^^^^^^^^ info: `azureml:fridge@latest` is whatever version is the newest when the job is submitted
        # = name a version: `azureml:NAME:VERSION`
        """);
  }

  @Test
  void reportsRelativePath() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: data/train
        #       ^^^^^^^^^^ info: older clients look a relative path up from the folder in which the command runs, not from that of this file
        # = submit from the folder that it starts in, or name a data asset
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: ./data
        #       ^^^^^^ info: older clients look a relative path up from the folder in which the command runs, not from that of this file
        # = submit from the folder that it starts in, or name a data asset
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: .
        #       ^ info: older clients look a relative path up from the folder in which the command runs, not from that of this file
        # = submit from the folder that it starts in, or name a data asset
        """);
  }

  @Test
  void reportsBothKindsOfData() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: data/train
        #       ^^^^^^^^^^ info: older clients look a relative path up from the folder in which the command runs, not from that of this file
        # = submit from the folder that it starts in, or name a data asset
        validation_data:
          path: data/valid
        #       ^^^^^^^^^^ info: older clients look a relative path up from the folder in which the command runs, not from that of this file
        # = submit from the folder that it starts in, or name a data asset
        """);
  }

  @Test
  void acceptsVersion() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: azureml:fridge:1
        """);
  }

  @Test
  void acceptsAbsolutePath() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: /mnt/data
        """);
  }

  @Test
  void acceptsAddress() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: azureml://datastores/d/paths/p
        """);
  }

  @Test
  void leavesPathsThatLeadNowhere() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: azureml:fridge@stable
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: data/*
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: fridge:1
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: data/MLTable
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
            training_data:
              path: data/train
        """);
  }

  @Test
  void ignoresWhatIsToBeFilledIn() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: data/${NAME}
        """);
  }
}
