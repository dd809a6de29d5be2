package dev.automllint.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Says of a job whether it surely meets the schema. Most do, and then the validator, which takes
 * longer to set up than all checks together, is not needed; it judges all others.
 */
final class QuickCheck {
  private final SchemaDocument document;
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  QuickCheck(SchemaDocument document) {
    this.document = document;
  }

  /** Whether a value meets the whole schema; false also where that is hard to say. */
  boolean passes(JsonNode instance) {
    var run = new Run();
    return run.accepts(document.root(), instance) && !run.inDoubt;
  }

  /** The check of one value. */
  private final class Run {
    /** Whether something was met that the validator may see in another way. */
    private boolean inDoubt;

    boolean accepts(JsonNode schema, JsonNode instance) {
      if (schema.isBoolean()) {
        return schema.booleanValue();
      }
      for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
        if (!accepts(keyword.getKey(), keyword.getValue(), schema, instance)) {
          return false;
        }
      }
      return true;
    }

    private boolean accepts(String keyword, JsonNode value, JsonNode schema, JsonNode instance) {
      return switch (keyword) {
        case "$ref" -> accepts(document.at(value.stringValue().substring(1)), instance);
        case "allOf" -> acceptsAll(value, instance);
        case "if" -> acceptsBranch(schema, instance);
        case "type" -> hasType(value, instance);
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
            !instance.isNumber() || isWithin(keyword, value, instance);
        case "minLength", "pattern" -> !instance.isString() || isText(keyword, value, instance);
        case "minItems" -> !instance.isArray() || instance.size() >= value.intValue();
        case "items" -> !instance.isArray() || acceptsItems(value, instance);
        case "minProperties", "required", "properties", "additionalProperties", "propertyNames" ->
            !instance.isObject() || isObject(keyword, value, schema, instance);
        default -> isAnnotation(keyword) || !AssertingKeywords.fails(keyword, value, instance);
      };
    }

    /** Whether a keyword is one that no value can break. */
    private boolean isAnnotation(String keyword) {
      return switch (keyword) {
        case "then", "else", "title", "description", "default", "examples" -> true;
        case "$schema", "$id", "$defs" -> true;
        default -> {
          boolean asserting = AssertingKeywords.isOne(keyword);
          inDoubt |= !asserting && !keyword.startsWith("x-");
          yield !asserting;
        }
      };
    }

    private boolean acceptsAll(JsonNode schemas, JsonNode instance) {
      for (JsonNode schema : schemas) {
        if (!accepts(schema, instance)) {
          return false;
        }
      }
      return true;
    }

    private boolean acceptsBranch(JsonNode schema, JsonNode instance) {
      JsonNode branch = schema.get(accepts(schema.get("if"), instance) ? "then" : "else");
      return branch == null || accepts(branch, instance);
    }

    private boolean acceptsItems(JsonNode schema, JsonNode instance) {
      for (JsonNode item : instance) {
        if (!accepts(schema, item)) {
          return false;
        }
      }
      return true;
    }

    // ---- types

    private boolean hasType(JsonNode types, JsonNode instance) {
      if (types.isString()) {
        return isOf(types.stringValue(), instance);
      }
      for (JsonNode type : types) {
        if (isOf(type.stringValue(), instance)) {
          return true;
        }
      }
      return false;
    }

    private boolean isOf(String type, JsonNode instance) {
      return switch (type) {
        case "object" -> instance.isObject();
        case "array" -> instance.isArray();
        case "string" -> instance.isString();
        case "boolean" -> instance.isBoolean();
        case "null" -> instance.isNull();
        case "number" -> instance.isNumber() && isFinite(instance);
        case "integer" -> instance.isNumber() && isFinite(instance) && isWhole(instance);
        default -> {
          inDoubt = true;
          yield false;
        }
      };
    }

    /** As in the validator, also one that is written as 1.0. */
    private boolean isWhole(JsonNode number) {
      return number.isIntegralNumber() || number.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private boolean isFinite(JsonNode number) {
      boolean finite = !number.isDouble() || Double.isFinite(number.doubleValue());
      inDoubt |= !finite;
      return finite;
    }

    // ---- numbers and texts

    private boolean isWithin(String keyword, JsonNode bound, JsonNode instance) {
      if (!isFinite(instance)) {
        return false;
      }
      int order = instance.decimalValue().compareTo(bound.decimalValue());
      return switch (keyword) {
        case "minimum" -> order >= 0;
        case "maximum" -> order <= 0;
        case "exclusiveMinimum" -> order > 0;
        default -> order < 0;
      };
    }

    private boolean isText(String keyword, JsonNode value, JsonNode instance) {
      String text = instance.stringValue();
      if (keyword.equals("minLength")) {
        return text.codePointCount(0, text.length()) >= value.intValue();
      }
      inDoubt |= text.indexOf('\n') >= 0; // before a last one Java sees an end, too
      return patterns.computeIfAbsent(value.stringValue(), Pattern::compile).matcher(text).find();
    }

    // ---- mappings

    private boolean isObject(String keyword, JsonNode value, JsonNode schema, JsonNode instance) {
      return switch (keyword) {
        case "minProperties" -> instance.size() >= value.intValue();
        case "required" -> hasAll(value, instance);
        case "properties" -> acceptsKnown(value, instance);
        case "propertyNames" -> acceptsNames(value, instance);
        default -> acceptsOthers(value, schema.path("properties"), instance);
      };
    }

    private boolean hasAll(JsonNode keys, JsonNode instance) {
      for (JsonNode key : keys) {
        if (!instance.has(key.stringValue())) {
          return false;
        }
      }
      return true;
    }

    private boolean acceptsKnown(JsonNode properties, JsonNode instance) {
      for (Map.Entry<String, JsonNode> entry : instance.properties()) {
        JsonNode schema = properties.get(entry.getKey());
        if (schema != null && !accepts(schema, entry.getValue())) {
          return false;
        }
      }
      return true;
    }

    private boolean acceptsOthers(JsonNode schema, JsonNode properties, JsonNode instance) {
      for (Map.Entry<String, JsonNode> entry : instance.properties()) {
        if (!properties.has(entry.getKey()) && !accepts(schema, entry.getValue())) {
          return false;
        }
      }
      return true;
    }

    private boolean acceptsNames(JsonNode schema, JsonNode instance) {
      for (String name : instance.propertyNames()) {
        if (!accepts(schema, JsonNodeFactory.instance.stringNode(name))) {
          return false;
        }
      }
      return true;
    }
  }
}
