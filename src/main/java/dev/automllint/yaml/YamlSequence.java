package dev.automllint.yaml;

import dev.automllint.text.Span;
import java.util.List;

/**
 * A list.
 *
 * @param span from its first character to the end of its last item
 * @param items its values
 */
public record YamlSequence(Span span, List<YamlNode> items) implements YamlNode {
  public YamlSequence {
    items = List.copyOf(items);
  }
}
