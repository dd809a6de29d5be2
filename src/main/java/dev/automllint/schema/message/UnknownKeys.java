package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Severity;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says why a mapping does not have a key: a slip, an old name, another place, another task. */
public final class UnknownKeys {
  /** More names than these are not listed: they would bury the message. */
  private static final int MAX_LISTED = 12;

  /** A mapping with more keys than these was not typed by hand; comparing names takes long. */
  private static final int MAX_SUGGESTED = 1000;

  private static final String TRAINING_PARAMETERS = "/$defs/trainingParameters";

  private final SchemaDocument document;
  private final KeyIndex places;
  private final Set<String> tabularKeys = new HashSet<>();

  /** By the schema that closes a mapping: thousands of keys can be unknown in one. */
  private final Map<SchemaNode, List<String>> allowedKeys =
      Collections.synchronizedMap(new IdentityHashMap<>());

  public UnknownKeys(SchemaDocument document) {
    this.document = document;
    this.places = new KeyIndex(document);
    tabularKeys.addAll(document.at("/x-tabular-keys").texts());
    tabularKeys.addAll(document.at("/$defs/limits/x-tabular-keys").texts());
  }

  /**
   * A key that is not one of its mapping's.
   *
   * @param diagnostic the finding
   * @param meant pointer to the key that was meant, from the job: that one is then not missing
   * @param otherBranch whether the key belongs to the same mapping with another {@code type}
   * @param homes the mappings to which a misplaced key may belong, as patterns
   */
  public record Finding(
      Diagnostic diagnostic, Optional<String> meant, boolean otherBranch, List<String> homes) {
    Finding(Diagnostic diagnostic, Optional<String> meant, boolean otherBranch) {
      this(diagnostic, meant, otherBranch, List.of());
    }
  }

  /**
   * Explains one unknown key.
   *
   * @param mapping the mapping that has it
   * @param key its place
   * @param schema what closes the mapping: the object that lists the keys it takes, and knows old
   *     names and hints
   */
  public Finding explain(InstanceLocation mapping, InstanceLocation key, SchemaNode schema) {
    String name = key.name();
    List<String> allowed = allowedKeys.computeIfAbsent(schema, this::allowedKeys);
    return renamed(mapping, key, schema)
        .or(() -> otherTask(key))
        .or(() -> otherBranch(mapping, key, allowed))
        .or(() -> hinted(mapping, key, schema, allowed))
        .or(() -> misplaced(mapping, key))
        .or(() -> tabular(key))
        .orElseGet(() -> unknown(mapping, key, name, allowed));
  }

  /**
   * The key that was meant to be a missing one: in a mapping whose {@code type} is missing no
   * branch applies, so that nothing else says that {@code typ} is unknown.
   */
  public Optional<Diagnostic> slipOf(String missing, InstanceLocation mapping) {
    if (!isTyped(mapping)) {
      return Optional.empty();
    }
    for (YamlMapping.Entry entry : mapping.mapping().entries()) {
      boolean known = places.of(entry.name()).contains(mapping.pattern());
      if (!known && Nearest.isClose(entry.name(), missing)) {
        return Optional.of(suggest(mapping, mapping.key(entry.name()), missing));
      }
    }
    return Optional.empty();
  }

  private static boolean isTyped(InstanceLocation mapping) {
    return mapping.mapping().entries().size() <= MAX_SUGGESTED;
  }

  /** The keys that a mapping takes, without those that Azure refuses or that others need. */
  private List<String> allowedKeys(SchemaNode schema) {
    List<String> allowed = new ArrayList<>();
    for (Map.Entry<String, SchemaNode> property : schema.path("properties").members().entrySet()) {
      SchemaNode value = property.getValue();
      boolean shunned =
          document.find(value, Keywords.REFUSED).isPresent()
              || document.find(value, Keywords.OTHER_TASK).isPresent();
      if (!shunned) {
        allowed.add(property.getKey());
      }
    }
    return allowed;
  }

  // ---- the kinds, the surest first

