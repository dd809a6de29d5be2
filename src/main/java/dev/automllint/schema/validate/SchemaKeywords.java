package dev.automllint.schema.validate;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keywords of one schema in a form that is quick to hold values against; null or empty for
 * those that it does not have.
 */
final class SchemaKeywords {
  private final SchemaDocument document;

  // Set while this is made, and only read from then on.
  boolean never;
  boolean unknown;
  final List<Part> all = new ArrayList<>(); // of $ref and allOf
  Part condition;
  Part then;
  Part otherwise;
  List<String> types = List.of();
  Double minimum;
  Double maximum;
  Double exclusiveMinimum;
  Double exclusiveMaximum;
  Pattern pattern;
  int minLength;
  int minItems;
  int minProperties;
  Part items;
  List<String> required = List.of();
  final Map<String, Part> properties = new HashMap<>();
  Part additionalProperties;
  Part propertyNames;
  boolean isSwitch;
  Set<String> words; // of enum, if all are texts
  Set<String> knownWords; // of texts that are no surprise
  final List<Assertion> assertions = new ArrayList<>();

  private SchemaKeywords(SchemaDocument document, SchemaNode schema) {
    this.document = document;
    never = schema.isBoolean() && !schema.isTrue();
    for (Map.Entry<String, SchemaNode> keyword : schema.members().entrySet()) {
      take(keyword.getKey(), keyword.getValue());
    }
  }

  private void take(String keyword, SchemaNode value) {
    switch (keyword) {
      case "$ref" -> all.add(new Part(document, document.node().at(value.text().substring(1))));
      case "allOf" -> value.items().forEach(part -> all.add(new Part(document, part)));
      case "if" -> condition = new Part(document, value);
      case "then" -> then = new Part(document, value);
      case "else" -> otherwise = new Part(document, value);
      case "type" -> types = value.isText() ? List.of(value.text()) : value.texts();
      case "minimum" -> minimum = value.number().orElseThrow();
      case "maximum" -> maximum = value.number().orElseThrow();
      case "exclusiveMinimum" -> exclusiveMinimum = value.number().orElseThrow();
      case "exclusiveMaximum" -> exclusiveMaximum = value.number().orElseThrow();
      case "pattern" -> pattern = Pattern.compile(value.text());
      case "minLength" -> minLength = value.intValue();
      case "minItems" -> minItems = value.intValue();
      case "items" -> items = new Part(document, value);
      case "minProperties" -> minProperties = value.intValue();
      case "required" -> required = value.texts();
      case "properties" ->
          value.members().forEach((k, v) -> properties.put(k, new Part(document, v)));
      case "additionalProperties" -> additionalProperties = new Part(document, value);
      case "propertyNames" -> propertyNames = new Part(document, value);
      case "title", "description", "default", "examples", "$schema", "$id", "$defs" -> {}
      default -> takeOwn(keyword, value);
    }
  }

  /** A keyword of ours, or one that the validator hands to ours. */
  private void takeOwn(String keyword, SchemaNode value) {
    switch (keyword) {
      case Keywords.SWITCH -> isSwitch = true;
      case Keywords.KNOWN_VALUES -> knownWords = words(value);
      case "enum" -> {
        words = words(value);
        if (words == null) {
          assertions.add(new Assertion(keyword, value));
        }
      }
      default -> {
        if (CustomKeywords.isOne(keyword)) {
          assertions.add(new Assertion(keyword, value));
        } else {
          unknown |= !keyword.startsWith("x-");
        }
      }
    }
  }

  /** The allowed values if all are texts; else null. */
  private static Set<String> words(SchemaNode values) {
    Set<String> words = new HashSet<>();
    for (SchemaNode value : values.items()) {
      if (!value.isText()) {
        return null;
      }
      words.add(value.text());
    }
    return words.isEmpty() ? null : words;
  }

  /** A schema, taken apart when a value is first held against it. */
  static final class Part {
    private final SchemaDocument document;
    private final SchemaNode schema;
    private volatile SchemaKeywords keywords;

    Part(SchemaDocument document, SchemaNode schema) {
      this.document = document;
      this.schema = schema;
    }

    SchemaKeywords keywords() {
      if (keywords == null) {
        keywords = new SchemaKeywords(document, schema); // by two threads at worst, both the same
      }
      return keywords;
    }
  }

  /**
   * An annotation that speaks up, or a list of allowed values.
   *
   * @param keyword its name
   * @param value what stands in the schema under it
   */
  record Assertion(String keyword, SchemaNode value) {}
}
