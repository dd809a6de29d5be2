package dev.automllint.explain;

import static dev.automllint.explain.BlockYaml.plain;
import static java.util.stream.Collectors.joining;

import dev.automllint.explain.KeyDoc.Fact;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.message.Spellings;
import dev.automllint.schema.message.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in words what the keywords and annotations of one key mean; an empty text is no fact. */
final class KeyFacts {
  /** The label of what is said of a key that only some of the tasks have. */
  static final String TASKS = "tasks";

  /** What follows a default that some models replace. */
  static final String BY_MODEL = " or by model";

  /** The most columns for words instead of a type. */
  private static final int MAX_SHORT = 44;

  private final SchemaDocument document;
  private final SchemaNode schema;
  private final SchemaNode type;
  private final List<Fact> facts = new ArrayList<>();

  KeyFacts(SchemaDocument document, SchemaNode schema) {
    this.document = document;
    this.schema = schema;
    this.type = document.target(schema);
  }

  List<Fact> list() {
    return List.copyOf(facts);
  }

  void add(String label, String text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(label, text));
    }
  }

  private SchemaNode annotation(String name) {
    return document.find(schema, name);
  }

  // ---- a key

  /** Type, range, default and effect. */
  void addKey(String name, boolean required) {
    SchemaNode example = annotation("examples").item(0);
    add("type", type());
    add("allowed", allowed());
    add("required", required ? "yes" : "");
    add("default", defaultValue(required));
    add("example", !example.written().isEmpty() ? "`" + name + ": " + plain(example) + "`" : "");
    add("keys", keys());
    add("takes effect", effect());
  }

  private String type() {
    if (type.has("const")) {
      return "text";
    }
    if (type.has(Keywords.SWITCH)) {
      return "switch";
    }
    if (!type.has("type")) {
      return type.has("properties") ? "mapping" : "";
    }
    String kind = Wording.kind(type);
    boolean textOrList = Spellings.takes(type, "string") && Spellings.takes(type, "array");
    return (kind.startsWith("a ") ? kind.substring(2) : kind)
        + (textOrList ? " or list" : "")
        + (Spellings.takes(type, "null") ? " or null" : "");
  }

  /** The type, or what is allowed instead if that is as short. */
  String shortType() {
    if (type.has("const")) {
      return type.path("const").written();
    }
    if (type.has(Keywords.SWITCH)) {
      return "0 or 1";
    }
    String words = Wording.listed(type.path("enum").texts(), " or ");
    return words.isEmpty() || words.length() > MAX_SHORT ? type() : words;
  }

  /** The default without those of single models; empty if there is none. */
  String shortDefault() {
    if (annotation("x-disputed-default").isPresent()) {
      return "disputed";
    }
    SchemaNode general = annotation("default");
    return type.has("const") || !general.isPresent()
        ? ""
        : plain(general) + (modelDefaults().isEmpty() ? "" : BY_MODEL);
  }

  private String allowed() {
    if (type.has("const")) {
      return Wording.code(type.path("const").written());
    }
    if (type.has(Keywords.SWITCH)) {
      return "0 or 1, or true or false";
    }
    if (type.has("enum")) {
      return Wording.allowedValues(type);
    }
    if (type.has(Keywords.KNOWN_VALUES)) {
      return "one of "
          + Wording.anyOf(type.path(Keywords.KNOWN_VALUES).texts())
          + (type.has("x-mmdetection-models")
              ? "; or the name of an MMDetection model"
              : "; or a Hugging Face name, `owner/name`");
    }
    return type.has("x-form") ? type.path("x-form").text() : Wording.range(type);
  }

  private String defaultValue(boolean required) {
    SchemaNode disputed = annotation("x-disputed-default");
    if (disputed.isPresent()) {
      return "disputed: " + disputed.text();
    }
    SchemaNode general = annotation("default");
    if (general.isPresent() && !type.has("const")) {
      return plain(general) + modelDefaults();
    }
    boolean silent =
        required
            || !keys().isEmpty()
            || isUnwanted(schema)
            || !type.has("type")
            || Spellings.takes(type, "object")
            || Spellings.takes(type, "array");
    return silent ? "" : "none";
  }

  private String modelDefaults() {
    Map<String, List<String>> models = new LinkedHashMap<>();
    annotation("x-default-by-model")
        .members()
        .forEach(
            (model, value) ->
                models.computeIfAbsent(plain(value), v -> new ArrayList<>()).add(model));
    annotation("x-disputed-default-by-model")
        .members()
        .forEach(
            (model, sources) -> models.put("disputed: " + sources.text() + ",", List.of(model)));
    return models.entrySet().stream()
        .map(entry -> "; " + entry.getKey() + " for " + Wording.allOf(entry.getValue()))
        .collect(joining());
  }

  private boolean isUnwanted(SchemaNode key) {
    return document.find(key, Keywords.REFUSED).isPresent()
        || document.find(key, Keywords.OTHER_TASK).isPresent()
        || document.find(key, "x-ignored").isPresent();
  }

  /** The keys of a block that are of use in this task. */
  private String keys() {
    SchemaNode block = type.has("items") ? document.target(type.path("items")) : type;
    Set<String> names = useful(block);
    if (block.equals(document.at("/$defs/searchSpaceEntry"))) {
      Set<String> fixed = useful(document.at("/$defs/trainingParameters"));
      fixed.removeAll(names);
      return "those of `training_parameters`, except " + Wording.allOf(List.copyOf(fixed));
    }
    for (SchemaNode branch : block.path("allOf").items()) {
      names.addAll(useful(document.target(branch.path("then"))));
    }
    return Wording.allOf(List.copyOf(names));
  }

  private Set<String> useful(SchemaNode block) {
    Set<String> names = new LinkedHashSet<>();
    block
        .path("properties")
        .members()
        .forEach(
            (name, key) -> {
              if (!isUnwanted(key)) {
                names.add(name);
              }
            });
    return names;
  }

  private String effect() {
    List<String> conditions = new ArrayList<>();
    annotation("x-effective-when")
        .members()
        .forEach(
            (key, values) ->
                conditions.add(
                    "%s %s; the default is %s"
                        .formatted(
                            Wording.code(key),
                            Wording.anyOf(values.texts()),
                            Wording.code(plain(hyperparameter(key).path("default"))))));
    for (String key : annotation("x-effective-with").texts()) {
      conditions.add(Wording.code(key));
    }
    String models = models();
    if (!models.isEmpty()) {
      conditions.add(models);
    }
    return conditions.isEmpty() ? "" : "only with " + Wording.listed(conditions, " and ");
  }

  private SchemaNode hyperparameter(String name) {
    return document.at("/$defs/trainingParameters/properties/" + name);
  }

  /** The models that use a hyperparameter, if others do not. */
  private String models() {
    List<String> families = annotation("x-effective-for-families").texts();
    List<String> using = new ArrayList<>();
    List<String> all = new ArrayList<>();
    hyperparameter("model_name")
        .path("x-families")
        .members()
        .forEach(
            (family, models) -> {
              all.addAll(models.texts());
              if (families.contains(family)) {
                using.addAll(models.texts());
              }
            });
    return using.size() == all.size() ? "" : Wording.anyOf(using);
  }

  // ---- a kind of a block: a policy, a distribution, an identity

  void addKind(String name, String block) {
    boolean distribution = block.startsWith("search_space");
    add(
        "used in",
        "%s as `type: %s`"
            .formatted(
                distribution ? "a hyperparameter in `search_space`" : "`" + block + "`", name));
    List<String> needed = new ArrayList<>();
    List<String> optional = new ArrayList<>();
    schema
        .path("properties")
        .members()
        .forEach(
            (key, value) -> {
              if (!value.isBoolean() && !isUnwanted(value)) {
                (schema.path("required").contains(key) ? needed : optional).add(key);
              }
            });
    add("needs", Wording.allOf(needed));
    add("may have", Wording.allOf(optional));
    add("suits", distribution ? suits(name) : "");
  }

  private String suits(String distribution) {
    List<String> suited = new ArrayList<>();
    for (var kind :
        List.of(
            Map.entry("choiceOnlyDistribution", "words and switches"),
            Map.entry("integerDistribution", "whole numbers"),
            Map.entry("numberDistribution", "numbers with a fraction"))) {
      SchemaNode types = document.at("/$defs/" + kind.getKey() + "/properties/type/enum");
      if (types.contains(distribution)) {
        suited.add(kind.getValue());
      }
    }
    return suited.size() == 3
        ? "every hyperparameter that can be swept"
        : Wording.listed(suited, " and ");
  }

  // ---- search space

  /** Whether and how a hyperparameter is swept. */
  void addSweep(SchemaNode swept) {
    if (isUnwanted(schema)) {
      return;
    }
    SchemaNode distribution = document.target(document.target(swept).path("then"));
    List<String> types = distribution.at("/properties/type/enum").texts();
    add(
        "in search space",
        swept.isObject() ? "a single value, or " + Wording.anyOf(types) : "not allowed");
  }

  // ---- notes

  /** What one has to know besides. */
  void addNotes() {
    add(TASKS, otherTask(annotation(Keywords.OTHER_TASK)));
    SchemaNode refused = annotation(Keywords.REFUSED);
    String documented = refused.path("documented").isTrue() ? "documented, but " : "";
    addNote(refused, documented + "rejected by Azure's client: " + reason(refused));
    SchemaNode ignored = annotation("x-ignored");
    addNote(ignored, "ignored: " + reason(ignored));
    SchemaNode most = annotation(Keywords.ADVISED_MAXIMUM);
    addNote(most, "a warning above " + most.path("value").written() + ": " + reason(most));
    SchemaNode advised = annotation(Keywords.ADVISED_VALUES);
    addNote(
        advised,
        "better " + Wording.anyOf(advised.path("values").texts()) + ": " + reason(advised));
    addFamilies();
    addNote(
        annotation(Keywords.NODE_TYPES), "in a pipeline also a binding, `${{parent.inputs.NAME}}`");
  }

  private void addNote(SchemaNode annotation, String text) {
    add("note", annotation.isPresent() ? text : "");
  }

  private static String otherTask(SchemaNode annotation) {
    if (!annotation.isPresent()) {
      return "";
    }
    String tasks = Wording.allOf(annotation.path("tasks").texts());
    return annotation.path("documented").isTrue()
        ? tasks + " only; the reference page of this task lists it, but Azure rejects it"
        : tasks + " only; Azure refuses it in this task";
  }

  private static String reason(SchemaNode annotation) {
    return annotation.path("reason").text();
  }

  private void addFamilies() {
    SchemaNode most = schema.path("x-maximum-by-family");
    addNote(
        most,
        most.members().entrySet().stream()
            .map(family -> family.getValue().written() + " for " + Wording.code(family.getKey()))
            .collect(joining(", ", "at most ", " models")));
    schema
        .path("x-required-equal-for-family")
        .members()
        .forEach(
            (family, key) ->
                add(
                    "note",
                    "%s models should have the same value in %s"
                        .formatted(Wording.code(family), Wording.code(key.text()))));
    schema
        .path("x-only-value-for-family")
        .members()
        .forEach(
            (family, value) ->
                add("note", "%s always uses %s".formatted(Wording.code(family), value.written())));
  }
}
