package dev.automllint.fix;

import dev.automllint.text.Span;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The keys and values of a file in order: enough to see whether an edit changed too much. */
final class TreeSnapshot {
  private final TreeMap<Integer, Integer> edited = new TreeMap<>();
  private final List<Item> items = new ArrayList<>();

  /** A key or a single value, as Azure reads it. */
  record Item(boolean key, String text, ScalarValue value) {}

  private TreeSnapshot() {}

  /**
   * All keys and values that do not touch some ranges.
   *
   * @param ranges the ranges, which do not overlap
   */
  static List<Item> outside(List<YamlStream.Document> documents, List<Span> ranges) {
    var snapshot = new TreeSnapshot();
    ranges.forEach(range -> snapshot.edited.merge(range.start(), range.end(), Math::max));
    documents.forEach(document -> snapshot.add(document.root(), /* key= */ false));
    return snapshot.items;
  }

  private void add(YamlNode node, boolean key) {
    if (node instanceof YamlScalar scalar) {
      Span span = scalar.alias().orElse(scalar.span());
      Map.Entry<Integer, Integer> last = edited.lowerEntry(span.end());
      boolean outside = last == null || last.getValue() <= span.start();
      // An empty value takes no place: what a fix gives to its key may be in the lines below.
      if (outside && span.end() > span.start()) {
        items.add(new Item(key, scalar.text(), scalar.value()));
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> add(item, /* key= */ false));
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (!entry.merged()) {
          add(entry.key(), /* key= */ true);
          add(entry.value(), /* key= */ false);
        }
      }
    }
  }
}
