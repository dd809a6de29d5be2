package dev.automllint.explain;

import dev.automllint.explain.KeyDoc.Fact;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.message.Messages;
import dev.automllint.schema.message.Spellings;
import dev.automllint.schema.message.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Says in words what the keywords and annotations of a key mean. */
final class KeyFacts {
  private final SchemaDocument document;

  KeyFacts(SchemaDocument document) {
    this.document = document;
  }

  // ---- a key

  /** Type, range, default and effect. */
  void addKey(String name, SchemaNode schema, boolean required, List<Fact> facts) {
    SchemaNode type = document.target(schema);
    type(type).ifPresent(text -> facts.add(new Fact("type", text)));
    allowed(type).ifPresent(text -> facts.add(new Fact("allowed", text)));
    if (required) {
      facts.add(new Fact("required", "yes"));
    }
    byDefault(schema, type, required).ifPresent(text -> facts.add(new Fact("default", text)));
    annotation(schema, "examples")
        .ifPresent(e -> facts.add(new Fact("example", example(name, e.item(0)))));
    keys(type).ifPresent(text -> facts.add(new Fact("keys", text)));
    annotation(schema, "x-effective-when")
        .ifPresent(when -> facts.add(new Fact("takes effect", effect(when))));
  }

  private static Optional<String> type(SchemaNode schema) {
    if (schema.has("const")) {
      return Optional.of("text");
    }
    if (schema.has(Keywords.SWITCH)) {
      return Optional.of("switch");
    }
    if (!schema.has("type")) {
      return schema.has("$ref") || schema.has("properties")
          ? Optional.of("mapping")
          : Optional.empty();
    }
    String kind = Wording.kind(schema);
    String bare = kind.startsWith("a ") ? kind.substring(2) : kind;
    if (Spellings.takes(schema, "string") && Spellings.takes(schema, "array")) {
      bare += " or list";
    }
    return Optional.of(Spellings.takes(schema, "null") ? bare + " or null" : bare);
  }

  private static Optional<String> allowed(SchemaNode schema) {
    if (schema.has("const")) {
      return Optional.of(Wording.code(schema.path("const").written()));
    }
    if (schema.has(Keywords.SWITCH)) {
      return Optional.of("0 or 1; true and false say the same");
    }
    if (schema.has("enum")) {
      return Optional.of(Wording.allowedValues(schema));
    }
    if (schema.has(Keywords.KNOWN_VALUES)) {
      List<String> known = schema.path(Keywords.KNOWN_VALUES).texts();
      return Optional.of(
          "one of " + Wording.anyOf(known) + "; or a Hugging Face name, `owner/name`");
    }
    if (schema.has("x-form")) {
      return Optional.of(schema.path("x-form").text());
    }
    String range = Wording.range(schema);
    return range.isEmpty() ? Optional.empty() : Optional.of(range);
  }

  // ---- defaults

  private Optional<String> byDefault(SchemaNode schema, SchemaNode type, boolean required) {
    Optional<String> disputed =
        annotation(schema, "x-disputed-default").map(text -> "disputed: " + text.text());
    if (disputed.isPresent() || type.has("const")) {
      return disputed;
    }
    Optional<SchemaNode> general = annotation(schema, "default");
    if (general.isEmpty()) {
      boolean silent =
          required
              || keys(type).isPresent()
              || isUnwanted(schema)
              || !type.has("type")
              || Spellings.takes(type, "object")
              || Spellings.takes(type, "array");
      return silent ? Optional.empty() : Optional.of("none");
    }
    var text = new StringBuilder(plain(general.get()));
    Map<String, List<String>> models = new LinkedHashMap<>();
    annotation(schema, "x-default-by-model")
        .ifPresent(
            values -> {
              for (Map.Entry<String, SchemaNode> model : values.members().entrySet()) {
                models
                    .computeIfAbsent(plain(model.getValue()), value -> new ArrayList<>())
                    .add(model.getKey());
              }
            });
    models.forEach(
        (value, names) ->
            text.append("; ").append(value).append(" for ").append(Wording.allOf(names)));
    return Optional.of(text.toString());
  }

  private boolean isUnwanted(SchemaNode schema) {
    return document.find(schema, Keywords.REFUSED).isPresent()
        || document.find(schema, Keywords.OTHER_TASK).isPresent()
        || document.find(schema, "x-ignored").isPresent();
  }

  private static String example(String name, SchemaNode value) {
    return "`" + name + ": " + Messages.yaml(value) + "`";
  }

  // ---- blocks

