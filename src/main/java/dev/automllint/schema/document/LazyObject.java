package dev.automllint.schema.document;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of an object for the library, made when it first looks at one; by two threads at
 * worst, both the same.
 */
final class LazyObject extends AbstractMap<String, JsonNode> {
  private final SchemaNode node;
  private volatile Map<String, JsonNode> made;

  private LazyObject(SchemaNode node) {
    this.node = node;
  }

  /** An object of the library. */
  static ObjectNode of(SchemaNode node) {
    return new ObjectNode(JsonNodeFactory.instance, new LazyObject(node));
  }

  private Map<String, JsonNode> made() {
    Map<String, JsonNode> members = made;
    if (members == null) {
      members = node.jsonMembers();
      made = members;
    }
    return members;
  }

  @Override
  public int size() {
    return made().size();
  }

  @Override
  public JsonNode get(Object key) {
    return made().get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return made().containsKey(key);
  }

  @Override
  public Set<Map.Entry<String, JsonNode>> entrySet() {
    return made().entrySet();
  }
}
