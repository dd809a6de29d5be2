package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.automllint.job.Task;
import dev.automllint.report.ReportSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program without a process around it. */
class MainTests extends ProgramTest {
  private static final String INFO = JOB.replace("azureml:gpu-cluster", "\"${CLUSTER}\"");
  private static final String OTHER = "services: {}\n";

  private static final String ERROR_LINE =
      "job.yml:6:38: error: `learning_rate` must be between 0 and 1, but is 5 [out-of-range]\n";
  private static final String LOOK = "Try 'automl-lint --help' for the options.\n";

  // ---- exit codes

  @Test
  void answersZeroForCleanJobs() throws IOException {
    write("job.yml", JOB);
    assertEquals(new Result(0, "", "1 file checked: no errors or warnings\n"), run("@/job.yml"));
  }

  @Test
  void answersZeroForWarningsAndInfos() throws IOException {
    write("warning.yml", WARNING);
    write("info.yml", INFO);
    assertEquals(0, run("@/warning.yml").code());
    assertEquals(0, run("@/info.yml").code());
  }

  @Test
  void answersOneForErrors() throws IOException {
    write("job.yml", ERROR);
    assertEquals(
        new Result(1, ERROR_LINE, "1 file checked: 1 error\n"), run("-f", "concise", "@/job.yml"));
  }

  @Test
  void answersZeroForFilesOfOtherKinds() throws IOException {
    write("compose.yml", OTHER);
    assertEquals(
        new Result(0, "", "1 file skipped: not an AutoML image job\n"), run("@/compose.yml"));
  }

  @Test
  void answersZeroForAFolderWithoutYaml() throws IOException {
    write("README.md", JOB);
    assertEquals(new Result(0, "", "no YAML files found\n"), run(folder.toString()));
  }

  @Test
  void answersTwoForAMissingFile() {
    assertEquals(
        new Result(
            2,
            """
            error: cannot read the file: there is no such file [unreadable-file]
              --> job.yml
            """,
            "1 file could not be checked\n"),
        run("@/job.yml"));
  }

  @Test
  void answersTwoForAnEmptyPath() {
    assertEquals(2, run("").code());
  }

  @Test
  void answersTwoWhereSomeFilesHaveErrorsAndOthersCannotBeRead() throws IOException {
    write("job.yml", ERROR);
    Result result = run("-f", "concise", "@/job.yml", "@/missing.yml");
    assertEquals(2, result.code());
    assertEquals(
        ERROR_LINE
            + "missing.yml:1:1: error: cannot read the file: there is no such file"
            + " [unreadable-file]\n",
        result.out());
    assertEquals("1 file checked: 2 errors; 1 file could not be checked\n", result.err());
  }

  @Test
  void searchesAFolderThatIsCalledLikeAFile() throws IOException {
    write("x.yml/job.yml", ERROR);
    Result result = run("-f", "concise", "@/x.yml");
    assertEquals(1, result.code());
    assertEquals("x.yml/" + ERROR_LINE, result.out());
  }

  @Test
  void answersTwoForAFileThatMayNotBeRead() throws IOException {
    Path file = write("job.yml", JOB);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root may read everything");
    Result result = run("-f", "concise", "@/job.yml");
    assertEquals(2, result.code());
    assertEquals(
        "job.yml:1:1: error: cannot read the file: permission denied [unreadable-file]\n",
        result.out());
  }

