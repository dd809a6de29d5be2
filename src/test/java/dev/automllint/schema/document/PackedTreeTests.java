package dev.automllint.schema.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PackedTreeTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"b\": {\"a\": [1, -2, 2147483647, 2147483648, 123456789012345678901234567890]}}",
        "{\"a\": {}, \"b\": {\"c\": {\"d\": {\"e\": 1}}, \"f\": [{\"g\": [[{}]]}]}, \"h\": 2}",
        "[0.1, -1e300, 1.0, true, false, null, \"\", \"\u00e9\ud83d\ude00\", \"a\", \"a\"]",
      })
  void comesBackAsItWas(String json) throws IOException {
    JsonNode tree = SchemaJson.read(json);

    JsonNode unpacked = PackedTree.unpack(PackedTree.pack(tree)).toJson();

    assertEquals(tree, unpacked);
    assertEquals(tree.toString(), unpacked.toString(), "in the same order, of the same types");
  }

  /** What the build packed is what the file says. */
  @Test
  void ofTheSchemaIsBundled() throws IOException {
    String name = "autoMLImageClassificationJob.schema.json";
    byte[] packed = Files.readAllBytes(Path.of("target/classes/schemas", name + PackedTree.SUFFIX));

    assertEquals(
        SchemaJson.read(Files.readString(Path.of("schemas", name))),
        PackedTree.unpack(packed).toJson());
    assertEquals(PackedTree.unpack(packed).toJson(), SchemaDocument.bundled(name).root());
  }

  @Test
  void isBesideItsFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{\"a\": 1}");

    PackedTree.main(new String[] {file.toString()});

    byte[] packed = Files.readAllBytes(folder.resolve("a.json.packed"));
    assertEquals("{\"a\":1}", PackedTree.unpack(packed).toJson().toString());
  }

  @Test
  void isNotMadeOfMoreThanItsNumbersHold() {
    JsonNode many =
        SchemaJson.read(
            IntStream.range(0, 70_000).mapToObj(i -> "\"" + i + "\"").toList().toString());

    assertThrows(IllegalArgumentException.class, () -> PackedTree.pack(many));
  }
}
