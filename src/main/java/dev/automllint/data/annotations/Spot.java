package dev.automllint.data.annotations;

/**
 * A place in an annotation file, to be found in the line when it is reported.
 *
 * @param line the line, from 1
 * @param pointer JSON Pointer from the row to the key or value
 * @param mark what is marked there
 * @param start first byte in the line, if that is known already
 * @param end the byte after the last, if that is known already
 */
record Spot(int line, String pointer, Mark mark, int start, int end) {
  /** What is marked. */
  enum Mark {
    /** The beginning of the file. */
    TOP,
    /** Bytes of the line. */
    BYTES,
    /** The value. */
    VALUE,
    /** Its key. */
    KEY,
    /** The first key of the object around what is missing. */
    FIRST_KEY
  }

  static final Spot TOP = new Spot(1, "", Mark.TOP, 0, 0);

  static Spot bytes(int line, int start, int end) {
    return new Spot(line, "", Mark.BYTES, start, end);
  }

  static Spot value(int line, String pointer) {
    return new Spot(line, pointer, Mark.VALUE, 0, 0);
  }

  static Spot key(int line, String pointer) {
    return new Spot(line, pointer, Mark.KEY, 0, 0);
  }

  /** For a key that is missing at a pointer. */
  static Spot missing(int line, String pointer) {
    return new Spot(line, pointer, Mark.FIRST_KEY, 0, 0);
  }

  /** The pointer for reports: from the file, whose items are its lines. */
  String reported() {
    return mark == Mark.TOP ? "" : "/" + line + pointer;
  }
}
