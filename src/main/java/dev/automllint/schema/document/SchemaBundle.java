package dev.automllint.schema.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes the schema of a task self-contained. Its file has only what is special about the task, and
 * refers to a file that all tasks share; joined, the special keywords override the shared ones.
 */
final class SchemaBundle {
  private static final String DEFINITIONS = "$defs";

  private final Map<String, Object> root;
  private final String task;

  private SchemaBundle(SchemaNode shared, String task) {
    this.root = mutable(shared);
    this.task = task;
  }

  /**
   * Joins a schema with what it refers to.
   *
   * @param schema the schema of a task; any other one is returned as it is
   * @param files gives the JSON of a schema file by its name
   */
  static SchemaNode of(SchemaNode schema, UnaryOperator<String> files) {
    List<SchemaNode> references = schema.path("allOf").items();
    String first = references.isEmpty() ? "" : references.get(0).path("$ref").text();
    if (first.isEmpty() || first.startsWith("#")) {
      return schema;
    }
    SchemaNode shared = JsonReader.read(files.apply(first)).orElseThrow();
    var bundle = new SchemaBundle(shared, schema.at("/properties/task/const").text());
    for (SchemaNode reference : references.subList(1, references.size())) {
      String pointer = reference.path("$ref").text().substring(first.length() + 1);
      bundle.override(bundle.root, mutable(shared.at(pointer)));
    }
    Map<String, Object> special = mutable(schema);
    special.remove("allOf");
    bundle.override(bundle.root, special);
    child(bundle.root, DEFINITIONS).keySet().retainAll(referenced(shared));
    return object(bundle.finished(bundle.root));
  }

  /** The definitions that a schema uses; the others are for some of the tasks. */
  private static Set<String> referenced(SchemaNode shared) {
    Set<String> names = new HashSet<>();
    for (SchemaNode reference : shared.findAll("$ref")) {
      names.add(reference.text().split("/")[2]);
    }
    return names;
  }

  /** What is said of the keys of a block overrides the definition to which the block refers. */
  private void override(Map<String, Object> schema, Map<String, Object> special) {
    boolean added = false;
    for (Map.Entry<String, Object> keyword : special.entrySet()) {
      String name = keyword.getKey();
      boolean ofBlock = name.equals("properties") || name.equals("items");
      if (ofBlock && schema.get("$ref") instanceof SchemaNode reference) {
        override(definition(reference.text()), Map.of(name, keyword.getValue()));
      } else if (schema.get(name) instanceof Map && keyword.getValue() instanceof Map) {
        override(child(schema, name), child(special, name));
      } else {
        added |= schema.put(name, keyword.getValue()) == null;
      }
    }
    if (added) {
      moveAnnotations(schema);
    }
  }

  /** Annotations are easier to read after all keywords, and definitions after everything. */
  private static void moveAnnotations(Map<String, Object> schema) {
    List<String> names = List.copyOf(schema.keySet());
    for (String first : List.of("x-", DEFINITIONS)) {
      for (String name : names) {
        if (name.startsWith(first)) {
          schema.put(name, schema.remove(name));
        }
      }
    }
  }

  private Map<String, Object> definition(String reference) {
    Map<String, Object> node = root;
    for (String step : reference.substring(2).split("/")) {
      node = child(node, step);
    }
    return node;
  }

  @SuppressWarnings("unchecked") // all objects of the tree are such maps
  private static Map<String, Object> child(Map<String, Object> node, String key) {
    return (Map<String, Object>) node.get(key);
  }

  // ---- between nodes and mutable trees

  private static Map<String, Object> mutable(SchemaNode node) {
    Map<String, Object> copy = new LinkedHashMap<>();
    node.members()
        .forEach((key, value) -> copy.put(key, value.isObject() ? mutable(value) : value));
    return copy;
  }

  /** The finished tree, without the remarks about keys and values that other tasks do not have. */
  private Map<String, SchemaNode> finished(Map<String, Object> tree) {
    Map<String, SchemaNode> members = new LinkedHashMap<>();
    for (String key : tree.keySet()) {
      SchemaNode node =
          tree.get(key) instanceof SchemaNode done ? done : object(finished(child(tree, key)));
      if (key.equals(Keywords.OTHER_TASK_VALUES)) {
        List<SchemaNode> others = new ArrayList<>(node.items());
        others.removeIf(this::isOwn);
        members.put(key, SchemaNode.ofList(others));
      } else if (!key.equals(Keywords.OTHER_TASK) || !isOwn(node)) {
        members.put(key, node);
      }
    }
    return members;
  }

  private static SchemaNode object(Map<String, SchemaNode> members) {
    return SchemaNode.ofObject(() -> members);
  }

  private boolean isOwn(SchemaNode annotation) {
    return annotation.path("tasks").contains(task) || annotation.path("accepted-in").contains(task);
  }
}
