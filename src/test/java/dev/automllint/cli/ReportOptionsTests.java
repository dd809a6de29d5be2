package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.report.Format;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** Where reports go, what is linted, and when a run fails. */
class ReportOptionsTests extends ProgramTest {
  // ---- formats

  /** A report in the place of a file that is read would end what the file is for. */
  @ParameterizedTest
  @ValueSource(strings = {"list", "config", "baseline", "train/MLTable", "train/a.jsonl"})
  void replacesNoFileThatIsRead(String file) throws IOException {
    write("job.yml", JOB.replace("azureml:train:1", "./train"));
    write("list", folder.resolve("job.yml") + "\n");
    write("config", "rules: {}\n");
    write("baseline", "{\"version\": 1, \"findings\": []}\n");
    write("train/MLTable", "paths: [{file: ./a.jsonl}]\ntransformations: [read_json_lines: {}]\n");
    write("train/a.jsonl", "{}\n");
    String before = read(file);
    Result result =
        run("--files-from=@/list", "--config=@/config", "--baseline=@/baseline", "-o", "@/" + file);
    assertEquals(2, result.code(), result.shown());
    assertTrue(
        result.err().contains(file + " is checked, and the report would replace it"), result.err());
    assertEquals(before, read(file));
  }

  @Test
  void writesSeveralReportsAtOnce() throws IOException {
    write("job.yml", ERROR);
    Result result =
        run("-f", "concise", "-f", "sarif=@/r.sarif", "--format=json=@/r.json", "@/job.yml");
    assertEquals(1, result.code());
    assertEquals(run("-f", "concise", "@/job.yml").out(), result.out());
    assertEquals(run("-f", "json", "@/job.yml").out(), read("r.json"));
    assertEquals(run("-f", "sarif", "@/job.yml").out(), read("r.sarif"));
    assertEquals(List.of("job.yml", "r.json", "r.sarif"), files());
  }

  @Test
  void writesOnlyTheRequestedReports() throws IOException {
    write("job.yml", ERROR);
    Result result = run("-f", "junit=@/r.xml", "@/job.yml");
    assertEquals("", result.out());
    assertEquals("1 file checked: 1 error\n", result.err());
    assertTrue(read("r.xml").contains("<failure"));
  }

  @Test
  void sendsTheMainReportToTheOutputFile() throws IOException {
    write("job.yml", ERROR);
    assertEquals("", run("-o", "@/r.txt", "-f", "json=@/r.json", "@/job.yml").out());
    assertTrue(read("r.txt").startsWith("error: "));
    assertEquals("", run("-o", "@/r.txt", "-f", "azure", "@/job.yml").out());
    assertTrue(read("r.txt").startsWith("##vso["));
  }

  @Test
  void takesAHyphenForStandardOutput() throws IOException {
    write("job.yml", ERROR);
    Result result = run("-f", "concise", "@/job.yml");
    assertEquals(result, run("-f", "concise", "-o", "-", "@/job.yml"));
    assertEquals(result, run("-f", "concise=-", "-f", "json=@/r.json", "@/job.yml"));
    assertTrue(Files.notExists(Path.of("-")));
    assertEquals(
        "automl-lint: two reports for one destination: use `--format json=FILE` for one of them",
        run("-f", "text", "-f", "json=-", "@/job.yml").firstError());
  }

  @ParameterizedTest
  @CsvSource({
    "-f text -f json, two reports for one destination: use `--format json=FILE` for one of them",
    "-f text=@/r -f json=@/./r, two reports for one destination: ./r",
    "-o @/r -f json=@/r, two reports for one destination: r",
    "-f json=@/no/r, cannot write no/r: its folder does not exist",
    "-f text=@/a -f json=@/no/r, cannot write no/r: its folder does not exist",
  })
  void refusesReportsWithoutAPlace(String options, String message) throws IOException {
    write("job.yml", ERROR);
    String[] args = (options + " @/job.yml").split(" ");
    Result result = run(args);
    assertEquals(2, result.code());
    assertEquals("automl-lint: " + message, result.firstError());
    assertEquals("", result.out());
    assertEquals(List.of("job.yml"), files());
  }

