package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments that the program writes to silence findings. */
class AddSuppressionsTests {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void open() {
    cli = new Cli(folder);
  }

  private String silenced(String rest, String... options) throws IOException {
    cli.write("job.yml", Cli.JOB + rest);
    String[] args = new String[options.length + 1];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = "@job.yml";
    assertEquals(0, cli.run(args).code());
    assertEquals(0, cli.run("@job.yml").code());
    return cli.read("job.yml").replace(Cli.JOB, "");
  }

  @Test
  void standAtTheEndOfTheLineOrAboveIt() throws IOException {
    assertEquals(
        """
        training_parameters:
          learning_rate: 5  # automl-lint: ignore[out-of-range] later
          # automl-lint: ignore[out-of-range] later
          number_of_epochs: 0 # a note
          evaluation_freqency: 1 # automl-lint: ignore[unknown-value, unknown-key] more
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
  void keepWindowsLineBreaks() throws IOException {
    assertEquals(
        "limits: {max_trials: 0}  # automl-lint: ignore[out-of-range]\r\n",
        silenced("limits: {max_trials: 0}\r\n", "--add-suppressions"));
  }

  @Test
  void countAndLeaveFilesWithoutFindingsAlone() throws IOException {
    cli.write("a.yml", Cli.JOB);
    cli.write("b.yml", Cli.JOB + "limits: {max_trials: 0}");
    Result result = cli.run("--add-suppressions", "@");
    assertEquals(
        """
        silenced 1 problem in 1 file
        2 files checked: no errors or warnings, 1 suppressed
        """,
        result.err());
    assertEquals(Cli.JOB, cli.read("a.yml"));
  }

  @Test
  void areNotWrittenForWhatCannotBeSilenced() throws IOException {
    String text = Cli.JOB + "a: [\n";
    cli.write("job.yml", text);
    assertEquals(1, cli.run("--add-suppressions", "@job.yml").code());
    assertEquals(text, cli.read("job.yml"));
  }

  @Test
  void doNotGoWithFixes() throws IOException {
    cli.write("job.yml", Cli.JOB);
    assertEquals(2, cli.run("--add-suppressions", "--fix", "@job.yml").code());
    assertEquals(2, cli.run("--add-suppressions=a\nb", "@job.yml").code());
  }
}
