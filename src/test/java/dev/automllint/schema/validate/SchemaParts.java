package dev.automllint.schema.validate;

import dev.automllint.schema.document.SchemaDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * All that the bundled schema says of one value: the subschemas that apply to it together, found by
 * following {@code $ref}, {@code allOf} and {@code if}. Written without the code under test.
 */
final class SchemaParts {
  private static final JsonNode ROOT =
      SchemaDocument.bundled("autoMLImageClassificationJob.schema.json").root();

  private final List<JsonNode> parts;

  private SchemaParts(List<JsonNode> parts) {
    this.parts = parts;
  }

  /** What applies to a job. */
  static SchemaParts ofJob() {
    return mapping(List.of(ROOT), null);
  }

  /** What applies to a scalar or list. */
  static SchemaParts value(List<JsonNode> schemas) {
    return collected(schemas, /* mapping= */ false, null);
  }

  /** What applies to a mapping whose {@code type} has a value, or, for null, none. */
  static SchemaParts mapping(List<JsonNode> schemas, String type) {
    return collected(schemas, /* mapping= */ true, type);
  }

  private static SchemaParts collected(List<JsonNode> schemas, boolean mapping, String type) {
    List<JsonNode> parts = new ArrayList<>();
    schemas.forEach(schema -> collect(schema, mapping, type, parts));
    return new SchemaParts(parts);
  }

  private static void collect(JsonNode schema, boolean mapping, String type, List<JsonNode> out) {
    out.add(schema);
    if (schema.has("$ref")) {
      collect(ROOT.at(schema.get("$ref").stringValue().substring(1)), mapping, type, out);
    }
    for (JsonNode part : schema.path("allOf")) {
      collect(part, mapping, type, out);
    }
    if (schema.has("if")) {
      String branch = holds(schema.get("if"), mapping, type) ? "then" : "else";
      if (schema.has(branch)) {
        collect(schema.get(branch), mapping, type, out);
      }
    }
  }

  /** The schema has two kinds of condition: whether it is a mapping, and what its type says. */
  private static boolean holds(JsonNode condition, boolean mapping, String type) {
    if (condition.has("type")) {
      return mapping == condition.get("type").stringValue().equals("object");
    }
    return condition.at("/properties/type/const").stringValue().equals(type);
  }

  // ---- mappings

  /** Whether a mapping may stand there at all. */
  boolean takesMapping() {
    Set<String> types = types();
    return types.contains("object") || (types.isEmpty() && has("properties"));
  }

  /** The keys, each with the schemas that apply to its value. */
  Map<String, List<JsonNode>> properties() {
    Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
    for (JsonNode part : parts) {
      for (Map.Entry<String, JsonNode> property : part.path("properties").properties()) {
        properties
            .computeIfAbsent(property.getKey(), key -> new ArrayList<>())
            .add(property.getValue());
      }
    }
    // What one part says of a key counts only where the part that closes the mapping has it.
    parts.stream()
        .filter(SchemaParts::closes)
        .forEach(part -> properties.keySet().retainAll(part.get("properties").propertyNames()));
    return properties;
  }

