package dev.automllint.explain;

import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.message.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a schema once and describes each key, and each kind of block that {@code type} selects. A
 * key that occurs in several blocks is described once.
 */
final class KeyDocWalk {
  private static final String SEARCH_SPACE = "search_space";
  private static final String ANY_NAME = KeyDoc.ANY_NAME;

  private final SchemaDocument document;
  private final Examples examples;
  private final SchemaNode hyperparameters;
  private final SchemaNode sweepable;
  private final Map<List<Object>, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Set<String>> olderNames = new HashMap<>();

  KeyDocWalk(SchemaDocument document) {
    this.document = document;
    this.examples = new Examples(document);
    this.hyperparameters = document.at("/$defs/trainingParameters/properties");
    this.sweepable = document.at("/$defs/searchSpaceEntry/properties");
    walkBlock(document.root(), "");
    walkBlock(document.at("/$defs/numberDistribution"), join(SEARCH_SPACE, ANY_NAME));
  }

  List<KeyDoc> docs() {
    return entries.values().stream().map(this::doc).toList();
  }

  /** A key or kind, as far as it is known; the places are gathered during the walk. */
  private static final class Entry {
    final String name;
    final SchemaNode schema;
    final boolean required;
    final Set<String> paths = new LinkedHashSet<>();
    final Set<String> aliases = new LinkedHashSet<>();
    final Set<String> kinds = new LinkedHashSet<>();
    boolean kind;

    Entry(String name, SchemaNode schema, boolean required) {
      this.name = name;
      this.schema = schema;
      this.required = required;
    }
  }

  // ---- the walk

  private void walkBlock(SchemaNode schema, String path) {
    SchemaNode block = document.target(schema);
    for (Map.Entry<String, SchemaNode> old : block.path("x-renamed-keys").members().entrySet()) {
      String now = old.getValue().text();
      String where = now.startsWith("/") ? now.substring(1).replace('/', '.') : join(path, now);
      if (!where.substring(where.lastIndexOf('.') + 1).equals(old.getKey())) { // else it moved
        olderNames.computeIfAbsent(where, key -> new LinkedHashSet<>()).add(old.getKey());
      }
    }
    if (block.equals(document.at("/$defs/searchSpaceEntry"))) {
      walkSearchSpace(block);
      return;
    }
    walkKeys(block, path, Optional.empty());
    for (SchemaNode branch : block.path("allOf").items()) {
      SchemaNode type = branch.at("/if/properties/type/const");
      if (type.isText()) {
        walkKind(document.target(branch.path("then")), path, type.text());
      }
    }
  }

  private void walkKeys(SchemaNode block, String path, Optional<String> kind) {
    Set<String> required = Set.copyOf(block.path("required").texts());
    for (Map.Entry<String, SchemaNode> property : block.path("properties").members().entrySet()) {
      String name = property.getKey();
      SchemaNode value = property.getValue();
      if (value.isBoolean()) {
        continue; // described beside the kinds of the block
      }
      Entry entry = entry(name, value, required.contains(name));
      entry.paths.add(join(path, name));
      kind.ifPresent(
          type -> {
            entry.kinds.add(type);
            entry.aliases.add(join(kindPath(path, type), name));
          });
      walkValue(value, join(path, name));
    }
  }

  private void walkValue(SchemaNode value, String path) {
    SchemaNode target = document.target(value);
    if (target.has("properties")) {
      walkBlock(target, path);
    }
    if (target.path("items").isObject()) {
      walkBlock(target.path("items"), path);
    }
    if (target.path("additionalProperties").isObject()) {
      walkBlock(target.path("additionalProperties"), join(path, ANY_NAME));
    }
  }

  private void walkKind(SchemaNode schema, String path, String type) {
    Entry entry = entry(type, schema, /* required= */ false);
    entry.kind = true;
    entry.paths.add(kindPath(path, type));
    walkKeys(schema, path, Optional.of(type));
  }

  /** A kind is asked for as if it were a key of its block, whatever the block is called. */
  private static String kindPath(String path, String type) {
    return join(withoutName(path), type);
  }

  /** A hyperparameter is described once, whether it is fixed or swept. */
  private void walkSearchSpace(SchemaNode block) {
    for (Map.Entry<String, SchemaNode> property : block.path("properties").members().entrySet()) {
      SchemaNode fixed = hyperparameters.path(property.getKey());
      SchemaNode described = fixed.isObject() ? fixed : property.getValue();
      entry(property.getKey(), described, /* required= */ false)
          .paths
          .add(join(SEARCH_SPACE, property.getKey()));
    }
  }

  private Entry entry(String name, SchemaNode schema, boolean required) {
    return entries.computeIfAbsent(List.of(name, schema), key -> new Entry(name, schema, required));
  }

  private static String withoutName(String path) {
    String name = "." + ANY_NAME;
    return path.endsWith(name) ? path.substring(0, path.length() - name.length()) : path;
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  // ---- the result

  private KeyDoc doc(Entry entry) {
    var facts = new KeyFacts(document, entry.schema);
    String path = entry.paths.iterator().next();
    String example;
    if (entry.kind) {
      example = examples.kind(entry.schema, blockOf(path));
      facts.addKind(entry.name, blockOf(path));
    } else {
      example = examples.block(entry.schema, path);
      facts.addKey(entry.name, entry.required);
      facts.add("used in", usedIn(entry));
      if (isHyperparameter(entry)) {
        facts.addSweep(sweepable.path(entry.name));
      }
    }
    facts.addNotes();
    Set<String> older = new LinkedHashSet<>();
    entry.paths.forEach(at -> older.addAll(olderNames.getOrDefault(at, Set.of())));
    facts.add("older name", Wording.allOf(List.copyOf(older)));
    return new KeyDoc(
        entry.name,
        document.find(entry.schema, "title").text(),
        List.copyOf(entry.paths),
        List.copyOf(entry.aliases),
        document.find(entry.schema, "description").text(),
        facts.list(),
        example);
  }

  private static boolean isHyperparameter(Entry entry) {
    return entry.paths.contains(join("training_parameters", entry.name))
        || entry.paths.contains(join(SEARCH_SPACE, entry.name));
  }

  private static String blockOf(String path) {
    return path.substring(0, path.lastIndexOf('.'));
  }

  private String usedIn(Entry entry) {
    Set<String> homes = new LinkedHashSet<>();
    for (String path : entry.paths) {
      int dot = path.lastIndexOf('.');
      homes.add(home(dot < 0 ? "" : path.substring(0, dot)));
    }
    String where = Wording.listed(List.copyOf(homes), " or ");
    return entry.kinds.isEmpty()
        ? where
        : where + " with `type` " + Wording.anyOf(List.copyOf(entry.kinds));
  }

  private static String home(String path) {
    return switch (path) {
      case "" -> "the top level of the job";
      case SEARCH_SPACE -> "an entry of `search_space`";
      case SEARCH_SPACE + "." + ANY_NAME -> "a distribution in `search_space`";
      default -> {
        String named = withoutName(path);
        yield (named.equals(path) ? "" : "an entry of ") + Wording.code(named);
      }
    };
  }
}
