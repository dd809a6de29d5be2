package dev.automllint.schema.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A value of the schema as every run reads it: nodes of the library take longer to set up than a
 * job to check. What is not there is {@link #MISSING}, so that ways through the schema need no
 * questions.
 */
public final class SchemaNode {
  /** What there is where nothing is. */
  static final SchemaNode MISSING = new SchemaNode(null);

  /** A text, a number, a truth value, a list of nodes, {@link Members}, or null. */
  private final Object value;

  private List<String> texts; // made when first asked for: rules ask about each job

  private SchemaNode(Object value) {
    this.value = value;
  }

  /** The members of an object, read when somebody first looks for one. */
  interface Members {
    Map<String, SchemaNode> read();
  }

  static SchemaNode ofText(String text) {
    return new SchemaNode(text);
  }

  static SchemaNode ofNumber(Number number) {
    return new SchemaNode(number);
  }

  static SchemaNode ofBoolean(boolean bool) {
    return new SchemaNode(bool);
  }

  static SchemaNode ofNull() {
    return new SchemaNode(Optional.empty());
  }

  static SchemaNode ofList(List<SchemaNode> items) {
    return new SchemaNode(items);
  }

  static SchemaNode ofObject(Members members) {
    return new SchemaNode(members);
  }

  // ---- the way to other nodes

  /** Its members; none unless it is an object. */
  public Map<String, SchemaNode> members() {
    return value instanceof Members members ? members.read() : Map.of();
  }

  /** Its items; none unless it is a list. */
  @SuppressWarnings("unchecked") // nothing else makes lists
  public List<SchemaNode> items() {
    return value instanceof List<?> ? (List<SchemaNode>) value : List.of();
  }

  /** A member; {@link #MISSING} if there is none. */
  public SchemaNode path(String key) {
    SchemaNode member = members().get(key);
    return member == null ? MISSING : member;
  }

  /** Whether it has a member. */
  public boolean has(String key) {
    return members().containsKey(key);
  }

  /**
   * The node that a JSON Pointer leads to.
   *
   * @param pointer keys of objects, without escapes
   */
  public SchemaNode at(String pointer) {
    SchemaNode node = this;
    for (int start = 1; start < pointer.length(); ) {
      int slash = pointer.indexOf('/', start);
      int end = slash < 0 ? pointer.length() : slash;
      node = node.path(pointer.substring(start, end));
      start = end + 1;
    }
    return node;
  }

  // ---- what it is

  boolean isPresent() {
    return value != null;
  }

  public boolean isText() {
    return value instanceof String;
  }

  public boolean isNumber() {
    return value instanceof Number;
  }

  public boolean isBoolean() {
    return value instanceof Boolean;
  }

  /** Whether it is an object or a list. */
  private boolean isContainer() {
    return value instanceof Members || value instanceof List<?>;
  }

  /** Its text; empty unless it is one. */
  public String text() {
    return value instanceof String text ? text : "";
  }

  /** Whether it is {@code true}. */
  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  /** Its number, if it is one. */
  public Optional<Double> number() {
    return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
  }

  /** Its number without a fraction; 0 unless it is one. */
  public int intValue() {
    return value instanceof Number number ? number.intValue() : 0;
  }

  /** A text, number or truth value as it is written; empty for anything else. */
  Optional<String> written() {
    boolean single = isText() || isNumber() || isBoolean();
    return single ? Optional.of(value.toString()) : Optional.empty();
  }

  /** Its items as they are written. */
  public List<String> texts() {
    List<String> known = texts;
    if (known == null) {
      List<String> made = new ArrayList<>(items().size());
      for (SchemaNode item : items()) {
        made.add(item.written().orElse(""));
      }
      known = List.copyOf(made);
      texts = known; // by two threads at worst, to the same effect
    }
    return known;
  }

  /** The same for the library; the members of objects are still read late. */
  JsonNode toJson() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof Members) {
      return LazyObject.of(this);
    }
    if (isContainer()) {
      var array = nodes.arrayNode(items().size());
      items().forEach(item -> array.add(item.toJson()));
      return array;
    }
    if (value instanceof String text) {
      return nodes.stringNode(text);
    }
    if (value instanceof Boolean bool) {
      return nodes.booleanNode(bool);
    }
    if (value instanceof Double fraction) {
      return nodes.numberNode(fraction);
    }
    if (value instanceof Number) {
      return SchemaJson.integer(new BigInteger(value.toString()));
    }
    return value == null ? nodes.missingNode() : nodes.nullNode();
  }

  /** Object members by name, each made into a node of the library, in the order of the schema. */
  Map<String, JsonNode> jsonMembers() {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    members().forEach((key, node) -> members.put(key, node.toJson()));
    return members;
  }
}
