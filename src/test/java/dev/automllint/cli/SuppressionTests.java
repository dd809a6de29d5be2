package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.report.ReportSchema;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Comments that suppress diagnostics. */
class SuppressionTests extends ProgramTest {
  private Result lint(String text) throws IOException {
    write("job.yml", text);
    return run("-f", "concise", "@/job.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "training_parameters:\n  learning_rate: 5 # automl-lint: ignore[out-of-range]\n",
        "training_parameters:\n  learning_rate: 5 #automl-lint:ignore[ out-of-range ,]why\n",
        "training_parameters:\r\n  learning_rate: 5 # automl-lint: ignore[out-of-range]\r\n",
        "training_parameters:\n  # automl-lint: ignore[out-of-range] why\n  learning_rate: 5\n",
        "# automl-lint: ignore[out-of-range] why\n\n# more\ntraining_parameters:\n  number_of_epochs: 3\n  learning_rate: 5\n",
        "training_parameters:\n  learning_rate:\n    # automl-lint: ignore[out-of-range]\n    5\n",
        "training_parameters:\n  # automl-lint: ignore[out-of-range]\n  {number_of_epochs: 3, learning_rate: 5}\n",
        "training_parameters: {learning_rate: 5}\n# automl-lint: ignore-file[out-of-range] why\n",
        "training_parameters: {learning_rate: 5} # automl-lint: ignore[out-of-range]",
        "training_parameters: {model_name: 'automl-lint:', learning_rate: 5} # automl-lint: ignore[out-of-range, unknown-value]\n",
        "training_parameters: {learning_rate: 5}\r# automl-lint: ignore-file[out-of-range] why\r",
        "display_name: a\rtraining_parameters: {learning_rate: 5} # automl-lint: ignore[out-of-range]\rtags: {a: b}\r",
        "limits: {max_trials: 2}\nsweep: {sampling_algorithm: random}\nsearch_space:\n  # automl-lint: ignore[out-of-support]\n  - learning_rate: {type: uniform, min_value: 0.1, max_value: 5}\n",
        "sweep: {sampling_algorithm: random}\nsearch_space:\n  # automl-lint: ignore[out-of-support]\n  - model_name: vitb16r224\n    learning_rate: {type: uniform, min_value: 0.1, max_value: 5}\n",
        "sweep: {sampling_algorithm: random}\nsearch_space:\n  - model_name: vitb16r224\n    # automl-lint: ignore[out-of-support]\n    learning_rate: {type: uniform, min_value: 0.1, max_value: 5}\n",
        "# automl-lint: ignore-file[out-of-range] why\ntraining_parameters:\n  learning_rate: 5",
        "tags: &none {a: b}\ntraining_parameters:\n  # automl-lint: ignore[unknown-key]\n  tagz: *none\n",
      })
  void suppressWhatTheyCover(String rest) throws IOException {
    Result result = lint(JOB + rest);
    assertEquals("", result.out());
    assertEquals(0, result.code());
    assertTrue(result.err().matches("(?s).*, [12] suppressed\n"), result.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "display_name: \"a # automl-lint: ignore-file[out-of-range]\"\n",
        "display_name: 'a\n  # automl-lint: ignore-file[out-of-range]'\n",
        "display_name: |\n  # automl-lint: ignore-file[out-of-range]\n",
        "display_name: a# automl-lint: ignore-file[out-of-range]\n",
        "tags: {\"a # automl-lint: ignore-file[out-of-range]\": b}\n",
      })
  void areNoCommentsInsideOfTexts(String rest) throws IOException {
    Result result = lint(JOB + rest + "training_parameters: {learning_rate: 5}\n");
    assertEquals(1, result.code());
    assertEquals("1 file checked: 1 error\n", result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"out-of-range", "out-of-rang"})
  void areNotJudgedInAFileThatCannotBeRead(String rule) throws IOException {
    String comment = "limits: {max_trials: 0} # automl-lint: ignore[" + rule + "]\n";
    Result result = lint(JOB + comment + "a: [\n");
    assertEquals("1 file checked: 1 error\n", result.err());
    assertTrue(result.out().contains("[syntax]"), result.out());
  }

  @Test
  void coverAFileFromItsVeryBeginning() throws IOException {
    Result result = lint("# automl-lint: ignore-file[out-of-range]\n" + ERROR);
    assertEquals("1 file checked: no errors or warnings, 1 suppressed\n", result.err());
  }

  @Test
  void suggestNoRuleThatStandsThereAlready() throws IOException {
    String comment = " # automl-lint: ignore[out-of-range, out-of-rang]\n";
    assertEquals(
        "job.yml:6:77: warning: there is no rule `out-of-rang`; `automl-lint rules` lists them [unknown-rule]\n",
        lint(ERROR.stripTrailing() + comment).out());
  }

