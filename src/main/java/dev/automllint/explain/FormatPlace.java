package dev.automllint.explain;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.message.Spellings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a job, or a configuration, may have at one place: the keys of a mapping, the items of a
 * list, or a single value. It is found from the schema and from the {@code type} of the mappings
 * around it alone, so that it is known in a job that is being written.
 */
public final class FormatPlace {
  private final SchemaDocument document;
  private final List<SchemaNode> schemas;

  private FormatPlace(SchemaDocument document, List<SchemaNode> schemas) {
    this.document = document;
    this.schemas = schemas;
  }

  /** The place of all that a schema describes: a whole job, or a configuration. */
  public static FormatPlace of(SchemaDocument document) {
    return new FormatPlace(document, List.of(document.root()));
  }

  /** The place of a value of which a part of the schema says what it may be. */
  static FormatPlace of(SchemaDocument document, SchemaNode schema) {
    return new FormatPlace(document, List.of(schema));
  }

  /** The schema that says the most of the place; {@link SchemaNode#MISSING} if none is known. */
  SchemaNode schema() {
    return schemas.isEmpty() ? SchemaNode.MISSING : schemas.get(0);
  }

  /**
   * A key that may be written.
   *
   * @param name the key
   * @param required whether its mapping needs it
   * @param place its value
   */
  public record Key(String name, boolean required, FormatPlace place) {}

  // ---- steps

  /**
   * The place of the value of a key, if this one has a mapping.
   *
   * @param type the {@code type} of that mapping; empty if it has none
   */
  public FormatPlace key(String name, String type) {
    List<SchemaNode> found = new ArrayList<>();
    for (SchemaNode schema : asMapping(type)) {
      SchemaNode property = schema.path("properties").path(name);
      SchemaNode other = schema.path("additionalProperties");
      if (property.isObject()) {
        found.add(property);
      } else if (!property.isPresent() && other.isObject()) {
        found.add(other);
      }
    }
    return new FormatPlace(document, found);
  }

  /** The place of an item, if this one has a list. */
  public FormatPlace item() {
    List<SchemaNode> found = new ArrayList<>();
    for (SchemaNode schema : asSingle()) {
      if (schema.path("items").isObject()) {
        found.add(schema.path("items"));
      }
    }
    return new FormatPlace(document, found);
  }

  // ---- what may be written

  /**
   * The keys of a mapping that are of use, in the order of the schema.
   *
   * @param type the {@code type} of the mapping; empty if it has none
   */
  public List<Key> keys(String type) {
    Map<String, Key> keys = new LinkedHashMap<>();
    List<SchemaNode> parts = asMapping(type);
    Set<String> required = new LinkedHashSet<>();
    parts.forEach(schema -> required.addAll(schema.path("required").texts()));
    for (SchemaNode schema : parts) {
      schema
          .path("properties")
          .members()
          .forEach(
              (name, value) -> {
                if (value.isObject() && !isUnwanted(value)) {
                  keys.computeIfAbsent(
                      name, n -> new Key(name, required.contains(name), key(name, type)));
                }
              });
      for (String name : schema.at("/propertyNames/enum").texts()) {
        keys.computeIfAbsent(name, n -> new Key(name, required.contains(name), key(name, type)));
      }
    }
    return List.copyOf(keys.values());
  }

  private boolean isUnwanted(SchemaNode key) {
    return document.find(key, Keywords.REFUSED).isPresent()
        || document.find(key, Keywords.OTHER_TASK).isPresent()
        || document.find(key, "x-ignored").isPresent();
  }

  /** The words and numbers that are known to be allowed as a single value; others may be, too. */
  public List<String> values() {
    Set<String> values = new LinkedHashSet<>();
    for (SchemaNode schema : asSingle()) {
      if (schema.path("const").isPresent()) {
        values.add(schema.path("const").written());
      }
      values.addAll(schema.path(Keywords.KNOWN_VALUES).texts());
      if (schema.has(Keywords.SWITCH)) {
        values.addAll(List.of("0", "1"));
      } else {
        values.addAll(schema.path("enum").texts());
        if (Spellings.takes(schema, "boolean")) {
          values.addAll(List.of("true", "false"));
        }
      }
    }
    return List.copyOf(values);
  }

  /** The default of a single value; empty if it has none. */
  public String defaultValue() {
    return last("default").written();
  }

  /** A single value as an example; empty if there is none. */
  public String example() {
    return last("examples").item(0).written();
  }

  /** Whether a mapping may be here. */
  public boolean takesMapping() {
    return asMapping("").stream()
        .anyMatch(schema -> schema.has("properties") || Spellings.takes(schema, "object"));
  }

  /** Whether a list may be here. */
  public boolean takesList() {
    return asSingle().stream().anyMatch(schema -> Spellings.takes(schema, "array"));
  }

  /** Whether a single value may be here. */
  public boolean takesSingle() {
    return asSingle().stream()
        .anyMatch(
            schema ->
                schema.has("const")
                    || schema.has("enum")
                    || List.of("string", "integer", "number", "boolean").stream()
                        .anyMatch(type -> Spellings.takes(schema, type)));
  }

  /** The name for people; empty if it has none. */
  public String title() {
    return last("title").text();
  }

  /** The meaning; empty if none is known. */
  public String description() {
    return last("description").text();
  }

  /** A keyword of the most specific schema that has it. */
  private SchemaNode last(String keyword) {
    SchemaNode found = SchemaNode.MISSING;
    for (SchemaNode schema : asSingle()) {
      found = schema.has(keyword) ? schema.path(keyword) : found;
    }
    return found;
  }

  // ---- the schemas that apply

  /** All that applies to a mapping with a {@code type}. */
  private List<SchemaNode> asMapping(String type) {
    List<SchemaNode> all = new ArrayList<>();
    schemas.forEach(schema -> addMapping(schema, type, all));
    return all;
  }

  private void addMapping(SchemaNode schema, String type, List<SchemaNode> all) {
    if (schema.has("$ref")) {
      addMapping(document.referenced(schema), type, all);
    }
    all.add(schema);
    if (isForMappings(schema)) {
      addMapping(schema.path("then"), type, all);
    }
    for (SchemaNode branch : schema.path("allOf").items()) {
      SchemaNode expected = branch.at("/if/properties/type/const");
      if (expected.isText() && expected.text().equalsIgnoreCase(type)) {
        addMapping(branch.path("then"), type, all);
      }
    }
  }

  /** All that applies to a value that is not a mapping. */
  private List<SchemaNode> asSingle() {
    List<SchemaNode> all = new ArrayList<>();
    schemas.forEach(schema -> addSingle(schema, all));
    return all;
  }

  private void addSingle(SchemaNode schema, List<SchemaNode> all) {
    if (schema.has("$ref")) {
      addSingle(document.referenced(schema), all);
    }
    all.add(schema);
    if (isForMappings(schema)) {
      addSingle(schema.path("else"), all);
    }
  }

  private static boolean isForMappings(SchemaNode schema) {
    return schema.at("/if/type").text().equals("object");
  }
}
