package dev.automllint.explain;

import dev.automllint.diagnostic.Nearest;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Answers questions about the keys of the format. */
public final class KeyDocs {
  private static final int MAX_SUGGESTIONS = 3;

  /** Shorter texts are part of too many names. */
  private static final int MIN_PART = 3;

  private final List<KeyDoc> all;
  private final SchemaNode root;

  /** Collects what a schema says. */
  public KeyDocs(SchemaDocument schema) {
    this(new KeyDocWalk(schema).docs(), schema.root());
  }

  private KeyDocs(List<KeyDoc> all, SchemaNode root) {
    this.all = all;
    this.root = root;
  }

  /**
   * Collects what the schemas of several tasks say.
   *
   * @param shared what they have in common
   * @param tasks the schemas, by the names of their tasks
   */
  public static KeyDocs ofTasks(SchemaDocument shared, Map<String, SchemaDocument> tasks) {
    Map<String, Map<String, KeyDoc>> docs = new LinkedHashMap<>();
    tasks.forEach(
        (task, schema) -> {
          Map<String, KeyDoc> byPath = docs.computeIfAbsent(task, name -> new HashMap<>());
          new KeyDocWalk(schema).docs().forEach(doc -> byPath.put(doc.path(), doc));
        });
    return new KeyDocs(
        new KeyDocWalk(shared).docs().stream().map(doc -> TaskFacts.merged(doc, docs)).toList(),
        shared.root());
  }

  /** Everything that can be explained, in the order of the schema. */
  public List<KeyDoc> all() {
    return all;
  }

  /**
   * What may be meant by a question.
   *
   * @param exact whose whole path was given
   * @param others whose path ends with what was given
   */
  public record Matches(List<KeyDoc> exact, List<KeyDoc> others) {
    /** The one that is meant, if that is clear. */
    public Optional<KeyDoc> single() {
      if (exact.size() == 1) {
        return Optional.of(exact.get(0));
      }
      return exact.isEmpty() && others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** All of them, the exact ones first. */
    public List<KeyDoc> all() {
      List<KeyDoc> all = new ArrayList<>(exact);
      all.addAll(others);
      return all;
    }
  }

  /**
   * Finds keys and kinds of blocks; for a word that is none, the keys that take it as a value or
   * that it named before.
   *
   * @param question a key, a path with dots, or a pointer as reports have it
   */
  public Matches find(String question) {
    List<String> path = path(question);
    if (path.isEmpty()) {
      return new Matches(List.of(), List.of());
    }
    List<KeyDoc> known = docsAt(path, Fit.END);
    List<KeyDoc> exact = docsAt(path, Fit.LITERAL);
    if (exact.isEmpty()) {
      exact = docsAt(path, Fit.ANY_NAME);
    }
    List<KeyDoc> others = new ArrayList<>(known);
    others.removeAll(exact);
    return known.isEmpty()
        ? new Matches(List.of(), naming(path.get(path.size() - 1)))
        : new Matches(exact, others);
  }

  /** The keys that take a word as a value, or else those that were called so before. */
  private List<KeyDoc> naming(String word) {
    List<KeyDoc> taking = all.stream().filter(doc -> doc.names("allowed", word)).toList();
    return taking.isEmpty()
        ? all.stream().filter(doc -> doc.names("older name", word)).toList()
        : taking;
  }

  /** The names that were most likely meant, the likeliest first. */
  public List<String> suggestions(String question) {
    List<String> path = path(question);
    if (path.isEmpty()) {
      return List.of();
    }
    String name = path.get(path.size() - 1);
    Set<String> names = new TreeSet<>();
    all.forEach(doc -> names.add(doc.name()));
    Set<String> found = new LinkedHashSet<>();
    for (SchemaNode hints : root.findAll("x-key-hints")) {
      if (hints.has(name)) {
        found.add(hints.path(name).text());
      }
    }
    Nearest.of(name, names).ifPresent(found::add);
    names.stream().filter(other -> Nearest.isClose(name, other)).forEach(found::add);
    if (found.isEmpty() && name.length() >= MIN_PART) {
      names.stream().filter(other -> other.contains(name)).forEach(found::add);
    }
    return found.stream().limit(MAX_SUGGESTIONS).toList();
  }

  /** Whether a name is a key of AutoML jobs on tables. */
  public boolean isTabular(String question) {
    List<String> path = path(question);
    return root.findAll("x-tabular-keys").stream()
        .anyMatch(keys -> !path.isEmpty() && keys.contains(path.get(path.size() - 1)));
  }

  // ---- paths

  /** The keys of a path; indexes and the name of a pipeline's node count for nothing. */
  private static List<String> path(String question) {
    String dotted =
        question
            .strip()
            .replaceAll("[`'\"]|\\[[^\\]]*\\]|:$", "")
            .replace('/', '.')
            .toLowerCase(Locale.ROOT);
    List<String> path = new ArrayList<>();
    for (String key : dotted.split("\\.")) {
      if (!key.isBlank() && !key.chars().allMatch(Character::isDigit)) {
        path.add(key.strip());
      }
    }
    return path.size() > 2 && path.get(0).equals("jobs") ? path.subList(2, path.size()) : path;
  }

  /** How much of a path has to be in a question. */
  private enum Fit {
    /** All of it, letter by letter. */
    LITERAL,
    /** All of it, with any names where the user makes them up. */
    ANY_NAME,
    /** Its end. */
    END
  }

  private List<KeyDoc> docsAt(List<String> path, Fit fit) {
    return all.stream()
        .filter(
            doc ->
                doc.paths().stream().anyMatch(at -> matches(at, path, fit))
                    || doc.aliases().stream().anyMatch(at -> matches(at, path, fit)))
        .toList();
  }

  private static boolean matches(String at, List<String> path, Fit fit) {
    String[] keys = at.split("\\.");
    int skipped = keys.length - path.size();
    if (skipped < 0 || (fit != Fit.END && skipped > 0)) {
      return false;
    }
    boolean anyName = fit != Fit.LITERAL;
    for (int i = 0; i < path.size(); i++) {
      String key = keys[skipped + i];
      boolean inner = i > 0 && i < path.size() - 1;
      if (!key.equals(path.get(i)) && !(anyName && inner && key.equals(KeyDoc.ANY_NAME))) {
        return false;
      }
    }
    return true;
  }
}
