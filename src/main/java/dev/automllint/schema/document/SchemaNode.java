package dev.automllint.schema.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A JSON value of a schema. What does not exist is {@link #MISSING}, so that a path through the
 * schema needs no checks.
 */
public final class SchemaNode {
  /** The value of a key that does not exist. */
  public static final SchemaNode MISSING = new SchemaNode(null);

  private static final SchemaNode NULL = new SchemaNode(Optional.empty());

  /** A string, long, double, boolean, list of nodes, {@link Members}, or {@link Optional}. */
  private final Object value;

  private SchemaNode(Object value) {
    this.value = value;
  }

  static SchemaNode ofText(String text) {
    return new SchemaNode(text);
  }

  static SchemaNode ofNumber(Number number) {
    boolean whole = number instanceof Integer || number instanceof Long;
    return whole ? new SchemaNode(number.longValue()) : new SchemaNode(number.doubleValue());
  }

  static SchemaNode ofBoolean(boolean bool) {
    return new SchemaNode(bool);
  }

  static SchemaNode ofNull() {
    return NULL;
  }

  static SchemaNode ofList(List<SchemaNode> items) {
    return new SchemaNode(Collections.unmodifiableList(items));
  }

  /**
   * An object.
   *
   * @param members gives its members when they are first needed
   */
  static SchemaNode ofObject(Supplier<Map<String, SchemaNode>> members) {
    return new SchemaNode(new Members(members));
  }

  /** The members of an object, read once; by two threads at worst, both the same. */
  private static final class Members {
    private final Supplier<Map<String, SchemaNode>> source;
    private volatile Map<String, SchemaNode> members;

    Members(Supplier<Map<String, SchemaNode>> source) {
      this.source = source;
    }

    Map<String, SchemaNode> get() {
      if (members == null) {
        members = Collections.unmodifiableMap(source.get());
      }
      return members;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Members object && object.get().equals(get());
    }

    @Override
    public int hashCode() {
      return get().hashCode();
    }

    @Override
    public String toString() {
      return get().toString();
    }
  }

  // ---- children

  /** Its members, in the order of the file; none unless it is an object. */
  public Map<String, SchemaNode> members() {
    return value instanceof Members object ? object.get() : Map.of();
  }

  /** Its items; none unless it is a list. */
  @SuppressWarnings("unchecked") // no other lists are made
  public List<SchemaNode> items() {
    return isList() ? (List<SchemaNode>) value : List.of();
  }

  /** A member; {@link #MISSING} if there is none. */
  public SchemaNode path(String key) {
    return members().getOrDefault(key, MISSING);
  }

  /** An item; {@link #MISSING} if there is none. */
  public SchemaNode item(int index) {
    return index < items().size() ? items().get(index) : MISSING;
  }

  /** Whether it has a member. */
  public boolean has(String key) {
    return members().containsKey(key);
  }

  /**
   * The node at a JSON Pointer; {@link #MISSING} if there is none.
   *
   * @param pointer keys without escapes, and indexes
   */
  public SchemaNode at(String pointer) {
    SchemaNode node = this;
    for (int start = 1; start < pointer.length(); ) {
      int slash = pointer.indexOf('/', start);
      int end = slash < 0 ? pointer.length() : slash;
      String step = pointer.substring(start, end);
      node = node.isList() ? node.item(Integer.parseInt(step)) : node.path(step);
      start = end + 1;
    }
    return node;
  }

  /** The values of a key in all objects of the tree, but not inside of one another. */
  public List<SchemaNode> findAll(String key) {
    List<SchemaNode> found = new ArrayList<>();
    collect(key, found);
    return found;
  }

  private void collect(String key, List<SchemaNode> found) {
    for (Map.Entry<String, SchemaNode> member : members().entrySet()) {
      if (member.getKey().equals(key)) {
        found.add(member.getValue());
      } else {
        member.getValue().collect(key, found);
      }
    }
    items().forEach(item -> item.collect(key, found));
  }

  // ---- kinds

  public boolean isPresent() {
    return value != null;
  }

  public boolean isNull() {
    return value == NULL.value;
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

  public boolean isObject() {
    return value instanceof Members;
  }

  public boolean isList() {
    return value instanceof List;
  }

  // ---- values

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

  /** A text, number or boolean as it is written; empty for anything else. */
  public String written() {
    return isText() || isNumber() || isBoolean() ? value.toString() : "";
  }

  /** Its items as they are written. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(items().size());
    for (SchemaNode item : items()) {
      texts.add(item.written());
    }
    return texts;
  }

  /** Whether one of its items is this text. */
  public boolean contains(String text) {
    for (SchemaNode item : items()) {
      if (item.text().equals(text)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SchemaNode node && Objects.equals(node.value, value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
