package dev.automllint.schema.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTreeTests {
  private static void assertComesBack(String json) throws IOException {
    SchemaNode tree = JsonReader.read(json).orElseThrow();

    SchemaNode unpacked = PackedTree.unpack(PackedTree.pack(tree));

    assertEquals(tree, unpacked);
    assertEquals(tree.toString(), unpacked.toString(), "in the same order");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"b\": {\"a\": [1, -2, 2147483647, 2147483648]}}",
        "{\"a\": {}, \"b\": {\"c\": {\"d\": {\"e\": 1}}, \"f\": [{\"g\": [[{}]]}]}, \"h\": 2}",
        "[0.1, -1e300, 1.0, true, false, null, \"\", \"\u00e9\ud83d\ude00\", \"a\", \"a\"]",
      })
  void comesBackAsItWas(String json) throws IOException {
    assertComesBack(json);
  }

  @Test
  void holdsEveryBundledSchema() throws IOException {
    try (var schemas = Files.newDirectoryStream(Path.of("schemas"), "*.json")) {
      for (Path schema : schemas) {
        assertComesBack(Files.readString(schema));
      }
    }
  }

  @Test
  void isWrittenBesideItsFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{\"a\": [1]}");

    PackedTree.main(new String[] {file.toString()});

    byte[] packed = Files.readAllBytes(folder.resolve("a.json.packed"));
    assertEquals(List.of("1"), PackedTree.unpack(packed).path("a").texts());
  }
}
