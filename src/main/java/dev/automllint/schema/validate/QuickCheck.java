package dev.automllint.schema.validate;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

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

  /** Whether a value meets the whole schema; false also where only the validator can say. */
  boolean passes(YamlNode instance) {
    var run = new Run();
    return run.accepts(document.root(), instance) && !run.inDoubt;
  }

  /** The check of one value. */
  private final class Run {
    /** Whether the validator may see something in another way. */
    private boolean inDoubt;

    boolean accepts(SchemaNode schema, YamlNode instance) {
      if (schema.isBoolean()) {
        return schema.isTrue();
      }
      inDoubt |= instance instanceof YamlScalar scalar && isNotJson(scalar.value());
      for (Map.Entry<String, SchemaNode> keyword : schema.members().entrySet()) {
        if (!meets(keyword.getKey(), keyword.getValue(), schema, instance)) {
          return false;
        }
      }
      return true;
    }

    /** Whether a value meets one keyword of a schema. */
    private boolean meets(String keyword, SchemaNode value, SchemaNode schema, YamlNode instance) {
      return switch (keyword) {
        case "$ref" -> accepts(document.referenced(schema), instance);
        case "allOf" -> acceptsAll(value.items(), instance);
        case "if" -> acceptsBranch(value, schema, instance);
        case "type" ->
            value.isText() ? isOf(value.text(), instance) : isOfAny(value.items(), instance);
        case "properties", "additionalProperties", "propertyNames", "required", "minProperties" ->
            !(instance instanceof YamlMapping mapping) || meets(keyword, value, schema, mapping);
        case "items" -> !(instance instanceof YamlSequence list) || acceptsItems(value, list);
        case "minItems" ->
            !(instance instanceof YamlSequence list) || list.items().size() >= value.intValue();
        case "then", "else", "title", "description", "default", "examples" -> true;
        case "$schema", "$id", "$defs" -> true;
        default -> meets(keyword, value, instance);
      };
    }

    private boolean acceptsAll(List<SchemaNode> schemas, YamlNode instance) {
      for (SchemaNode schema : schemas) {
        if (!accepts(schema, instance)) {
          return false;
        }
      }
      return true;
    }

    private boolean acceptsBranch(SchemaNode condition, SchemaNode schema, YamlNode instance) {
      SchemaNode branch = schema.path(accepts(condition, instance) ? "then" : "else");
      return accepts(branch, instance);
    }

    private boolean acceptsItems(SchemaNode schema, YamlSequence list) {
      for (YamlNode item : list.items()) {
        if (!accepts(schema, item)) {
          return false;
        }
      }
      return true;
    }

    private boolean isOfAny(List<SchemaNode> types, YamlNode instance) {
      for (SchemaNode type : types) {
        if (isOf(type.text(), instance)) {
          return true;
        }
      }
      return false;
    }

    private boolean isOf(String type, YamlNode instance) {
      ScalarValue value = instance instanceof YamlScalar scalar ? scalar.value() : null;
      return switch (type) {
        case "object" -> instance instanceof YamlMapping;
        case "array" -> instance instanceof YamlSequence;
        case "string" -> value instanceof ScalarValue.Text;
        case "boolean" -> value instanceof ScalarValue.Bool;
        case "null" -> value instanceof ScalarValue.Null;
        case "number" -> CustomKeywords.isNumber(value);
        case "integer" -> // as in the validator, also a fraction that is written as 1.0
            value instanceof ScalarValue.Int
                || (value instanceof ScalarValue.Real real
                    && real.value() == Math.rint(real.value()));
        default -> doubt();
      };
    }

    private static boolean isNotJson(ScalarValue value) {
      return value instanceof ScalarValue.Date || value instanceof ScalarValue.NonFinite;
    }

    /** Leaves it to the validator. */
    private boolean doubt() {
      inDoubt = true;
      return false;
    }

    // ---- scalars

    /**
     * Whether a value meets a keyword that judges scalars; of a mapping or list hardly one does.
     */
    private boolean meets(String keyword, SchemaNode value, YamlNode node) {
      ScalarValue instance = node instanceof YamlScalar scalar ? scalar.value() : null;
      boolean number = CustomKeywords.isNumber(instance);
      return switch (keyword) {
        case "minimum" -> !number || CustomKeywords.compare(instance, value) >= 0;
        case "maximum" -> !number || CustomKeywords.compare(instance, value) <= 0;
        case "exclusiveMinimum" -> !number || CustomKeywords.compare(instance, value) > 0;
        case "exclusiveMaximum" -> !number || CustomKeywords.compare(instance, value) < 0;
        case "minLength" ->
            !(instance instanceof ScalarValue.Text text)
                || text.value().codePointCount(0, text.value().length()) >= value.intValue();
        case "pattern" -> !(instance instanceof ScalarValue.Text text) || matches(value, text);
        // Words such as `yes` have a usual spelling, which only the validator's errors tell.
        case Keywords.SWITCH ->
            !(instance instanceof ScalarValue.Bool bool)
                || ((YamlScalar) node).text().equalsIgnoreCase(Boolean.toString(bool.value()));
        default ->
            CustomKeywords.isOne(keyword)
                ? !CustomKeywords.fails(keyword, value, instance)
                : keyword.startsWith("x-") || doubt();
      };
    }

    private boolean matches(SchemaNode pattern, ScalarValue.Text text) {
      inDoubt |= text.value().indexOf('\n') >= 0; // before a last one Java sees an end, too
      return patterns
          .computeIfAbsent(pattern.text(), Pattern::compile)
          .matcher(text.value())
          .find();
    }

    // ---- mappings

    private boolean meets(
        String keyword, SchemaNode value, SchemaNode schema, YamlMapping mapping) {
      return switch (keyword) {
        case "minProperties" -> mapping.size() >= value.intValue();
        case "required" -> {
          for (SchemaNode key : value.items()) {
            if (!mapping.has(key.text())) {
              yield false;
            }
          }
          yield true;
        }
        default -> acceptsEntries(keyword, value, schema, mapping);
      };
    }

    private boolean acceptsEntries(
        String keyword, SchemaNode value, SchemaNode schema, YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        boolean known = schema.path("properties").has(entry.name());
        boolean accepted =
            !mapping.counts(entry)
                || switch (keyword) {
                  case "properties" -> !known || accepts(value.path(entry.name()), entry.value());
                  case "additionalProperties" -> known || accepts(value, entry.value());
                  default -> accepts(value, name(entry.key()));
                };
        if (!accepted) {
          return false;
        }
      }
      return true;
    }

    /** Whatever a key looks like, to JSON it is a text. */
    private static YamlScalar name(YamlScalar key) {
      return new YamlScalar(key.span(), key.text(), key.plain(), new ScalarValue.Text(key.text()));
    }
  }
}
