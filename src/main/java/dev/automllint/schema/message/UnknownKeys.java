package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.job.Job;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.YamlScalar;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains unknown keys: a misspelling, an old name, a key of another mapping or another task. */
public final class UnknownKeys {
  /** More names than these would bury the message. */
  private static final int MAX_LISTED = 12;

  private final SchemaDocument document;
  private final KeyIndex homes;
  private final OldBlocks oldBlocks;
  private final RenamedKeys renamedKeys;
  private final MisplacedKeys misplacedKeys;
  private final KeySuggestions suggestions;

  /** By the schema that closes a mapping: one mapping can have thousands of unknown keys. */
  private final Map<SchemaNode, List<String>> allowedKeys =
      Collections.synchronizedMap(new IdentityHashMap<>());

  public UnknownKeys(SchemaDocument document) {
    this.document = document;
    homes = new KeyIndex(document);
    oldBlocks = new OldBlocks(document);
    renamedKeys = new RenamedKeys(document);
    misplacedKeys = new MisplacedKeys(homes);
    suggestions = new KeySuggestions(document, homes);
  }

  /**
   * Explains an unknown key.
   *
   * @param schema the object that closes its mapping: it lists the keys, old names and hints
   */
  public KeyExplanation explain(InstanceLocation key, SchemaNode schema) {
    List<String> allowed = allowedKeys.computeIfAbsent(schema, this::allowedKeys);
    return renamedKeys
        .explain(key, schema)
        .or(() -> KeySuggestions.slip(key, schema))
        .or(() -> renamedKeys.otherTask(key))
        .or(() -> otherBranch(key, allowed))
        .or(() -> oldBlocks.explain(key))
        .or(() -> hinted(key, schema, allowed))
        .or(() -> needless(key))
        .or(() -> misplacedKeys.explain(key))
        .or(() -> tabular(key))
        .orElseGet(() -> unknown(key, schema, allowed));
  }

  /** What is said of an unknown key after so many others that reports show it no longer. */
  public static Diagnostic unexplained(InstanceLocation key) {
    return KeyExplanation.at(CoreRules.UNKNOWN_KEY, key, KeyExplanation.unknown(key));
  }

  /** Keys of a job that are not indented like the block to which they belong. */
  public Indentation indentation(Job job) {
    return new Indentation(homes, job);
  }

  /**
   * The key that was meant to be a missing one: if the {@code type} of a mapping is missing, no
   * branch applies, so the validator does not report {@code typ}.
   *
   * @param schema the schema that requires the key
   */
  public Optional<Diagnostic> slipOf(String missing, InstanceLocation mapping, SchemaNode schema) {
    return suggestions.slipOf(missing, mapping, schema);
  }

  /** The diagnostic for a hyperparameter of other tasks. */
  public static Diagnostic otherTaskKey(InstanceLocation key, SchemaNode annotation) {
    return RenamedKeys.otherTaskKey(key, annotation);
  }

  /** The keys of a mapping, without those that Azure refuses or that other tasks have. */
  private List<String> allowedKeys(SchemaNode schema) {
    return schema.path("properties").members().entrySet().stream()
        .filter(key -> !document.find(key.getValue(), Keywords.REFUSED).isPresent())
        .filter(key -> !document.find(key.getValue(), Keywords.OTHER_TASK).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  // ---- the reasons, the most certain first

  private Optional<KeyExplanation> otherBranch(InstanceLocation key, List<String> allowed) {
    InstanceLocation mapping = key.parent();
    if (!homes.of(key.name()).contains(mapping.pattern())) {
      return Optional.empty();
    }
    String type = Wording.code(mapping.mapping().text("type").map(YamlScalar::text).orElse(""));
    List<String> others = allowed.stream().filter(name -> !name.equals("type")).toList();
    Diagnostic diagnostic =
        KeyExplanation.at(
                CoreRules.UNKNOWN_KEY, key, KeyExplanation.unknown(key) + ": its type is " + type)
            .withHelp(type + " takes " + Wording.allOf(others));
    return Optional.of(new KeyExplanation(diagnostic, List.of(), true, List.of()));
  }

  private Optional<KeyExplanation> hinted(
      InstanceLocation key, SchemaNode schema, List<String> allowed) {
    String meant = document.find(schema, "x-key-hints").path(key.name()).text();
    return allowed.contains(meant) && !key.parent().mapping().has(meant)
        ? Optional.of(
            KeyExplanation.of(
                suggestions.suggest(key, meant, schema),
                KeyExplanation.pointer(key.parent(), meant)))
        : Optional.empty();
  }

  private Optional<KeyExplanation> needless(InstanceLocation key) {
    String reason = document.root().path("x-needless-keys").path(key.name()).text();
    return reason.isEmpty() || MisplacedKeys.isMadeUp(key.parent().pattern())
        ? Optional.empty()
        : Optional.of(
            KeyExplanation.of(
                KeyExplanation.at(
                        CoreRules.UNKNOWN_KEY, key, KeyExplanation.unknown(key) + ": " + reason)
                    .withHelp("remove it")));
  }

  private Optional<KeyExplanation> tabular(InstanceLocation key) {
    String message =
        Wording.code(key.name()) + " belongs to AutoML jobs on tables; image jobs do not have it";
    return homes.isTabular(key.name())
        ? Optional.of(
            KeyExplanation.of(
                KeyExplanation.at(CoreRules.TABULAR_KEY, key, message).withHelp("remove it")))
        : Optional.empty();
  }

  private KeyExplanation unknown(InstanceLocation key, SchemaNode schema, List<String> allowed) {
    InstanceLocation mapping = key.parent();
    List<String> absent = allowed.stream().filter(k -> !mapping.mapping().has(k)).toList();
    Optional<String> nearest = KeySuggestions.nearest(key, absent);
    if (nearest.isPresent()) {
      Diagnostic slip = suggestions.suggest(key, nearest.get(), schema);
      return KeyExplanation.of(
          isBeginning(key.name(), nearest.get()) ? slip.withUnsafeFix() : slip,
          KeyExplanation.pointer(mapping, nearest.get()));
    }
    Diagnostic diagnostic =
        KeyExplanation.at(CoreRules.UNKNOWN_KEY, key, KeyExplanation.unknown(key));
    Optional<String> existing = KeySuggestions.nearest(key, allowed);
    if (existing.isPresent()) {
      return KeyExplanation.of(diagnostic.withHelp("`" + existing.get() + "` already exists here"));
    }
    SchemaNode hints = document.find(schema, "x-key-hints");
    Optional<String> hinted =
        KeySuggestions.nearest(key, List.copyOf(hints.members().keySet()))
            .map(written -> hints.path(written).text())
            .filter(absent::contains);
    if (hinted.isPresent()) {
      return KeyExplanation.of(
          suggestions.suggest(key, hinted.get(), schema).withUnsafeFix(),
          KeyExplanation.pointer(mapping, hinted.get()));
    }
    return misplacedKeys
        .hintedElsewhere(key, diagnostic)
        .orElseGet(
            () ->
                KeyExplanation.of(
                    whatIsAllowed(mapping, absent).map(diagnostic::withHelp).orElse(diagnostic)));
  }

  /** The keys that a mapping may have, or how to list them if there are many. */
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

  /** Whether a name is the beginning of another, which then is another name and no correction. */
  private static boolean isBeginning(String name, String other) {
    return other.startsWith(name) && other.length() > name.length() + 1;
  }
}
