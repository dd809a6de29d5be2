package dev.automllint.data.annotations;

/** JSON Pointers into a row. */
final class Pointer {
  private Pointer() {}

  /** A key as a part of a pointer. */
  static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /** A part of a pointer as a key. */
  static String key(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }
}
