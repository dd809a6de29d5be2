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
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the packaged program as users do. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT extends ProgramTest {
  private static final Path HOME = Path.of(System.getProperty("automl-lint.directory"));
  private static final Path LAUNCHER = HOME.resolve("bin/automl-lint");
  private static final Result VERSION =
      new Result(
          0,
          "automl-lint %s (built with Java %s, %s)\n"
              .formatted(
                  System.getProperty("automl-lint.version"),
                  Runtime.version(),
                  System.getProperty("java.vendor")),
          "");

  private static final Result NO_FINDING =
      new Result(0, "", "1 file checked: no errors or warnings\n");
  private static final String FULL =
      "automl-lint: cannot write the report: No space left on device\n";

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
    assertEquals(VERSION, run("--version"));
  }

  @Test
  void runsThroughChainsOfLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), LAUNCHER);
    Files.createSymbolicLink(bin.resolve("relative"), Path.of("../absolute"));
    assertEquals(VERSION, command(absolute.toString(), "--version"));
    assertEquals(VERSION, command(bin.resolve("relative").toString(), "--version"));
    assertEquals(VERSION, command("bin/relative", "--version"));
    assertEquals(VERSION, command("sh", "-c", "cd bin && sh relative --version"));
    assertEquals(
        VERSION, command(Map.of("PATH", bin + ":/usr/bin:/bin"), "sh", "-c", "relative --version"));
  }

  @Test
  void runsThroughLinkedFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("linked bin"), HOME.resolve("bin"));
    assertEquals(VERSION, command(link.resolve("automl-lint").toString(), "--version"));
  }

  @Test
  void runsWhereItIsMovedTo() throws Exception {
    Path moved = folder.resolve("a b/é $HOME *");
    Files.createDirectories(moved.getParent());
    assertEquals(0, command("cp", "-R", HOME.toString(), moved.toString()).code());
    assertEquals(VERSION, command(moved.resolve("bin/automl-lint").toString(), "--version"));

    // Only an invalid job loads the validator, and only one with an anchor the library for YAML.
    String text = JOB + "limits: &limits {max_trials: 0}\n";
    Path job = write("job.yml", text);
    var log = Map.of("AUTOML_LINT_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt");
    String launcher = moved.resolve("bin/automl-lint").toString();
    assertEquals(1, command(log, launcher, "--color", "never", job.toString()).code());
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
        VERSION, runWith(Map.of("JAVA_HOME", "/nonsense", "PATH", "/nonsense"), "--version"));
    assertEquals(VERSION, runWith(Map.of("JAVA_HOME", ""), "--version"));
  }

  // ---- a runtime that cannot start

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          echo "/x/java: /x/libc.so.6: version \\`GLIBC_2.34' not found (required by /x/java)"; \
          echo "/x/java: /x/libc.so.6: version \\`GLIBC_2.4' not found (required by /x/java)"; exit 1 \
           | needs the GNU C library 2.34 or newer, and this system has an older one
          echo "/x/java: error while loading shared libraries: libz.so.1: cannot open shared object\
           file: No such file or directory"; exit 127 | lacks the library libz.so.1
          echo "Error: failed /x/libjvm.so, because libstdc++.so.6: cannot open shared object file: No\
           such file or directory"; exit 6 | lacks the library libstdc++.so.6
          echo 'Error: no memory'; echo more; exit 1 | cannot start: Error: no memory
          exit 1 | cannot start: it ends with code 1
          """)
  void saysWhyTheRuntimeCannotStart(String script, String reason) throws Exception {
    Result result = command(standIn("#!/bin/sh\nexec >&2\n" + script + "\n"), "job.yml");
    assertEquals(2, result.code(), result.toString());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("automl-lint: its Java runtime cannot "), result.err());
    assertTrue(result.err().contains(reason), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void saysThatTheRuntimeIsNoProgramHere() throws Exception {
    String otherLibrary = standIn("#!/no/such/loader\n");
    Result result = command(otherLibrary, "job.yml");
    assertEquals(2, result.code(), result.toString());
    assertTrue(result.err().contains("lacks the GNU C library, with which"), result.err());

    Path java = folder.resolve("home/runtime/bin/java");
    assertTrue(java.toFile().setExecutable(false));
    result = command(otherLibrary, "job.yml");
    assertEquals(2, result.code(), result.toString());
    assertTrue(result.err().contains("/runtime/bin/java may not be executed; "), result.err());

    Files.delete(java);
    result = command(otherLibrary, "job.yml");
    assertEquals(2, result.code(), result.toString());
    assertTrue(result.err().contains("there is no "), result.err());
  }

  @Test
  void triesTheRuntimeOnceForEachState() throws Exception {
    String launcher = standIn("#!/bin/sh\ncase $* in *-version) echo tried >>tries ;; esac\n");
    Path java = folder.resolve("home/runtime/bin/java");
    Path libraries = folder.resolve("home/runtime/lib/server");
    FileTime past = FileTime.fromMillis(0);
    for (Path file : List.of(java, libraries, libraries.getParent())) {
      Files.setLastModifiedTime(file, past);
    }
    assertEquals(0, command(launcher).code());
    assertEquals(0, command(launcher).code());
    assertEquals("tried\n", read("tries"));

    Files.writeString(libraries.resolve("libjvm.so"), ""); // as when it is installed again
    assertEquals(0, command(launcher).code());
    assertEquals("tried\ntried\n", read("tries"));

    Files.writeString(java, "#!/bin/sh\nexit 1\n");
    assertEquals(2, command(launcher).code());
  }

  /** The launcher, with a script in place of Java. */
  private String standIn(String java) throws IOException {
    Path home = folder.resolve("home");
    for (String name : List.of("bin/automl-lint", "lib/try-runtime.sh")) {
      Path copy = home.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(HOME.resolve(name), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.createDirectories(home.resolve("runtime/lib/server"));
    Path file = write("home/runtime/bin/java", java);
    assertTrue(file.toFile().setExecutable(true));
    return home.resolve("bin/automl-lint").toString();
  }

  @Test
  void ignoresOptionsMeantForOtherPrograms() throws Exception {
    var environment =
        Map.of(
            "JAVA_TOOL_OPTIONS", "-XX:+UseG1GC",
            "JDK_JAVA_OPTIONS", "-version",
            "CLASSPATH", "/nonsense");
    assertEquals(VERSION, runWith(environment, "--version"));
  }

  @Test
  void takesJavaOptionsOfItsOwn() throws Exception {
    var result = runWith(Map.of("AUTOML_LINT_JAVA_OPTS", "-Da=* -showversion"), "--version");
    assertEquals(0, result.code());
    assertTrue(result.err().contains("OpenJDK"), result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseG1GC", "-Xmx64m -XX:+UseParallelGC", "-XX:+UseSerialGC"})
  void leavesTheCollectorToTheUser(String options) throws Exception {
    var environment = Map.of("AUTOML_LINT_JAVA_OPTS", options);
    assertEquals(VERSION, runWith(environment, "--version"));
  }

  /** What refers to other places is only looked at: with no network, nothing is different. */
  @Test
  void needsNoNetwork() throws Exception {
    assumeTrue(command("unshare", "-rn", "true").code() == 0);
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
    var outside = run("-f", "json", "job.yml");
    assertEquals(1, outside.code(), outside.toString());
    assertEquals(outside, command("unshare", "-rn", LAUNCHER.toString(), "-f", "json", "job.yml"));
  }

  @Test
  void readsFileNamesBeyondAsciiInAnyLocale() throws Exception {
    Files.writeString(folder.resolve("größe 模型.yml"), ERROR);
    for (String locale : List.of("C", "POSIX", "C.UTF-8", "xx_XX.utf8", "")) {
      var result = runWith(Map.of("LC_ALL", locale), "-f", "concise", "größe 模型.yml");
      assertEquals(
          new Result(
              1,
              "größe 模型.yml:6:38: error: `learning_rate` must be between 0 and 1, but is 5"
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
    var named = runWith(ascii, "-f", "concise", "größe.yml");
    assertEquals(2, named.code(), named.toString());
    assertTrue(
        named.err().startsWith("automl-lint: this locale cannot express "), named.toString());
    assertTrue(named.err().contains("; set LC_ALL=C.UTF-8\n"), named.toString());
    var found = runWith(ascii, "-f", "concise", ".");
    assertEquals(1, found.code(), found.toString());
    assertEquals("1 file checked: 1 error\n", found.err());
  }

  @Test
  void findsFilesWhoseNamesAreNoText() throws Exception {
    Path job = write("job.yml", ERROR);
    String move = "mv job.yml \"$(printf '\\377.yml')\"";
    assumeTrue(command("sh", "-c", move).code() == 0 && Files.notExists(job));
    var found = run("-f", "concise");
    assertEquals(1, found.code(), found.toString());
    assertTrue(found.out().startsWith("\uFFFD.yml:6:38: error: "), found.toString());
    String name = "\"$0\" -f concise \"$(printf '\\377.yml')\"";
    var named = command("sh", "-c", name, LAUNCHER.toString());
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
        run("no $(such) * file"));
  }

  @Test
  void checksTheCurrentFolder() throws Exception {
    write("job.yml", JOB);
    Files.createDirectory(folder.resolve(".hidden"));
    Files.writeString(folder.resolve(".hidden/job.yml"), ERROR);
    assertEquals(NO_FINDING, run());
  }

  /** Whoever adds files to a repository must not be able to change how it is checked. */
  @Test
  void takesAnOptionForAnOptionWhateverFilesExist() throws Exception {
    write("job.yml", ERROR);
    write("strict/lint.yml", "rules: {}\n");
    write("--config=strict/lint.yml", "a: 1\n");
    write(".automl-lint.yml", "exclude: [job.yml]\n");

    Result result = run("-q", "-f", "concise", "--config=strict/lint.yml", "job.yml");

    assertEquals(1, result.code());
    assertTrue(result.out().startsWith("job.yml:"), result.out());
  }

  @Test
  void writesNothingThroughALinkThatLeadsOut() throws Exception {
    Path working = Files.createDirectory(folder.resolve("working"));
    Files.writeString(working.resolve("job.yml"), ERROR);
    write("mine", "mine");
    Files.createSymbolicLink(working.resolve("report"), Path.of("../mine"));
    String lint = "cd working && \"$0\" -q ";
    for (String options :
        List.of(
            "-o report",
            "-f text -f sarif=report",
            "--baseline report --update-baseline",
            "-o report -f json")) {
      Result result = command("sh", "-c", lint + options + " job.yml", LAUNCHER.toString());
      assertEquals(2, result.code(), options);
      assertEquals("mine", read("mine"), options);
    }
    Result summary =
        command(
            Map.of("GITHUB_STEP_SUMMARY", "report"),
            "sh",
            "-c",
            lint + "-f github job.yml",
            LAUNCHER.toString());
    assertTrue(summary.err().contains("a link out of the current folder"), summary.err());
    assertEquals("mine", read("mine"));
  }

  @Test
  void replacesNoFileThatIsChecked() throws Exception {
    write("job", ERROR);
    assertEquals(2, run("-o", "job", "job").code());
    assertEquals(ERROR, read("job"));
  }

  @Test
  void keepsWhatOthersWriteToStandardOutput() throws Exception {
    write("job.yml", ERROR);
    command(
        "sh",
        "-c",
        "{ echo head; \"$0\" -q -f concise -o /dev/stdout job.yml; echo tail; } >log",
        LAUNCHER.toString());
    List<String> lines = read("log").lines().toList();
    assertEquals(List.of("head", "tail"), List.of(lines.get(0), lines.get(2)));
    assertTrue(lines.get(1).startsWith("job.yml:"), lines.get(1));
  }

  @Test
  void readsWhatIsPipedIn() throws Exception {
    write("job.yml", ERROR);
    var result = command("sh", "-c", "cat job.yml | \"$0\" -f concise -", LAUNCHER.toString());
    assertEquals(1, result.code());
    assertTrue(result.out().startsWith("<stdin>:6:38: error: "), result.toString());
  }

  @Test
  void needsNoEnvironment() throws Exception {
    write("job.yml", JOB);
    assertEquals(NO_FINDING, command("env", "-i", LAUNCHER.toString(), "job.yml"));
  }

  /** Beside the summary there is nothing, no warning of a library in particular. */
  @Test
  void saysNothingButTheSummaryOnStandardError() throws Exception {
    write("job.yml", ERROR);
    assertEquals("1 file checked: 1 error\n", run("job.yml").err());
    assertEquals("", run("-q", "job.yml").err());
    assertEquals("", run("schema").err());
  }

  @Test
  void runsFromTheArchive() throws Exception {
    Path archive;
    try (Stream<Path> files = Files.list(HOME.getParent())) {
      archive = files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
    Path elsewhere = Files.createDirectory(folder.resolve("else where"));
    var unpacked = command("tar", "-xzf", archive.toString(), "-C", elsewhere.toString());
    assertEquals(new Result(0, "", ""), unpacked);
    Path launcher = elsewhere.resolve("automl-lint/bin/automl-lint");
    assertEquals(VERSION, command(launcher.toString(), "--version"));
    write("job.yml", JOB);
    assertEquals(NO_FINDING, command(launcher.toString(), "job.yml"));
  }

  @Test
  void printsWhatTheReadmeShows() throws Exception {
    Path examples = Files.createDirectory(folder.resolve("examples"));
    Files.copy(Path.of("examples/broken.yml"), examples.resolve("broken.yml"));
    var result = run("examples/broken.yml");
    assertEquals(Files.readString(Path.of("examples/broken.txt")), result.out());
  }

  @Test
  void takesPipesForNoTerminal() throws Exception {
    write("job.yml", ERROR);
    var result = runWith(Map.of("TERM", "xterm"), "job.yml");
    assertEquals(1, result.code());
    assertFalse(result.out().contains("\u001b"), result.toString());
  }

  @Test
  void saysThatTheCurrentFolderIsGone() throws Exception {
    write("job.yml", JOB);
    Path gone = folder.resolve("gone");
    String remove = "mkdir gone; cd gone; rmdir ../gone; ";
    for (String again : List.of("", "mkdir ../gone; ")) {
      var result =
          command(
              "sh",
              "-c",
              remove + again + "\"$0\" \"$1\"",
              LAUNCHER.toString(),
              folder.resolve("job.yml").toString());
      assertEquals(2, result.code(), result.toString());
      assertEquals("", result.out());
      assertTrue( // after what the shell itself may say
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
    Files.writeString(folder.resolve("old/job.yml"), JOB);
    String rename = "cd old; mv ../old ../new; \"$0\"";
    assertEquals(NO_FINDING, command("sh", "-c", rename, LAUNCHER.toString()));
  }

  @Test
  void knowsATerminal() throws Exception {
    String script = "/usr/bin/script"; // runs a command on a terminal of its own
    assumeTrue(Files.isExecutable(Path.of(script)));
    write("job.yml", ERROR);
    String command = "'" + LAUNCHER + "' job.yml";
    var colored =
        command(Map.of("TERM", "xterm", "NO_COLOR", ""), script, "-qec", command, "/dev/null");
    assertTrue(colored.out().contains("\u001b[1;31merror\u001b[0m: "), colored.toString());
    var plain =
        command(Map.of("TERM", "xterm", "NO_COLOR", "1"), script, "-qec", command, "/dev/null");
    // On a slow machine, the progress of the run comes first.
    assertTrue(plain.out().contains("error: `learning_rate`"), plain.toString());
    assertFalse(plain.out().contains("\u001b[1;31m"), plain.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "concise", "json"})
  void endsQuietlyWhenThePipeIsClosed(String format) throws Exception {
    writeJobs(1000); // more than a pipe holds
    var result =
        command(
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
    write("job.yml", ERROR);
    writeJobs(200); // more than a buffer holds
    assertEquals(
        new Result(2, "", FULL),
        command("sh", "-c", "\"$0\" " + arguments + " >/dev/full", LAUNCHER.toString()));
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
    write("job.yml", ERROR);
    var result = command("sh", "-c", "\"$0\" " + arguments, LAUNCHER.toString());
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
        command(
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
    assertEquals(0, command("mkfifo", "pipe.yml").code());
    var result = run("-f", "concise", "pipe.yml");
    assertEquals(2, result.code());
    assertTrue(result.out().contains("pipe its content in and use `-`"), result.toString());
  }

  /** A build that runs in the background may pass on that interrupts are ignored. */
  private void assumeArrives(String signal) throws Exception {
    assumeTrue(command("sh", "-c", "kill -" + signal + " $$").code() != 0);
  }

  @Test
  void endsAsTheShellExpectsWhenInterrupted() throws Exception {
    assumeArrives("INT");
    Process process =
        new ProcessBuilder(LAUNCHER.toString(), "-").directory(folder.toFile()).start();
    try (OutputStream held = process.getOutputStream()) { // so that it waits for more
      command("kill", "-INT", Long.toString(process.pid()));
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
      command("kill", "-" + signal, Long.toString(process.pid()));
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
    String modules = command(HOME.resolve("runtime/bin/java").toString(), "--list-modules").out();
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

  @Override
  Result run(String... args) {
    return runWith(Map.of(), args);
  }

  private Result runWith(Map<String, String> environment, String... args) {
    return command(
        environment,
        Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(args)).toArray(String[]::new));
  }

  private Result command(String... command) {
    return command(Map.of(), command);
  }

  private Result command(Map<String, String> environment, String... command) {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    try {
      int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
      return new Result(code, Files.readString(out), Files.readString(err));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
