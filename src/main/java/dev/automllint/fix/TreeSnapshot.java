package dev.automllint.fix;

import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a text says, in its order: enough to see whether an edit changed more than it should. */
final class TreeSnapshot {
  private TreeSnapshot() {}

  /** A key or a single value, as Azure reads it. */
  record Item(boolean key, String text, ScalarValue value) {}

  /**
   * All keys and values that do not touch some ranges.
   *
   * @param source the text
   * @param ranges the ranges, which do not overlap
   */
  static List<Item> outside(SourceFile source, List<Span> ranges) {
    List<Item> items = new ArrayList<>();
    NavigableMap<Integer, Integer> edited = new TreeMap<>();
    ranges.forEach(range -> edited.merge(range.start(), range.end(), Math::max));
    YamlStream stream = YamlReader.read(source);
    stream.documents().forEach(document -> visit(document.root(), false, edited, items));
    return items;
  }

  private static void visit(
      YamlNode node, boolean key, NavigableMap<Integer, Integer> edited, List<Item> items) {
    if (node instanceof YamlScalar scalar) {
      Span span = scalar.alias().orElse(scalar.span());
      Map.Entry<Integer, Integer> last = edited.lowerEntry(span.end());
      if (last == null || last.getValue() <= span.start()) {
        items.add(new Item(key, scalar.text(), scalar.value()));
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> visit(item, false, edited, items));
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (!entry.merged()) {
          visit(entry.key(), true, edited, items);
          visit(entry.value(), false, edited, items);
        }
      }
    }
  }
}
