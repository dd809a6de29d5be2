package dev.automllint.schema.message;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mappings in which each key of the format may be, for keys that are elsewhere. */
final class KeyIndex {
  private final SchemaDocument document;
  private final Map<String, Set<String>> homes = new HashMap<>();

  KeyIndex(SchemaDocument document) {
    this.document = document;
    walk(document.root(), "");
  }

  /**
   * The mappings that may hold a key, as patterns such as {@code limits} or {@code search_space[]};
   * the job itself is the empty text. Keys that Azure refuses everywhere have none.
   */
  List<String> of(String key) {
    return List.copyOf(homes.getOrDefault(key, Set.of()));
  }

  private void walk(SchemaNode schema, String pattern) {
    if (!schema.isObject()) {
      return;
    }
    if (schema.has("$ref")) {
      walk(document.target(schema), pattern);
    }
    schema.path("properties").members().forEach((key, value) -> walkProperty(key, value, pattern));
    walk(schema.path("items"), pattern + "[]");
    walk(schema.path("additionalProperties"), pattern + ".*");
    walk(schema.path("then"), pattern);
    walk(schema.path("else"), pattern);
    schema.path("allOf").items().forEach(branch -> walk(branch, pattern));
  }

  private void walkProperty(String key, SchemaNode value, String pattern) {
    if (document.find(value, "x-ignored").isPresent()) {
      return; // do not suggest what has no effect
    }
    if (!value.isBoolean() && !document.find(value, Keywords.REFUSED).isPresent()) {
      homes.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(pattern);
    }
    walk(value, pattern.isEmpty() ? key : pattern + "." + key);
  }
}