  /** The keys of a block that are of use in this task. */
  private Optional<String> keys(SchemaNode schema) {
    SchemaNode block =
        schema.path("items").isObject() ? document.target(schema.path("items")) : schema;
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, SchemaNode> property : block.path("properties").members().entrySet()) {
      if (!isUnwanted(property.getValue())) {
        names.add(property.getKey());
      }
    }
    for (SchemaNode branch : block.path("allOf").items()) {
      for (String key :
          document.target(branch.path("then")).path("properties").members().keySet()) {
        if (!names.contains(key)) {
          names.add(key);
        }
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(Wording.allOf(names));
  }

  /** What a kind of a block holds: a policy, a distribution, an identity. */
  void addKind(String type, String block, SchemaNode schema, List<Fact> facts) {
    boolean distribution = block.startsWith("search_space");
    facts.add(
        new Fact(
            "stands in",
            (distribution ? "a hyperparameter in `search_space`" : "`" + block + "`")
                + " as `type: "
                + type
                + "`"));
    List<String> required = schema.path("required").texts();
    List<String> needed = new ArrayList<>();
    List<String> optional = new ArrayList<>();
    for (Map.Entry<String, SchemaNode> property : schema.path("properties").members().entrySet()) {
      if (!property.getValue().isBoolean() && !isUnwanted(property.getValue())) {
        (required.contains(property.getKey()) ? needed : optional).add(property.getKey());
      }
    }
    if (!needed.isEmpty()) {
      facts.add(new Fact("needs", Wording.allOf(needed)));
    }
    if (!optional.isEmpty()) {
      facts.add(new Fact("may have", Wording.allOf(optional)));
    }
    if (distribution) {
      facts.add(new Fact("suits", suits(type)));
    }
  }

  private String suits(String distribution) {
    List<String> kinds = new ArrayList<>();
    if (takes("choiceOnlyDistribution", distribution)) {
      kinds.add("words and switches");
    }
    if (takes("integerDistribution", distribution)) {
      kinds.add("whole numbers");
    }
    if (takes("numberDistribution", distribution)) {
      kinds.add("numbers with a fraction");
    }
    return kinds.size() == 3 ? "every hyperparameter that can be swept" : join(kinds, " and ");
  }

  private boolean takes(String kind, String distribution) {
    SchemaNode types = document.at("/$defs/" + kind + "/properties/type/enum");
    return types.texts().contains(distribution);
  }

  // ---- search space and effect

  /** Whether and how a hyperparameter is swept. */
  void addSweep(SchemaNode schema, SchemaNode swept, List<Fact> facts) {
    if (isUnwanted(schema)) {
      return;
    }
    if (!swept.isObject()) {
      facts.add(new Fact("can be swept", "no"));
      return;
    }
    SchemaNode distribution = document.target(document.target(swept).path("then"));
    List<String> types = distribution.at("/properties/type/enum").texts();
    facts.add(new Fact("can be swept", "as one value, or with " + Wording.anyOf(types)));
  }

  private String effect(SchemaNode conditions) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, SchemaNode> condition : conditions.members().entrySet()) {
      String key = condition.getKey();
      String values = Wording.anyOf(condition.getValue().texts());
      SchemaNode usual = document.at("/$defs/trainingParameters/properties/" + key + "/default");
      all.add(Wording.code(key) + " " + values + "; the default is " + Wording.code(plain(usual)));
    }
    return "only with " + join(all, " and ");
  }

  // ---- notes

  /** What one has to know besides. */
  void addNotes(SchemaNode schema, List<Fact> facts) {
    annotation(schema, Keywords.OTHER_TASK)
        .ifPresent(other -> facts.add(new Fact("tasks", otherTask(other))));
    annotation(schema, Keywords.REFUSED)
        .ifPresent(refused -> facts.add(new Fact("note", refused(refused))));
    annotation(schema, "x-ignored")
        .ifPresent(ignored -> facts.add(new Fact("note", "ignored: " + reason(ignored))));
    annotation(schema, Keywords.ADVISED_MAXIMUM)
        .ifPresent(
            advice ->
                facts.add(
                    new Fact(
                        "note",
                        "a warning above "
                            + advice.path("value").written()
                            + ": "
                            + reason(advice))));
    annotation(schema, "x-advised-values")
        .ifPresent(
            advice ->
                facts.add(
                    new Fact(
                        "note",
                        "better "
                            + Wording.anyOf(advice.path("values").texts())
                            + ": "
                            + reason(advice))));
    families(schema).forEach(text -> facts.add(new Fact("note", text)));
    annotation(schema, "x-node-types")
        .ifPresent(
            types ->
                facts.add(
                    new Fact("note", "in a pipeline also a binding, `${{parent.inputs.NAME}}`")));
  }

  private static String otherTask(SchemaNode annotation) {
    String tasks = Wording.allOf(annotation.path("tasks").texts());
    return annotation.path("documented").isTrue()
        ? tasks + " only; the reference page of image classification lists it, but Azure refuses it"
        : tasks + " only; Azure refuses it in image classification";
  }

  private static String refused(SchemaNode annotation) {
    return (annotation.path("documented").isTrue() ? "documented, but " : "")
        + "refused by Azure's client: "
        + reason(annotation);
  }

  private static String reason(SchemaNode annotation) {
    return annotation.path("reason").text();
  }

  private static List<String> families(SchemaNode schema) {
    List<String> notes = new ArrayList<>();
    SchemaNode most = schema.path("x-maximum-by-family");
    if (most.isObject()) {
      var text = new StringJoiner(", ", "at most ", "");
      for (Map.Entry<String, SchemaNode> family : most.members().entrySet()) {
        text.add(family.getValue().written() + " for " + Wording.code(family.getKey()));
      }
      notes.add(text + " models");
    }
    for (Map.Entry<String, SchemaNode> equal :
        schema.path("x-required-equal-for-family").members().entrySet()) {
      notes.add(
          "%s models need the same value in %s"
              .formatted(Wording.code(equal.getKey()), Wording.code(equal.getValue().text())));
    }
    for (Map.Entry<String, SchemaNode> only :
        schema.path("x-only-value-for-family").members().entrySet()) {
      notes.add(
          "%s is known to take only %s"
              .formatted(Wording.code(only.getKey()), only.getValue().written()));
    }
    return notes;
  }

  private Optional<SchemaNode> annotation(SchemaNode schema, String name) {
    return Optional.of(document.find(schema, name)).filter(SchemaNode::isPresent);
  }

  /** A value as one writes it, never with an exponent. */
  private static String plain(SchemaNode value) {
    return value.isNumber()
        ? new BigDecimal(value.written()).stripTrailingZeros().toPlainString()
        : value.written();
  }

  static String join(List<String> parts, String last) {
    int size = parts.size();
    return size <= 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, size - 1)) + last + parts.get(size - 1);
  }
}