  private Optional<Finding> renamed(
      InstanceLocation mapping, InstanceLocation key, SchemaNode schema) {
    String target = document.find(schema, "x-renamed-keys").path(key.name()).text();
    if (target.isEmpty()) {
      return Optional.empty();
    }
    boolean moved = target.startsWith("/");
    String newName = moved ? target.substring(target.lastIndexOf('/') + 1) : target;
    SchemaNode property = document.at(TRAINING_PARAMETERS + "/properties/" + newName);
    if (property.has(Keywords.OTHER_TASK)) {
      return Optional.of(otherTask(key, property.path(Keywords.OTHER_TASK), true));
    }
    String home = moved ? dotted(target.substring(0, target.lastIndexOf('/'))) : "";
    String message =
        Wording.code(key.name())
            + (newName.equals(key.name()) ? " now belongs" : " is now called `" + newName + "`")
            + (!moved ? "" : newName.equals(key.name()) ? " " : ", ")
            + (moved ? Wording.home(home) : "");
    Diagnostic diagnostic = CoreRules.RENAMED_KEY.at(key.head(), key.pointer(), message);
    if (!moved && !mapping.mapping().has(newName)) {
      diagnostic = diagnostic.withFix(rename(key, newName));
    }
    String meant = moved ? target : pointer(mapping, newName);
    return Optional.of(new Finding(diagnostic, Optional.of(meant), false));
  }

  private Optional<Finding> otherTask(InstanceLocation key) {
    SchemaNode property = document.at(TRAINING_PARAMETERS + "/properties").path(key.name());
    return property.has(Keywords.OTHER_TASK)
        ? Optional.of(otherTask(key, property.path(Keywords.OTHER_TASK), true))
        : Optional.empty();
  }

  /** A hyperparameter of other tasks; one that is unknown here as well is an error. */
  public Finding otherTask(InstanceLocation key, SchemaNode annotation, boolean unknown) {
    boolean documented = annotation.path("documented").isTrue() && !unknown;
    String tasks = Wording.allOf(annotation.path("tasks").texts());
    Diagnostic diagnostic =
        CoreRules.OTHER_TASK_KEY
            .at(
                key.head(),
                key.pointer(),
                Wording.code(key.name())
                    + " is a hyperparameter of "
                    + tasks
                    + "; Azure rejects it in this task")
            .withHelp("remove it");
    return new Finding(
        documented ? diagnostic : diagnostic.withSeverity(Severity.ERROR), Optional.empty(), false);
  }

  private Optional<Finding> otherBranch(
      InstanceLocation mapping, InstanceLocation key, List<String> allowed) {
    if (!places.of(key.name()).contains(mapping.pattern())) {
      return Optional.empty();
    }
    String type = mapping.mapping().text("type").map(scalar -> scalar.text()).orElse("");
    Diagnostic diagnostic =
        CoreRules.UNKNOWN_KEY
            .at(
                key.head(),
                key.pointer(),
                "unknown key "
                    + Wording.code(key.name())
                    + Wording.in(mapping)
                    + ": its type is "
                    + Wording.code(type))
            .withHelp(Wording.code(type) + " takes " + Wording.allOf(withoutType(allowed)));
    return Optional.of(new Finding(diagnostic, Optional.empty(), true));
  }

  private Optional<Finding> hinted(
      InstanceLocation mapping, InstanceLocation key, SchemaNode schema, List<String> allowed) {
    String meant = document.find(schema, "x-key-hints").path(key.name()).text();
    return allowed.contains(meant) && !mapping.mapping().has(meant)
        ? Optional.of(new Finding(suggest(mapping, key, meant), meant(mapping, meant), false))
        : Optional.empty();
  }

  private Optional<Finding> misplaced(InstanceLocation mapping, InstanceLocation key) {
    List<String> homes = homes(mapping, key);
    if (homes.isEmpty()) {
      return Optional.empty();
    }
    List<String> shown = shownHomes(homes);
    String message =
        Wording.code(key.name())
            + " does not belong"
            + (mapping.isJob() ? " at the top level" : Wording.in(mapping))
            + "; it belongs "
            + Wording.listed(shown, " or ");
    Diagnostic diagnostic = CoreRules.MISPLACED_KEY.at(key.head(), key.pointer(), message);
    boolean atTop = homes.contains("");
    Optional<String> meant =
        atTop || homes.size() == 1
            ? Optional.of(pointerOf(atTop ? "" : homes.get(0), key.name()))
            : Optional.empty();
    return Optional.of(new Finding(diagnostic, meant, false, homes));
  }

