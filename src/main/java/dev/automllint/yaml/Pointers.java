package dev.automllint.yaml;

import java.util.List;
import java.util.stream.Stream;

/** JSON Pointers (RFC 6901). */
public final class Pointers {
  private Pointers() {}

  /** The pointer to a key of the mapping at {@code parent}. */
  public static String child(String parent, String key) {
    return parent + "/" + escaped(key);
  }

  /** The pointer to an item of the list at {@code parent}. */
  public static String child(String parent, int index) {
    return parent + "/" + index;
  }

  /** The key that a pointer ends in, as it is written in the file. */
  public static String last(String pointer) {
    return unescaped(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** The keys and indexes of a pointer, as they are written in the file. */
  public static List<String> tokens(String pointer) {
    return pointer.isEmpty()
        ? List.of()
        : Stream.of(pointer.substring(1).split("/", -1)).map(Pointers::unescaped).toList();
  }

  /** A part of a pointer as a key. */
  public static String unescaped(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  /** A key as a part of a pointer. */
  public static String escaped(String key) {
    return key.indexOf('~') < 0 && key.indexOf('/') < 0
        ? key
        : key.replace("~", "~0").replace("/", "~1");
  }
}
