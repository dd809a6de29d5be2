package dev.automllint.template;

import static dev.automllint.explain.BlockYaml.plain;

import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;

/** What the schema says of a key, as a comment beside it. */
final class KeyTexts {
  private final SchemaDocument document;

  KeyTexts(SchemaDocument document) {
    this.document = document;
  }

  /** The schema of a key of the job, or of a key inside of a block. */
  SchemaNode key(String... path) {
    SchemaNode schema = document.root();
    for (String name : path) {
      schema = document.target(schema).path("properties").path(name);
    }
    return schema;
  }

  /** All of its description. */
  String description(SchemaNode key) {
    return document.find(key, "description").text();
  }

  /** The first sentence of its description. */
  String summary(SchemaNode key) {
    return description(key).replaceFirst("(?s)\\. [A-Z].*", ".");
  }

  /** What the documentation says of its default; empty if it has none. */
  String defaultNote(SchemaNode key, String model) {
    SchemaNode disputed = document.find(key, "x-disputed-default");
    if (disputed.isPresent()) {
      return " Its default is disputed: " + disputed.text() + ".";
    }
    SchemaNode value = defaultValue(key, model);
    return value.isPresent() ? " Default: " + plain(value) + "." : "";
  }

  /**
   * The default of a key, which may depend on the model.
   *
   * @param model the model; empty if it is not known
   */
  SchemaNode defaultValue(SchemaNode key, String model) {
    SchemaNode special = document.find(key, "x-default-by-model").path(model);
    return special.isPresent() ? special : document.find(key, "default");
  }

  /** The first example of a key. */
  SchemaNode example(SchemaNode key) {
    return document.find(key, "examples").item(0);
  }

  /** Whether a key has an annotation. */
  boolean has(SchemaNode key, String annotation) {
    return document.find(key, annotation).isPresent();
  }

  /** What a block has with a {@code type}. */
  SchemaNode kind(SchemaNode block, String type) {
    return document.target(block).path("allOf").items().stream()
        .filter(branch -> branch.at("/if/properties/type/const").text().equals(type))
        .map(branch -> document.target(branch.path("then")))
        .findFirst()
        .orElse(SchemaNode.MISSING);
  }

  /** The definition of a block. */
  SchemaNode definition(String name) {
    return document.at("/$defs/" + name);
  }
}
