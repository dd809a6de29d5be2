package dev.automllint.yaml;

import java.util.List;

/**
 * Bounds the JSON Pointers of a file. Checks make the pointer of each value, and diagnostics keep
 * theirs: below a few long keys, a small file would fill the memory.
 */
final class PathLimit {
  /** The characters of a pointer that do not count, so that long lists of short keys are free. */
  private static final int FREE = 100;

  /** The characters of all pointers together. */
  private static final int MAX = 16_000_000;

  private long used;

  private PathLimit() {}

  /**
   * Checks the documents of a file.
   *
   * @throws ReadException at the first key that leads too far
   */
  static void check(List<YamlStream.Document> documents) {
    var limit = new PathLimit();
    documents.forEach(document -> limit.visit(document.root(), 0));
  }

  private void visit(YamlNode node, int length) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        int below = length + 1 + entry.name().length();
        count(below, entry.key());
        visit(entry.value(), below);
      }
    } else if (node instanceof YamlSequence list) {
      for (YamlNode item : list.items()) {
        count(length + 1, item);
        visit(item, length + 1);
      }
    }
  }

  private void count(int length, YamlNode place) {
    used += Math.max(0, length - FREE);
    if (used > MAX) {
      throw ReadException.limit(
          place.span(),
          "the keys around its values have more than 16 million characters together; no job needs"
              + " a thousandth");
    }
  }
}
