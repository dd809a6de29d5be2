package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules count, from files and from the command line. */
class ConfigOptionsTests extends ProgramTest {
  private static final String WRONG_RATE =
      JOB + "training_parameters: {learning_rate: 5, optimizer: adam, nesterov: true}\n";
  private static final String RATE =
      "6:38: error: `learning_rate` must be between 0 and 1, but is 5";
  private static final String LOOK = "Try 'automl-lint --help' for the options.\n";

  @BeforeEach
  void writeJob() throws IOException {
    write("job.yml", WRONG_RATE);
    write("archive/old.yml", WRONG_RATE);
    write("experiments/new.yml", WRONG_RATE);
  }

  // ---- the file

  @Test
  void fileTurnsRulesOffAndChangesTheirSeverity() throws IOException {
    write(".automl-lint.yml", "rules:\n  ineffective-parameter: error\n  out-of-range: off\n");
    Result result = run("-f", "concise", "@/job.yml");
    assertEquals(1, result.code());
    assertEquals("1 file checked: 1 error\n", result.err());
    assertTrue(result.out().contains("job.yml:6:58: error: "), result.out());
  }

  @Test
  void nearestFileCounts() throws IOException {
    write(".automl-lint.yml", "rules: {out-of-range: off}\n");
    write("experiments/.automl-lint.yaml", "rules: {ineffective-parameter: off}\n");
    assertEquals(
        "experiments/new.yml:" + RATE + " [out-of-range]\n",
        run("-f", "concise", "@/experiments/new.yml").out());
    assertEquals(0, run("@/archive/old.yml").code());
  }

  @Test
  void searchEndsAtTheRootOfTheRepository() throws IOException {
    write(".automl-lint.yml", "rules: {out-of-range: off}\n");
    Files.createDirectory(folder.resolve("experiments/.git"));
    assertEquals(1, run("@/experiments/new.yml").code());
    assertEquals(0, run("@/job.yml").code());
  }

  @Test
  void laterOverrideWins() throws IOException {
    write(
        ".automl-lint.yml",
        """
        rules: {out-of-range: off}
        overrides:
          - files: ["experiments/**", "*.none"]
            rules: {out-of-range: info}
          - files: [new.yml]
            rules: {out-of-range: warning}
        """);
    assertTrue(
        run("-f", "concise", "@/").out().contains("experiments/new.yml:6:38: warning: "),
        "of the later override");
  }

  @Test
  void excludeHoldsForSearchesAndWhereForcedForNamedFiles() throws IOException {
    write(".automl-lint.yml", "exclude: [\"archive/**\", new.yml]\n");
    assertEquals("job.yml:" + RATE, run("-q", "-f", "concise", "@/").out().split(" \\[")[0]);
    assertEquals(1, run("@/archive/old.yml").code());
    var nothing = new Result(0, "", "no YAML files found; 1 left out (see --verbose)\n");
    assertEquals(nothing, run("--force-exclude", "@/archive/old.yml"));
    assertEquals(nothing, run("@/archive/old.yml", "--force-exclude"));
    assertEquals(nothing, run("--force-exclude", "@/archive/old.yml", "--color", "never"));
    assertEquals(2, run("--force-exclude", "--force-exclude", "@/archive/old.yml").code());
    assertTrue(
        run("--verbose", "@/")
            .err()
            .startsWith("left out archive/old.yml: `archive/**` in .automl-lint.yml:1\n"));
  }