  @Test
  void coverNoNeighbours() throws IOException {
    Result result =
        lint(
            JOB
                + """
                training_parameters:
                  # automl-lint: ignore[out-of-range]
                  learning_rate: 5
                  number_of_epochs: 0
                """);
    assertEquals(
        "job.yml:9:21: error: `number_of_epochs` must be at least 1, but is 0 [out-of-range]\n",
        result.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "ignore[out-of-range] | 25 | warning: `out-of-range` reports nothing here; remove it [unused-suppression]",
        "ignore[syntax] | 25 | warning: `syntax` cannot be silenced; remove it [unused-suppression]",
        "ignore[out-of-rage] | 25 | warning: there is no rule `out-of-rage`; did you mean `out-of-range`? [unknown-rule]",
        "ignore[nonsense] | 25 | warning: there is no rule `nonsense`; `automl-lint rules` lists them [unknown-rule]",
        "ignored[x] | 3 | warning: this comment silences nothing: expected `ignore[rule]` or"
            + " `ignore-file[rule]`, with one or more rules [unused-suppression]",
        "ignore[] | 3 | warning: this comment silences nothing: the rules to silence are missing:"
            + " `ignore[rule, …]` [unused-suppression]",
        "ignore-file[spelling] | 3 | warning: this comment silences nothing: `ignore-file` must begin its line, at column 1 [unused-suppression]",
      })
  void sayWhenTheySuppressNothing(String directive, int column, String diagnostic)
      throws IOException {
    assertEquals(
        "job.yml:7:" + column + ": " + diagnostic + "\n",
        lint(JOB
                + "training_parameters:\n  # automl-lint: "
                + directive
                + "\n  learning_rate: 0.1\n")
            .out());
  }

  @Test
  void areNotJudgedForRulesThatAreOff() throws IOException {
    write("job.yml", JOB + "training_parameters: {} # automl-lint: ignore[out-of-range]\n");
    assertEquals(0, run("--ignore", "out-of-range", "--max-warnings", "0", "@/job.yml").code());
    assertEquals(1, run("--max-warnings", "0", "@/job.yml").code());
  }

  @Test
  void canSuppressThoseAboutThemselves() throws IOException {
    Result result =
        lint(
            JOB
                + """
                # automl-lint: ignore-file[unused-suppression]
                training_parameters: {learning_rate: 0.1} # automl-lint: ignore[out-of-range]
                """);
    assertEquals("", result.out());
  }

  @Test
  void sayNothingInFilesThatAreNoJobs() throws IOException {
    assertEquals(
        "1 file skipped: not an AutoML image job\n",
        lint("a: 1 # automl-lint: ignore[nonsense]\n").err());
  }

  @Test
  void cannotSuppressSyntax() throws IOException {
    assertEquals(1, lint("# automl-lint: ignore-file[syntax]\n" + JOB + "a: [\n").code());
  }

  @Test
  void areInJsonAndSarifOnly() throws IOException {
    write(
        "job.yml",
        JOB + "training_parameters: {learning_rate: 5} # automl-lint: ignore[out-of-range] x\n");
    JsonNode json = ReportSchema.check(run("-f", "json", "@/job.yml").out());
    assertEquals(0, json.at("/diagnostics").size());
    assertEquals("out-of-range", json.at("/suppressed/0/rule").asString());
    assertEquals("line", json.at("/suppressed/0/suppression/kind").asString());
    assertEquals("x", json.at("/suppressed/0/suppression/reason").asString());
    assertEquals(6, json.at("/suppressed/0/suppression/line").asInt());
    assertEquals(1, json.at("/summary/suppressed").asInt());
    assertEquals(0, json.at("/summary/errors").asInt());
    write("bare.yml", ERROR.stripTrailing() + " # automl-lint: ignore[out-of-range]\n");
    JsonNode bare = ReportSchema.check(run("-f", "json", "@/bare.yml").out());
    assertEquals(1, bare.at("/suppressed").size());
    assertTrue(bare.at("/suppressed/0/suppression/reason").isMissingNode(), bare.toString());
    String sarif = run("-f", "sarif", "@/job.yml").out();
    assertTrue(sarif.contains("\"suppressions\""), sarif);
    assertTrue(sarif.contains("\"justification\" : \"x\""), sarif);
    for (String format : new String[] {"text", "github", "azure", "gitlab", "junit"}) {
      assertTrue(!run("-f", format, "@/job.yml").out().contains("learning_rate"), format);
    }
  }
}
