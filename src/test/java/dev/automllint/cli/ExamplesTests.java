package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples are what they say: clean, or broken as the text beside them shows. */
class ExamplesTests {
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

  private static void check(Path example) throws IOException {
    Path expected = Path.of(example.toString().replace(".yml", ".txt"));
    Session session = Session.of("--min-severity", "info", example.toString());
    if (Files.exists(expected)) {
      assertEquals(Files.readString(expected), session.out());
      assertEquals(session.out().contains("error: ") ? 1 : 0, session.code());
    } else {
      assertEquals("", session.out());
      assertEquals("1 file checked: no errors or warnings\n", session.err());
      assertEquals(0, session.code());
    }
  }
}
