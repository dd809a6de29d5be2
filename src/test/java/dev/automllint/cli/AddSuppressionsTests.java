package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Comments that the program writes to suppress diagnostics. */
class AddSuppressionsTests extends ProgramTest {
  private String silenced(String rest, String... options) throws IOException {
    write("job.yml", JOB + rest);
    String[] args = new String[options.length + 1];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = "@/job.yml";
    assertEquals(0, run(args).code());
    assertEquals(0, run("@/job.yml").code());
    return read("job.yml").replace(JOB, "");
  }

  @Test
  void areAtTheEndOfTheLineOrAboveIt() throws IOException {
    assertEquals(
        """
        training_parameters:
          learning_rate: 5  # automl-lint: ignore[out-of-range] later
          # automl-lint: ignore[out-of-range] later
          number_of_epochs: 0 # a note
          evaluation_freqency: 1 # automl-lint: ignore[unknown-value, unknown-key] more
          # automl-lint: ignore[out-of-range] later
          weight_decay: 5 # automl-lint: ignored[out-of-range]
          nesterov: true  # automl-lint: ignore[ineffective-parameter] later
          optimizer: adam
        limits: {
          max_trials: 0 }  # automl-lint: ignore[out-of-range] later
        """,
        silenced(
            """
            training_parameters:
              learning_rate: 5
              number_of_epochs: 0 # a note
              evaluation_freqency: 1 # automl-lint: ignore[unknown-value] more
              weight_decay: 5 # automl-lint: ignored[out-of-range]
              nesterov: true
              optimizer: adam
            limits: {
              max_trials: 0 }
            """,
            "--severity",
            "unused-suppression=off",
            "--add-suppressions=later"));
  }

  @Test
  void reachTheCommentThatADiagnosticIsAbout() throws IOException {
    assertEquals(
        """
        # automl-lint: ignore[cut-text]
        description: fixes issue #12
        --- # automl-lint: ignore[multiple-documents] # the next
        a: 1
        """,
        silenced(
            """
            description: fixes issue #12
            --- # the next
            a: 1
            """,
            "--add-suppressions"));
  }

  @Test
  void areNotRepeatedInsideOfANode() throws IOException {
    assertEquals(
        """
        # automl-lint: ignore[unknown-key]
        limits: {max_trails: 2, # a note
          max_concurent_trials: 1, # a note
          timeout: 60}  # automl-lint: ignore[renamed-key]
        """,
        silenced(
            """
            limits: {max_trails: 2, # a note
              max_concurent_trials: 1, # a note
              timeout: 60}
            """,
            "--add-suppressions"));
  }

  @Test
  void areAboveTheNodeAroundALineThatBeginsAndEndsInTexts() throws IOException {
    assertEquals(
        """
        training_parameters:
          # automl-lint: ignore[out-of-range]
          {optimizer: "adam\\
          w", learning_rate: 5, learning_rate_scheduler: "warmup_\\
          cosine", number_of_epochs: 0, model_name: "vit\\
          b16r224"}
        """,
        silenced(
            """
            training_parameters:
              {optimizer: "adam\\
              w", learning_rate: 5, learning_rate_scheduler: "warmup_\\
              cosine", number_of_epochs: 0, model_name: "vit\\
              b16r224"}
            """,
            "--add-suppressions"));
  }

  @Test
  void areAboveAJobInBraces() throws IOException {
    String job = "{type: automl, task: image_classification, target_column_name: \"la\n  bel\"}\n";
    write("job.yml", job);
    assertEquals(0, run("--add-suppressions", "@/job.yml").code());
    assertEquals("# automl-lint: ignore[missing-key]\n" + job, read("job.yml"));
  }

  @Test
  void keepWindowsLineBreaks() throws IOException {
    assertEquals(
        "limits: {max_trials: 0}  # automl-lint: ignore[out-of-range]\r\n",
        silenced("limits: {max_trials: 0}\r\n", "--add-suppressions"));
    assertEquals(
        "# automl-lint: ignore[out-of-range]\r\nlimits: {max_trials: 0} # few\r\n",
        silenced("limits: {max_trials: 0} # few\r\n", "--add-suppressions"));
  }

  @Test
  void areAboveALastLineWithoutABreak() throws IOException {
    assertEquals(
        "# automl-lint: ignore[out-of-range]\nlimits: {max_trials: 0} # few",
        silenced("limits: {max_trials: 0} # few", "--add-suppressions"));
  }

  @Test
  void countAndLeaveFilesWithoutDiagnosticsAlone() throws IOException {
    write("a.yml", JOB);
    write("b.yml", JOB + "limits: {max_trials: 0}");
    Result result = run("--add-suppressions", "@/");
    assertEquals(
        """
        suppressed 1 problem in 1 file
        2 files checked: no errors or warnings, 1 suppressed
        """,
        result.err());
    assertEquals(JOB, read("a.yml"));
  }

  @Test
  void areNotWrittenForWhatCannotBeSuppressed() throws IOException {
    String text = JOB + "a: [\n";
    write("job.yml", text);
    assertEquals(1, run("--add-suppressions", "@/job.yml").code());
    assertEquals(text, read("job.yml"));
    String unused = JOB + "limits: {max_trials: 1} # automl-lint: ignore[out-of-range]\n";
    write("job.yml", unused);
    assertEquals(0, run("--add-suppressions", "@/job.yml").code());
    assertEquals(unused, read("job.yml"));
  }

  @Test
  void doNotGoWithFixes() throws IOException {
    write("job.yml", JOB);
    assertEquals(2, run("--add-suppressions", "--fix", "@/job.yml").code());
    assertEquals(2, run("--add-suppressions=a\nb", "@/job.yml").code());
  }
}
