package dev.automllint.schema.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What to write instead of a value of the wrong type. */
class TypeAdviceTests {
  private final LintTester tester = LintTester.ofCoreRules();

  // ---- keys that YAML does not see

  @Test
  void namesAKeyWithoutASpaceThatIsAloneInItsBlock() {
    tester.check(
        """
        limits:
          max_trials:4
        # ^^^^^^^^^^^ error wrong-type: a space is missing after the `:` of `max_trials`
        # = write `max_trials: 4`
        # = fix: write `max_trials: 4`
        training_parameters:
          number_of_epochs = 5
        # ^^^^^^^^^^^^^^^^^^ error wrong-type: `number_of_epochs` must be followed by `:` and a space, not by `=`
        # = write `number_of_epochs: 5`
        # = fix: write `number_of_epochs: 5`
        validation_data:
          path azureml:fridge-val:1
        # ^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: `validation_data` must be a mapping (`key: value` lines below it), but is `path azureml:fridge-val:1`
        # = write `path: …`
        === several lines are one text
        limits:
          max_trials:4
        # ^^^^^^^^^^^ error wrong-type: a space is missing after the `:` of `max_trials`
        # = write `max_trials: …`
          timeout_minutes:60
        """);
  }

  @Test
  void namesAKeyWithoutASpaceBetweenBraces() {
    tester.check(
        """
        limits: {max_trials:4, timeout_minutes=60}
        #        ^^^^^^^^^^^^ error unknown-key: a space is missing after the `:` of `max_trials`
        # = write `max_trials: 4`
        # = fix: write `max_trials: 4`
        #                      ^^^^^^^^^^^^^^^^^^ error unknown-key: `timeout_minutes` must be followed by `:` and a space, not by `=`
        # = write `timeout_minutes: 60`
        # = fix: write `timeout_minutes: 60`
        """);
  }

