package dev.automllint.schema.message;

import dev.automllint.diagnostic.Nearest;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.SnakeCase;
import java.util.List;
import java.util.Optional;

/** Finds the value of a word list that was meant by another word. */
final class ValueHints {
  private ValueHints() {}

  /**
   * The value that was meant: by another name that the schema lists, or by a misspelling.
   *
   * @param schema what the place allows
   * @param allowed the values that can be suggested
   */
  static Optional<String> of(String text, SchemaNode schema, List<String> allowed) {
    String name = SnakeCase.of(text.strip().replace('-', '_').replace(' ', '_'));
    String meant = schema.path("x-value-hints").path(name).text();
    return allowed.contains(meant) ? Optional.of(meant) : Nearest.of(text, allowed);
  }
}
