package dev.automllint.schema.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one schema of those of all tasks, for editors: {@code task} decides which one holds. */
final class CombinedSchema {
  private static final String DEFINITIONS = "$defs";
  private static final String PREFIX = "#/$defs/";

  private final List<SchemaNode> roots;
  private final Map<String, SchemaNode> definitions = new LinkedHashMap<>();

  /** The definitions that differ between the tasks. */
  private final Set<String> special = new HashSet<>();

  private CombinedSchema(List<SchemaNode> roots) {
    this.roots = roots;
  }

  /**
   * Combines schemas.
   *
   * @param shared what all tasks have in common: gives the title, and the description of the task
   * @param roots the self-contained schemas of the tasks
   */
  static SchemaNode of(SchemaNode shared, List<SchemaNode> roots) {
    return new CombinedSchema(roots).combine(shared);
  }

  private SchemaNode combine(SchemaNode shared) {
    findSpecial();
    Map<String, SchemaNode> task = new LinkedHashMap<>(shared.at("/properties/task").members());
    task.put("enum", SchemaNode.ofList(roots.stream().map(CombinedSchema::task).toList()));
    List<SchemaNode> branches = new ArrayList<>();
    for (SchemaNode root : roots) {
      branches.add(branch(task(root)));
      addDefinitions(root);
    }
    Map<String, SchemaNode> combined = new LinkedHashMap<>();
    for (String name : List.of("$schema", "$id", "title", "description", "type")) {
      combined.put(name, shared.path(name));
    }
    combined.put("required", SchemaNode.ofList(List.of(SchemaNode.ofText("task"))));
    combined.put("properties", object(Map.of("task", object(task))));
    combined.put("allOf", SchemaNode.ofList(branches));
    combined.put(DEFINITIONS, object(definitions));
    return object(combined);
  }

  private static SchemaNode task(SchemaNode root) {
    return root.at("/properties/task/const");
  }

  private static SchemaNode branch(SchemaNode task) {
    Map<String, SchemaNode> condition = new LinkedHashMap<>();
    condition.put("properties", object(Map.of("task", object(Map.of("const", task)))));
    condition.put("required", SchemaNode.ofList(List.of(SchemaNode.ofText("task"))));
    Map<String, SchemaNode> branch = new LinkedHashMap<>();
    branch.put("if", object(condition));
    branch.put("then", object(Map.of("$ref", SchemaNode.ofText(PREFIX + task.text()))));
    return object(branch);
  }

  /** Those that differ, and those that refer to one that does. */
  private void findSpecial() {
    Map<String, SchemaNode> first = roots.get(0).path(DEFINITIONS).members();
    for (SchemaNode root : roots) {
      root.path(DEFINITIONS)
          .members()
          .forEach(
              (name, definition) -> {
                if (!definition.equals(first.get(name))) {
                  special.add(name);
                }
              });
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, SchemaNode> definition : first.entrySet()) {
        boolean refers =
            definition.getValue().findAll("$ref").stream()
                .anyMatch(reference -> special.contains(name(reference.text())));
        more |= refers && special.add(definition.getKey());
      }
    }
  }

  private static String name(String reference) {
    return reference.split("/")[2];
  }

  private void addDefinitions(SchemaNode root) {
    String task = task(root).text();
    Map<String, SchemaNode> job = new LinkedHashMap<>(root.members());
    job.keySet().removeAll(List.of("$schema", "$id", DEFINITIONS));
    definitions.put(task, renamed(object(job), task));
    root.path(DEFINITIONS)
        .members()
        .forEach((name, schema) -> definitions.put(nameIn(task, name), renamed(schema, task)));
  }

  private String nameIn(String task, String definition) {
    return special.contains(definition) ? definition + "_" + task : definition;
  }

  /** The same, with references to the definitions of a task. */
  private SchemaNode renamed(SchemaNode node, String task) {
    if (node.isList()) {
      return SchemaNode.ofList(node.items().stream().map(item -> renamed(item, task)).toList());
    }
    if (!node.isObject()) {
      return node;
    }
    Map<String, SchemaNode> members = new LinkedHashMap<>();
    node.members()
        .forEach(
            (key, value) ->
                members.put(
                    key,
                    key.equals("$ref") ? reference(value.text(), task) : renamed(value, task)));
    return object(members);
  }

  private SchemaNode reference(String reference, String task) {
    String name = name(reference);
    return SchemaNode.ofText(
        PREFIX + nameIn(task, name) + reference.substring(PREFIX.length() + name.length()));
  }

  private static SchemaNode object(Map<String, SchemaNode> members) {
    return SchemaNode.ofObject(() -> members);
  }
}
