package dev.automllint.data.annotations;

import dev.automllint.yaml.Pointers;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Reads a row from a line: its keys into a {@link Row}, its labels one by one. */
final class RowReader {
  static final String URL = "image_url";
  static final String DETAILS = "image_details";

  /** What other readers of JSON take as well. */
  static final int MAX_DEPTH = 128;

  /** The longest text that is looked at, in characters; others are read over. */
  private static final int MAX_TEXT = 1024 * 1024;

  private static final int MAX_OTHERS = 20;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .build())
          .build();

  /** Gets the items of a list of labels. */
  interface Items {
    /** Takes the next item, which is valid until the one after it. */
    void accept(Row row, Item item);
  }

  private final String column;
  private final Items items;
  private final Row row = new Row();
  private final Item item = new Item();

  /**
   * Prepares reading.
   *
   * @param column the key of the labels; one that no row has if it is unknown
   */
  RowReader(String column, Items items) {
    this.column = column;
    this.items = items;
  }

  /** The row that was read last. */
  Row row() {
    return row;
  }

  /** Reads a line; what is wrong if it is not a JSON object. */
  Optional<BrokenLine> read(byte[] bytes, int start, int end) {
    row.clear();
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        return Optional.of(JsonErrors.notAnObject(bytes, start, end, first));
      }
      readKeys(parser);
      if (parser.nextToken() != null) {
        int at = (int) parser.currentTokenLocation().getByteOffset();
        return Optional.of(JsonErrors.textAfterObject(at));
      }
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.of(JsonErrors.of(e, bytes, start, end));
    }
  }

  private void readKeys(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      if (key.equals(column)) {
        noteDuplicate(row.label, key);
        readLabel(parser, token);
      } else if (key.equals(URL)) {
        noteDuplicate(row.url, key);
        row.url.read(parser, token);
        parser.skipChildren();
      } else if (key.equals(DETAILS)) {
        noteDuplicate(row.details, key);
        readDetails(parser, token);
      } else {
        row.addOther(key, MAX_OTHERS);
        parser.skipChildren();
      }
    }
  }

  private void noteDuplicate(Value value, String key) {
    if (value.isPresent()) {
      row.setDuplicate("/" + Pointers.escaped(key));
    }
  }

  private void readLabel(JsonParser parser, JsonToken token) {
    row.label.read(parser, token);
    if (token != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    int count = 0;
    JsonToken next;
    while ((next = parser.nextToken()) != JsonToken.END_ARRAY) {
      item.read(parser, next, count);
      count++;
      if (!item.duplicate().isEmpty()) {
        row.setDuplicate(item.pointer(column, item.duplicate()));
      }
      items.accept(row, item);
    }
    row.setItems(count);
  }

  private void readDetails(JsonParser parser, JsonToken token) {
    row.details.read(parser, token);
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (key) {
        case "format" -> row.format.read(parser, value);
        case "width" -> row.width.read(parser, value);
        case "height" -> row.height.read(parser, value);
        default -> {}
      }
      parser.skipChildren();
    }
  }
}
