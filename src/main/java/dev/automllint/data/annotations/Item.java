package dev.automllint.data.annotations;

import dev.automllint.yaml.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An item of a list of labels: a class, or an annotation. It is used again for the next one. */
final class Item {
  /** The keys of a box, in their order. */
  static final List<String> CORNERS = List.of("topX", "topY", "bottomX", "bottomY");

  /** How many other keys are remembered. */
  private static final int MAX_OTHERS = 16;

  private static final String LABEL = "label";
  private static final String POLYGON = "polygon";
  private static final String CROWD = "isCrowd";

  /** The index of each key in a set of bits. */
  private static final Map<String, Integer> KEYS =
      Map.of(
          CORNERS.get(0),
          0,
          CORNERS.get(1),
          1,
          CORNERS.get(2),
          2,
          CORNERS.get(3),
          3,
          LABEL,
          4,
          POLYGON,
          5,
          CROWD,
          6);

  final Value self = new Value();
  final Value label = new Value();
  final Value crowd = new Value();
  final Polygon polygon = new Polygon();
  private final double[] corners = new double[CORNERS.size()];
  private final String[] cornerTexts = new String[CORNERS.size()];
  private final List<String> others = new ArrayList<>();
  private int index;
  private int present;
  private String duplicate = "";

  /** Its index in the list. */
  int index() {
    return index;
  }

  /** The pointer from the row to a key of it. */
  String pointer(String column, String key) {
    return pointer(column) + "/" + key;
  }

  /** The pointer from the row to it. */
  String pointer(String column) {
    return "/" + Pointers.escaped(column) + "/" + index;
  }

  /** A corner of the box that it has, by the index of its key; no number if it is none. */
  double corner(int key) {
    return corners[key];
  }

  /** A corner as it is written; empty for a list or an object. */
  String cornerText(int key) {
    return cornerTexts[key];
  }

  boolean hasCorner(int key) {
    return (present & (1 << key)) != 0;
  }

  boolean hasBox() {
    return (present & 0xF) == 0xF;
  }

  boolean hasAnyCorner() {
    return (present & 0xF) != 0;
  }

  /** Keys that mean nothing to Azure. */
  List<String> others() {
    return others;
  }

  /** A key that occurs twice; empty if there is none. */
  String duplicate() {
    return duplicate;
  }

  void read(JsonParser parser, JsonToken token, int newIndex) {
    index = newIndex;
    present = 0;
    duplicate = "";
    others.clear();
    label.clear();
    crowd.clear();
    polygon.clear();
    self.read(parser, token);
    if (token == JsonToken.START_OBJECT) {
      readKeys(parser);
    } else {
      parser.skipChildren();
    }
  }

  private void readKeys(JsonParser parser) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      Integer known = KEYS.get(key);
      if (known == null) {
        if (others.size() < MAX_OTHERS) {
          others.add(key);
        }
        parser.skipChildren();
        continue;
      }
      if ((present & (1 << known)) != 0) {
        duplicate = key;
      }
      present |= 1 << known;
      readValue(parser, token, known);
    }
  }

  private void readValue(JsonParser parser, JsonToken token, int key) {
    switch (key) {
      case 4 -> label.read(parser, token);
      case 5 -> polygon.read(parser, token);
      case 6 -> crowd.read(parser, token);
      default -> {
        corners[key] = Coordinate.read(parser, token);
        boolean shown = token.isScalarValue() && !Coordinate.isInRange(corners[key]);
        cornerTexts[key] = shown ? parser.getString() : "";
      }
    }
    if (key != 5) {
      parser.skipChildren();
    }
  }
}
