package dev.automllint.yaml;

import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A list.
 *
 * @param span from its first character to the end of its last item
 * @param alias the alias by which it was reached
 * @param items its values
 */
public record YamlSequence(Span span, Optional<Span> alias, List<YamlNode> items)
    implements YamlNode {
  public YamlSequence {
    items = List.copyOf(items);
  }
}
