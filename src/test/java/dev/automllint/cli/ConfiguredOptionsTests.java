package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of the command line that a configuration file sets. */
class ConfiguredOptionsTests extends ProgramTest {
  /** An error, a warning and an info. */
  private static final String BAD =
      JOB
          + "name: fixed\n"
          + "training_parameters: {learning_rate: 5, optimizer: adam, nesterov: true}\n";

  @BeforeEach
  void writeJobs() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write("a/job.yml", BAD);
    write("b/job.yml", BAD);
  }

  private void configure(String text) throws IOException {
    write(".automl-lint.yml", text);
  }

  private String summary(String... args) {
    return run(args).err();
  }

  // ---- rules

  @Test
  void selectsRules() throws IOException {
    configure("select: [ineffective-parameter, fixed-name]\n");
    assertEquals("1 file checked: 1 warning, 1 info (see --min-severity info)\n", summary("@/a"));
  }

  @Test
  void levelsWinOverSelectAndIgnoreOverLevelsAndOverridesOverAll() throws IOException {
    configure(
        """
        select: [ineffective-parameter]
        ignore: [ineffective-parameter]
        rules: {fixed-name: error, ineffective-parameter: error}
        overrides:
          - files: [b/**]
            rules: {ineffective-parameter: warning}
        """);
    assertEquals("1 file checked: 1 error\n", summary("@/a"));
    assertEquals("1 file checked: 1 error, 1 warning\n", summary("@/b"));
  }

  @Test
  void commandLineReplacesSelectAndAddsToIgnore() throws IOException {
    configure("select: [ineffective-parameter, fixed-name]\nignore: [fixed-name]\n");
    assertEquals("1 file checked: 1 error\n", summary("--select=out-of-range", "@/a"));
    assertEquals(
        "1 file checked: no errors or warnings, 1 info (see --min-severity info)\n",
        summary("--select=fixed-name", "@/a"));
    assertEquals(
        "1 file checked: no errors or warnings\n",
        summary("--ignore=ineffective-parameter", "@/a"));
  }

  // ---- what is reported, and what fails

  @Test
  void reportsFromALeastSeverityOn() throws IOException {
    configure("min-severity: info\n");
    assertEquals("1 file checked: 1 error, 1 warning, 1 info\n", summary("@/a"));
    assertTrue(run("-f", "concise", "@/a").out().contains("[fixed-name]"));
    assertTrue(!run("-f", "concise", "--quiet", "@/a").out().contains("[fixed-name]"));
    String fromCommandLine = run("-f", "concise", "--min-severity=error", "@/a").out();
    assertEquals(1, fromCommandLine.lines().count(), fromCommandLine);
  }

  @Test
  void fixesWhatItReports() throws IOException {
    write("a/job.yml", JOB + "primary_metric: Accuracy\n");
    configure("min-severity: error\n");
    assertEquals(0, run("--diff", "@/a").code());
    configure("min-severity: info\n");
    assertEquals(1, run("--diff", "@/a").code());
  }

  @Test
  void allowsSoManyWarningsInItsFiles() throws IOException {
    write("a/job.yml", WARNING);
    write("b/job.yml", WARNING);
    configure("max-warnings: 1\n");
    assertEquals(0, run("@/a").code());
    Result both = run("@/");
    assertEquals(1, both.code());
    assertTrue(
        both.err().endsWith("more warnings than `max-warnings: 1` in .automl-lint.yml:1 allows\n"),
        both.err());
    assertEquals(0, run("--max-warnings=2", "@/").code());
    write("b/.automl-lint.yml", "max-warnings: 1\n");
    assertEquals(0, run("@/").code(), "one each");
    assertEquals(1, run("--max-warnings=1", "@/").code(), "two in all");
  }

  // ---- baselines

  @Test
  void reportsWhatTheBaselineBesideItDoesNotHold() throws IOException {
    configure("baseline: known/base.json\n");
    Files.createDirectory(folder.resolve("known"));
    assertEquals(
        "automl-lint: .automl-lint.yml:1: `baseline`: known/base.json: there is no such file;"
            + " --update-baseline writes it",
        run("@/a").firstError());
    assertEquals("the baseline holds 2 diagnostics", run("--update-baseline", "@/a").firstError());
    assertTrue(read("known/base.json").contains("\"../a/job.yml\""), read("known/base.json"));
    assertEquals(
        new Result(
            0,
            "",
            "1 file checked: no errors or warnings, 1 info (see --min-severity info), 2 suppressed\n"),
        run("@/a"));
    assertEquals(1, run("@/b").code());
    assertEquals(1, run("--no-config", "@/a").code());
    write("other.json", "{\"version\": 1, \"findings\": []}");
    assertEquals(1, run("--baseline", "@/other.json", "@/a").code());
  }

  @Test
  void writesTheBaselineOfEachConfiguration() throws IOException {
    write("a/.automl-lint.yml", "baseline: base.json\n");
    write("b/.automl-lint.yml", "baseline: base.json\nignore: [out-of-range]\n");
    write("job.yml", WARNING);
    Result result = run("--update-baseline", "@/");
    assertEquals("2 baselines hold 3 diagnostics", result.firstError());
    assertTrue(read("a/base.json").contains("out-of-range"));
    assertTrue(!read("b/base.json").contains("out-of-range"));
    assertTrue(result.out().contains("--> job.yml:6:"), result.out());
  }

  @Test
  void needsABaselineToWrite() throws IOException {
    configure("min-severity: info\n");
    assertEquals(
        "automl-lint: `--update-baseline` needs `--baseline FILE`, or `baseline` in the"
            + " configuration",
        run("--update-baseline", "@/a").firstError());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../base.json",
        "/etc/passwd",
        "a/../../x",
        ".git/hooks/x",
        "out/x",
        "out",
        "lost"
      })
  void doesNotLeadOutOfTheRepository(String path) throws IOException {
    Path outside = Files.createTempDirectory("outside");
    Files.createSymbolicLink(folder.resolve("out"), outside);
    Files.createSymbolicLink(folder.resolve("lost"), outside.resolve("nothing"));
    configure("# known\nbaseline: " + path + "\n");
    for (String option : new String[] {"--update-baseline", "--max-warnings=9"}) {
      Result result = run("-f", "concise", option, "@/a");
      assertEquals(2, result.code());
      assertEquals(
          ".automl-lint.yml:2:11: error: `baseline` must be a file inside the repository, or"
              + " without one inside the working folder, but is `"
              + path
              + "`; name a file elsewhere with --baseline [wrong-format]\n",
          result.out());
    }
    try (var files = Files.list(outside)) {
      assertEquals(0, files.count());
    }
    Files.delete(outside);
  }

  @Test
  void replacesNoFileThatIsNotABaseline() throws IOException {
    configure("baseline: a/job.yml\n");
    Result result = run("--update-baseline", "@/a");
    assertEquals(2, result.code());
    assertEquals(BAD, read("a/job.yml"));
  }

  // ---- mistakes

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "max-warning: 1         | 1:1: error: unknown key `max-warning` in the configuration; did you mean `max-warnings`? [unknown-key]",
        "max_warnings: 1        | 1:1: error: unknown key `max_warnings` in the configuration; did you mean `max-warnings`? [unknown-key]",
        "max-warnings: many     | 1:15: error: `max-warnings` must be a whole number from 0 on, but is `many` [wrong-type]",
        "max-warnings: -1       | 1:15: error: `max-warnings` must be a whole number from 0 on, but is `-1` [out-of-range]",
        "max-warnings: '1'      | 1:15: error: `max-warnings` must be a whole number from 0 on, but is `1` [wrong-type]",
        "min-severity: warn     | 1:15: error: `min-severity` must be error, warning or info, but is `warn` [unknown-value]",
        "min-severity: wraning  | 1:15: error: `min-severity` must be error, warning or info, but is `wraning`; did you mean `warning`? [unknown-value]",
        "min-severity: [info]   | 1:15: error: `min-severity` must be error, warning or info [wrong-type]",
        "baseline:              | 1:10: error: `baseline` must be the path of a file [wrong-type]",
        "baseline: ''           | 1:11: error: `baseline` must be the path of a file [wrong-type]",
        "select: unknown-key    | 1:9: error: `select` must be a list of rules, such as [unknown-key, wrong-type] [wrong-type]",
        "select: []             | 1:9: error: `select` must name at least one rule [wrong-type]",
        "select: [unknown-kye]  | 1:10: error: unknown rule `unknown-kye`; did you mean `unknown-key`? [unknown-value]",
        "ignore: [zzz]          | 1:10: error: unknown rule `zzz`; `automl-lint rules` lists them [unknown-value]",
        "ignore: [[lost-key]]   | 1:10: error: a rule must be a text [wrong-type]",
        "ignore: [syntax]       | 1:10: error: the level of `syntax` cannot be changed: such a file is not checked at all [unknown-value]",
      })
  void showsMistakesWithTheirPlace(String line, String expected) throws IOException {
    configure(line + "\n");
    Result result = run("-f", "concise", "@/a");
    assertEquals(2, result.code());
    assertEquals(".automl-lint.yml:" + expected + "\n", result.out());
  }

  // ---- automl-lint config

  @Test
  void showsWhatSetsThem() throws IOException {
    configure(
        """
        baseline: base.json
        max-warnings: 3
        min-severity: info
        data: off
        select:
          - lost-key
          - fixed-name
        ignore: [fixed-name]
        """);
    assertEquals(
        """
        configuration file: .automl-lint.yml

        option value set by
        baseline base.json .automl-lint.yml:1
        max-warnings 3 .automl-lint.yml:2
        min-severity info .automl-lint.yml:3
        data off .automl-lint.yml:4

        rule level default set by
        fixed-name off info .automl-lint.yml:8

        N other rules are off by select in .automl-lint.yml:6
        N other rules have their default severity
        """,
        run("config", "@/a/job.yml")
            .out()
            .replaceAll("\\d+ other", "N other")
            .replaceAll(" +", " "));
  }
}
