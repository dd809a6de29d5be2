package dev.automllint.schema.message;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where each key of the format may stand, for keys that stand elsewhere. */
final class KeyIndex {
  private final SchemaDocument document;

  /** The keys in a part of the schema, however deep: a search leaves out what does not hold its. */
  private final Map<SchemaNode, Set<String>> keys = new ConcurrentHashMap<>();

  /** What was found; of keys that the schema has, so that there is an end to them. */
  private final Map<String, List<String>> places = new ConcurrentHashMap<>();

  /** Looks once at each part of the schema; references lead to most of them many times. */
  KeyIndex(SchemaDocument document) {
    this.document = document;
    keysIn(document.root());
  }

  private Set<String> keysIn(SchemaNode schema) {
    Set<String> known = keys.get(schema);
    if (known == null) {
      known = new HashSet<>(schema.path("properties").members().keySet());
      for (SchemaNode part : partsOf(schema)) {
        known.addAll(keysIn(part));
      }
      keys.put(schema, known);
    }
    return known;
  }

  private List<SchemaNode> partsOf(SchemaNode schema) {
    List<SchemaNode> parts = new ArrayList<>(schema.path("properties").members().values());
    if (schema.has("$ref")) {
      parts.add(document.target(schema));
    }
    for (String keyword : List.of("items", "additionalProperties", "then", "else")) {
      if (schema.has(keyword)) {
        parts.add(schema.path(keyword));
      }
    }
    parts.addAll(schema.path("allOf").items());
    return parts;
  }

  /**
   * The mappings that may hold a key, as patterns such as {@code limits} or {@code search_space[]};
   * the job itself is the empty text. Keys that Azure refuses everywhere have no place.
   */
  List<String> of(String key) {
    if (!keysIn(document.root()).contains(key)) {
      return List.of();
    }
    List<String> known = places.get(key);
    if (known == null) {
      Set<String> found = new LinkedHashSet<>();
      search(document.root(), "", key, found);
      known = List.copyOf(found);
      places.put(key, known);
    }
    return known;
  }

  private void search(SchemaNode schema, String pattern, String key, Set<String> found) {
    if (!keysIn(schema).contains(key)) {
      return;
    }
    if (schema.has("$ref")) {
      search(document.target(schema), pattern, key, found);
    }
    Map<String, SchemaNode> properties = schema.path("properties").members();
    for (Map.Entry<String, SchemaNode> property : properties.entrySet()) {
      SchemaNode value = property.getValue();
      if (document.find(value, "x-ignored").isPresent()) {
        continue; // nobody is to be sent where nothing happens
      }
      boolean refused = document.find(value, Keywords.REFUSED).isPresent();
      if (property.getKey().equals(key) && !refused && !value.isBoolean()) {
        found.add(pattern);
      }
      String below = pattern.isEmpty() ? property.getKey() : pattern + "." + property.getKey();
      search(value, below, key, found);
    }
    search(schema.path("items"), pattern + "[]", key, found);
    search(schema.path("additionalProperties"), pattern + ".*", key, found);
    search(schema.path("then"), pattern, key, found);
    search(schema.path("else"), pattern, key, found);
    for (SchemaNode branch : schema.path("allOf").items()) {
      search(branch, pattern, key, found);
    }
  }
}
