package dev.automllint.schema.validate;

import dev.automllint.job.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the schema of a task says about one value: the subschemas that apply to it together,
 * found by following {@code $ref}, {@code allOf} and {@code if}. Written without the code under
 * test.
 */
final class SchemaParts {
  private static final Map<Task, JsonNode> ROOTS = new EnumMap<>(Task.class);

  private final JsonNode root;
  private final List<JsonNode> schemas;
  private final List<JsonNode> parts = new ArrayList<>();

  private SchemaParts(JsonNode root, List<JsonNode> schemas, boolean mapping, String type) {
    this.root = root;
    this.schemas = schemas;
    schemas.forEach(schema -> collect(schema, mapping, type));
  }

  /** The schema of the jobs of a task, as users get it. */
  static JsonNode root(Task task) {
    return ROOTS.computeIfAbsent(
        task,
        key -> JsonMapper.shared().readTree(BundledSchema.of(key).orElseThrow().document().text()));
  }

  /** What applies to a job that is not a mapping. */
  static SchemaParts of(Task task) {
    return new SchemaParts(root(task), List.of(root(task)), /* mapping= */ false, null);
  }

  static SchemaParts ofJob(Task task) {
    return of(task).mapping();
  }

  /** What applies to a value that is not a mapping. */
  private SchemaParts of(JsonNode... others) {
    return new SchemaParts(root, List.of(others), /* mapping= */ false, null);
  }

  /** What applies to the value if it is a mapping without a decisive {@code type}. */
  SchemaParts mapping() {
    return mapping(null);
  }

  /** What applies to the value if it is a mapping with a {@code type}. */
  SchemaParts mapping(String type) {
    return new SchemaParts(root, schemas, /* mapping= */ true, type);
  }

  private void collect(JsonNode schema, boolean mapping, String type) {
    parts.add(schema);
    if (schema.has("$ref")) {
      collect(root.at(schema.get("$ref").stringValue().substring(1)), mapping, type);
    }
    schema.path("allOf").forEach(part -> collect(part, mapping, type));
    if (schema.has("if")) {
      JsonNode branch = schema.path(holds(schema.get("if"), mapping, type) ? "then" : "else");
      if (branch.isObject()) {
        collect(branch, mapping, type);
      }
    }
  }

  /**
   * The schema has three kinds of condition: whether it is a mapping, what its type says, and
   * whether it has a key, which no sample has.
   */
  private static boolean holds(JsonNode condition, boolean mapping, String type) {
    return condition.has("type")
        ? mapping == condition.get("type").stringValue().equals("object")
        : condition.has("properties")
            && condition.at("/properties/type/const").stringValue().equals(type);
  }

  // ---- mappings

  boolean takesMapping() {
    return types().contains("object") || (types().isEmpty() && has("properties"));
  }

