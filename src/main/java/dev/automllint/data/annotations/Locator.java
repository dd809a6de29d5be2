package dev.automllint.data.annotations;

import dev.automllint.data.annotations.Spot.Mark;
import dev.automllint.yaml.Pointers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Finds the bytes of a key or value in a line. */
final class Locator {
  private static final Range WHOLE = new Range(0, 1);

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final Mark mark;
  private final String[] path;
  private Range found = WHOLE;

  /**
   * A part of a line.
   *
   * @param start its first byte, from that of the line
   * @param end the byte after the last
   */
  record Range(int start, int end) {}

  private Locator(byte[] bytes, int start, int end, Spot spot) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.mark = spot.mark();
    String pointer = spot.pointer();
    this.path = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
  }

  /** The part of a line that a spot is about; of two equal keys the last. */
  static Range find(byte[] bytes, int start, int end, Spot spot) {
    if (spot.mark() == Mark.TOP) {
      return new Range(0, 0);
    }
    if (spot.mark() == Mark.BYTES) {
      return new Range(spot.start(), spot.end());
    }
    var locator = new Locator(bytes, start, end, spot);
    try (JsonParser parser =
        RowReader.FACTORY.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
      locator.visit(parser, parser.nextToken(), 0);
    } catch (JacksonException e) {
      // The file has changed since it was checked.
    }
    return locator.found;
  }

  /** Visits a value that has a beginning of the path. */
  private void visit(JsonParser parser, JsonToken token, int depth) {
    if (token == null) {
      return;
    }
    boolean parent = depth == path.length - 1;
    if (depth == path.length) {
      if (mark == Mark.VALUE) {
        found = value(parser, token);
      }
    } else if (token == JsonToken.START_OBJECT) {
      if (parent && mark == Mark.FIRST_KEY) {
        found = new Range(offset(parser), offset(parser) + 1);
      }
      visitKeys(parser, depth);
    } else if (token == JsonToken.START_ARRAY) {
      visitItems(parser, depth);
    }
    parser.skipChildren();
  }

  private void visitKeys(JsonParser parser, int depth) {
    String wanted = Pointers.unescaped(path[depth]);
    boolean parent = depth == path.length - 1;
    boolean first = true;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isWanted = parser.currentName().equals(wanted);
      if (parent && (mark == Mark.FIRST_KEY ? first : mark == Mark.KEY && isWanted)) {
        found = scalar(offset(parser));
      }
      first = false;
      JsonToken token = parser.nextToken();
      if (isWanted) {
        visit(parser, token, depth + 1);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void visitItems(JsonParser parser, int depth) {
    JsonToken token;
    for (int i = 0; (token = parser.nextToken()) != JsonToken.END_ARRAY; i++) {
      if (path[depth].equals(Integer.toString(i))) {
        visit(parser, token, depth + 1);
      } else {
        parser.skipChildren();
      }
    }
  }

  private Range value(JsonParser parser, JsonToken token) {
    int from = offset(parser);
    if (!token.isStructStart()) {
      return scalar(from);
    }
    parser.skipChildren();
    return new Range(from, offset(parser) + 1);
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentTokenLocation().getByteOffset();
  }

  /** A text with its quotes, or another value that is not a list or an object. */
  private Range scalar(int from) {
    int at = start + from;
    boolean quoted = bytes[at] == '"';
    int to = at + 1;
    while (to < end && (quoted ? bytes[to] != '"' : ",]} \t".indexOf(bytes[to]) < 0)) {
      to += bytes[to] == '\\' ? 2 : 1;
    }
    return new Range(from, Math.min(end, quoted ? to + 1 : to) - start);
  }
}
