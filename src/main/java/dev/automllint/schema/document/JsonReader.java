package dev.automllint.schema.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON: the bundled schemas, and texts in a job. */
public final class JsonReader {
  /** As tolerant as the reader of Azure's training code, Python's {@code json}. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private JsonReader() {}

  /** The value that a text holds; empty if the text is not JSON. */
  public static Optional<SchemaNode> read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      SchemaNode value = value(parser, parser.nextToken());
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static SchemaNode value(JsonParser parser, JsonToken token) {
    if (token == null) {
      throw new StreamReadException(parser, "no value");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> SchemaNode.ofText(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> SchemaNode.ofNumber(parser.getNumberValue());
      case VALUE_TRUE -> SchemaNode.ofBoolean(true);
      case VALUE_FALSE -> SchemaNode.ofBoolean(false);
      case VALUE_NULL -> SchemaNode.ofNull();
      default -> throw new StreamReadException(parser, "not a value: " + token);
    };
  }

  private static SchemaNode object(JsonParser parser) {
    Map<String, SchemaNode> members = new LinkedHashMap<>();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      members.put(key.intern(), value(parser, parser.nextToken()));
    }
    return SchemaNode.ofObject(() -> members);
  }

  private static SchemaNode list(JsonParser parser) {
    List<SchemaNode> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    return SchemaNode.ofList(items);
  }
}