  @Test
  void searchesLeaveOutWhatGitIgnores() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write(".gitignore", "job.yml\narchive/\nnew.*\n");
    assertEquals(
        """
        left out archive/: `archive/` in .gitignore:2
        left out experiments/new.yml: `new.*` in .gitignore:3
        left out job.yml: `job.yml` in .gitignore:1
        no YAML files found
        """,
        run("--verbose", "@/").err().replaceAll("0 files in .*\n", ""));
    assertEquals(new Result(0, "", "no YAML files found; 3 left out (see --verbose)\n"), run("@/"));
    assertEquals("3 files checked: 3 errors, 3 warnings\n", run("--no-gitignore", "@/").err());
    assertEquals(1, run("@/job.yml").code());
    write("list", folder.resolve("job.yml") + "\n");
    assertEquals(1, run("--files-from", "@/list").code());
  }

  @Test
  void wordsOfYaml11AreWords() throws IOException {
    write(".automl-lint.yml", "rules:\n  out-of-range: off\n  ineffective-parameter: 'off'\n");
    assertEquals(0, run("--max-warnings", "0", "@/job.yml").code());
  }

  @Test
  void fileOfCommentsSaysNothing() throws IOException {
    write(".automl-lint.yml", "# nothing yet\n");
    assertEquals(1, run("@/job.yml").code());
  }

  @Test
  void mistakesInTheFileLookLikeAllOthers() throws IOException {
    write(
        ".automl-lint.yml",
        """
        exclud: [a]
        rules:
          out-of-rage: off
          lost-key: of
          syntax: off
          spelling: [off]
        overrides:
          - files: ["["]
            rules: {}
          - rules: {}
        """);
    Result result = run("-f", "concise", "@/");
    assertEquals(2, result.code());
    assertEquals(
        """
        .automl-lint.yml:1:1: error: unknown key `exclud` in the configuration; did you mean `exclude`? [unknown-key]
        .automl-lint.yml:3:3: error: unknown rule `out-of-rage`; did you mean `out-of-range`? [unknown-key]
        .automl-lint.yml:4:13: error: `lost-key` must be off, info, warning or error, but is `of`; did you mean `off`? [unknown-value]
        .automl-lint.yml:5:3: error: the level of `syntax` cannot be changed: such a file is not checked at all [unknown-value]
        .automl-lint.yml:6:13: error: `spelling` must be off, info, warning or error [wrong-type]
        .automl-lint.yml:8:13: error: `[` is not a valid file pattern; write one such as "archive/**" or "*.generated.yml" [wrong-format]
        .automl-lint.yml:10:5: error: `files` is missing in an override [missing-key]
        """,
        result.out());
    assertEquals("automl-lint: nothing was checked; fix the configuration first\n", result.err());
    String text = run("@/job.yml").out();
    assertTrue(text.contains("^^^^^^ did you mean `exclude`?"), text);
    assertTrue(text.contains("^^^^^^^^^^^ did you mean `out-of-range`?"), text);
    assertTrue(text.contains("^^ did you mean `off`?"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules: [", "a: b\n---\nc: d\n", "- rules\n", "rules: 1\n", "rules\n"})
  void answersTwoForAFileThatIsNone(String text) throws IOException {
    write(".automl-lint.yml", text);
    Result result = run("-f", "concise", "@/job.yml");
    assertEquals(2, result.code());
    assertTrue(result.out().startsWith(".automl-lint.yml:"), result.out());
  }

  @Test
  void refusesTwoFilesInOneFolder() throws IOException {
    write(".automl-lint.yml", "rules: {}\n");
    write(".automl-lint.yaml", "rules: {}\n");
    Result result = run("-f", "concise", "@/job.yml");
    assertEquals(2, result.code());
    assertTrue(result.out().contains("there is also .automl-lint.yml"), result.out());
  }

  @Test
  void refusesALinkToAFileElsewhere() throws IOException {
    Path secret = write("elsewhere/secret.yml", "password: hunter2\n");
    Files.createDirectory(folder.resolve("repository"));
    write("repository/job.yml", WRONG_RATE);
    Files.createSymbolicLink(folder.resolve("repository/.automl-lint.yml"), secret);
    Result result = run("@/repository/job.yml");
    assertEquals(2, result.code());
    assertTrue(result.out().contains("it is a link to a file elsewhere"), result.out());
    assertTrue(!result.out().contains("hunter2"), result.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", ".automl-lint.yml"})
  void refusesALinkThatLeadsNowhere(String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(".automl-lint.yml"), Path.of(target));
    for (String linted : List.of("@/", "@/job.yml")) {
      Result result = run("-f", "concise", linted);
      assertEquals(2, result.code());
      assertEquals(
          ".automl-lint.yml:1:1: error: cannot read the configuration: it is a broken link [unreadable-file]\n",
          result.out());
    }
  }

  @Test
  void saysWhyAFileIsNotAConfiguration() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/null")));
    assertTrue(
        run("--config", "/dev/null", "@/job.yml")
            .out()
            .startsWith("error: cannot read the configuration: it is not a regular file [unr"));
    write("large.yml", "#".repeat(4 * 1024 * 1024 + 1));
    assertTrue(
        run("--config", "@/large.yml", "@/job.yml")
            .out()
            .startsWith(
                "error: cannot read the configuration: it is larger than 4 MiB [unreadable-file]"));
    Files.write(folder.resolve("latin.yml"), new byte[] {'#', (byte) 0xE9});
    assertTrue(
        run("--config", "@/latin.yml", "@/job.yml")
            .out()
            .startsWith("error: cannot read the configuration: it is not UTF-8 [unreadable-file]"));
  }

  @Test
  void ownKeysBeatMergedOnes() throws IOException {
    write(
        ".automl-lint.yml",
        """
        overrides:
          - files: [none.yml]
            rules: &base {out-of-range: error, ineffective-parameter: off}
        rules:
          <<: *base
          out-of-range: off
        """);
    assertEquals(0, run("--max-warnings", "0", "@/job.yml").code());
  }

  // ---- the command line

  @Test
  void namedFileReplacesTheSearch() throws IOException {
    write(".automl-lint.yml", "rules: {out-of-range: off}\n");
    write("ci/strict.yml", "rules: {ineffective-parameter: error}\n");
    assertEquals(
        "1 file checked: 2 errors\n",
        run("--config", "@/ci/strict.yml", "-f", "concise", "@/job.yml").err());
    assertEquals(1, run("--no-config", "@/job.yml").code());
  }

  @Test
  void standardInputHasTheConfigurationOfItsName() throws IOException {
    write("experiments/.automl-lint.yml", "rules: {out-of-range: off}\n");
    assertEquals(0, runWith(WRONG_RATE, "--stdin-filename", "@/experiments/x.yml", "-").code());
    assertEquals(1, runWith(WRONG_RATE, "--stdin-filename", "@/x.yml", "-").code());
  }

  @Test
  void commandLineBeatsTheFile() throws IOException {
    write(".automl-lint.yml", "rules: {out-of-range: off}\n");
    assertEquals(1, run("--select", "out-of-range,lost-key", "@/job.yml").code());
    assertEquals(
        "1 file checked: 2 warnings\n",
        run("--severity", "out-of-range=warning", "-f", "concise", "@/job.yml").err());
    assertEquals(
        "1 file checked: no errors or warnings\n",
        run("--ignore", "ineffective-parameter", "@/job.yml").err());
  }

  @Test
  void brokenFilesAreReportedWhateverIsSelected() throws IOException {
    write("broken.yml", JOB + "a: [\n");
    assertEquals(1, run("--select", "lost-key", "@/broken.yml").code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--select   | out-of-rage | --select: unknown rule `out-of-rage`; did you mean"
            + " `out-of-range`?",
        "--ignore   | zzz         | --ignore: unknown rule `zzz`; `automl-lint rules` lists them",
        "--ignore   | syntax      | --ignore: `syntax` always applies: such a file is not checked at"
            + " all",
        "--severity | zzz=off     | --severity: unknown rule `zzz`; `automl-lint rules` lists them",
        "--severity | zzz         | `--severity` takes RULE=LEVEL, for example"
            + " `unknown-key=warning`, not `zzz`",
        "--severity | zzz=of      | `--severity` takes one of off, info, warning, error, not `of`",
        "--jobs     | two         | `--jobs` takes a whole number from 1 on, not `two`",
        "--config   | nowhere.yml | --config: no file `nowhere.yml`",
      })
  void answersTwoForNamesThatDoNotExist(String option, String value, String message) {
    assertEquals(
        new Result(2, "", "automl-lint: " + message + "\n" + LOOK),
        run(option, value, "@/job.yml"));
  }

  @Test
  void refusesAFileAndNone() {
    assertEquals(2, run("--no-config", "--config", "@/job.yml", "@/job.yml").code());
  }

  @Test
  void namesNoSecretsOfTheConfiguration() throws IOException {
    write("job.yml", JOB);
    write(".automl-lint.yml", "rules: {'https://h/?sig=hunter2': off}\n'https://u:hunter2@h': 1\n");
    for (String format : List.of("text", "json", "sarif", "gitlab")) {
      Result result = run("-f", format, "@/job.yml");
      assertEquals(2, result.code(), result.shown());
      assertTrue(!result.shown().contains("hunter2"), result.shown());
    }
  }

  // ---- automl-lint config

  @Test
  void saysWhatIsInForceAndWhereItIsWritten() throws IOException {
    write(
        ".automl-lint.yml",
        """
        exclude: ["archive/**"]
        rules:
          lost-key: off
        overrides:
          - files: ["archive/**"]
            rules:
              spelling: warning
        """);
    assertEquals(
        """
        configuration file: .automl-lint.yml
        archive/old.yml is excluded by `archive/**` in .automl-lint.yml:1

        rule      level    default  set by
        spelling  warning  info     .automl-lint.yml:7
        lost-key  info     warning  --severity
        """,
        run("config", "--severity", "lost-key=info", "@/archive/old.yml")
            .out()
            .replaceFirst("\n\\d+ other rules have their default severity\n", ""));
  }

  @Test
  void saysThatNothingIsSet() throws IOException {
    assertEquals(
        """
        configuration file: none
        all rules have their default severity; `automl-lint rules` lists them
        """,
        run("config", "--no-config", "@/").out());
  }

  @Test
  void suggestsTheFileThatIsMeant() {
    assertEquals(
        "automl-lint: no file `archive/odl.yml`; did you mean `archive/old.yml`?",
        run("config", "@/archive/odl.yml").firstError());
    assertEquals("automl-lint: no file `no/job.yml`", run("config", "@/no/job.yml").firstError());
    assertEquals(2, run("config", "@/no").code());
  }

  @Test
  void saysWhatIsWrongWithTheFile() throws IOException {
    write(".automl-lint.yml", "rule: {}\n");
    Result result = run("config", "@/");
    assertEquals(2, result.code());
    assertTrue(result.out().contains("did you mean `rules`?"), result.out());
  }
}
