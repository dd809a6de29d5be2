package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTests extends ProgramTest {
  private static final Path BASH = Path.of("/bin/bash");

  @ParameterizedTest
  @CsvSource({
    "--form, --format",
    "comp, completion",
    "--format s, sarif",
    "--color a, auto always",
    "--min-severity '', error warning info",
    "completion '', bash zsh",
    "schema image_o, image_object_detection",
    "explain --task image_i, image_instance_segmentation",
    "schema --h, --help"
  })
  void completesWithARealBash(String typed, String expected)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "no bash");
    Path script = Files.writeString(folder.resolve("completion"), run("completion", "bash").out());
    Path replies = folder.resolve("replies");
    String test =
        """
        source "$1"
        COMP_WORDS=(automl-lint %s)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMP_LINE="${COMP_WORDS[*]}"
        COMP_POINT=${#COMP_LINE}
        "$(complete -p automl-lint | sed 's/.*-F \\([^ ]*\\).*/\\1/')" automl-lint
        echo "${COMPREPLY[*]}"
        """
            .formatted(typed);
    new ProcessBuilder(List.of(BASH.toString(), "--norc", "-c", test, "bash", script.toString()))
        .redirectOutput(replies.toFile())
        .redirectError(folder.resolve("complaints").toFile()) // of compopt outside of a completion
        .start()
        .waitFor();
    assertEquals(expected, Files.readString(replies, UTF_8).strip());
  }

  @Test
  void servesZshWithTheSameScript() {
    assertEquals(run("completion", "bash"), run("completion", "zsh"));
    assertEquals(0, run("completion", "zsh").code());
  }

  @Test
  void knowsNoOtherShell() {
    assertEquals(2, run("completion", "cmd").code());
    assertEquals(2, run("completion").code());
  }
}
