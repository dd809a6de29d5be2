package dev.automllint.data.annotations;

import dev.automllint.data.annotations.Polygon.Flaw;
import dev.automllint.diagnostic.Quoted;

/** Checks a polygon that is neither null nor empty. */
final class Polygons {
  private static final String FORM = "a polygon is a list of lists of x and y in turn";

  private Polygons() {}

  /** What is wrong; null if nothing. */
  static Problem problem(Polygon polygon) {
    if (!polygon.is(Kind.LIST)) {
      return Problem.POLYGON;
    }
    if (polygon.flaw().isEmpty()) {
      return null;
    }
    return switch (polygon.flaw().get()) {
      case PIXELS -> Problem.PIXELS;
      case RANGE -> Problem.OUT_OF_RANGE;
      default -> Problem.POLYGON;
    };
  }

  /** Whether training skips the whole row because of it. */
  static boolean losesRow(Polygon polygon) {
    return !polygon.is(Kind.LIST) || polygon.flaw().filter(Flaw::losesRow).isPresent();
  }

  static Draft draft(Problem problem, Item item, String column, int line) {
    Polygon polygon = item.polygon;
    String pointer = item.pointer(column, "polygon");
    if (!polygon.is(Kind.LIST)) {
      String message = FORM + ", but this one is " + polygon.kind().words();
      return Draft.of(problem, Spot.value(line, pointer), message);
    }
    Spot spot = Spot.value(line, pointer + polygon.flawPointer());
    return Draft.of(problem, spot, message(polygon));
  }

  private static String message(Polygon polygon) {
    String text = polygon.flawText();
    return switch (polygon.flaw().orElseThrow()) {
      case FLAT -> FORM + ", but this one is a list of numbers; put it in one more list";
      case PART -> FORM + ", but this item is not a list";
      case NESTED, POINTS -> FORM + ", not of points; put all numbers of a part in one list";
      case NUMBER ->
          "a coordinate must be a number" + (text.isEmpty() ? "" : ", but is " + Quoted.of(text));
      case ODD -> "a part of a polygon needs an even number of coordinates, but has " + text;
      case SHORT -> "a part of a polygon needs at least 3 points, so training skips this one";
      case PIXELS ->
          "the coordinate %s looks like pixels; write fractions of width and height"
              .formatted(Quoted.of(text));
      case RANGE -> "a coordinate must be between 0 and 1, but is " + Quoted.of(text);
    };
  }
}
