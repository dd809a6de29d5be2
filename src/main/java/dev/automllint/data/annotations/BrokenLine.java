package dev.automllint.data.annotations;

/**
 * Why a line is not a JSON object.
 *
 * @param start the first byte of the place, from that of the line
 * @param end the byte after the place
 * @param message what is wrong there
 * @param reason which of the ways to be wrong it is
 */
record BrokenLine(int start, int end, String message, Reason reason) {
  /** The ways to be wrong that are treated differently. */
  enum Reason {
    /** An object that goes on in the next line. */
    UNCLOSED,
    /** A list. */
    LIST,
    /** A list that goes on in the next line. */
    UNCLOSED_LIST,
    /** A line beyond the limits of what is read. */
    LIMIT,
    /** Bytes that are not in the encoding. */
    ENCODING,
    /** Any other. */
    OTHER
  }
}
