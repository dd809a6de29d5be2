package dev.automllint.data.annotations;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What is known of the {@code polygon} of an annotation: its first problem, and where it begins. It
 * is used again for the next annotation.
 */
final class Polygon {
  /** The fewest numbers of a part: three points. */
  private static final int MIN_NUMBERS = 6;

  /** What can be wrong, and what training then skips. */
  enum Flaw {
    /** Numbers directly in the polygon: the row is lost. */
    FLAT,
    /** A part that is no list: the row is lost. */
    PART,
    /** A list of points instead of numbers: the row is lost. */
    NESTED,
    /** A coordinate that is no number: the row is lost. */
    NUMBER,
    /** An x without its y: the row is lost. */
    ODD,
    /** Parts of one point each: the annotation is lost. */
    POINTS,
    /** A part of less than three points: the annotation is lost. */
    SHORT,
    /** A coordinate in pixels: the annotation is lost. */
    PIXELS,
    /** Another coordinate outside the image: the annotation is lost. */
    RANGE;

    /** Whether training skips the whole row, and not only the annotation. */
    boolean losesRow() {
      return compareTo(POINTS) < 0;
    }
  }

  private Kind kind = Kind.ABSENT;
  private int parts;
  private boolean onlyPoints;
  private Flaw flaw;
  private int flawPart;
  private int flawIndex;
  private String flawText = "";
  private int fromOrigin;

  void clear() {
    kind = Kind.ABSENT;
    parts = 0;
    onlyPoints = true;
    flaw = null;
    flawText = "";
    fromOrigin = 0;
  }

  Kind kind() {
    return kind;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isPresent() {
    return kind != Kind.ABSENT;
  }

  /** How many lists it has. */
  int parts() {
    return parts;
  }

  /** How many parts begin in the corner of the image, though the rest is not near it. */
  int fromOrigin() {
    return fromOrigin;
  }

  Optional<Flaw> flaw() {
    return Optional.ofNullable(flaw);
  }

  /** The value with the flaw, as it is written; empty for a list. */
  String flawText() {
    return flawText;
  }

  /** The pointer from the polygon to the value with the flaw. */
  String flawPointer() {
    return switch (flaw) {
      case FLAT, POINTS -> "";
      case PART, ODD, SHORT -> "/" + flawPart;
      default -> "/" + flawPart + "/" + flawIndex;
    };
  }

  /** Reads the value at a token. */
  void read(JsonParser parser, JsonToken token) {
    clear();
    kind = Kind.of(token);
    if (kind != Kind.LIST) {
      parser.skipChildren();
      return;
    }
    JsonToken item;
    while ((item = parser.nextToken()) != JsonToken.END_ARRAY) {
      if (item == JsonToken.START_ARRAY) {
        readPart(parser);
      } else {
        note(item.isNumeric() ? Flaw.FLAT : Flaw.PART, 0, "");
        parser.skipChildren();
      }
      parts++;
    }
    if (flaw == Flaw.SHORT && onlyPoints && parts > 2) {
      flaw = Flaw.POINTS;
    }
  }

  private void readPart(JsonParser parser) {
    int count = 0;
    double x = 0;
    double y = 0;
    double last = 0;
    boolean atOrigin = true;
    JsonToken item;
    while ((item = parser.nextToken()) != JsonToken.END_ARRAY) {
      double value = Coordinate.read(parser, item);
      if (!Coordinate.isInRange(value)) {
        noteCoordinate(parser, item, value, count);
      }
      if (count < 2) {
        atOrigin &= value == 0;
      } else if (count == 2) {
        x = value;
      } else if (count == 3) {
        y = value;
      }
      last = value;
      count++;
    }
    onlyPoints &= count == 2;
    if (count % 2 != 0) {
      note(Flaw.ODD, 0, Integer.toString(count));
    } else if (count < MIN_NUMBERS) {
      note(Flaw.SHORT, 0, "");
    }
    // A polygon in the corner follows an edge of the image, and one that is closed comes back.
    if (atOrigin && count >= MIN_NUMBERS && x > 0 && y > 0 && last > 0) {
      fromOrigin++;
    }
  }

  private void noteCoordinate(JsonParser parser, JsonToken item, double value, int index) {
    if (!Double.isNaN(value)) {
      Flaw found = Coordinate.isPixels(value) ? Flaw.PIXELS : Flaw.RANGE;
      note(found, index, flaw == null ? parser.getString() : "");
      return;
    }
    boolean nested = item == JsonToken.START_ARRAY;
    note(
        nested ? Flaw.NESTED : Flaw.NUMBER,
        index,
        item == JsonToken.VALUE_STRING ? parser.getString() : "");
    parser.skipChildren();
  }

  /** Keeps the first flaw, unless a later one loses more. */
  private void note(Flaw found, int index, String text) {
    if (flaw == null || (found.losesRow() && !flaw.losesRow())) {
      flaw = found;
      flawPart = parts;
      flawIndex = index;
      flawText = text;
    }
  }
}
