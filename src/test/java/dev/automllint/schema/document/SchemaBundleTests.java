package dev.automllint.schema.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SchemaBundleTests {
  private static final String SHARED =
      """
      {
        "properties": {
          "task": {"type": "string"},
          "block": {"title": "Block", "$ref": "#/$defs/block"}
        },
        "$defs": {
          "block": {
            "properties": {
              "size": {"type": "integer", "minimum": 1, "x-other-task": {"tasks": ["b"]}},
              "grid": {"x-other-task": {"tasks": ["c"], "accepted-in": ["a"]}},
              "name": {"x-other-task-values": [
                {"tasks": ["a"], "values": ["x"]}, {"tasks": ["b"], "values": ["y"]}]}
            }
          },
          "some": {"properties": {"block": {"properties": {"size": {"default": 7}}}}}
        }
      }
      """;

  private static String bundle(String task, String special) {
    String text =
        """
        {
          "allOf": [{"$ref": "shared.json"}, {"$ref": "shared.json#/$defs/some"}],
          "properties": {"task": {"const": "%s"} %s}
        }
        """
            .formatted(task, special);
    return SchemaBundle.of(JsonReader.read(text).orElseThrow(), name -> SHARED)
        .at("/$defs/block/properties")
        .toString();
  }

  private static String json(String text) {
    return JsonReader.read(text).orElseThrow().toString();
  }

  @Test
  void putsWhatATaskSaysOfKeysIntoTheirBlock() {
    assertEquals(
        json(
            """
            {
              "size": {"type": "integer", "minimum": 3, "default": 7, "x-note": 1},
              "grid": {"x-other-task": {"tasks": ["c"], "accepted-in": ["a"]}},
              "name": {"x-other-task-values": [{"tasks": ["a"], "values": ["x"]}]}
            }
            """),
        bundle("b", ", \"block\": {\"properties\": {\"size\": {\"minimum\": 3, \"x-note\": 1}}}"));
  }

  @Test
  void saysOfKeysAndValuesOnlyThatOthersHaveThem() {
    assertEquals(
        json(
            """
            {
              "size": {
                "type": "integer", "minimum": 1, "default": 7, "x-other-task": {"tasks": ["b"]}
              },
              "grid": {},
              "name": {"x-other-task-values": [{"tasks": ["b"], "values": ["y"]}]}
            }
            """),
        bundle("a", ""));
  }

  @Test
  void leavesOutDefinitionsThatAreForOtherTasks() {
    String text = "{\"allOf\": [{\"$ref\": \"shared.json\"}], \"properties\": {\"task\": {}}}";
    SchemaNode bundle = SchemaBundle.of(JsonReader.read(text).orElseThrow(), name -> SHARED);

    assertEquals("[block]", bundle.path("$defs").members().keySet().toString());
    assertEquals("Block", bundle.at("/properties/block/title").text());
  }

  @Test
  void leavesASelfContainedSchemaAsItIs() {
    String text = "{\"allOf\": [{\"$ref\": \"#/$defs/a\"}], \"$defs\": {\"a\": {}, \"b\": {}}}";
    SchemaNode schema = JsonReader.read(text).orElseThrow();

    assertEquals(schema, SchemaBundle.of(schema, name -> SHARED));
  }
}
