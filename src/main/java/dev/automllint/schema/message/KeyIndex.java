package dev.automllint.schema.message;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mappings in which each key of the format may be, for keys that are elsewhere. */
final class KeyIndex {
  private static final String DISTRIBUTIONS = "search_space[].";

  private final SchemaDocument document;
  private final Map<String, Set<String>> homes = new HashMap<>();
  private final Set<String> tabular = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, Set<String>> hints = new HashMap<>();

  KeyIndex(SchemaDocument document) {
    this.document = document;
    walk(document.root(), "");
  }

  /**
   * The mappings that may hold a key, as patterns such as {@code limits} or {@code search_space[]};
   * the job itself is the empty text. Keys that Azure refuses everywhere, or in this task, have
   * none.
   */
  List<String> of(String key) {
    return List.copyOf(homes.getOrDefault(key, Set.of()));
  }

  /** Whether a key belongs to jobs on tables. */
  boolean isTabular(String key) {
    return tabular.contains(key);
  }

  /** Whether the keys of a mapping are names that the user makes up. */
  boolean isOpen(String pattern) {
    return open.contains(pattern);
  }

  /** The keys that people mean by a name, whatever the mapping; none in distributions. */
  List<String> meantBy(String name) {
    return List.copyOf(hints.getOrDefault(name, Set.of()));
  }

  private void walk(SchemaNode schema, String pattern) {
    schema.members().forEach((keyword, value) -> walk(schema, keyword, value, pattern));
  }

  private void walk(SchemaNode schema, String keyword, SchemaNode value, String pattern) {
    switch (keyword) {
      case "$ref" -> walk(document.target(schema), pattern);
      case "properties" ->
          value.members().forEach((key, property) -> walkProperty(key, property, pattern));
      case "items" -> walk(value, pattern + "[]");
      case "additionalProperties" -> {
        if (value.isObject()) {
          open.add(pattern);
        }
        walk(value, pattern + ".*");
      }
      case "then", "else" -> walk(value, pattern);
      case "allOf" -> value.items().forEach(branch -> walk(branch, pattern));
      case "x-tabular-keys" -> tabular.addAll(value.texts());
      case "x-key-hints" -> addHints(value, pattern);
      default -> {} // says nothing of keys
    }
  }

  private void addHints(SchemaNode pairs, String pattern) {
    if (!pattern.startsWith(DISTRIBUTIONS)) {
      pairs
          .members()
          .forEach(
              (written, meant) ->
                  hints.computeIfAbsent(written, name -> new LinkedHashSet<>()).add(meant.text()));
    }
  }

  private void walkProperty(String key, SchemaNode value, String pattern) {
    if (document.find(value, "x-ignored").isPresent()) {
      return; // do not suggest what has no effect
    }
    boolean unwanted =
        document.find(value, Keywords.REFUSED).isPresent()
            || document.find(value, Keywords.OTHER_TASK).isPresent();
    if (!value.isBoolean() && !unwanted) {
      homes.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(pattern);
    }
    walk(value, pattern.isEmpty() ? key : pattern + "." + key);
  }
}
