package dev.automllint.schema.validate;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

/** What is said of keys and values that are called otherwise in other tools or older layouts. */
class OtherNamesTests {
  private final LintTester tester = LintTester.ofCoreRules();

  @Test
  void namesTheKeyThatIsMeantByAnotherName() {
    tester.check(
        """
        val_data: {path: azureml:fridge-val:1}
        ^^^^^^^^ error unknown-key: unknown key `val_data`
        # = did you mean `validation_data`?
        # = fix: rename the key to `validation_data`
        log_level: info
        ^^^^^^^^^ error unknown-key: unknown key `log_level`
        # = did you mean `log_verbosity`?
        # = fix: rename the key to `log_verbosity`
        """);
  }

  @Test
  void namesTheKeyThatIsMeantByAnotherNameWithASlip() {
    tester.check(
        """
        validation_spilt: 0.2
        ^^^^^^^^^^^^^^^^ error unknown-key: unknown key `validation_spilt`
        # = did you mean `validation_data_size`?
        # = unsafe fix: rename the key to `validation_data_size`
        """);
  }

  @Test
  void namesTheValueTogetherWithTheKey() {
    tester.check(
        """
        metrics: AUC
        ^^^^^^^ error unknown-key: unknown key `metrics`
        # = did you mean `primary_metric: auc_weighted`?
        # = fix: write `primary_metric: auc_weighted`
        log_level: DEBUG
        ^^^^^^^^^ error unknown-key: unknown key `log_level`
        # = did you mean `log_verbosity`?
        # = fix: rename the key to `log_verbosity`
        training_parameters:
          scheduler: cosine
        # ^^^^^^^^^ error unknown-key: unknown key `scheduler` in `training_parameters`
        # = did you mean `learning_rate_scheduler: warmup_cosine`?
        # = fix: write `learning_rate_scheduler: warmup_cosine`
        """);
  }

  @Test
  void namesTheKeyAndTheBlockInWhichItBelongs() {
    tester.check(
        """
        seed: 7
        ^^^^ error unknown-key: unknown key `seed`
        # = did you mean `random_seed` in `training_parameters` or in an entry of `search_space`?
        num_trials: 4
        ^^^^^^^^^^ error unknown-key: unknown key `num_trials`
        # = did you mean `max_trials` in `limits`?
        training_parameters:
          metric: accuracy
        # ^^^^^^ error unknown-key: unknown key `metric` in `training_parameters`
        # = did you mean `primary_metric` at the top level of the job?
        """);
  }

  @Test
  void namesTheValueThatIsMeantByAnotherName() {
    tester.check(
        """
        sweep:
          sampling_algorithm: bayes
        #                     ^^^^^ error unknown-value: `sampling_algorithm` must be one of `random`, `grid` or `bayesian`, but is `bayes`
        # = did you mean `bayesian`?
        # = fix: write `bayesian`
          early_termination:
            type: Median
        #         ^^^^^^ error unknown-value: `type` of `early_termination` must be one of `bandit`, `median_stopping` or `truncation_selection`, but is `Median`
        # = did you mean `median_stopping`?
        # = fix: write `median_stopping`
        search_space:
          - learning_rate_scheduler: {type: categorical, values: [StepLR]}
        #                                   ^^^^^^^^^^^ error unknown-value: `type` of `learning_rate_scheduler` must be `choice`, but is `categorical`
        # = did you mean `choice`?
        # = fix: write `choice`
        #                                                         ^^^^^^ error unknown-value: `learning_rate_scheduler` must be one of `warmup_cosine` or `step`, but is `StepLR`
        # = did you mean `step`?
        # = fix: write `step`
        """);
  }

  @Test
  void saysWhyAKeyOfOtherJobsIsNotNeeded() {
    tester.check(
        """
        environment: azureml:my-env:1
        ^^^^^^^^^^^ error unknown-key: unknown key `environment`: AutoML image jobs choose their own environment
        # = remove it
        training_parameters:
          code: ./src
        # ^^^^ error unknown-key: unknown key `code` in `training_parameters`: AutoML image jobs run Azure's own training code
        # = remove it
        """);
  }

  @Test
  void translatesABlockOfAnOlderLayoutAsOneMistake() {
    tester.check(
        """
        type: automl
        task: image_classification
        data:
        ^^^^ error renamed-key: `data` is a block of an older layout, which Azure no longer accepts
        # = write `target_column_name`, `training_data` and `validation_data_size` at the top level of the job instead
        # = unsafe fix: write its keys at the top level
          target_column_name: label
          training:
            data:
              path: azureml:fridge:1
          validation_data_size: 0.3
        """);
  }

  @Test
  void translatesNoBlockOfWhichSomethingWouldBeLost() {
    tester.check(
        """
        type: automl
        task: image_classification
        data:
        ^^^^ error renamed-key: `data` is a block of an older layout, which Azure no longer accepts
        # = write `target_column_name` and `training_data` at the top level of the job instead
          target_column_name: label
          # our fridge
          training:
            data:
              path: azureml:fridge:1
        === a key that the table does not have
        type: automl
        task: image_classification
        data:
        ^^^^ error renamed-key: `data` is a block of an older layout, which Azure no longer accepts
        # = write `target_column_name` and `training_data` at the top level of the job instead
          target_column_name: label
          training: {path: azureml:fridge:1}
          cached: true
        === a key that exists at the top level
        data:
        ^^^^ error renamed-key: `data` is a block of an older layout, which Azure no longer accepts
        # = write `training_data` at the top level of the job instead
          training: {path: azureml:fridge:1}
        """);
  }

  @Test
  void takesDataWithoutSuchABlockForTrainingData() {
    tester.check(
        """
        type: automl
        task: image_classification
        target_column_name: label
        data:
        ^^^^ error unknown-key: unknown key `data`
        # = did you mean `training_data`?
        # = fix: rename the key to `training_data`
          path: azureml:fridge:1
        """);
  }
}