  /**
   * The mappings to which a key may have been meant to belong. Blocks of names that the user makes
   * up, such as outputs, are none; and a word that they use too is not typical of the top level.
   */
  private List<String> homes(InstanceLocation mapping, InstanceLocation key) {
    if (isMadeUp(mapping.pattern())) {
      return List.of();
    }
    List<String> all = places.of(key.name());
    boolean common = all.stream().anyMatch(UnknownKeys::isMadeUp);
    return all.stream().filter(home -> !isMadeUp(home) && !(common && home.isEmpty())).toList();
  }

  private static boolean isMadeUp(String pattern) {
    return pattern.startsWith("outputs") || pattern.startsWith("services");
  }

  private static List<String> shownHomes(List<String> homes) {
    List<String> shown = homes.stream().map(Wording::home).distinct().toList();
    return shown.size() <= 3 ? shown : shown.subList(0, 3);
  }

  private Optional<Finding> tabular(InstanceLocation key) {
    if (!tabularKeys.contains(key.name())) {
      return Optional.empty();
    }
    String message =
        Wording.code(key.name()) + " belongs to AutoML jobs on tables; image jobs do not have it";
    Diagnostic diagnostic =
        CoreRules.TABULAR_KEY.at(key.head(), key.pointer(), message).withHelp("remove it");
    return Optional.of(new Finding(diagnostic, Optional.empty(), false));
  }

  private Finding unknown(
      InstanceLocation mapping, InstanceLocation key, String name, List<String> allowed) {
    List<String> absent = allowed.stream().filter(k -> !mapping.mapping().has(k)).toList();
    boolean worthwhile = isTyped(mapping);
    Optional<String> nearest = worthwhile ? Nearest.of(name, absent) : Optional.empty();
    if (nearest.isPresent()) {
      return new Finding(
          suggest(mapping, key, nearest.get()), meant(mapping, nearest.get()), false);
    }
    Diagnostic diagnostic =
        CoreRules.UNKNOWN_KEY.at(
            key.head(), key.pointer(), "unknown key " + Wording.code(name) + Wording.in(mapping));
    Optional<String> twin = worthwhile ? Nearest.of(name, allowed) : Optional.empty();
    Optional<String> help =
        twin.map(other -> "`" + other + "` already exists here")
            .or(() -> whatIsAllowed(mapping, absent));
    return new Finding(help.map(diagnostic::withHelp).orElse(diagnostic), Optional.empty(), false);
  }

  /** The keys that a mapping may have, or where they can be read if they are many. */
  private static Optional<String> whatIsAllowed(InstanceLocation mapping, List<String> absent) {
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    if (absent.size() <= MAX_LISTED) {
      return Optional.of("allowed here: " + Wording.allOf(absent));
    }
    return Optional.of(
        mapping.isJob()
            ? "`automl-lint schema` prints all keys"
            : "`automl-lint explain " + mapping.name() + "` lists the keys");
  }

  private static Diagnostic suggest(InstanceLocation mapping, InstanceLocation key, String meant) {
    return CoreRules.UNKNOWN_KEY
        .at(
            key.head(),
            key.pointer(),
            "unknown key " + Wording.code(key.name()) + Wording.in(mapping))
        .withHelp("did you mean `" + meant + "`?")
        .withFix(rename(key, meant));
  }

  private static Fix rename(InstanceLocation key, String name) {
    Span span = key.head();
    return new Fix(true, "rename the key to `" + name + "`", List.of(new Edit(span, name)));
  }

  private static List<String> withoutType(List<String> keys) {
    return keys.stream().filter(key -> !key.equals("type")).toList();
  }

  private static Optional<String> meant(InstanceLocation mapping, String key) {
    return Optional.of(pointer(mapping, key));
  }

  /** Pointer of a key from the job. */
  private static String pointer(InstanceLocation mapping, String key) {
    return mapping.isJob() ? "/" + key : pointer(mapping.parent(), mapping.step() + "/" + key);
  }

  /** Pointer, from the job, of a key in a place without lists, such as {@code limits}. */
  private static String pointerOf(String home, String key) {
    return (home.isEmpty() ? "" : "/" + home.replace('.', '/')) + "/" + key;
  }

  private static String dotted(String pointer) {
    return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
  }
}