  /** The keys, each with what applies to its value. */
  Map<String, SchemaParts> keys() {
    Map<String, List<JsonNode>> keys = new LinkedHashMap<>();
    for (JsonNode part : parts) {
      for (Map.Entry<String, JsonNode> key : part.path("properties").properties()) {
        keys.computeIfAbsent(key.getKey(), name -> new ArrayList<>()).add(key.getValue());
      }
    }
    // What one part says about a key counts only if the part that closes the mapping has it.
    parts.stream()
        .filter(SchemaParts::closes)
        .forEach(part -> keys.keySet().retainAll(part.get("properties").propertyNames()));
    Map<String, SchemaParts> values = new LinkedHashMap<>();
    keys.forEach((key, list) -> values.put(key, of(list.toArray(JsonNode[]::new))));
    return values;
  }

  Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    parts.forEach(part -> required.addAll(texts(part.path("required"))));
    return required;
  }

  /** Whether other keys than the listed ones are refused. */
  boolean isClosed() {
    return parts.stream().anyMatch(SchemaParts::closes);
  }

  private static boolean closes(JsonNode part) {
    return part.path("additionalProperties").isBoolean();
  }

  /** What applies to the values of keys that the user names. */
  Optional<SchemaParts> userNamed() {
    return find("additionalProperties").filter(JsonNode::isObject).map(this::of);
  }

  /** The values of {@code type} on which the other keys depend. */
  List<String> branches() {
    return parts.stream()
        .flatMap(part -> part.path("allOf").valueStream())
        .map(branch -> branch.at("/if/properties/type/const").asString(""))
        .filter(type -> !type.isEmpty())
        .toList();
  }

  /** Whether the subschema is, or refers to, one whose address begins so. */
  boolean refersTo(String prefix) {
    return reference().startsWith(prefix);
  }

  String reference() {
    return schemas.get(0).path("$ref").asString("");
  }

  // ---- keywords

  Optional<JsonNode> find(String keyword) {
    return parts.stream().filter(p -> p.has(keyword)).map(p -> p.get(keyword)).findFirst();
  }

  boolean has(String keyword) {
    return find(keyword).isPresent();
  }

  Optional<BigDecimal> number(String keyword) {
    return find(keyword).map(JsonNode::decimalValue);
  }

  /** The pairs of an object, or none. */
  Set<Map.Entry<String, JsonNode>> pairs(String keyword) {
    return find(keyword).map(JsonNode::properties).orElse(Set.of());
  }

  /** The items of an array as text, or none. */
  List<String> texts(String keyword) {
    return find(keyword).map(SchemaParts::texts).orElse(List.of());
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(item -> item.asString()).toList();
  }

  Optional<SchemaParts> items() {
    List<JsonNode> items =
        parts.stream().filter(part -> part.has("items")).map(part -> part.get("items")).toList();
    return items.isEmpty() ? Optional.empty() : Optional.of(of(items.toArray(JsonNode[]::new)));
  }

  /** The JSON types that all parts allow; empty if none restricts them. */
  Set<String> types() {
    return parts.stream()
        .filter(part -> part.has("type"))
        .map(part -> part.get("type"))
        .map(type -> type.isString() ? Set.of(type.stringValue()) : new TreeSet<>(texts(type)))
        .reduce(SchemaParts::both)
        .orElse(Set.of());
  }

  private static Set<String> both(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    if ((a.contains("integer") && b.contains("number"))
        || (a.contains("number") && b.contains("integer"))) {
      both.add("integer");
    }
    return both;
  }

  /** The values of a list of text values; empty for other values. */
  List<String> words() {
    return Stream.concat(
            find("const").stream(),
            find("enum").filter(list -> list.get(0).isString()).stream()
                .flatMap(JsonNode::valueStream))
        .map(JsonNode::asString)
        .toList();
  }

  // ---- samples

  /** A valid value, as YAML text or as a tree, with no more than what is required. */
  Object sample() {
    if (!takesMapping()) {
      return scalarSample();
    }
    List<String> branches = mapping().branches();
    return sample(branches.isEmpty() ? null : branches.get(0));
  }

  /** A valid mapping with a {@code type}, or, for null, without a decisive one. */
  Map<String, Object> sample(String type) {
    SchemaParts mapping = mapping(type);
    Map<String, SchemaParts> keys = mapping.keys();
    Map<String, Object> sample = new LinkedHashMap<>();
    if (type != null) {
      sample.put("type", type);
    }
    mapping.required().forEach(key -> sample.putIfAbsent(key, keys.get(key).sample()));
    if (sample.isEmpty() && mapping.has("minProperties")) {
      String first = keys.keySet().iterator().next();
      sample.put(first, keys.get(first).sample());
    }
    return sample;
  }

  private Object scalarSample() {
    if (has("const")) {
      return words().get(0);
    }
    for (String list : List.of("enum", "x-known-values")) {
      if (has(list)) {
        return texts(list).get(0);
      }
    }
    if (types().contains("string")) {
      Pattern pattern = Pattern.compile(find("pattern").map(JsonNode::stringValue).orElse(""));
      return Stream.of("sample", "3x2")
          .filter(text -> pattern.matcher(text).find())
          .findFirst()
          .orElseThrow();
    }
    if (types().contains("array")) {
      return new ArrayList<>(List.of(items().orElseThrow().sample()));
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
}
