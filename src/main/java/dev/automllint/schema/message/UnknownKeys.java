package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Job;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.KeySlip;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
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

  /** The end of keys whose unit is minutes; sweep and command jobs count in seconds. */
  private static final String MINUTES = "_minutes";

  /** Larger mappings are generated, and comparing their names takes long. */
  private static final int MAX_SUGGESTED = 1000;

  private final SchemaDocument document;
  private final SchemaNode hyperparameters;
  private final KeyIndex homes;
  private final OldBlocks oldBlocks;

  /** By the schema that closes a mapping: one mapping can have thousands of unknown keys. */
  private final Map<SchemaNode, List<String>> allowedKeys =
      Collections.synchronizedMap(new IdentityHashMap<>());

  public UnknownKeys(SchemaDocument document) {
    this.document = document;
    hyperparameters =
        document.target(document.at("/properties/training_parameters")).path("properties");
    homes = new KeyIndex(document);
    oldBlocks = new OldBlocks(document);
  }

  /**
   * Why a key is unknown.
   *
   * @param diagnostic the diagnostic
   * @param meant pointers from the job to the keys that were meant, which are then not missing
   * @param otherBranch whether the key belongs to the same mapping with another {@code type}
   * @param homes the mappings to which a misplaced key may belong, as patterns
   */
  public record Explanation(
      Diagnostic diagnostic, List<String> meant, boolean otherBranch, List<String> homes) {
    static Explanation of(Diagnostic diagnostic) {
      return of(diagnostic, List.of());
    }

    static Explanation of(Diagnostic diagnostic, String meant) {
      return of(diagnostic, List.of(meant));
    }

    static Explanation of(Diagnostic diagnostic, List<String> meant) {
      return new Explanation(diagnostic, meant, false, List.of());
    }
  }

  /**
   * Explains an unknown key.
   *
   * @param schema the object that closes its mapping: it lists the keys, old names and hints
   */
  public Explanation explain(InstanceLocation key, SchemaNode schema) {
    List<String> allowed = allowedKeys.computeIfAbsent(schema, this::allowedKeys);
    return renamed(key, schema)
        .or(() -> slip(key, schema))
        .or(() -> otherTask(key))
        .or(() -> otherBranch(key, allowed))
        .or(() -> oldBlocks.explain(key))
        .or(() -> hinted(key, schema, allowed))
        .or(() -> needless(key))
        .or(() -> misplaced(key))
        .or(() -> tabular(key))
        .orElseGet(() -> unknown(key, schema, allowed));
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
    return isTyped(mapping)
        ? mapping.mapping().entries().stream()
            .map(YamlMapping.Entry::name)
            .filter(name -> Nearest.isClose(name, missing))
            .filter(name -> !homes.of(name).contains(mapping.pattern()))
            .findFirst()
            .map(name -> suggest(mapping.key(name), missing, schema))
        : Optional.empty();
  }

  private static boolean isTyped(InstanceLocation mapping) {
    return mapping.mapping().entries().size() <= MAX_SUGGESTED;
  }

  /** The keys of a mapping, without those that Azure refuses or that other tasks have. */
  private List<String> allowedKeys(SchemaNode schema) {
    return schema.path("properties").members().entrySet().stream()
        .filter(key -> !document.find(key.getValue(), Keywords.REFUSED).isPresent())
        .filter(key -> !document.find(key.getValue(), Keywords.OTHER_TASK).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Diagnostic at(RuleInfo rule, InstanceLocation key, String message) {
    return rule.at(key.head(), key.pointer(), message);
  }

  // ---- the reasons, the most certain first

  private Optional<Explanation> renamed(InstanceLocation key, SchemaNode schema) {
    String target = document.find(schema, "x-renamed-keys").path(key.name()).text();
    if (target.isEmpty()) {
      return Optional.empty();
    }
    boolean moved = target.startsWith("/");
    String newName = moved ? target.substring(target.lastIndexOf('/') + 1) : target;
    SchemaNode otherTask = hyperparameters.path(newName).path(Keywords.OTHER_TASK);
    if (otherTask.isPresent()) {
      return Optional.of(otherTask(key, otherTask));
    }
    boolean renamed = !newName.equals(key.name());
    String home = moved ? Wording.home(dotted(target.substring(0, target.lastIndexOf('/')))) : "";
    String message =
        Wording.code(key.name())
            + (renamed ? " is now called `" + newName + "`" : " now belongs")
            + (!moved ? "" : (renamed ? ", " : " ") + home);
    Diagnostic diagnostic = at(CoreRules.RENAMED_KEY, key, message);
    boolean fixable = !moved && !key.parent().mapping().has(newName);
    return Optional.of(
        Explanation.of(
            fixable ? diagnostic.withFix(rename(key, newName)) : diagnostic,
            moved ? target : pointer(key.parent(), newName)));
  }

  /** In braces a key without a value may be a pair that YAML does not see: {@code a:1}. */
  private static Optional<Explanation> slip(InstanceLocation key, SchemaNode schema) {
    if (!key.isNull()) {
      return Optional.empty();
    }
    Optional<KeySlip> slip =
        KeySlip.of(key.name()).filter(found -> schema.path("properties").has(found.key()));
    if (slip.isPresent()) {
      KeySlip found = slip.get();
      boolean clear = !key.parent().mapping().has(found.key()) && !found.value().isEmpty();
      Diagnostic diagnostic =
          at(CoreRules.UNKNOWN_KEY, key, found.message()).withHelp(found.help());
      Edit edit = new Edit(key.head(), found.key() + ": " + found.value());
      return Optional.of(
          Explanation.of(
              clear
                  ? diagnostic.withFix(new Fix(/* safe= */ true, found.help(), List.of(edit)))
                  : diagnostic,
              pointer(key.parent(), found.key())));
    }
    return PythonNumbers.number(key.name()).isPresent()
        ? Optional.of(
            Explanation.of(
                at(CoreRules.UNKNOWN_KEY, key, unknown(key))
                    .withHelp("write a list between `[` and `]`, and decimals with a point")))
        : Optional.empty();
  }

  private Optional<Explanation> otherTask(InstanceLocation key) {
    SchemaNode otherTask = hyperparameters.path(key.name()).path(Keywords.OTHER_TASK);
    return otherTask.isPresent() ? Optional.of(otherTask(key, otherTask)) : Optional.empty();
  }

  private static Explanation otherTask(InstanceLocation key, SchemaNode annotation) {
    return Explanation.of(otherTaskKey(key, annotation).withSeverity(Severity.ERROR));
  }

  /** The diagnostic for a hyperparameter of other tasks. */
  public static Diagnostic otherTaskKey(InstanceLocation key, SchemaNode annotation) {
    String message =
        "%s is a hyperparameter of %s; Azure rejects it in this task"
            .formatted(Wording.code(key.name()), Wording.allOf(annotation.path("tasks").texts()));
    Diagnostic diagnostic = at(CoreRules.OTHER_TASK_KEY, key, message).withHelp("remove it");
    return annotation.path("documented").isTrue()
        ? diagnostic
        : diagnostic.withSeverity(Severity.ERROR);
  }

  private Optional<Explanation> otherBranch(InstanceLocation key, List<String> allowed) {
    InstanceLocation mapping = key.parent();
    if (!homes.of(key.name()).contains(mapping.pattern())) {
      return Optional.empty();
    }
    String type = Wording.code(mapping.mapping().text("type").map(YamlScalar::text).orElse(""));
    List<String> others = allowed.stream().filter(name -> !name.equals("type")).toList();
    Diagnostic diagnostic =
        at(CoreRules.UNKNOWN_KEY, key, unknown(key) + ": its type is " + type)
            .withHelp(type + " takes " + Wording.allOf(others));
    return Optional.of(new Explanation(diagnostic, List.of(), true, List.of()));
  }

  private Optional<Explanation> hinted(
      InstanceLocation key, SchemaNode schema, List<String> allowed) {
    String meant = document.find(schema, "x-key-hints").path(key.name()).text();
    return allowed.contains(meant) && !key.parent().mapping().has(meant)
        ? Optional.of(Explanation.of(suggest(key, meant, schema), pointer(key.parent(), meant)))
        : Optional.empty();
  }

  private Optional<Explanation> needless(InstanceLocation key) {
    String reason = document.root().path("x-needless-keys").path(key.name()).text();
    return reason.isEmpty() || isMadeUp(key.parent().pattern())
        ? Optional.empty()
        : Optional.of(
            Explanation.of(
                at(CoreRules.UNKNOWN_KEY, key, unknown(key) + ": " + reason)
                    .withHelp("remove it")));
  }

  private Optional<Explanation> misplaced(InstanceLocation key) {
    List<String> homes = homes(key);
    if (homes.isEmpty()) {
      return Optional.empty();
    }
    InstanceLocation mapping = key.parent();
    String message =
        "%s does not belong%s; it belongs %s"
            .formatted(
                Wording.code(key.name()),
                mapping.isJob() ? " at the top level" : Wording.in(mapping),
                Wording.homes(key, homes));
    String home = homes.contains("") ? "" : homes.get(0);
    boolean clear = home.isEmpty() || homes.size() == 1;
    String meant = (home.isEmpty() ? "" : "/" + home.replace('.', '/')) + "/" + key.name();
    return Optional.of(
        new Explanation(
            at(CoreRules.MISPLACED_KEY, key, message),
            clear ? List.of(meant) : List.of(),
            false,
            homes));
  }

  /**
   * The mappings to which a key may have been meant to belong. Blocks with names that the user
   * makes up, such as outputs, are excluded; their keys are not typical of the top level either.
   */
  private List<String> homes(InstanceLocation key) {
    if (isMadeUp(key.parent().pattern())) {
      return List.of();
    }
    List<String> all = homes.of(key.name());
    boolean common = all.stream().anyMatch(UnknownKeys::isMadeUp);
    return all.stream().filter(home -> !isMadeUp(home) && !(common && home.isEmpty())).toList();
  }

  private static boolean isMadeUp(String pattern) {
    return pattern.startsWith("outputs") || pattern.startsWith("services");
  }

  private Optional<Explanation> tabular(InstanceLocation key) {
    String message =
        Wording.code(key.name()) + " belongs to AutoML jobs on tables; image jobs do not have it";
    return homes.isTabular(key.name())
        ? Optional.of(Explanation.of(at(CoreRules.TABULAR_KEY, key, message).withHelp("remove it")))
        : Optional.empty();
  }

  private Explanation unknown(InstanceLocation key, SchemaNode schema, List<String> allowed) {
    InstanceLocation mapping = key.parent();
    List<String> absent = allowed.stream().filter(k -> !mapping.mapping().has(k)).toList();
    Optional<String> nearest = nearest(key, absent);
    if (nearest.isPresent()) {
      Diagnostic slip = suggest(key, nearest.get(), schema);
      return Explanation.of(
          isBeginning(key.name(), nearest.get()) ? slip.withUnsafeFix() : slip,
          pointer(mapping, nearest.get()));
    }
    Diagnostic diagnostic = at(CoreRules.UNKNOWN_KEY, key, unknown(key));
    Optional<String> existing = nearest(key, allowed);
    if (existing.isPresent()) {
      return Explanation.of(diagnostic.withHelp("`" + existing.get() + "` already exists here"));
    }
    SchemaNode hints = document.find(schema, "x-key-hints");
    Optional<String> hinted =
        nearest(key, List.copyOf(hints.members().keySet()))
            .map(written -> hints.path(written).text())
            .filter(absent::contains);
    if (hinted.isPresent()) {
      return Explanation.of(
          suggest(key, hinted.get(), schema).withUnsafeFix(), pointer(mapping, hinted.get()));
    }
    return hintedElsewhere(key, diagnostic)
        .orElseGet(
            () ->
                Explanation.of(
                    whatIsAllowed(mapping, absent).map(diagnostic::withHelp).orElse(diagnostic)));
  }

  /** A name that people use for a key of another mapping. */
  private Optional<Explanation> hintedElsewhere(InstanceLocation key, Diagnostic diagnostic) {
    List<String> meant = isMadeUp(key.parent().pattern()) ? List.of() : homes.meantBy(key.name());
    if (meant.size() != 1) {
      return Optional.empty();
    }
    List<String> homes = this.homes.of(meant.get(0));
    if (homes.isEmpty()) {
      return Optional.empty();
    }
    String help = "did you mean `%s` %s?".formatted(meant.get(0), Wording.homes(key, homes));
    boolean atTop = homes.equals(List.of(""));
    return Optional.of(
        Explanation.of(diagnostic.withHelp(help), atTop ? List.of("/" + meant.get(0)) : List.of()));
  }

  private static String unknown(InstanceLocation key) {
    return "unknown key " + Wording.code(key.name()) + Wording.in(key.parent());
  }

  private static Optional<String> nearest(InstanceLocation key, List<String> names) {
    return isTyped(key.parent()) ? Nearest.of(key.name(), names) : Optional.empty();
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

  private Diagnostic suggest(InstanceLocation key, String meant, SchemaNode schema) {
    Diagnostic diagnostic = at(CoreRules.UNKNOWN_KEY, key, unknown(key));
    SchemaNode property = document.target(schema.path("properties").path(meant));
    Optional<String> value = otherValue(key, property);
    if (value.isEmpty()) {
      return diagnostic.withHelp("did you mean `" + meant + "`?").withFix(rename(key, meant));
    }
    String written = meant + ": " + value.get();
    return diagnostic
        .withHelp("did you mean `" + written + "`?")
        .withFix(
            new Fix(
                /* safe= */ true,
                "write `" + written + "`",
                List.of(new Edit(key.head(), meant), new Edit(key.span(), value.get()))));
  }

  /** The word that was meant by a value which the key that was meant does not take. */
  private static Optional<String> otherValue(InstanceLocation key, SchemaNode property) {
    List<String> words = property.path("enum").texts();
    return key.node() instanceof YamlScalar scalar
            && scalar.value() instanceof ScalarValue.Text
            && scalar.alias().isEmpty()
            && property.path("enum").item(0).isText()
            && !words.contains(scalar.text())
            && Spellings.canonical(scalar, property).isEmpty()
        ? ValueHints.of(scalar.text(), property, words)
        : Optional.empty();
  }

  private static Fix rename(InstanceLocation key, String name) {
    List<Edit> edits = List.of(new Edit(key.head(), name));
    boolean otherUnit = name.endsWith(MINUTES) && !key.name().contains("minute");
    String title = "rename the key to `" + name + "`";
    return otherUnit
        ? new Fix(/* safe= */ false, title + ", and check that its value is in minutes", edits)
        : new Fix(/* safe= */ true, title, edits);
  }

  /** Whether a name is the beginning of another, which then is another name and no correction. */
  private static boolean isBeginning(String name, String other) {
    return other.startsWith(name) && other.length() > name.length() + 1;
  }

  /** Pointer of a key from the job. */
  private static String pointer(InstanceLocation mapping, String key) {
    return mapping.isJob() ? "/" + key : pointer(mapping.parent(), mapping.step() + "/" + key);
  }

  private static String dotted(String pointer) {
    return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
  }
}
