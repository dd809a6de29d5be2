package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the packaged program as users do. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path HOME = Path.of(System.getProperty("automl-lint.directory"));
  private static final Path LAUNCHER = HOME.resolve("bin/automl-lint");
  private static final Result VERSION =
      new Result(0, "automl-lint " + System.getProperty("automl-lint.version") + "\n", "");

  private static final String CLEAN =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu-cluster
      training_data: {type: mltable, path: azureml:train:1}
      target_column_name: label
      """;
  private static final String ERROR = CLEAN + "training_parameters: {learning_rate: 5}\n";
  private static final Result NO_FINDING =
      new Result(0, "", "1 file checked: no errors or warnings\n");
  private static final String FULL =
      "automl-lint: cannot write the report: No space left on device\n";

  @TempDir private Path folder;

  private record Result(int code, String out, String err) {}

  @AfterEach
  void removeLinks() throws IOException { // JUnit warns of those that lead out of its folder
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void runsFromAnotherFolder() throws Exception {
    assertEquals(VERSION, run(Map.of(), LAUNCHER.toString(), "--version"));
  }

  @Test
  void runsThroughChainsOfLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), LAUNCHER);
    Files.createSymbolicLink(bin.resolve("relative"), Path.of("../absolute"));
    assertEquals(VERSION, run(Map.of(), absolute.toString(), "--version"));
    assertEquals(VERSION, run(Map.of(), bin.resolve("relative").toString(), "--version"));
    assertEquals(VERSION, run(Map.of(), "bin/relative", "--version"));
    assertEquals(VERSION, run(Map.of(), "sh", "-c", "cd bin && sh relative --version"));
    assertEquals(
        VERSION, run(Map.of("PATH", bin + ":/usr/bin:/bin"), "sh", "-c", "relative --version"));
  }

  @Test
  void runsThroughLinkedFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("linked bin"), HOME.resolve("bin"));
    assertEquals(VERSION, run(Map.of(), link.resolve("automl-lint").toString(), "--version"));
  }

  @Test
  void runsWhereItIsMovedTo() throws Exception {
    Path moved = folder.resolve("a b/é $HOME *");
    Files.createDirectories(moved.getParent());
    assertEquals(0, run(Map.of(), "cp", "-R", HOME.toString(), moved.toString()).code());
    assertEquals(VERSION, run(Map.of(), moved.resolve("bin/automl-lint").toString(), "--version"));

    // Only a job with a fault is put to the validator, and only one with an anchor to the library.
    String text = CLEAN + "limits: &limits {max_trials: 0}\n";
    Path job = Files.writeString(folder.resolve("job.yml"), text);
    var log = Map.of("AUTOML_LINT_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt");
    String launcher = moved.resolve("bin/automl-lint").toString();
    assertEquals(1, run(log, launcher, "--color", "never", job.toString()).code());
    List<String> loaded = Files.readAllLines(folder.resolve("loaded.txt"));
    for (String name :
        List.of(
            "dev.automllint.cli.Main ",
            "dev.automllint.engine.Linter ",
            "picocli.CommandLine ",
            "com.networknt.schema.Schema ",
            "tools.jackson.databind.JsonNode ",
            "org.snakeyaml.engine.v2.parser.ParserImpl ")) {
      List<String> lines = loaded.stream().filter(line -> line.contains("] " + name)).toList();
      assertEquals(1, lines.size(), name);
      assertTrue(lines.get(0).contains("shared objects file"), lines.get(0));
    }
  }

  @Test
  void needsNeitherJavaHomeNorPath() throws Exception {
    assertEquals(
        VERSION,
        run(
            Map.of("JAVA_HOME", "/nonsense", "PATH", "/nonsense"),
            LAUNCHER.toString(),
            "--version"));
    assertEquals(VERSION, run(Map.of("JAVA_HOME", ""), LAUNCHER.toString(), "--version"));
  }

  @Test
  void ignoresOptionsMeantForOtherPrograms() throws Exception {
    var environment =
        Map.of(
            "JAVA_TOOL_OPTIONS", "-XX:+UseG1GC",
            "JDK_JAVA_OPTIONS", "-version",
            "CLASSPATH", "/nonsense");
    assertEquals(VERSION, run(environment, LAUNCHER.toString(), "--version"));
  }

  @Test
  void takesJavaOptionsOfItsOwn() throws Exception {
    var result =
        run(
            Map.of("AUTOML_LINT_JAVA_OPTS", "-Da=* -showversion"),
            LAUNCHER.toString(),
            "--version");
    assertEquals(0, result.code());
    assertTrue(result.err().contains("OpenJDK"), result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseG1GC", "-Xmx64m -XX:+UseParallelGC", "-XX:+UseSerialGC"})
  void leavesTheCollectorToTheUser(String options) throws Exception {
    var environment = Map.of("AUTOML_LINT_JAVA_OPTS", options);
    assertEquals(VERSION, run(environment, LAUNCHER.toString(), "--version"));
  }

  /** What refers to other places is only looked at: with no network, nothing is different. */
  @Test
  void needsNoNetwork() throws Exception {
    assumeTrue(run(Map.of(), "unshare", "-rn", "true").code() == 0);
    Files.writeString(
        folder.resolve("job.yml"),
        """
        $schema: http://127.0.0.1:1/autoMLImageClassificationJob.schema.json
        $ref: http://127.0.0.1:1/other.json
        $id: https://example.com/schema.json
        """
            + ERROR
            + "tags: {a: !<http://127.0.0.1:1/tag> b}\n"
            + "validation_data: {type: mltable, path: http://127.0.0.1:1/x}\n");
    var outside = run(Map.of(), LAUNCHER.toString(), "-f", "json", "job.yml");
    assertEquals(1, outside.code(), outside.toString());
    assertEquals(
        outside, run(Map.of(), "unshare", "-rn", LAUNCHER.toString(), "-f", "json", "job.yml"));
  }

  @Test
  void readsFileNamesBeyondAsciiInAnyLocale() throws Exception {
    Files.writeString(folder.resolve("größe 模型.yml"), ERROR);
    for (String locale : List.of("C", "POSIX", "C.UTF-8", "xx_XX.utf8", "")) {
      var result =
          run(Map.of("LC_ALL", locale), LAUNCHER.toString(), "-f", "concise", "größe 模型.yml");
      assertEquals(
          new Result(
              1,
              "größe 模型.yml:6:38: error: `learning_rate` must be between 0 and 1, is 5"
                  + " [out-of-range]\n",
              "1 file checked: 1 error\n"),
          result,
          locale);
    }
  }

  @Test
  void saysWhatALocaleCannotExpress() throws Exception {
    Files.writeString(folder.resolve("größe.yml"), ERROR);
    var ascii = Map.of("LC_ALL", "xx_XX.US-ASCII");
    var named = run(ascii, LAUNCHER.toString(), "-f", "concise", "größe.yml");
    assertEquals(2, named.code(), named.toString());
    assertTrue(
        named.err().startsWith("automl-lint: this locale cannot express "), named.toString());
    assertTrue(named.err().contains("; set LC_ALL=C.UTF-8\n"), named.toString());
    var found = run(ascii, LAUNCHER.toString(), "-f", "concise", ".");
    assertEquals(1, found.code(), found.toString());
    assertEquals("1 file checked: 1 error\n", found.err());
  }

  @Test
  void findsFilesWhoseNamesAreNoText() throws Exception {
    Path job = Files.writeString(folder.resolve("job.yml"), ERROR);
    String move = "mv job.yml \"$(printf '\\377.yml')\"";
    assumeTrue(run(Map.of(), "sh", "-c", move).code() == 0 && Files.notExists(job));
    var found = run(Map.of(), LAUNCHER.toString(), "-f", "concise");
    assertEquals(1, found.code(), found.toString());
    assertTrue(found.out().startsWith("\uFFFD.yml:6:38: error: "), found.toString());
    String name = "\"$0\" -f concise \"$(printf '\\377.yml')\"";
    var named = run(Map.of(), "sh", "-c", name, LAUNCHER.toString());
    assertEquals(2, named.code(), named.toString());
    assertTrue(named.out().contains("; if its name is not UTF-8, give its folder instead"));
  }

  @Test
  void passesArgumentsAndExitCodeUnchanged() throws Exception {
    assertEquals(
        new Result(
            2,
            """
            error: cannot read the file: there is no such file [unreadable-file]
              --> no $(such) * file
            """,
            "1 file could not be checked\n"),
        run(Map.of(), LAUNCHER.toString(), "no $(such) * file"));
  }

  @Test
  void checksTheCurrentFolder() throws Exception {
    Files.writeString(folder.resolve("job.yml"), CLEAN);
    Files.createDirectory(folder.resolve(".hidden"));
    Files.writeString(folder.resolve(".hidden/job.yml"), ERROR);
    assertEquals(NO_FINDING, run(Map.of(), LAUNCHER.toString()));
  }

  @Test
  void readsWhatIsPipedIn() throws Exception {
    Files.writeString(folder.resolve("job.yml"), ERROR);
    var result =
        run(Map.of(), "sh", "-c", "cat job.yml | \"$0\" -f concise -", LAUNCHER.toString());
    assertEquals(1, result.code());
    assertTrue(result.out().startsWith("<stdin>:6:38: error: "), result.toString());
  }

  @Test
  void needsNoEnvironment() throws Exception {
    Files.writeString(folder.resolve("job.yml"), CLEAN);
    assertEquals(NO_FINDING, run(Map.of(), "env", "-i", LAUNCHER.toString(), "job.yml"));
  }

  /** Beside the summary there is nothing, no warning of a library in particular. */
  @Test
  void saysNothingButTheSummaryOnStandardError() throws Exception {
    Files.writeString(folder.resolve("job.yml"), ERROR);
    assertEquals("1 file checked: 1 error\n", run(Map.of(), LAUNCHER.toString(), "job.yml").err());
    assertEquals("", run(Map.of(), LAUNCHER.toString(), "-q", "job.yml").err());
    assertEquals("", run(Map.of(), LAUNCHER.toString(), "schema").err());
  }

  @Test
  void runsFromTheArchive() throws Exception {
    Path archive;
    try (Stream<Path> files = Files.list(HOME.getParent())) {
      archive = files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
    Path elsewhere = Files.createDirectory(folder.resolve("else where"));
    var unpacked = run(Map.of(), "tar", "-xzf", archive.toString(), "-C", elsewhere.toString());
    assertEquals(new Result(0, "", ""), unpacked);
    Path launcher = elsewhere.resolve("automl-lint/bin/automl-lint");
    assertEquals(VERSION, run(Map.of(), launcher.toString(), "--version"));
    Files.writeString(folder.resolve("job.yml"), CLEAN);
    assertEquals(NO_FINDING, run(Map.of(), launcher.toString(), "job.yml"));
  }

  @Test
  void printsWhatTheReadmeShows() throws Exception {
    Matcher example =
        Pattern.compile("(?ms)^```console\n\\$ automl-lint (\\S+)\n(.*?)^```$")
            .matcher(Files.readString(Path.of("README.md")));
    assertTrue(example.find());
    String file = example.group(1);
    Path examples = Files.createDirectories(folder.resolve(file).getParent());
    Files.copy(Path.of(file), examples.resolve(Path.of(file).getFileName()));
    var result = run(Map.of(), LAUNCHER.toString(), file);
    assertEquals(example.group(2), result.out() + result.err());
  }

  @Test
  void takesPipesForNoTerminal() throws Exception {
    Files.writeString(folder.resolve("job.yml"), ERROR);
    var result = run(Map.of("TERM", "xterm"), LAUNCHER.toString(), "job.yml");
    assertEquals(1, result.code());
    assertFalse(result.out().contains("\u001b"), result.toString());
  }

  @Test
  void saysThatTheCurrentFolderIsGone() throws Exception {
    Files.writeString(folder.resolve("job.yml"), CLEAN);
    Path gone = folder.resolve("gone");
    String remove = "mkdir gone; cd gone; rmdir ../gone; ";
    for (String again : List.of("", "mkdir ../gone; ")) {
      var result =
          run(
              Map.of(),
              "sh",
              "-c",
              remove + again + "\"$0\" \"$1\"",
              LAUNCHER.toString(),
              folder.resolve("job.yml").toString());
      assertEquals(2, result.code(), result.toString());
      assertEquals("", result.out());
      assertTrue( // behind what the shell itself may say
          result
              .err()
              .endsWith(
                  "automl-lint: the current folder has been removed; change to another one\n"),
          result.err());
      Files.deleteIfExists(gone);
    }
  }

  @Test
  void runsInAFolderThatHasBeenRenamed() throws Exception {
    Files.createDirectory(folder.resolve("old"));
    Files.writeString(folder.resolve("old/job.yml"), CLEAN);
    String rename = "cd old; mv ../old ../new; \"$0\"";
    assertEquals(NO_FINDING, run(Map.of(), "sh", "-c", rename, LAUNCHER.toString()));
  }

  @Test
  void knowsATerminal() throws Exception {
    String script = "/usr/bin/script"; // runs a command on a terminal of its own
    assumeTrue(Files.isExecutable(Path.of(script)));
    Files.writeString(folder.resolve("job.yml"), ERROR);
    String command = "'" + LAUNCHER + "' job.yml";
    var colored =
        run(Map.of("TERM", "xterm", "NO_COLOR", ""), script, "-qec", command, "/dev/null");
    assertTrue(colored.out().contains("\u001b[1;31merror\u001b[0m: "), colored.toString());
    var plain = run(Map.of("TERM", "xterm", "NO_COLOR", "1"), script, "-qec", command, "/dev/null");
    assertTrue(plain.out().startsWith("error: "), plain.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "concise", "json"})
  void endsQuietlyWhenNobodyReadsOn(String format) throws Exception {
    writeJobs(1000); // more than a pipe holds
    var result =
        run(
            Map.of(),
            "sh",
            "-c",
            "{ \"$0\" -f \"$1\" jobs; echo $? >code; } | head -1",
            LAUNCHER.toString(),
            format);
    assertEquals(1, result.out().lines().count(), result.toString());
    assertEquals("", result.err());
    assertEquals("141\n", Files.readString(folder.resolve("code")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"job.yml", "-f json job.yml", "-f json jobs", "schema", "--help", "--version"})
  void saysThatTheDiskIsFull(String arguments) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Files.writeString(folder.resolve("job.yml"), ERROR);
    writeJobs(200); // more than a buffer holds
    assertEquals(
        new Result(2, "", FULL),
        run(Map.of(), "sh", "-c", "\"$0\" " + arguments + " >/dev/full", LAUNCHER.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "- <&-, 2",
    "--files-from - <&-, 2",
    "job.yml <&-, 1",
    "-f json -o report.json job.yml >&-, 1",
    "job.yml >&-, 2",
    "job.yml 2>&-, 2",
    "-q job.yml 2>&-, 1",
    "-f json -o report.json job.yml <&- >&- 2>&-, 2"
  })
  void takesNoFileOfItsOwnForAStreamThatIsClosed(String arguments, int code) throws Exception {
    Files.writeString(folder.resolve("job.yml"), ERROR);
    var result = run(Map.of(), "sh", "-c", "\"$0\" " + arguments, LAUNCHER.toString());
    assertEquals(code, result.code(), result.toString());
    String said = result.out() + result.err();
    assertEquals(said.contains("standard input cannot be read"), arguments.contains("- <&-"), said);
    assertEquals(said.contains("cannot write the report: "), arguments.equals("job.yml >&-"), said);
    if (arguments.contains("report.json")) {
      assertTrue(Files.readString(folder.resolve("report.json")).startsWith("{"));
    }
    assertEquals(ERROR, Files.readString(folder.resolve("job.yml")));
  }

  @Test
  void leavesNothingBehindWhenTheReportDoesNotFit() throws Exception {
    writeJobs(200); // more than a buffer holds
    Files.createDirectory(folder.resolve("reports"));
    Files.writeString(folder.resolve("reports/report.txt"), "old");
    var result =
        run(
            Map.of(),
            "sh",
            "-c",
            "ulimit -f 1; \"$0\" -f concise -o reports/report.txt jobs 2>&1 | cat >&2",
            LAUNCHER.toString());
    assertTrue(
        result.err().startsWith("automl-lint: cannot write the report: "), result.toString());
    assertEquals("old", Files.readString(folder.resolve("reports/report.txt")));
    assertEquals(List.of("report.txt"), names(folder.resolve("reports")));
  }

  @Test
  void refusesAPipeThatHasAName() throws Exception {
    assertEquals(0, run(Map.of(), "mkfifo", "pipe.yml").code());
    var result = run(Map.of(), LAUNCHER.toString(), "-f", "concise", "pipe.yml");
    assertEquals(2, result.code());
    assertTrue(result.out().contains("pipe its content in and use `-`"), result.toString());
  }

  /** A build that runs in the background may pass on that interrupts are ignored. */
  private void assumeArrives(String signal) throws Exception {
    assumeTrue(run(Map.of(), "sh", "-c", "kill -" + signal + " $$").code() != 0);
  }

  @Test
  void endsAsTheShellExpectsWhenInterrupted() throws Exception {
    assumeArrives("INT");
    Process process =
        new ProcessBuilder(LAUNCHER.toString(), "-").directory(folder.toFile()).start();
    try (OutputStream held = process.getOutputStream()) { // so that it waits for more
      run(Map.of(), "kill", "-INT", Long.toString(process.pid()));
      assertEquals(130, process.waitFor());
      held.flush();
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void leavesNothingBehindWhenItIsToldToStop(String signal, int code) throws Exception {
    assumeArrives(signal);
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Process process =
        new ProcessBuilder(LAUNCHER.toString(), "-f", "json", "-o", "reports/report.json", "-")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    try (OutputStream held = process.getOutputStream()) { // so that it waits for more
      while (names(reports).isEmpty() && process.isAlive()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      run(Map.of(), "kill", "-" + signal, Long.toString(process.pid()));
      assertEquals(code, process.waitFor());
      held.flush();
    }
    assertEquals("", new String(process.getInputStream().readAllBytes(), UTF_8));
    assertEquals(List.of(), names(reports));
  }

  @Test
  void runtimeHoldsWhatOurCodeNeeds() throws Exception {
    var out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    jdeps.run(
        new PrintWriter(out),
        new PrintWriter(out),
        "--ignore-missing-deps",
        "--multi-release=17",
        "--print-module-deps",
        "--class-path=" + System.getProperty("java.class.path"),
        "--no-recursive",
        System.getProperty("automl-lint.classes"));
    String modules =
        run(Map.of(), HOME.resolve("runtime/bin/java").toString(), "--list-modules").out();
    List<String> available = modules.lines().map(line -> line.replaceFirst("@.*", "")).toList();
    for (String module : out.toString().strip().split(",")) {
      assertTrue(available.contains(module), module + " of " + out + " is not in " + available);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void writeJobs(int count) throws IOException {
    Path jobs = Files.createDirectories(folder.resolve("jobs"));
    for (int i = 0; i < count; i++) {
      Files.writeString(jobs.resolve(i + ".yml"), ERROR);
    }
  }

  private Result run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Result(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
