package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.report.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** Where reports go, what is linted, and when a run fails. */
class ReportOptionsTests {
  private static final String CLEAN =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu-cluster
      training_data: {type: mltable, path: azureml:train:1}
      target_column_name: label
      """;
  private static final String ERROR = CLEAN + "training_parameters: {learning_rate: 5}\n";
  private static final String WARNING =
      CLEAN + "training_parameters: {optimizer: adam, nesterov: true}\n";

  @TempDir private Path folder;

  private Session run(String... args) {
    return run("", Map.of(), args);
  }

  /** Runs with {@code @/} for the folder of the test. */
  private Session run(String in, Map<String, String> environment, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    String[] real =
        Stream.of(args).map(arg -> arg.replace("@/", folder + "/")).toArray(String[]::new);
    int code =
        Main.run(
            real,
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            out,
            err,
            new Terminal(/* out= */ false, /* err= */ false, environment));
    return new Session(
        code,
        out.toString(UTF_8).replace(folder + "/", ""),
        err.toString(UTF_8).replace(folder + "/", ""));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  // ---- formats

  @Test
  void writesSeveralReportsAtOnce() throws IOException {
    write("job.yml", ERROR);
    Session session =
        run("-f", "concise", "-f", "sarif=@/r.sarif", "--format=json=@/r.json", "@/job.yml");
    assertEquals(1, session.code());
    assertEquals(run("-f", "concise", "@/job.yml").out(), session.out());
    assertEquals(run("-f", "json", "@/job.yml").out(), read("r.json").replace(folder + "/", ""));
    assertEquals(run("-f", "sarif", "@/job.yml").out(), read("r.sarif").replace(folder + "/", ""));
    assertEquals(List.of("job.yml", "r.json", "r.sarif"), files());
  }

  @Test
  void writesNothingToStandardOutputThatNobodyAskedFor() throws IOException {
    write("job.yml", ERROR);
    Session session = run("-f", "junit=@/r.xml", "@/job.yml");
    assertEquals("", session.out());
    assertEquals("1 file checked: 1 error\n", session.err());
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
    Session session = run("-f", "concise", "@/job.yml");
    assertEquals(session, run("-f", "concise", "-o", "-", "@/job.yml"));
    assertEquals(session, run("-f", "concise=-", "-f", "json=@/r.json", "@/job.yml"));
    assertTrue(Files.notExists(Path.of("-")));
    assertEquals(
        "automl-lint: two reports for one destination: use `--format json=FILE` for one of them",
        run("-f", "text", "-f", "json=-", "@/job.yml").err().lines().findFirst().orElseThrow());
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
    Session session = run(args);
    assertEquals(2, session.code());
    assertEquals("automl-lint: " + message, session.err().lines().findFirst().orElseThrow());
    assertEquals("", session.out());
    assertEquals(List.of("job.yml"), files());
  }

  @ParameterizedTest
  @CsvSource({
    "xml=r, 'one of text, concise, json, sarif, github, azure, gitlab, junit, not `xml`'",
    "sarif=, `--format sarif=` needs the name of a file",
  })
  void refusesFormatsThatDoNotExist(String format, String message) {
    Session session = run("-f", format);
    assertEquals(2, session.code());
    assertTrue(session.err().contains(message), session.err());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void endsQuietlyWhenNobodyReadsTheReport(Format format) throws IOException {
    write("job.yml", ERROR);
    var out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    var err = new ByteArrayOutputStream();
    String[] args = {"-q", "-f", format.toString(), folder.resolve("job.yml").toString()};
    var plain = new Terminal(/* out= */ false, /* err= */ false, Map.of());
    assertEquals(141, Main.run(args, InputStream.nullInputStream(), out, err, plain));
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void takesFormatsInAnyCase() throws IOException {
    write("job.yml", CLEAN);
    assertEquals("[ ]\n", run("-f", "GitLab", "@/job.yml").out());
  }

  @Test
  void tellsTheExitCodeInSarif() throws IOException {
    write("job.yml", WARNING);
    for (int max = 0; max < 2; max++) {
      Session session = run("-f", "sarif", "--max-warnings", max + "", "@/job.yml");
      assertEquals(
          session.code(),
          new ObjectMapper()
              .readTree(session.out())
              .at("/runs/0/invocations/0/exitCode")
              .intValue());
    }
  }

  @Test
  void explainsRulesInSarif() {
    Session session = run("-f", "sarif", "examples/broken.yml");
    assertTrue(session.out().contains("\"markdown\" : \"\\u0023 vit-crop-size"), session.out());
  }

  // ---- GitHub's step summary

  @Test
  void appendsToTheStepSummary() throws IOException {
    write("job.yml", ERROR);
    write("summary.md", "before\n");
    var environment = Map.of("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    Session session = run("", environment, "-f", "github", "@/job.yml");
    assertEquals(run("-f", "github", "@/job.yml"), session);
    assertTrue(read("summary.md").startsWith("before\n### automl-lint\n\n| severity |"));
    run("", environment, "-f", "text", "@/job.yml");
    assertFalse(read("summary.md").matches("(?s).*###.*###.*"));
  }

  @Test
  void runsAsWellWithoutTheStepSummary() throws IOException {
    write("job.yml", ERROR);
    var environment = Map.of("GITHUB_STEP_SUMMARY", folder.resolve("no/summary.md").toString());
    Session session = run("", environment, "-f", "github", "@/job.yml");
    Session plain = run("-f", "github", "@/job.yml");
    assertEquals(plain.code(), session.code());
    assertEquals(plain.out(), session.out());
    assertEquals(
        plain.err()
            + "automl-lint: cannot write the step summary: no/summary.md: its folder does not"
            + " exist\n",
        session.err());
  }

  // ---- warnings

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "2, 0"})
  void failsOnMoreWarningsThanAllowed(int max, int code) throws IOException {
    write("job.yml", WARNING);
    for (String level : List.of("error", "info")) { // what is shown does not matter
      Session session = run("--max-warnings", max + "", "--min-severity", level, "@/job.yml");
      assertEquals(code, session.code());
      assertEquals(
          code == 1, session.err().endsWith("\nmore warnings than --max-warnings 0 allows\n"));
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
        new Session(0, "", "no YAML files found\n"),
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
    Session session = run("-f", "concise", "--files-from", "@/list", "@/a b.yml");
    assertEquals("3 files checked: 3 errors\n", session.err());
    assertEquals(session, run(names, Map.of(), "-f", "concise", "--files-from=-", "@/a b.yml"));
  }

  @Test
  void lintsNothingWhenTheListIsEmpty() {
    assertEquals(new Session(0, "", "no YAML files found\n"), run("--files-from", "-"));
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
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"-f", "concise", "--jobs", "1", "-", folder.toString()},
            in,
            out,
            err,
            new Terminal(false, false, Map.of()));
    assertEquals(2, code);
    assertEquals(
        """
        a.yml:6:38: error: `learning_rate` must be between 0 and 1, is 5 [out-of-range]
        b.yml:1:1: error: cannot read the file: there is no such file [unreadable-file]
        c.yml:6:38: error: `learning_rate` must be between 0 and 1, is 5 [out-of-range]
        """,
        out.toString(UTF_8).replace(folder + "/", ""));
    assertEquals(
        "2 files checked: 3 errors; 1 file could not be checked; 1 file skipped: empty\n",
        err.toString(UTF_8));
  }

  @Test
  void reportsListedFilesThatAreMissing() {
    assertEquals(2, run("/nowhere/job.yml\n", Map.of(), "--files-from", "-").code());
  }

  @ParameterizedTest
  @CsvSource({
    "--files-from @/no, --files-from: no: there is no such file",
    "--files-from src, --files-from: src: it is a folder",
    "--files-from - -, standard input cannot be both a file and `--files-from`"
  })
  void refusesListsThatCannotBeRead(String options, String message) {
    Session session = run(options.split(" "));
    assertEquals(2, session.code());
    assertEquals("automl-lint: " + message, session.err().lines().findFirst().orElseThrow());
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
    Session session = run(option, "", "examples/full.yml");
    assertEquals(2, session.code());
    assertEquals(
        "automl-lint: `" + option + "` needs a name",
        session.err().lines().findFirst().orElseThrow());
  }

  @Test
  void saysWhyAPatternIsNone() {
    assertEquals(
        "automl-lint: --exclude: `[a` is not a valid file pattern: missing ]",
        run("--exclude", "[a").err().lines().findFirst().orElseThrow());
    assertEquals(
        "automl-lint: --exclude: `"
            + "?".repeat(59)
            + "…` is not a valid file pattern: longer than 1000 characters",
        run("--exclude", "?".repeat(50_000)).err().lines().findFirst().orElseThrow());
  }

  @Test
  void refusesAnAbsurdNameOfStandardInput() {
    assertEquals(
        "automl-lint: `--stdin-filename` is longer than 4096 characters",
        run("--stdin-filename", "a/".repeat(50_000), "-").err().lines().findFirst().orElseThrow());
    assertEquals(0, run("--stdin-filename", "a/".repeat(2000), "-").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/", "../", "./"})
  void findsNoFileWithAnAbsurdName(String part) {
    Session session = run(part.repeat(20_000), Map.of(), "--files-from", "-");
    assertEquals(2, session.code());
    assertEquals("1 file could not be checked\n", session.err());
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
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"--files-from", "-"},
            endless,
            OutputStream.nullOutputStream(),
            err,
            new Terminal(false, false, Map.of()));
    assertEquals(2, code);
    assertEquals(
        """
        automl-lint: --files-from: the list is larger than 64 MiB
        Try 'automl-lint --help' for the options.
        """,
        err.toString(UTF_8));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void endsAListThatHasNoEnd() {
    assertEquals(
        "automl-lint: --files-from: the list is larger than 64 MiB",
        run("--files-from", "/dev/zero").err().lines().findFirst().orElseThrow());
  }

  @Test
  void takesAPathForAPathWhateverItBeginsWith() throws IOException {
    write("@a.yml", ERROR);
    assertEquals(1, run("@/@a.yml").code());
    assertEquals("-x.yml", run("--", "-x.yml").out().replaceAll("(?s).*--> |\n", ""));
  }

  @Test
  void takesYamlFilesForNoOptions() throws IOException {
    write("--output-file=x.yml", "");
    write("-q", "");
    write("-a.yaml", "");
    assertEquals(
        List.of("-q", "./--output-file=x.yml", "./-a.yaml", "-b.yml", "--", "-a.yaml"),
        List.of(
            PathArguments.mark(
                new String[] {"-q", "--output-file=x.yml", "-a.yaml", "-b.yml", "--", "-a.yaml"},
                folder)));
    assertEquals(Path.of("-a.yaml"), PathArguments.unmarked(Path.of("./-a.yaml")));
  }
}