  /** The keys that must not be missing. */
  Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    parts.forEach(part -> part.path("required").forEach(key -> required.add(key.stringValue())));
    return required;
  }

  /** Whether other keys than the listed ones are refused. */
  boolean isClosed() {
    return parts.stream().anyMatch(SchemaParts::closes);
  }

  private static boolean closes(JsonNode part) {
    return part.path("additionalProperties").isBoolean();
  }

  /** The schema of keys with names that the user makes up. */
  Optional<JsonNode> madeUp() {
    return find("additionalProperties").filter(JsonNode::isObject);
  }

  /** The values of {@code type} between which the other keys differ; empty where they do not. */
  List<String> branches() {
    List<String> branches = new ArrayList<>();
    for (JsonNode part : parts) {
      for (JsonNode branch : part.path("allOf")) {
        JsonNode type = branch.at("/if/properties/type/const");
        if (type.isString()) {
          branches.add(type.stringValue());
        }
      }
    }
    return branches;
  }

  // ---- values

  /** A keyword or annotation. */
  Optional<JsonNode> find(String keyword) {
    return parts.stream().filter(p -> p.has(keyword)).map(p -> p.get(keyword)).findFirst();
  }

  boolean has(String keyword) {
    return find(keyword).isPresent();
  }

  /** The number that a keyword gives. */
  Optional<BigDecimal> number(String keyword) {
    return find(keyword).map(JsonNode::decimalValue);
  }

  /** The items' schemas. */
  List<JsonNode> items() {
    return parts.stream().filter(part -> part.has("items")).map(p -> p.get("items")).toList();
  }

  /** The JSON types that all parts allow; empty where none says anything. */
  Set<String> types() {
    Set<String> types = null;
    for (JsonNode part : parts) {
      if (part.has("type")) {
        Set<String> here = new LinkedHashSet<>();
        if (part.get("type").isString()) {
          here.add(part.get("type").stringValue());
        } else {
          part.get("type").forEach(type -> here.add(type.stringValue()));
        }
        types = types == null ? here : both(types, here);
      }
    }
    return types == null ? Set.of() : types;
  }

  private static Set<String> both(Set<String> a, Set<String> b) {
    Set<String> both = new LinkedHashSet<>(a);
    both.retainAll(b);
    if (a.contains("integer") && b.contains("number")) {
      both.add("integer");
    }
    if (a.contains("number") && b.contains("integer")) {
      both.add("integer");
    }
    return both;
  }

  /** The words of a list of words; empty for other values. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    find("const").ifPresent(word -> words.add(word.stringValue()));
    find("enum").filter(e -> e.get(0).isString()).ifPresent(e -> words.addAll(texts(e)));
    return words;
  }

  /** The items of an array as texts. */
  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  // ---- samples

  /** A right value, as YAML text or as a tree: no more than what must be there. */
  static Object sample(List<JsonNode> schemas) {
    SchemaParts value = value(schemas);
    if (!value.takesMapping()) {
      return value.scalarSample();
    }
    List<String> branches = mapping(schemas, null).branches();
    return mappingSample(schemas, branches.isEmpty() ? null : branches.get(0));
  }

  /** A right mapping with a {@code type}, or, for null, none. */
  static Map<String, Object> mappingSample(List<JsonNode> schemas, String type) {
    SchemaParts mapping = mapping(schemas, type);
    Map<String, List<JsonNode>> properties = mapping.properties();
    Map<String, Object> sample = new LinkedHashMap<>();
    if (type != null) {
      sample.put("type", type);
    }
    mapping.required().forEach(key -> sample.putIfAbsent(key, sample(properties.get(key))));
    if (sample.isEmpty() && mapping.has("minProperties")) {
      String first = properties.keySet().iterator().next();
      sample.put(first, sample(properties.get(first)));
    }
    return sample;
  }

  private Object scalarSample() {
    if (!words().isEmpty()) {
      return words().get(0);
    }
    if (has("enum")) {
      return find("enum").get().get(0).toString();
    }
    if (has("x-known-values")) {
      return find("x-known-values").get().get(0).stringValue();
    }
    Set<String> types = types();
    if (types.contains("string")) {
      return text();
    }
    if (types.contains("array")) {
      List<Object> list = new ArrayList<>();
      list.add(sample(items()));
      return list;
    }
    return number("default")
        .or(() -> number("minimum"))
        .or(() -> number("exclusiveMaximum").map(bound -> bound.divide(BigDecimal.valueOf(2))))
        .map(SchemaParts::plain)
        .orElse("1");
  }

  /** A number as people write it. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private String text() {
    Optional<String> pattern = find("pattern").map(JsonNode::stringValue);
    for (String text : List.of("sample", "3x2")) {
      if (pattern.isEmpty() || Pattern.compile(pattern.get()).matcher(text).find()) {
        return text;
      }
    }
    throw new IllegalStateException("no sample fits " + pattern.get());
  }
}
