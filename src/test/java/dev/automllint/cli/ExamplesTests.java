package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples are what they say: clean, or broken as the text beside them shows. */
class ExamplesTests extends ProgramTest {
  @TestFactory
  Stream<DynamicTest> giveTheOutputBesideThem() throws IOException {
    List<Path> examples;
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      examples = files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
    assertTrue(examples.size() > 1, "no examples found");
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)));
  }

  @Test
  void dataIsRight() {
    Result result = run("--min-severity", "info", "--ignore", "fragile-path", "examples/data");
    assertEquals("", result.out());
    assertEquals("12 files checked: no errors or warnings\n", result.err());
  }

  private void check(Path example) throws IOException {
    Path expected = Path.of(example.toString().replace(".yml", ".txt"));
    Result result = run("--min-severity", "info", example.toString());
    if (Files.exists(expected)) {
      assertEquals(Files.readString(expected), result.out());
      assertEquals(result.out().contains("error: ") ? 1 : 0, result.code());
    } else {
      assertEquals("", result.out());
      assertEquals("1 file checked: no errors or warnings\n", result.err());
      assertEquals(0, result.code());
    }
  }
}
