package dev.automllint.data.annotations;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads coordinates: fractions of the width or height of an image, as number or numeric text. */
final class Coordinate {
  /** What is no number. */
  static final double NONE = Double.NaN;

  /** Above this a coordinate is one in pixels, rather than a fraction with an error of rounding. */
  private static final double MAX_FRACTION = 1.5;

  private Coordinate() {}

  /** The number at a token; {@link #NONE} if it is no number. */
  static double read(JsonParser parser, JsonToken token) {
    if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getDoubleValue();
    }
    if (token != JsonToken.VALUE_STRING) {
      return NONE;
    }
    try {
      return Double.parseDouble(parser.getString());
    } catch (NumberFormatException e) {
      return NONE;
    }
  }

  /** Whether it is between 0 and 1. */
  static boolean isInRange(double value) {
    return value >= 0 && value <= 1;
  }

  /** Whether it is probably a number of pixels. */
  static boolean isPixels(double value) {
    return Math.abs(value) > MAX_FRACTION;
  }
}