  // ---- several values

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          learning_rate    | [0.1, 0.01]                                 | {type: choice, values: [0.1, 0.01]}
          learning_rate    | choice(0.1, 0.01)                           | {type: choice, values: [0.1, 0.01]}
          model_name       | choice('resnet18','resnet34')               | {type: choice, values: [resnet18, resnet34]}
          model_name       | [resnet18, resnet34]                        | {type: choice, values: [resnet18, resnet34]}
          layers_to_freeze | 0, 2                                        | {type: choice, values: [0, 2]}
          early_stopping   | [0, 1]                                      | {type: choice, values: [0, 1]}
          learning_rate    | {type: normal, mu: 0.1, sigma: 0.01}        | {type: normal, mu: 0.1, sigma: 0.01}
          learning_rate    | uniform(0.001, 0.1)                         | {type: uniform, min_value: 0.001, max_value: 0.1}
          learning_rate    | 0.001..0.1                                  | {type: uniform, min_value: 0.001, max_value: 0.1}
          number_of_epochs | 5-20                                        | {type: quniform, min_value: 5, max_value: 20, q: 1}
          number_of_epochs | {type: uniform, min_value: 5, max_value: 9} | {type: quniform, min_value: 5, max_value: 9, q: 1}
          """)
  void writesSeveralFixedValuesAsAnEntryOfTheSearchSpace(String key, String value, String form) {
    String found = help("training_parameters:\n  " + key + ": " + value + "\n");
    assertTrue(
        found.endsWith(" in an entry of `search_space`: write `" + key + ": " + form + "` there"),
        found);
  }

  @Test
  void sweepsOnlyWordsThatCanBeShown() {
    tester.check(
        """
        training_parameters:
          model_name: resnet50, AKIAIOSFODNN7EXAMPLE
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-value: `model_name` must be the name of a model, but is `resnet50, ***`
          distributed: "1, a: b"
        #              ^^^^^^^^^ error wrong-type: `distributed` must be 0 or 1, but is `"1, a: b"`
        """);
  }

  @Test
  void leavesWhatCannotBeSwept() {
    tester.check(
        """
        training_parameters:
          advanced_settings: [a, b]
        #                    ^^^^^^ error wrong-type: `advanced_settings` must be text, but is a list
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0, 2       | [0, 2]
          0; 2       | [0, 2]
          0 2        | [0, 2]
          (0, 2)     | [0, 2]
          "[0, 2]"   | [0, 2]
          {0, 2}     | [0, 2]
          0, 2,      | [0, 2]
          2          | [2]
          """)
  void writesValuesAsAList(String written, String list) {
    assertEquals(
        "write `" + list + "`",
        help("search_space:\n  - layers_to_freeze:\n      type: choice\n      values: " + written));
  }

  @Test
  void readsValuesWithoutBracketsAsOneMistake() {
    tester.check(
        """
        search_space:
          - number_of_epochs: {type: choice, values: 15, 30, 45}
        #                                            ^^ error wrong-type: `values` of `number_of_epochs` must be a list, but is 15
        # = write `[15, 30, 45]`
        # = fix: write `[15, 30, 45]`
            learning_rate: uniform(0.001, 0.01)
        #                  ^^^^^^^^^^^^^^^^^^^^ error wrong-type: `learning_rate` must be a number between 0 and 1, but is `uniform(0.001, 0.01)`
        # = write `{type: uniform, min_value: 0.001, max_value: 0.01}`
        # = fix: write `{type: uniform, min_value: 0.001, max_value: 0.01}`
        === of words, among other keys
        search_space:
          - learning_rate_scheduler: {old, type: choice, values: warmup_cosine, step, q: 2, last}
        #                             ^^^ error unknown-key: unknown key `old` in `learning_rate_scheduler`
        #                                                        ^^^^^^^^^^^^^ error wrong-type: `values` of `learning_rate_scheduler` must be a list, but is `warmup_cosine`
        # = write `[warmup_cosine, step]`
        # = fix: write `[warmup_cosine, step]`
        #                                                                             ^ error misplaced-key: `q` does not belong in `learning_rate_scheduler`; it belongs in a distribution of `search_space`
        #                                                                                   ^^^^ error unknown-key: unknown key `last` in `learning_rate_scheduler`
        """);
  }

  // ---- numbers

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          90 min  | write `90`
          90m     | write `90`
          1,000   | write `1000`
          6h      | write `360`: the value counts minutes
          1.5 hours | write `90`: the value counts minutes
          3600s   | write `60`: the value counts minutes
          PT2H    | write `120`: the value counts minutes
          1d      | write `1440`: the value counts minutes
          1:30:00h | write the number of minutes, without a unit
          90s     | write the number of minutes, without a unit
          999d    | write the number of minutes, without a unit
          1e99999h | write the number of minutes, without a unit
          None    | remove the key if no value is meant
          """)
  void writesADurationInMinutes(String written, String help) {
    assertEquals(help, help("limits:\n  timeout_minutes: " + written + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0,0001  | write `0.0001`
          1,5e-3  | write `1.5e-3`
          '0,01'  | write `0.01`
          10^-4   | write `0.0001`
          5x10-4  | write `0.0005`
          1/50    | write `0.02`
          0.1f    | write `0.1`
          0.1#old | a comment needs a space before its `#`, after `0.1`
          1%      | write `0.01`: the value is a fraction of 1
          None    | remove the key, or write `0.01`, which is its default
          """)
  void writesANumberWithAPoint(String written, String help) {
    assertEquals(help, help("training_parameters:\n  learning_rate: " + written + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3e1   | write `30`: Azure reads it as text: a YAML 1.1 number needs a dot and a signed exponent
          3e-1  | Azure reads it as text: a YAML 1.1 number needs a dot and a signed exponent
          -3e1  | Azure reads it as text: a YAML 1.1 number needs a dot and a signed exponent
          """)
  void writesAWholeNumberWithoutAnExponent(String written, String help) {
    assertEquals(help, help("training_parameters:\n  number_of_epochs: " + written + "\n"));
  }

  @Test
  void writesPixelsWithoutTheirUnit() {
    assertEquals("write `800`", help("training_parameters:\n  image_size: 800px\n"));
  }

  @Test
  void suggestsNoNumberThatCountsSomethingElse() {
    tester.check(
        """
        training_parameters:
          number_of_epochs: 15 hours
        #                   ^^^^^^^^ error wrong-type: `number_of_epochs` must be a whole number of at least 1, but is `15 hours`
          training_batch_size: 16 GB
        #                      ^^^^^ error wrong-type: `training_batch_size` must be a whole number of at least 1, but is `16 GB`
        """);
  }

  @Test
  void leavesAnotherUnitToReview() {
    tester.check(
        """
        validation_data_size: 20%
        #                     ^^^ error wrong-type: `validation_data_size` must be a number above 0 and below 1, but is `20%`
        # = write `0.2`: the value is a fraction of 1
        # = unsafe fix: write `0.2`: the value is a fraction of 1
        === without the sign
        validation_data_size: 25
        #                     ^^ error out-of-range: `validation_data_size` must be above 0 and below 1, but is 25
        # = write `0.25`: the value is a fraction of 1
        # = unsafe fix: write `0.25`: the value is a fraction of 1
        === all, which is not below 1
        validation_data_size: 100%
        #                     ^^^^ error wrong-type: `validation_data_size` must be a number above 0 and below 1, but is `100%`
        === a ratio that may be 1
        training_parameters:
          momentum: 95
        #           ^^ error out-of-range: `momentum` must be between 0 and 1, but is 95
        # = write `0.95`: the value is a fraction of 1
        # = unsafe fix: write `0.95`: the value is a fraction of 1
        === no percentage
        training_parameters:
          momentum: 9
        #           ^ error out-of-range: `momentum` must be between 0 and 1, but is 9
          learning_rate: 10
        #                ^^ error out-of-range: `learning_rate` must be between 0 and 1, but is 10
        === the other way round
        sweep:
          sampling_algorithm: random
          early_termination: {type: truncation_selection, truncation_percentage: 0.2}
        #                                                                        ^^^ error truncated-number: `truncation_percentage` of `early_termination` must be a whole number, but is 0.2; Azure silently truncates it to 0
        # = for 20 percent write `20`
        === the same unit
        sweep:
          sampling_algorithm: random
          early_termination: {type: truncation_selection, truncation_percentage: 20%}
        #                                                                        ^^^ error wrong-type: `truncation_percentage` of `early_termination` must be a whole number between 1 and 99, but is `20%`
        # = write `20`
        # = fix: write `20`
        """);
  }

  @Test
  void takesTheQuotesOffASweptNumber() {
    tester.check(
        """
        search_space:
          - number_of_epochs: "15"
        #                     ^^^^ error wrong-type: `number_of_epochs` must be a whole number of at least 1, but is `"15"`
        # = write `15`; in `search_space` Azure accepts only plain whole numbers
        # = fix: write `15`
            early_stopping: enabled
        #                   ^^^^^^^ error wrong-type: `early_stopping` must be 0 or 1, but is `enabled`
        # = write `1`
        # = fix: write `1`
        """);
  }

  private String help(String job) {
    var found =
        tester.diagnostics(
            "type: automl\ntask: image_classification\ntarget_column_name: label\n"
                + "training_data: {path: azureml:fridge:1}\n"
                + job);
    assertEquals(1, found.size(), found.toString());
    return found.get(0).help().orElse("");
  }
}