  @Test
  void answersTwoForAFolderThatMayNotBeListed() throws IOException {
    write("closed/job.yml", JOB);
    Path closed = folder.resolve("closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(closed), "root may read everything");
      assertEquals(2, run("@/closed").code());
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void refusesDevices() {
    assumeTrue(Files.exists(Path.of("/dev/null")));
    Result result = run("-f", "concise", "/dev/null");
    assertEquals(2, result.code());
    assertEquals(
        "/dev/null:1:1: error: cannot read the file: it is not a regular file; pipe its content in"
            + " and use `-` [unreadable-file]\n",
        result.out());
  }

  // ---- bad usage

  @ParameterizedTest
  @CsvSource({
    "--formt, --format",
    "--output, --output-file",
    "--min-sevrity, --min-severity",
    "--colour, --color",
    "--quite, --quiet"
  })
  void suggestsTheOptionThatWasMeant(String wrong, String right) {
    assertEquals(
        new Result(
            2,
            "",
            "automl-lint: unknown option `%s`; did you mean `%s`?\n%s"
                .formatted(wrong, right, LOOK)),
        run(wrong));
  }

  @Test
  void suggestsNothingForAnOptionThatResemblesNone() {
    assertEquals(new Result(2, "", "automl-lint: unknown option `-x`\n" + LOOK), run("-x"));
  }

  @ParameterizedTest
  @CsvSource({
    "explian, the command `explain`",
    "rule, the command `rules`",
    "check, `automl-lint PATH`",
    "chek, `automl-lint PATH`",
    "lint, `automl-lint PATH`",
    "fix, `automl-lint --fix PATH`",
    "help, `automl-lint --help`",
    "version, `automl-lint --version`"
  })
  void suggestsTheCommandThatWasMeant(String wrong, String right) {
    String message = "automl-lint: no file `%s`; did you mean %s?\n".formatted(wrong, right);
    assertEquals(new Result(2, "", message + LOOK), run(wrong, "job.yml"));
    assertEquals(new Result(2, "", message + LOOK), run("--color", "never", wrong));
  }

  @Test
  void lintsWhatIsNamedLikeACommand() throws IOException {
    write("check", ERROR);
    write("explian/job.yml", ERROR);
    assertEquals(1, run("@/check").code());
    assertEquals(1, run("@/explian").code());
    Result named = run("-f", "concise", "--", "explian", "src/main/launcher");
    assertEquals("explian", pathOf(named.out()));
    assertTrue(run("-f", "concise", "missing").out().startsWith("missing:1:1: error: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format=xml",
        "--format=",
        "--color=sometimes",
        "--min-severity=fatal",
        "--jobs=0",
        "--jobs=-1",
        "--jobs=many",
        "--jobs=99999999999",
        "--exclude=[",
        "--exclude={a"
      })
  void refusesValuesThatAnOptionDoesNotTake(String argument) {
    Result result = run(argument, "@/job.yml");
    assertEquals(2, result.code());
    assertEquals("", result.out());
    List<String> lines = result.err().lines().toList();
    assertEquals(2, lines.size(), result.err());
    String option = argument.substring(0, argument.indexOf('='));
    assertTrue(lines.get(0).startsWith("automl-lint: "), result.err());
    assertTrue(lines.get(0).contains(option), result.err());
    assertEquals(LOOK, lines.get(1) + "\n");
  }

  @Test
  void namesTheValuesOfAnOptionAsHelpDoes() {
    assertTrue(run("-f", "xml").err().contains("text, concise, json"), run("-f", "xml").err());
    assertTrue(run("--color", "x").err().contains("auto, always, never"));
    assertTrue(run("--min-severity", "x").err().contains("error, warning, info"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-f",
        "--format",
        "-o",
        "--output-file",
        "--min-severity",
        "--color",
        "--stdin-filename",
        "--exclude",
        "--jobs"
      })
  void missesTheParameterOfAnOption(String option) {
    Result result = run(option);
    assertEquals(2, result.code());
    assertTrue(
        result.err().startsWith("automl-lint: `--") && result.err().contains("` needs a value: "),
        result.err());
    assertTrue(result.err().endsWith("\n" + LOOK), result.err());
  }

  @Test
  void writesNoControlCharactersOfTheCommandLine() {
    String err = run("--x\u001b[31m\u009b\u202e").err();
    assertFalse(err.contains("\u001b") || err.contains("\u009b") || err.contains("\u202e"), err);
  }

  @Test
  void showsAWrongValueInOneLine() {
    assertEquals(
        new Result(
            2,
            "",
            "automl-lint: `--format` takes one of text, concise, json, sarif, github, azure, gitlab,"
                + " junit, not `\\n::error::x`\n"
                + LOOK),
        run("-f", "\n::error::x"));
  }

  // ---- standard input

  @Test
  void readsStandardInput() {
    Result result = runWith(ERROR, "-f", "concise", "-");
    assertEquals(1, result.code());
    assertEquals("<stdin>" + ERROR_LINE.substring("job.yml".length()), result.out());
    assertEquals("1 file checked: 1 error\n", result.err());
  }

  @Test
  void callsStandardInputAsTold() {
    Result result = runWith(ERROR, "-f", "concise", "--stdin-filename", "a b/job.yml", "-");
    assertEquals("a b/" + ERROR_LINE, result.out());
  }

  @Test
  void skipsAnEmptyStandardInput() {
    assertEquals(new Result(0, "", "1 file skipped: empty\n"), runWith("", "-"));
  }

  @Test
  void readsStandardInputOnceHoweverOftenItIsNamed() {
    assertEquals(
        new Result(0, "", "1 file checked: no errors or warnings\n"), runWith(JOB, "-", "-"));
  }

  @Test
  void leavesStandardInputAloneUnlessAsked() throws IOException {
    write("job.yml", JOB);
    assertEquals(0, runWith(failing(), "@/job.yml").code());
  }

  @Test
  void answersTwoWhenStandardInputFails() {
    Result result = runWith(failing(), "-", "-f", "concise");
    assertEquals(2, result.code());
    assertEquals(
        "<stdin>:1:1: error: cannot read the file: standard input cannot be read"
            + " [unreadable-file]\n",
        result.out());
  }

  // ---- output

  @Test
  void writesTheReportToAFile() throws IOException {
    write("job.yml", ERROR);
    Result result = run("-f", "concise", "-o", "@/report.txt", "@/job.yml");
    assertEquals(new Result(1, "", "1 file checked: 1 error\n"), result);
    assertEquals(ERROR_LINE, read("report.txt"));
    assertEquals(List.of("job.yml", "report.txt"), files());
  }

  @Test
  void replacesTheReportOfAnEarlierRun() throws IOException {
    write("job.yml", JOB);
    write("report.txt", "old ".repeat(100));
    assertEquals(0, run("-f", "concise", "-o", "@/report.txt", "@/job.yml").code());
    assertEquals("", read("report.txt"));
  }

  @Test
  void letsOthersReadTheReportAsAnyNewFile() throws IOException {
    Path job = write("job.yml", JOB);
    run("-o", "@/report.txt", "@/job.yml");
    assertEquals(
        Files.getPosixFilePermissions(job),
        Files.getPosixFilePermissions(folder.resolve("report.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--jobs=0", "--exclude=[", "--no-such-option", "--format=xml"})
  void leavesTheFileAloneWhenTheRunDoesNotBegin(String bad) throws IOException {
    write("job.yml", ERROR);
    write("report.txt", "precious");
    assertEquals(2, run("-o", "@/report.txt", bad, "@/job.yml").code());
    assertEquals("precious", read("report.txt"));
    assertEquals(List.of("job.yml", "report.txt"), files());
  }

  @Test
  void writesTheReportOfARunThatCouldNotReadAFile() throws IOException {
    assertEquals(2, run("-f", "json", "-o", "@/report.json", "@/missing.yml").code());
    JsonNode report = ReportSchema.check(read("report.json"));
    assertEquals(1, report.at("/summary/failed").intValue());
  }

  @Test
  void answersTwoWhereTheFolderOfTheReportIsMissing() throws IOException {
    write("job.yml", JOB);
    assertEquals(
        new Result(
            2, "", "automl-lint: cannot write no/report.txt: its folder does not exist\n" + LOOK),
        run("-o", "@/no/report.txt", "@/job.yml"));
  }

  @Test
  void answersTwoWhereTheReportIsAFolder() throws IOException {
    write("job.yml", JOB);
    write("reports/old.txt", "old");
    Result result = run("-o", "@/reports", "@/job.yml");
    assertEquals(2, result.code());
    assertTrue(result.err().startsWith("automl-lint: cannot write the report: "), result.err());
    assertEquals(1, result.err().lines().count());
    assertEquals(List.of("job.yml", "reports", "reports/old.txt"), files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "concise", "json"})
  void answersTwoWhereTheDiskIsFull(String format) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    for (int i = 0; i < 100; i++) { // more than any buffer holds
      write("jobs/" + i + ".yml", ERROR);
    }
    Result result = run("-f", format, "-o", "/dev/full", "@/jobs");
    assertEquals(2, result.code());
    assertEquals(
        "automl-lint: cannot write the report: /dev/full: No space left on device\n", result.err());
  }

  @Test
  void writesUtf8() throws IOException {
    write("größe 模型.yml", ERROR);
    assertEquals(
        "größe 模型.yml" + ERROR_LINE.substring("job.yml".length()),
        run("-f", "concise", "@/größe 模型.yml").out());
  }

  // ---- what is shown

  @ParameterizedTest
  @CsvSource({
    "error, 1, 0, 0",
    "warning, 1, 1, 0",
    "info, 1, 1, 1",
  })
  void showsNothingBelowTheLeastSeverity(String level, int errors, int warnings, int infos)
      throws IOException {
    writeOneOfEach();
    for (String format : List.of("text", "concise", "json")) {
      Result result = run("-f", format, "--min-severity", level, "@/jobs");
      assertEquals(1, result.code());
      assertEquals(errors, count(result, "out-of-range"));
      assertEquals(warnings, count(result, "ineffective-parameter"));
      assertEquals(infos, count(result, "placeholder"));
    }
  }

  private static int count(Result result, String rule) {
    return (int) result.out().lines().filter(line -> line.contains(rule)).count();
  }

  @Test
  void showsWarningsAndWorseUnlessTold() throws IOException {
    writeOneOfEach();
    assertEquals(run("--min-severity", "warning", "@/jobs"), run("@/jobs"));
  }

  @Test
  void neverLetsTheLeastSeverityChangeTheExitCode() throws IOException {
    write("warning.yml", WARNING);
    write("info.yml", INFO);
    write("error.yml", ERROR);
    for (String level : List.of("error", "warning", "info")) {
      assertEquals(0, run("--min-severity", level, "@/warning.yml").code());
      assertEquals(0, run("--min-severity", level, "@/info.yml").code());
      assertEquals(1, run("--min-severity", level, "@/error.yml").code());
    }
  }

  @Test
  void countsWhatItDoesNotShow() throws IOException {
    writeOneOfEach();
    Result result = run("-f", "json", "--min-severity", "error", "@/jobs");
    JsonNode report = ReportSchema.check(result.out());
    assertEquals(1, report.get("diagnostics").size());
    assertEquals(
        "{\"files\":4,\"checked\":3,\"skipped\":1,\"failed\":0,"
            + "\"errors\":1,\"warnings\":1,\"infos\":1}",
        report.get("summary").toString());
  }

  @Test
  void showsErrorsAloneAndNoSummaryWhenQuiet() throws IOException {
    writeOneOfEach();
    assertEquals(new Result(1, "jobs/e" + ERROR_LINE, ""), run("-q", "-f", "concise", "@/jobs"));
    assertEquals(run("-q", "@/jobs"), run("--quiet", "@/jobs"));
  }

  @Test
  void staysSilentAboutNothingWhenQuiet() throws IOException {
    write("compose.yml", OTHER);
    assertEquals(new Result(0, "", ""), run("-q", "@/compose.yml"));
    Files.createDirectory(folder.resolve("empty"));
    assertEquals(new Result(0, "", ""), run("-q", "@/empty"));
  }

  @Test
  void prefersTheLeastSeverityToQuiet() throws IOException {
    write("job.yml", INFO);
    Result result = run("-q", "--min-severity", "info", "-f", "concise", "@/job.yml");
    assertEquals(1, result.out().lines().count());
    assertEquals("", result.err());
  }

  @Test
  void tellsWhatIsNotYamlWhereverReasonsAreShown() throws IOException {
    write("jobs/c.yml", "a: [\n");
    String reason = "not readable as YAML, and nothing says AutoML";
    assertEquals("1 file skipped: " + reason + "\n", run("@/jobs/c.yml").err());
    assertTrue(run("-f", "json", "@/jobs").out().contains(reason));
    // Files of a folder are not parsed when nothing in them says AutoML.
    assertEquals("1 file skipped: not an AutoML image job\n", run("@/jobs").err());
  }

  @Test
  void saysOfNamedFilesWhyTheyAreSkipped() throws IOException {
    write("a.yml", OTHER);
    write("b.yml", "a: [\n");
    write("c.yml", "type: automl\ntask: forecasting\n");
    write("d.yml", "");
    write("e.yml", "is_deterministic: true\n");
    assertEquals(
        """
        skipped b.yml: not readable as YAML, and nothing says AutoML
        skipped c.yml: the AutoML task `forecasting` is not supported yet
        skipped d.yml: empty
        skipped e.yml: an AutoML component, not a job
        1 file skipped: an AutoML component, not a job
        1 file skipped: empty
        1 file skipped: not an AutoML image job
        2 files skipped for other reasons (see --verbose)
        """,
        run("@/a.yml", "@/b.yml", "@/c.yml", "@/d.yml", "@/e.yml").err());
    assertEquals("1 file skipped: empty\n", run("@/d.yml", "@/d.yml").err());
    assertEquals("", run("-q", "@/a.yml", "@/d.yml").err());
  }

  @Test
  void searchesNotForItsOwnConfiguration() throws IOException {
    write(".automl-lint.yml", "rules: {}\n");
    write("job.yml", JOB);
    assertEquals("1 file checked: no errors or warnings\n", run("@/").err());
  }

  @Test
  void saysThatTheNameOfUnreadStandardInputHasNoEffect() throws IOException {
    write("job.yml", JOB);
    String said = "automl-lint: --stdin-filename has no effect without the path `-`\n";
    assertTrue(run("--stdin-filename=a.yml", "@/job.yml").err().startsWith(said));
    assertFalse(runWith(JOB, "--stdin-filename=a.yml", "-").err().contains(said));
  }

  @Test
  void saysWhichFilesAreSkippedAndHowLongItTook() throws IOException {
    write("jobs/a.yml", OTHER);
    write("jobs/b\u001b\n.yml", "");
    write("jobs/c.yml", "a: [\n");
    write("jobs/d.yml", JOB);
    Result result = run("-v", "@/jobs");
    assertEquals("", result.out());
    List<String> lines = result.err().lines().toList();
    assertEquals(
        List.of(
            "skipped jobs/a.yml: not an AutoML image job",
            "skipped jobs/b\\u{1b}\\n.yml: empty",
            "skipped jobs/c.yml: not readable as YAML, and nothing says AutoML",
            "1 file checked: no errors or warnings",
            "1 file skipped: empty",
            "1 file skipped: not an AutoML image job",
            "1 file skipped: not readable as YAML, and nothing says AutoML"),
        lines.subList(0, lines.size() - 1));
    assertTrue(lines.get(7).matches("4 files in \\d+\\.\\d\\d s"), lines.get(7));
  }

  @Test
  void countsASingleFileAsOne() throws IOException {
    write("job.yml", JOB);
    String err = run("-v", "@/job.yml").err();
    assertTrue(err.endsWith("\n") && err.contains("\n1 file in "), err);
  }

  // ---- the summary

  @Test
  void sumsUpOnStandardError() throws IOException {
    writeOneOfEach();
    write("jobs/f.yml", OTHER);
    assertEquals(
        """
        3 files checked: 1 error, 1 warning, 1 info (see --min-severity info)
        2 files skipped: not an AutoML image job
        """,
        run("@/jobs").err());
    assertEquals(
        """
        3 files checked: 1 error, 1 warning, 1 info
        2 files skipped: not an AutoML image job
        """,
        run("--min-severity", "info", "@/jobs").err());
    assertEquals(
        "2 files skipped: not an AutoML image job\n", run("@/jobs/c.yml", "@/jobs/f.yml").err());
    assertEquals(
        "1 file checked: no errors or warnings, 1 info (see --min-severity info)\n",
        run("@/jobs/d.yml").err());
  }

  @Test
  void sumsUpSeveralDiagnostics() throws IOException {
    write("a.yml", ERROR);
    write("b.yml", ERROR);
    write("c.yml", WARNING);
    write("d.yml", WARNING);
    assertEquals(
        "4 files checked: 2 errors, 2 warnings\n",
        run("@/a.yml", "@/b.yml", "@/c.yml", "@/d.yml").err());
    assertEquals(
        "1 file checked: 3 errors; 2 files could not be checked\n",
        run("@/a.yml", "@/x.yml", "@/y.yml").err());
  }

  @Test
  void showsNoProgressOnAPipe() throws IOException {
    write("job.yml", JOB);
    assertFalse(run("@/job.yml").err().contains("\r"));
  }

  // ---- colours

  @ParameterizedTest
  @CsvSource({
    // the option, standard output is a terminal, NO_COLOR, TERM, coloured
    "auto, true, , xterm, true",
    "auto, true, , , true",
    "auto, true, '', xterm, true",
    "auto, true, 1, xterm, false",
    "auto, true, , dumb, false",
    "auto, false, , xterm, false",
    "always, true, , xterm, true",
    "always, false, , xterm, true",
    "always, false, 1, dumb, true",
    "never, true, , xterm, false",
    "never, false, , xterm, false",
    "AUTO, true, , xterm, true",
    "Always, false, , xterm, true"
  })
  void coloursAsToldAndAsTheTerminalTakesIt(
      String when, boolean terminal, String noColor, String term, boolean colored)
      throws IOException {
    write("job.yml", ERROR);
    var environment = new HashMap<String, String>();
    if (noColor != null) {
      environment.put("NO_COLOR", noColor);
    }
    if (term != null) {
      environment.put("TERM", term);
    }
    var ends = new Terminal(terminal, /* err= */ false, environment);
    for (String format : List.of("text", "concise")) {
      Result result = runOn(ends, "--color", when, "-f", format, "@/job.yml");
      assertEquals(colored, result.out().contains("\u001b["), result.out());
      assertFalse(result.err().contains("\u001b"), result.err());
    }
  }

  @Test
  void coloursByItselfOnATerminal() throws IOException {
    write("job.yml", ERROR);
    var terminal = new Terminal(/* out= */ true, /* err= */ true, Map.of("TERM", "xterm"));
    assertTrue(runOn(terminal, "@/job.yml").out().contains("\u001b["));
    assertFalse(run("@/job.yml").out().contains("\u001b["));
  }

  @Test
  void coloursNoFileUnlessTold() throws IOException {
    write("job.yml", ERROR);
    var terminal = new Terminal(/* out= */ true, /* err= */ true, Map.of("TERM", "xterm"));
    runOn(terminal, "-o", "@/report.txt", "@/job.yml");
    assertFalse(read("report.txt").contains("\u001b"));
    runOn(terminal, "-o", "@/report.txt", "--color=always", "@/job.yml");
    assertTrue(read("report.txt").contains("\u001b"));
  }

  @Test
  void neverColoursJson() throws IOException {
    write("job.yml", ERROR);
    assertFalse(run("-f", "json", "--color", "always", "@/job.yml").out().contains("\u001b"));
  }

  // ---- the width of a terminal

  @ParameterizedTest
  @CsvSource({"60, 60", "100, 100", "20, 40", "500, 120", "x, 80", "'', 80", "-5, 40", ", 80"})
  void usesTheColumnsOfTheTerminal(String columns, int width) throws IOException {
    write("job.yml", JOB + "tags: {x: 1, a: " + "x".repeat(200) + "}\n");
    Map<String, String> environment = columns == null ? Map.of() : Map.of("COLUMNS", columns);
    var terminal = new Terminal(/* out= */ false, /* err= */ false, environment);
    Result result = runOn(terminal, "@/job.yml");
    assertEquals(1, result.code());
    assertEquals(
        width,
        result
            .out()
            .lines()
            .mapToInt(line -> line.codePointCount(0, line.length()))
            .max()
            .orElse(0),
        result.out());
  }

  // ---- which files

  @Test
  void leavesExcludedFilesOutOfSearches() throws IOException {
    write("jobs/a.yml", ERROR);
    write("jobs/old/b.yml", ERROR);
    write("jobs/old/c.yaml", ERROR);
    write("jobs/d.yaml", JOB);
    assertEquals(4, checked("@/jobs"));
    assertEquals(2, checked("--exclude", "old", "@/jobs"));
    assertEquals(2, checked("--exclude", "*.yml", "@/jobs"));
    assertEquals(1, checked("--exclude", "old", "--exclude=a.*", "@/jobs"));
    assertEquals(2, checked("--exclude", "**/old/**", "@/jobs"));
  }

  @Test
  void checksExcludedFilesThatAreNamed() throws IOException {
    write("a.yml", JOB);
    assertEquals(1, checked("--exclude", "a.yml", "@/a.yml"));
  }

  @Test
  void checksFilesOfAnyName() throws IOException {
    write("@job.yml", JOB);
    write("job.json", JOB);
    write("job", JOB);
    assertEquals(3, checked("@/@job.yml", "@/job.json", "@/job"));
  }

  @Test
  void takesAPathThatBeginsWithAtForAPath() {
    Result result = run("-f", "concise", "@/@missing.yml");
    assertEquals(2, result.code());
    assertEquals(1, result.out().lines().count());
    assertTrue(run("-f", "concise", "@missing.yml").out().startsWith("@missing.yml:1:1: "));
  }

  @Test
  void takesEverythingAfterTwoHyphensForPaths() {
    Result result = run("-f", "concise", "--", "-q.yml", "--version", "schema");
    assertEquals(2, result.code());
    assertEquals(
        List.of("-q.yml", "--version", "schema"),
        result.out().lines().map(MainTests::pathOf).toList());
  }

  @Test
  void checksSeveralPathsInTheirOrderEachFileOnce() throws IOException {
    write("b.yml", ERROR);
    write("a/x.yml", ERROR);
    write("a/B.yml", ERROR);
    Result result = run("-f", "concise", "@/b.yml", "@/a", "@/a/x.yml", "@/b.yml");
    assertEquals(
        List.of("b.yml", "a/B.yml", "a/x.yml"),
        result.out().lines().map(MainTests::pathOf).toList());
    assertEquals("3 files checked: 3 errors\n", result.err());
  }

  @Test
  void checksStandardInputBesideOtherPaths() throws IOException {
    write("a.yml", ERROR);
    Result result = runWith(ERROR, "-f", "concise", "@/a.yml", "-", "@/missing.yml");
    assertEquals(2, result.code());
    assertEquals(
        Set.of("a.yml", "<stdin>", "missing.yml"),
        result.out().lines().map(MainTests::pathOf).collect(Collectors.toSet()));
  }

  @Test
  void printsTheSameBytesHoweverManyThreadsWork() throws IOException {
    for (int i = 0; i < 60; i++) {
      String name = "jobs/" + (char) ('a' + i % 26) + i;
      write(
          name + ".yml",
          List.of(ERROR, JOB, WARNING, INFO, OTHER, "type: automl\nx: [").get(i % 6));
    }
    for (String format : List.of("text", "concise", "json")) {
      Result one = run("--jobs", "1", "-f", format, "@/jobs", "@/missing.yml");
      assertEquals(2, one.code());
      assertEquals(one, run("--jobs", "2", "-f", format, "@/jobs", "@/missing.yml"));
      assertEquals(one, run("--jobs=8", "-f", format, "@/jobs", "@/missing.yml"));
      assertEquals(one, run("-f", format, "@/jobs", "@/missing.yml"));
    }
  }

  // ---- JSON

  @Test
  void describesTheRunAsJson() throws IOException {
    writeOneOfEach();
    write("jobs/f.yml", "type: automl\ntask: 'x\n");
    write("jobs/g.yml", "type: pipeline\njobs:\n  a/b:\n" + indented(JOB));
    Result result = run("-f", "json", "--min-severity", "info", "@/jobs", "@/missing.yml");
    assertEquals(2, result.code());
    JsonNode report = ReportSchema.check(result.out());
    assertEquals("automl-lint", report.at("/tool/name").stringValue());
    assertEquals(Version.number(), report.at("/tool/version").stringValue());
    assertEquals(
        List.of(
            "jobs/c.yml skipped []",
            "jobs/d.yml checked [{\"pointer\":\"\",\"task\":\"image_classification\"}]",
            "jobs/ejob.yml checked [{\"pointer\":\"\",\"task\":\"image_classification\"}]",
            "jobs/f.yml checked []",
            "jobs/g.yml checked [{\"pointer\":\"/jobs/a~1b\",\"task\":\"image_classification\"}]",
            "jobs/w.yml checked [{\"pointer\":\"\",\"task\":\"image_classification\"}]",
            "missing.yml failed []"),
        report
            .get("files")
            .valueStream()
            .map(
                file ->
                    file.get("path").stringValue()
                        + " "
                        + file.get("status").stringValue()
                        + " "
                        + file.get("jobs"))
            .toList());
  }

  private static String indented(String job) {
    return job.replaceAll("(?m)^", "    ").stripTrailing() + "\n";
  }

  @Test
  void describesAnErrorAsJson() throws IOException {
    write("job.yml", ERROR);
    JsonNode report = ReportSchema.check(run("-f", "json", "@/job.yml").out());
    assertEquals(
        "[{\"path\":\"job.yml\",\"line\":6,\"column\":38,\"endLine\":6,\"endColumn\":39,"
            + "\"severity\":\"error\",\"rule\":\"out-of-range\","
            + "\"message\":\"`learning_rate` must be between 0 and 1, but is 5\","
            + "\"pointer\":\"/training_parameters/learning_rate\"}]",
        report.get("diagnostics").toString());
  }

  @Test
  void describesAnEmptyRunAsJson() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    JsonNode report = ReportSchema.check(run("-f", "json", "@/empty").out());
    assertEquals(0, report.at("/summary/files").intValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSON", "Json", "json"})
  void takesValuesInAnyCase(String format) throws IOException {
    write("job.yml", INFO);
    JsonNode report =
        ReportSchema.check(run("--format=" + format, "--min-severity", "INFO", "@/job.yml").out());
    assertEquals(1, report.get("diagnostics").size());
  }

  // ---- subcommands and help

  @ParameterizedTest
  @EnumSource
  void printsTheSchemaOfATask(Task task) {
    JsonNode schema = JsonMapper.shared().readTree(run("schema", task.id()).out());

    assertEquals(task.id(), schema.at("/properties/task/const").asString());
    assertEquals(
        List.of(),
        schema.findValues("$ref").stream()
            .filter(ref -> !ref.asString().startsWith("#/"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "image_classification, resnet50, accuracy, true",
    "image_classification_multilabel, resnet50, iou, true",
    "image_object_detection, yolov5, mean_average_precision, true",
    "image_instance_segmentation, maskrcnn_resnet50_fpn, mean_average_precision, true",
    "image_object_detection, yolov5, accuracy, false",
    "image_instance_segmentation, maskrcnn_resnet50_fpn, iou, false",
    "object_detection, yolov5, mean_average_precision, false",
  })
  void printsASchemaThatChoosesByTask(String task, String model, String metric, boolean valid) {
    Schema schema =
        SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> {})
            .getSchema(run("schema").out());
    String job =
        """
        {"type": "automl", "task": "%s", "target_column_name": "label", "primary_metric": "%s",
         "training_data": {"path": "azureml:train:1"},
         "training_parameters": {"model_name": "%s", "number_of_epochs": 5},
         "search_space": [{"learning_rate": {"type": "uniform", "min_value": 0, "max_value": 1}}]}
        """
            .formatted(task, metric, model);

    assertEquals(valid, schema.validate(job, InputFormat.JSON).isEmpty());
    String typo = job.replace("number_of_epochs", "number_of_epoch");
    assertFalse(schema.validate(typo, InputFormat.JSON).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "optimizer, Sgd, true",
    "optimizer, ADAMW, true",
    "optimizer, AdamW, false",
    "optimizer, adamax, false",
    "learning_rate_scheduler, WarmupCosine, true",
    "learning_rate_scheduler, WARMUP_COSINE, true",
    "learning_rate_scheduler, Warmup_Cosine, false",
    "early_stopping, yes, true",
    "early_stopping, maybe, false",
    "number_of_epochs, 15, true",
    "number_of_epochs, 15.5, false",
    "learning_rate, 1e-4, true",
    "learning_rate, fast, false",
  })
  void printsASchemaThatTakesTheSpellingsOfAzure(String key, String value, boolean valid) {
    Schema schema =
        SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> {})
            .getSchema(run("schema", "image_classification").out());
    String job =
        """
        {"type": "automl", "task": "image_classification", "target_column_name": "label",
         "training_data": {"path": "azureml:train:1"}, "training_parameters": {"%s": "%s"}}
        """
            .formatted(key, value);

    assertEquals(valid, schema.validate(job, InputFormat.JSON).isEmpty());
    boolean linted = runWith(job, "--min-severity", "info", "-").code() == 0;
    assertEquals(valid, linted, "the same as the linter");
  }

  @Test
  void printsASchemaThatSuggestsNoKeysWithoutUse() {
    JsonNode schema =
        JsonMapper.shared().readTree(run("schema", "image_instance_segmentation").out());
    JsonNode keys = schema.at("/$defs/trainingParameters/properties");
    assertEquals(
        "Azure refuses this key: tiling is for detection only, and the run of a segmentation job"
            + " with it fails",
        keys.at("/tile_grid_size/deprecationMessage").asString());
    assertEquals(
        "Azure refuses this key here: it is for image_classification and"
            + " image_classification_multilabel",
        keys.at("/weighted_loss/deprecationMessage").asString());
    assertTrue(keys.at("/weighted_loss/doNotSuggest").asBoolean());
    assertTrue(schema.at("/properties/status/doNotSuggest").asBoolean());
    assertFalse(schema.at("/properties/status").has("deprecationMessage"));
    assertFalse(keys.get("optimizer").has("doNotSuggest"));
  }

  @Test
  void knowsNoSchemaOfAnotherTask() {
    assertEquals(
        new Result(
            2,
            "",
            """
            automl-lint: unknown task `nope`; the tasks are image_classification, image_classification_multilabel, image_object_detection, image_instance_segmentation
            Try 'automl-lint schema --help' for the options.
            """),
        run("schema", "nope"));
  }

  @ParameterizedTest
  @CsvSource({
    "completion, `automl-lint completion` needs SHELL",
    "schema object_detection, "
        + "unknown task `object_detection`; did you mean `image_object_detection`?",
    "explain min_size --task segmentation, "
        + "unknown task `segmentation`; did you mean `image_instance_segmentation`?",
  })
  void saysWhatACommandNeeds(String call, String expected) {
    Result result = run(call.split(" "));
    assertEquals(2, result.code());
    assertEquals("automl-lint: " + expected, result.firstError());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void explainsItsOptions(String option) {
    Result result = run(option);
    assertEquals(0, result.code());
    assertEquals("", result.err());
    List<String> lines = result.out().lines().toList();
    assertEquals(List.of(), lines.stream().filter(line -> line.length() > 80).toList());
    assertEquals(List.of(), lines.stream().filter(line -> line.endsWith(" ")).toList());
    assertEquals("Usage: automl-lint [OPTIONS] [PATH...]", lines.get(0));
    for (String heading : List.of("Files:", "Report:", "Rules:", "Fixes:", "Run:", "Commands:")) {
      assertEquals(1, lines.stream().filter(heading::equals).count(), heading);
    }
    for (String name :
        List.of(
            "-f, --format=",
            "-o, --output-file=",
            "--min-severity=",
            "-q, --quiet ",
            "-v, --verbose ",
            "--color=",
            "--stdin-filename=",
            "--exclude=",
            "--jobs=",
            "-h, --help ",
            "-V, --version ")) {
      assertEquals(1, lines.stream().filter(line -> line.strip().startsWith(name)).count(), name);
    }
    assertTrue(result.out().contains("concise, json, sarif"), result.out());
    assertTrue(result.out().contains("text (default)"), result.out());
    assertTrue(result.out().contains("Exit codes: 0 "), result.out());
  }

  @Test
  void explainsSubcommandsInTheWidthOfATerminal() {
    Result result = run("schema", "--help");
    assertEquals(0, result.code());
    assertTrue(result.out().startsWith("Usage: automl-lint schema "), result.out());
    assertTrue(result.out().lines().allMatch(line -> line.length() <= 80), result.out());
  }

  @Test
  void helpIsNotColouredUnlessTold() {
    assertFalse(run("--help").out().contains("\u001b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void tellsItsVersion(String option) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1");
    String start = "automl-lint " + version + " (built with Java " + Runtime.version() + ", ";
    assertEquals(0, run(option).code());
    assertTrue(run(option).out().startsWith(start), run(option).out());
    assertEquals(run(option), run("--color", "never", option));
    assertNotEquals("", version);
  }

  // ---- helpers

  private static String pathOf(String conciseLine) {
    return conciseLine.substring(0, conciseLine.indexOf(':'));
  }

  /** One file with an error, one with a warning, one with an info, and one that is none of ours. */
  private void writeOneOfEach() throws IOException {
    write("jobs/c.yml", OTHER);
    write("jobs/d.yml", INFO);
    write("jobs/ejob.yml", ERROR);
    write("jobs/w.yml", WARNING);
  }

  private int checked(String... args) {
    String err = run(args).err();
    return Integer.parseInt(err.substring(0, err.indexOf(' ')));
  }

  private static InputStream failing() {
    InputStream in = InputStream.nullInputStream();
    assertDoesNotThrow(in::close); // reading a closed one fails
    return in;
  }
}
