package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real shells make of the scripts; those that are not installed are passed over. */
class CompletionCommandTests extends ProgramTest {
  /** A command line as it is typed, and what its last word may become; empty for files. */
  private static final String CASES =
      """
      --form                            | --format
      comp                              | completion
      --format s                        | sarif
      -f js                             | json
      --color a                         | auto always
      --min-severity ''                 | error warning info
      --data ''                         | auto full off
      --select unknown-k                | unknown-key
      --select a,adam-b                 | a,adam-beta
      --severity adam-beta=e            | adam-beta=error
      --severity a=off,adam-beta=w      | a=off,adam-beta=warning
      --no-config x.yml --form          | --format
      --jobs explain adam-b             | ''
      completion ''                     | bash zsh fish
      completion bash adam-b            | ''
      schema image_o                    | image_object_detection
      explain --task image_i            | image_instance_segmentation
      explain max_tri                   | max_trials
      explain adam-b                    | adam-beta
      explain --task image_classification adam-b | adam-beta
      schema --h                        | --help
      config --select adam-b            | adam-beta
      rules --format j                  | json
      """;

  private record Case(String typed, String expected) {}

  private static List<Case> cases() {
    return CASES
        .lines()
        .map(line -> line.split("\\|"))
        .map(parts -> new Case(parts[0].strip(), parts[1].strip().replace("''", "")))
        .toList();
  }

  private static Optional<Path> installed(String shell) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, shell))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Runs a test in a shell, with the script of the command as its first argument. */
  private String runIn(String shell, List<String> options, String test)
      throws IOException, InterruptedException {
    Optional<Path> program = installed(shell);
    assumeTrue(program.isPresent(), "no " + shell);
    Path script = Files.writeString(folder.resolve("completion"), run("completion", shell).out());
    Path answer = folder.resolve("answer");
    Path complaints = folder.resolve("complaints");
    List<String> command = new ArrayList<>(List.of(program.get().toString()));
    command.addAll(options);
    command.add(Files.writeString(folder.resolve("test"), test).toString());
    command.add(script.toString());
    new ProcessBuilder(command)
        .directory(Files.createDirectories(folder.resolve("empty")).toFile())
        .redirectOutput(answer.toFile())
        .redirectError(complaints.toFile())
        .start()
        .waitFor();
    assertEquals("", Files.readString(complaints, UTF_8));
    return Files.readString(answer, UTF_8);
  }

  private static String expected(List<Case> cases) {
    var text = new StringBuilder();
    cases.forEach(a -> text.append(a.typed() + " | " + a.expected()).append('\n'));
    return text.toString();
  }

  /** As bash calls it: words are split at equals signs, and only what follows is completed. */
  @Test
  void completesInBash() throws IOException, InterruptedException {
    var test = new StringBuilder("source \"$1\"\n");
    for (Case one : cases()) {
      String words = one.typed().replace("=", " = ");
      test.append("COMP_WORDS=(automl-lint ").append(words).append(")\n");
      test.append("COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_automl_lint automl-lint\n");
      test.append("printf '%s\\n' \"").append(one.typed());
      test.append(" | ${COMPREPLY[*]}\"\n");
    }
    List<Case> split =
        cases().stream()
            .map(one -> new Case(one.typed(), one.expected().replaceAll("\\S*=", "")))
            .toList();
    assertEquals(expected(split), runIn("bash", List.of("--norc"), test.toString()));
  }

  @Test
  void completesInZsh() throws IOException, InterruptedException {
    var test =
        new StringBuilder(
            """
            compdef() { :; }
            source "$1"
            compadd() { shift; print -r -- "$typed | $*"; }
            compset() { :; }
            _files() { print -r -- "$typed | "; }
            """);
    for (Case one : cases()) {
      test.append("typed=\"").append(one.typed()).append("\"\n");
      test.append("words=(automl-lint ").append(one.typed()).append(")\nCURRENT=$#words\n");
      test.append("PREFIX=$words[-1]\n_automl_lint\n");
    }
    assertEquals(expected(cases()), runIn("zsh", List.of("-f"), test.toString()));
  }

  @Test
  void completesInFish() throws IOException, InterruptedException {
    var test = new StringBuilder("source $argv[1]\n");
    for (Case one : cases()) {
      String typed = one.typed().replace("''", "");
      test.append("echo \"").append(one.typed()).append(" |\" ");
      test.append("(complete -C 'automl-lint ").append(typed);
      test.append("' | string replace -r '\\t.*' '')\n");
    }
    List<String> expected = new ArrayList<>(expected(cases()).lines().toList());
    List<String> actual = runIn("fish", List.of("--no-config"), test.toString()).lines().toList();
    for (int i = 0; i < expected.size(); i++) {
      List<String> wanted = List.of(expected.get(i).split(" "));
      List<String> given = List.of(actual.get(i).split(" "));
      assertTrue(given.containsAll(wanted), expected.get(i) + ", but is " + actual.get(i));
    }
  }

  @Test
  void completesFilesWhereOneIsNamed() {
    String script = run("completion", "fish").out();
    assertTrue(script.contains("-l baseline -r -F "), script);
    assertTrue(script.contains("-l jobs -x "), script);
  }

  @ParameterizedTest
  @CsvSource({"cmd", "''", "Fisch"})
  void knowsNoOtherShell(String shell) {
    assertEquals(2, run("completion", shell).code());
  }

  @Test
  void needsAShell() {
    assertEquals(2, run("completion").code());
  }
}
