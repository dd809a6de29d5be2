package dev.automllint.data.annotations;

/**
 * Counts polygons that begin in the corner of the image for no reason. A published data set has
 * them: its converter put a (0, 0) in front of each.
 */
final class Origins {
  /** Fewer can be by chance. */
  private static final int MIN_COUNT = 5;

  private long all;
  private long fromOrigin;
  private Spot first;

  void add(Item item, String column, int line) {
    all += item.polygon.parts();
    fromOrigin += item.polygon.fromOrigin();
    if (first == null && item.polygon.fromOrigin() > 0) {
      first = Spot.value(line, item.pointer(column, "polygon"));
    }
  }

  /** Whether most polygons do. */
  boolean prevail() {
    return fromOrigin >= MIN_COUNT && fromOrigin * 2 > all;
  }

  Draft draft() {
    String message =
        "%s of %s polygons begin at (0, 0), far from their other points; the converter probably adds it"
            .formatted(FileLog.number(fromOrigin), FileLog.number(all));
    return Draft.of(Problem.FROM_ORIGIN, first, message);
  }
}
