package dev.automllint.data.annotations;

import tools.jackson.core.JsonToken;

/** The types of JSON values, numbers told apart as Python does. */
enum Kind {
  ABSENT("missing"),
  NULL("null"),
  TEXT("a text"),
  INTEGER("a whole number"),
  FRACTION("a fraction"),
  BOOLEAN("a boolean"),
  LIST("a list"),
  OBJECT("an object");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  static Kind of(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> TEXT;
      case VALUE_NUMBER_INT -> INTEGER;
      case VALUE_NUMBER_FLOAT -> FRACTION;
      case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
      case START_ARRAY -> LIST;
      case START_OBJECT -> OBJECT;
      default -> NULL;
    };
  }

  /** What a value of it is, for messages. */
  String words() {
    return words;
  }

  /** Whether Azure takes a value of it for the name of a class. */
  boolean isClass() {
    return this == TEXT || isWhole();
  }

  /** Whether Python takes a value of it for an integer: booleans are. */
  boolean isWhole() {
    return this == INTEGER || this == BOOLEAN;
  }
}
