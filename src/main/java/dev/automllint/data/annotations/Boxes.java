package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Quoted;

/** Checks the corners of a box. */
final class Boxes {
  private static final int TOP_X = 0;
  private static final int TOP_Y = 1;
  private static final int BOTTOM_X = 2;
  private static final int BOTTOM_Y = 3;

  private Boxes() {}

  /** What is wrong with a box that has its four keys; null if nothing. */
  static Problem problem(Item item) {
    Problem found = null;
    for (int key = TOP_X; key <= BOTTOM_Y; key++) {
      double value = item.corner(key);
      if (Double.isNaN(value)) {
        return Problem.COORDINATE_TYPE;
      }
      if (Coordinate.isPixels(value)) {
        found = Problem.PIXELS;
      } else if (!Coordinate.isInRange(value) && found == null) {
        found = Problem.OUT_OF_RANGE;
      }
    }
    if (found != null) {
      return found;
    }
    boolean box =
        item.corner(TOP_X) < item.corner(BOTTOM_X) && item.corner(TOP_Y) < item.corner(BOTTOM_Y);
    return box ? null : Problem.SWAPPED;
  }

  static Draft draft(Problem problem, Item item, String column, int line) {
    if (problem == Problem.SWAPPED) {
      int from = item.corner(TOP_X) < item.corner(BOTTOM_X) ? TOP_Y : TOP_X;
      String message =
          "`%s` must be less than `%s`".formatted(key(from), key(from + BOTTOM_X - TOP_X));
      return Draft.of(problem, Spot.value(line, item.pointer(column, key(from))), message);
    }
    int key = wrong(problem, item);
    Spot spot = Spot.value(line, item.pointer(column, key(key)));
    String text = item.cornerText(key);
    String written = text.isEmpty() ? "" : ", but is " + Quoted.of(text);
    return switch (problem) {
      case COORDINATE_TYPE ->
          Draft.of(problem, spot, "`" + key(key) + "` must be a number" + written);
      case PIXELS ->
          Draft.of(
              problem,
              spot,
              "`%s` is %s, which looks like pixels; write fractions of the %s of the image"
                  .formatted(key(key), Quoted.of(text), key % 2 == 0 ? "width" : "height"));
      default -> Draft.of(problem, spot, "`" + key(key) + "` must be between 0 and 1" + written);
    };
  }

  /** The first corner with the problem. */
  private static int wrong(Problem problem, Item item) {
    for (int key = TOP_X; key < BOTTOM_Y; key++) {
      double value = item.corner(key);
      boolean wrong =
          switch (problem) {
            case COORDINATE_TYPE -> Double.isNaN(value);
            case PIXELS -> Coordinate.isPixels(value);
            default -> !Coordinate.isInRange(value);
          };
      if (wrong) {
        return key;
      }
    }
    return BOTTOM_Y;
  }

  private static String key(int index) {
    return Item.CORNERS.get(index);
  }
}
