package dev.automllint.explain;

import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All keys that are of use in a job, as a tree, with their types and defaults in short. */
public final class KeyTree {
  private static final String SEARCH_SPACE = "search_space";

  private final Map<String, SchemaDocument> tasks;

  private KeyTree(Map<String, SchemaDocument> tasks) {
    this.tasks = tasks;
  }

  /**
   * A line of the tree.
   *
   * @param depth how many keys it is inside of
   * @param name the key, or the {@code type} of a block whose keys follow
   * @param required whether its block needs it
   * @param text its type and default; empty for a {@code type}
   */
  public record Line(int depth, String name, boolean required, String text) {}

  /** The lines of the tree of one or several tasks, from the schemas by the names of the tasks. */
  public static List<Line> of(Map<String, SchemaDocument> tasks) {
    var root = new Node(/* required= */ false);
    var tree = new KeyTree(tasks);
    tasks.forEach((task, document) -> new Walk(task, document).walkJob(root));
    List<Line> lines = new ArrayList<>();
    tree.addLines(root, 0, lines);
    return lines;
  }

  /** A key, with what the tasks say of it. */
  private static final class Node {
    final boolean required;
    final Set<String> types = new LinkedHashSet<>();
    final Set<String> defaults = new LinkedHashSet<>();
    final Set<String> tasks = new LinkedHashSet<>();
    final Map<String, Node> children = new LinkedHashMap<>();

    Node(boolean required) {
      this.required = required;
    }

    Node child(String name, boolean required) {
      return children.computeIfAbsent(name, key -> new Node(required));
    }
  }

  /** Collects the keys of one task. */
  private static final class Walk {
    private final String task;
    private final SchemaDocument document;

    /** The blocks whose keys are known, by their schemas. */
    private final Map<SchemaNode, String> blocks = new HashMap<>();

    Walk(String task, SchemaDocument document) {
      this.task = task;
      this.document = document;
    }

    void walkJob(Node root) {
      walkKeys(FormatPlace.of(document).keys(""), root);
    }

    private void walkKeys(List<FormatPlace.Key> keys, Node block) {
      for (FormatPlace.Key key : keys) {
        walk(key.name(), key.place(), block.child(key.name(), key.required()));
      }
    }

    private void walk(String name, FormatPlace place, Node node) {
      var facts = new KeyFacts(document, place.schema());
      node.tasks.add(task);
      node.defaults.add(facts.shortDefault());
      if (name.equals(SEARCH_SPACE)) {
        node.types.add("list; its entries have the keys of training_parameters");
        walkDistributions(node);
        return;
      }
      SchemaNode block = document.target(place.schema());
      String same = place.takesMapping() ? blocks.putIfAbsent(block, name) : null;
      if (same != null && block.has("properties")) {
        node.types.add("mapping, as " + same);
        return;
      }
      node.types.add(facts.shortType());
      if (place.takesMapping()) {
        walkBlock(place, node);
      }
    }

    /** The keys of a block, and what its {@code type} adds to them. */
    private void walkBlock(FormatPlace place, Node node) {
      List<FormatPlace.Key> common = place.keys("");
      walkKeys(common, node);
      List<String> names = common.stream().map(FormatPlace.Key::name).toList();
      List<String> types = names.contains("type") ? place.key("type", "").values() : List.of();
      for (String type : types) {
        List<FormatPlace.Key> added =
            place.keys(type).stream().filter(key -> !names.contains(key.name())).toList();
        if (!added.isEmpty()) {
          Node kind = node.child("type: " + type, /* required= */ false);
          kind.tasks.add(task);
          walkKeys(added, kind);
        }
      }
    }

    private void walkDistributions(Node node) {
      Node key = node.child("KEY", /* required= */ false);
      key.tasks.add(task);
      key.types.add("a value, or a distribution to draw it from");
      SchemaNode distribution = document.at("/$defs/numberDistribution");
      walkBlock(FormatPlace.of(document, distribution), key);
    }
  }

  // ---- lines

  private void addLines(Node node, int depth, List<Line> lines) {
    node.children.forEach(
        (name, child) -> {
          lines.add(new Line(depth, name, child.required, text(child)));
          addLines(child, depth + 1, lines);
        });
  }

  private String text(Node node) {
    String type = node.types.size() > 1 ? "text" : String.join("", node.types);
    String some =
        node.tasks.size() == tasks.size()
            ? ""
            : " (" + String.join(", ", node.tasks).replace("image_", "") + ")";
    return type + usual(node.defaults) + some;
  }

  private static String usual(Set<String> defaults) {
    Set<String> known = new LinkedHashSet<>(defaults);
    known.removeIf(text -> text.isEmpty() || defaults.contains(text + KeyFacts.BY_MODEL));
    return known.isEmpty()
        ? ""
        : ", default " + (known.size() > 1 ? "by task" : String.join("", known));
  }
}
