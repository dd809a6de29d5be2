package dev.automllint.data.annotations;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A value of a row. It is used again for the next row. */
final class Value {
  private static final Value NOTHING = new Value();

  private Kind kind = Kind.ABSENT;
  private String text = "";

  /** What it is. */
  Kind kind() {
    return kind;
  }

  /** The content of a text, or a number or boolean as it is written; otherwise empty. */
  String text() {
    return text;
  }

  boolean isPresent() {
    return kind != Kind.ABSENT;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  void clear() {
    set(NOTHING.kind, NOTHING.text);
  }

  /** Takes over the value at a token; of a list or an object only its kind. */
  void read(JsonParser parser, JsonToken token) {
    Kind read = Kind.of(token);
    boolean plain = token.isScalarValue() && read != Kind.NULL;
    set(read, plain ? parser.getString() : "");
  }

  private void set(Kind newKind, String newText) {
    kind = newKind;
    text = newText;
  }
}
