package dev.automllint.suppress;

import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What follows a comment: a key with its whole value, an item of a list, or a single value. */
final class NextNode {
  private final String text;
  private final TreeMap<Integer, Integer> endByStart = new TreeMap<>();

  NextNode(String text, List<YamlStream.Document> documents) {
    this.text = text;
    documents.forEach(document -> visit(document.root()));
  }

  /** The range of what follows a place, if anything does. */
  Optional<Span> after(int offset) {
    Map.Entry<Integer, Integer> next = endByStart.higherEntry(offset);
    return Optional.ofNullable(next).map(range -> new Span(range.getKey(), range.getValue()));
  }

  private void visit(YamlNode node) {
    if (node.alias().isPresent()) {
      return; // written elsewhere
    }
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (!entry.merged()) {
          int start = entry.key().span().start();
          boolean aliased = entry.value().alias().isPresent();
          put(start, aliased ? entry.value().alias().get().end() : entry.value().span().end());
          if (isWhole(entry.value())) {
            put(entry.value().span().start(), entry.value().span().end());
          }
          visit(entry.value());
        }
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        Span span = item.alias().orElse(item.span());
        put(span.start(), span.end());
        visit(item);
      }
    }
  }

  /**
   * Whether a value begins before everything in it: a mapping of lines begins with its first key.
   */
  private boolean isWhole(YamlNode value) {
    if (value.alias().isPresent() || value.span().start() >= text.length()) {
      return false;
    }
    char first = text.charAt(value.span().start());
    boolean collection = value instanceof YamlMapping || value instanceof YamlSequence;
    return !collection || first == '{' || first == '[';
  }

  /** Of what begins at one place the outermost counts. */
  private void put(int start, int end) {
    endByStart.merge(start, Math.max(end, start + 1), Math::max);
  }
}
