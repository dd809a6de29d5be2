package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the shell commands of the README and of the pages in {@code src/docs}, with the packaged
 * program, in a repository with a few jobs. Maven is replaced, as it would build what is packaged
 * already, and so is what would install something for the user.
 */
@DisabledOnOs(OS.WINDOWS)
class DocumentedCommandsIT {
  private static final Path HOME =
      Path.of(System.getProperty("automl-lint.directory")).toAbsolutePath();
  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

  /**
   * Stops at the first command that fails, and at a program of others that is not here. That
   * problems are reported is not a failure.
   */
  private static final String STRICT =
      """
      set -o pipefail
      trap 'code=$?
        case $code:$BASH_COMMAND in
          1:*automl-lint*) ;;
          127:automl-lint* | 127:*/bin/automl-lint*) echo "exit code $code: $BASH_COMMAND"; exit 3 ;;
          127:*) exit 0 ;;
          *) echo "exit code $code: $BASH_COMMAND"; exit 3 ;;
        esac' ERR
      """;

  @TempDir private Path folder;

  /** The commands of a block, with the page to name the test after. */
  private record Block(Path page, String commands) {
    @Override
    public String toString() {
      return page + ": " + commands.strip();
    }
  }

  static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Path page : DocumentationTests.pages()) {
      for (MatchResult block : SHELL.matcher(Files.readString(page)).results().toList()) {
        blocks.add(new Block(page, block.group(1)));
      }
    }
    return blocks;
  }

  @BeforeEach
  void prepare() throws Exception {
    Path examples = Files.createDirectory(folder.resolve("examples"));
    for (String name : List.of("broken.yml", "full.yml")) {
      Files.copy(Path.of("examples", name), examples.resolve(name));
    }
    Files.copy(Path.of("examples/minimal.yml"), folder.resolve("shared.yml"));
    Files.copy(
        Path.of("examples/broken.yml"),
        Files.createDirectory(folder.resolve("jobs")).resolve("a.yml"));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String program : List.of("mvn", "pip", "pipx", "code", "pre-commit")) {
      Files.createSymbolicLink(bin.resolve(program), Path.of("/bin/true"));
    }
    Files.createSymbolicLink(folder.resolve("target"), HOME.getParent());
    String repository =
        """
        git init -q && git checkout -q -b main && git add . &&
        git -c user.name=t -c user.email=t@example.com -c commit.gpgsign=false commit -q -m x
        """;
    assertEquals("", bash(repository));
    Files.copy(Path.of("examples/broken.yml"), folder.resolve("job.yml"));
    assertEquals("", bash("git add job.yml"));
  }

  @AfterEach
  void removeLinks() throws IOException { // JUnit warns of those that lead out of its folder
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void run(Block block) throws Exception {
    // init never writes over a file, and these blocks show several ways to call it
    String commands = block.commands().replaceAll("(?m)^(?=automl-lint init)", "rm -f job.yml\n");
    String output = bash(STRICT + commands);
    assertEquals(List.of(), output.lines().filter(line -> line.startsWith("exit code ")).toList());
  }

  /** Runs a script with a home folder of its own; gives what it prints, and a code of 2 or more. */
  private String bash(String script) throws Exception {
    var builder = new ProcessBuilder("bash", "--noprofile", "--norc", "-c", script);
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder
        .environment()
        .merge(
            "PATH",
            folder.resolve("bin") + ":" + HOME.resolve("bin"),
            (old, first) -> first + ":" + old);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() < 2 ? output : output + "\nexit code " + process.exitValue();
  }
}