  @ParameterizedTest
  @CsvSource({
    "xml=r, 'one of text, concise, json, sarif, github, azure, gitlab, junit, not `xml`'",
    "sarif=, `--format sarif=` needs the name of a file",
  })
  void refusesFormatsThatDoNotExist(String format, String message) {
    Result result = run("-f", format);
    assertEquals(2, result.code());
    assertTrue(result.err().contains(message), result.err());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void endsQuietlyWhenThePipeIsClosed(Format format) throws IOException {
    write("job.yml", ERROR);
    for (int i = 0; i < 100; i++) { // more than a buffer holds
      write("jobs/" + i + ".yml", ERROR);
    }
    for (String path : List.of("@/job.yml", "@/jobs")) {
      Result result =
          run(
              InputStream.nullInputStream(),
              brokenPipe(),
              PIPES,
              "-q",
              "-f",
              format.toString(),
              path);
      assertEquals(new Result(141, "", ""), result);
    }
  }

  private static OutputStream brokenPipe() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif"})
  void saysThatMemoryIsGoneWhileReporting(String format) throws IOException {
    write("job.yml", ERROR);
    var full =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    assertEquals(
        new Result(
            2,
            "",
            "automl-lint: there is not enough memory; check fewer files at once, or let Java take"
                + " more: AUTOML_LINT_JAVA_OPTS=-Xmx2g\n"),
        run(InputStream.nullInputStream(), full, PIPES, "-f", format, "@/job.yml"));
  }

  @Test
  void takesFormatsInAnyCase() throws IOException {
    write("job.yml", JOB);
    assertEquals("[ ]\n", run("-f", "GitLab", "@/job.yml").out());
  }

  @Test
  void tellsTheExitCodeInSarif() throws IOException {
    write("job.yml", WARNING);
    for (int max = 0; max < 2; max++) {
      Result result = run("-f", "sarif", "--max-warnings", max + "", "@/job.yml");
      assertEquals(
          result.code(),
          new ObjectMapper()
              .readTree(result.out())
              .at("/runs/0/invocations/0/exitCode")
              .intValue());
    }
  }

  @Test
  void explainsRulesInSarif() {
    Result result = run("-f", "sarif", "examples/broken.yml");
    assertTrue(result.out().contains("\"markdown\" : \"\\u0023 vit-crop-size"), result.out());
  }

  // ---- GitHub's step summary

  @Test
  void appendsToTheStepSummary() throws IOException {
    write("job.yml", ERROR);
    write("summary.md", "before\n");
    var github =
        new Terminal(
            false, false, Map.of("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString()));
    Result result = runOn(github, "-f", "github", "@/job.yml");
    assertEquals(run("-f", "github", "@/job.yml"), result);
    assertTrue(read("summary.md").startsWith("before\n### automl-lint\n\n| severity |"));
    runOn(github, "-f", "text", "@/job.yml");
    assertFalse(read("summary.md").matches("(?s).*###.*###.*"));
  }

  @Test
  void runsAsWellWithoutTheStepSummary() throws IOException {
    write("job.yml", ERROR);
    var github =
        new Terminal(
            false,
            false,
            Map.of("GITHUB_STEP_SUMMARY", folder.resolve("no/summary.md").toString()));
    Result result = runOn(github, "-f", "github", "@/job.yml");
    Result plain = run("-f", "github", "@/job.yml");
    assertEquals(plain.code(), result.code());
    assertEquals(plain.out(), result.out());
    assertEquals(
        plain.err()
            + "automl-lint: cannot write the step summary: no/summary.md: its folder does not"
            + " exist\n",
        result.err());
  }

  // ---- warnings

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "2, 0"})
  void failsOnMoreWarningsThanAllowed(int max, int code) throws IOException {
    write("job.yml", WARNING);
    for (String level : List.of("error", "info")) { // what is shown does not matter
      Result result = run("--max-warnings", max + "", "--min-severity", level, "@/job.yml");
      assertEquals(code, result.code());
      assertEquals(
          code == 1, result.err().endsWith("\nmore warnings than --max-warnings 0 allows\n"));
    }
    assertEquals(code, run("-q", "--max-warnings", max + "", "@/job.yml").code());
  }

  @Test
  void takesNoNegativeNumberOfWarnings() {
    assertEquals(2, run("--max-warnings=-1", "@/job.yml").code());
  }

  // ---- which files

  @Test
  void excludesNamedFilesWhenForced() throws IOException {
    write("job.yml", ERROR);
    assertEquals(1, run("--exclude", "job.*", "@/job.yml").code());
    assertEquals(
        new Result(0, "", "no YAML files found\n"),
        run("--exclude", "job.*", "--force-exclude", "@/job.yml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\0"})
  void readsPathsFromAFile(String separator) throws IOException {
    write("a b.yml", ERROR);
    write("-c.yml", ERROR);
    write("@d.yml", ERROR);
    String names =
        String.join(separator, folder + "/a b.yml", "", folder + "/-c.yml", folder + "/@d.yml", "");
    write("list", names);
    Result result = run("-f", "concise", "--files-from", "@/list", "@/a b.yml");
    assertEquals("3 files checked: 3 errors\n", result.err());
    assertEquals(result, runWith(names, "-f", "concise", "--files-from=-", "@/a b.yml"));
  }

  @Test
  void leavesOtherFilesOfAListAlone() throws IOException {
    write("job.yml", ERROR);
    write("notes.md", "type: automl\ntask: image_classification\n");
    write("more/b.yaml", ERROR);
    String names =
        String.join("\n", folder + "/notes.md", folder + "/gone.txt", folder + "/job.yml");

    Result result = runWith(names + "\n" + folder + "/more", "--fail-on-skipped", "--files-from=-");

    assertEquals("2 files checked: 2 errors\n", result.err());
  }

  @Test
  void lintsNothingWhenTheListIsEmpty() {
    assertEquals(new Result(0, "", "no YAML files found\n"), run("--files-from", "-"));
  }

  @Test
  void reportsAFileThatVanishesBeforeItIsRead() throws IOException {
    write("a.yml", ERROR);
    write("b.yml", ERROR);
    write("c.yml", ERROR);
    var in = new FilterInputStream(InputStream.nullInputStream()) { // read when all files are found
          @Override
          public int read(byte[] bytes, int start, int length) throws IOException {
            Files.deleteIfExists(folder.resolve("b.yml"));
            return super.read(bytes, start, length);
          }
        };
    Result result = runWith(in, "-f", "concise", "--jobs", "1", "-", folder.toString());
    assertEquals(2, result.code());
    assertEquals(
        """
        a.yml:6:38: error: `learning_rate` must be between 0 and 1, but is 5 [out-of-range]
        b.yml:1:1: error: cannot read the file: there is no such file [unreadable-file]
        c.yml:6:38: error: `learning_rate` must be between 0 and 1, but is 5 [out-of-range]
        """,
        result.out());
    assertEquals(
        "2 files checked: 3 errors; 1 file could not be checked; 1 file skipped: empty\n",
        result.err());
  }

  @Test
  void reportsListedFilesThatAreMissing() {
    assertEquals(2, runWith("/nowhere/job.yml\n", "--files-from", "-").code());
  }

  @ParameterizedTest
  @CsvSource({
    "--files-from @/no, --files-from: no: there is no such file",
    "--files-from src, --files-from: src: it is a folder",
    "--files-from - -, standard input cannot be both a file and `--files-from`"
  })
  void refusesListsThatCannotBeRead(String options, String message) {
    Result result = run(options.split(" "));
    assertEquals(2, result.code());
    assertEquals("automl-lint: " + message, result.firstError());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--config",
        "--baseline",
        "--files-from",
        "--stdin-filename",
        "--output-file",
      })
  void refusesNamesThatAreEmpty(String option) {
    Result result = run(option, "", "examples/full.yml");
    assertEquals(2, result.code());
    assertEquals("automl-lint: `" + option + "` needs a name", result.firstError());
  }

  @Test
  void saysWhyAPatternIsNone() {
    assertEquals(
        "automl-lint: --exclude: `[a` is not a valid file pattern: missing ]",
        run("--exclude", "[a").firstError());
    assertEquals(
        "automl-lint: --exclude: `"
            + "?".repeat(59)
            + "…` is not a valid file pattern: longer than 1000 characters",
        run("--exclude", "?".repeat(50_000)).firstError());
  }

  @Test
  void refusesAnAbsurdNameOfStandardInput() {
    assertEquals(
        "automl-lint: `--stdin-filename` is longer than 4096 characters",
        run("--stdin-filename", "a/".repeat(50_000), "-").firstError());
    assertEquals(0, run("--stdin-filename", "a/".repeat(2000), "-").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/", "../", "./"})
  void findsNoFileWithAnAbsurdName(String part) {
    Result result = runWith(part.repeat(20_000) + "x.yml", "--files-from", "-");
    assertEquals(2, result.code());
    assertEquals("1 file could not be checked\n", result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a", "\n"})
  void refusesAListWithoutEnd(String again) {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return again.charAt(0);
          }

          @Override
          public int read(byte[] bytes, int start, int length) {
            Arrays.fill(bytes, start, start + length, (byte) again.charAt(0));
            return length;
          }
        };
    Result result = runWith(endless, "--files-from", "-");
    assertEquals(2, result.code());
    assertEquals(
        """
        automl-lint: --files-from: the list is larger than 64 MiB
        Try 'automl-lint --help' for the options.
        """,
        result.err());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void endsAListThatHasNoEnd() {
    assertEquals(
        "automl-lint: --files-from: the list is larger than 64 MiB",
        run("--files-from", "/dev/zero").firstError());
  }

  @Test
  void takesAPathForAPathWhateverItBeginsWith() throws IOException {
    write("@a.yml", ERROR);
    assertEquals(1, run("@/@a.yml").code());
    assertEquals("-x.yml", run("--", "-x.yml").out().replaceAll("(?s).*--> |\n", ""));
  }

  // ---- when a run fails

  @Test
  void exitsWithZeroWhateverIsReported() throws IOException {
    write("job.yml", ERROR);
    assertEquals(1, run("@/job.yml").code());
    Result result = run("--exit-zero", "@/job.yml");
    assertEquals(0, result.code());
    assertEquals(run("@/job.yml").out(), result.out());
    assertEquals(0, run("--exit-zero", "--diff", "@/job.yml").code());
    assertEquals(2, run("--exit-zero", "@/job.yml", "@/missing.yml").code());
  }

  @Test
  void failsOnANamedFileThatIsSkipped() throws IOException {
    write("jobs/other.yml", "a: 1\n");
    assertEquals(0, run("@/jobs/other.yml").code());
    assertEquals(0, run("--fail-on-skipped", "@/jobs").code());
    Result named = run("--fail-on-skipped", "@/jobs/other.yml");
    assertEquals(1, named.code());
    assertTrue(named.err().contains("1 named file skipped"), named.err());
    assertEquals(1, runWith("a: 1\n", "--fail-on-skipped", "-").code());
    assertEquals(0, run("--fail-on-skipped", "--exit-zero", "@/jobs/other.yml").code());
  }
}
