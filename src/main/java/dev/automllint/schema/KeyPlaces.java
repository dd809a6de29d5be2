package dev.automllint.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each key of the format may stand, for keys that stand elsewhere. */
final class KeyPlaces {
  private final SchemaDocument document;
  private final Map<String, Set<String>> places = new HashMap<>();

  /** Walks the whole schema once. */
  KeyPlaces(SchemaDocument document) {
    this.document = document;
    walk(document.node(), "");
  }

  /**
   * The mappings that may hold a key, as patterns such as {@code limits} or {@code search_space[]};
   * the job itself is the empty text. Keys that Azure refuses everywhere have no place.
   */
  List<String> of(String key) {
    return new ArrayList<>(places.getOrDefault(key, Set.of()));
  }

  private void walk(SchemaNode schema, String pattern) {
    if (schema.members().isEmpty()) {
      return;
    }
    if (schema.has("$ref")) {
      walk(document.target(schema), pattern);
    }
    Map<String, SchemaNode> properties = schema.path("properties").members();
    for (Map.Entry<String, SchemaNode> property : properties.entrySet()) {
      SchemaNode value = property.getValue();
      if (document.find(value, "x-ignored").isPresent()) {
        continue; // nobody is to be sent where nothing happens
      }
      if (document.find(value, AssertingKeywords.REFUSED).isEmpty() && !value.isBoolean()) {
        places.computeIfAbsent(property.getKey(), key -> new LinkedHashSet<>()).add(pattern);
      }
      walk(value, pattern.isEmpty() ? property.getKey() : pattern + "." + property.getKey());
    }
    walk(schema.path("items"), pattern + "[]");
    walk(schema.path("additionalProperties"), pattern + ".*");
    walk(schema.path("then"), pattern);
    walk(schema.path("else"), pattern);
    schema.path("allOf").items().forEach(branch -> walk(branch, pattern));
  }
}
