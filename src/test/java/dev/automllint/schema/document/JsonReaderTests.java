package dev.automllint.schema.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTests {
  private static SchemaNode read(String text) {
    return JsonReader.read(text).orElseThrow();
  }

  @Test
  void readsAllKindsOfValues() {
    SchemaNode node = read("{\"b\": {\"c\": [1, -0.5, true, null, \"\u00e9\"]}, \"a\": NaN}");

    assertEquals(List.of("b", "a"), List.copyOf(node.members().keySet()));
    assertEquals(List.of("1", "-0.5", "true", "", "\u00e9"), node.at("/b/c").texts());
    assertTrue(node.at("/b/c/3").isNull());
    assertTrue(node.path("a").isNumber());
  }

  @Test
  void findsNothingWhereNothingIs() {
    SchemaNode node = read("{\"a\": [1]}");

    for (String pointer : List.of("/b", "/b/c", "/a/1", "/a/0/x")) {
      assertEquals(SchemaNode.MISSING, node.at(pointer), pointer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{'a': 1}", "{\"a\": 1", "{} {}", "{a: 1}", "[1,]", "nul"})
  void takesNothingElse(String text) {
    assertEquals(Optional.empty(), JsonReader.read(text));
  }

  @Test
  void survivesDeepNesting() {
    assertEquals(Optional.empty(), JsonReader.read("[".repeat(100_000)));
  }
}
