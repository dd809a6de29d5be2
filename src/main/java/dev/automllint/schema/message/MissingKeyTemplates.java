package dev.automllint.schema.message;

import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes entries for keys that are missing: with the value that the schema has for them, or with a
 * text that says what has to be filled in.
 */
public final class MissingKeyTemplates {
  private final SchemaDocument document;

  public MissingKeyTemplates(SchemaDocument document) {
    this.document = document;
  }

  /** The keys at the top level, in their usual order. */
  Set<String> rootKeys() {
    return document.root().path("properties").members().keySet();
  }

  /**
   * The lines of an entry for a mapping that lacks it; empty if no value is known to be valid.
   *
   * @param mapping the mapping that needs it
   * @param key the key that is missing
   * @param schema the schema that requires it
   */
  Optional<List<String>> lines(InstanceLocation mapping, String key, SchemaNode schema) {
    return schema.has("allOf")
        ? branch(mapping, schema).map(type -> List.of(key + ": " + type))
        : entry(mapping.name(), key, schema.path("properties").path(key));
  }

  // ---- values

  private Optional<List<String>> entry(String parent, String key, SchemaNode property) {
    SchemaNode schema = document.target(property);
    if (!schema.has("properties")) {
      return value(parent, key, schema).map(value -> List.of(key + ": " + value));
    }
    List<String> lines = new ArrayList<>(List.of(key + ":"));
    for (String inner : shown(property, schema)) {
      Optional<List<String>> entry = entry(key, inner, schema.path("properties").path(inner));
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      entry.get().forEach(line -> lines.add("  " + line));
    }
    return lines.size() > 1 ? Optional.of(lines) : Optional.empty();
  }

  /** The keys of a block that its example has; without an example those that it needs. */
  private List<String> shown(SchemaNode property, SchemaNode schema) {
    SchemaNode examples = document.find(property, "examples");
    return examples.isPresent()
        ? List.copyOf(examples.item(0).members().keySet())
        : schema.path("required").texts();
  }

  private static Optional<String> value(String parent, String key, SchemaNode schema) {
    for (SchemaNode known : List.of(schema.path("const"), schema.path("enum").item(0))) {
      if (known.isPresent()) {
        return Optional.of(Messages.yaml(known));
      }
    }
    if (Spellings.takes(schema, "string")) {
      boolean free = !schema.has("pattern");
      return free
          ? Optional.of("<" + (parent.isEmpty() ? "" : parent + "_") + key + ">")
          : Optional.empty();
    }
    return List.of(schema.path("default"), schema.path("examples").item(0), schema.path("minimum"))
        .stream()
        .filter(SchemaNode::isPresent)
        .findFirst()
        .map(Messages::yaml);
  }

  // ---- types

  /** The type that takes all keys of a mapping, needs no other, and knows the fewest besides. */
  private Optional<String> branch(InstanceLocation mapping, SchemaNode schema) {
    Set<String> present =
        mapping.mapping().entries().stream().map(e -> e.name()).collect(Collectors.toSet());
    List<SchemaNode> fitting = new ArrayList<>();
    for (SchemaNode branch : schema.path("allOf").items()) {
      SchemaNode then = document.target(branch.path("then"));
      Set<String> needed = new HashSet<>(then.path("required").texts());
      needed.remove("type");
      if (then.path("properties").members().keySet().containsAll(present)
          && present.containsAll(needed)) {
        fitting.add(branch);
      }
    }
    return fitting.stream()
        .min(
            Comparator.comparing(
                b -> document.target(b.path("then")).path("properties").members().size()))
        .map(branch -> branch.at("/if/properties/type/const").written());
  }
}
