package dev.automllint.schema.validate;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.validate.SchemaKeywords.Assertion;
import dev.automllint.schema.validate.SchemaKeywords.Part;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.List;

/**
 * Says of a job whether it surely meets the schema. Most do, and then the validator, which takes
 * longer to set up than all checks together, is not needed; it judges all others.
 */
final class QuickCheck {
  private final Part root;

  QuickCheck(SchemaDocument document) {
    this.root = new Part(document, document.node());
  }

  /** Whether a value meets the whole schema; false also where that is hard to say. */
  boolean passes(YamlNode instance) {
    var run = new Run();
    return run.accepts(root, instance) && !run.inDoubt;
  }

  // ---- the check

  /** The check of one value. */
  private static final class Run {
    /** Whether something was met that the validator may see in another way. */
    private boolean inDoubt;

    boolean accepts(Part part, YamlNode instance) {
      SchemaKeywords schema = part.keywords();
      inDoubt |= schema.unknown;
      return !schema.never
          && acceptsItself(schema, instance)
          && acceptsAll(schema.all, instance)
          && acceptsBranch(schema, instance);
    }

    private boolean acceptsItself(SchemaKeywords schema, YamlNode instance) {
      if (!schema.types.isEmpty() && !hasType(schema.types, instance)) {
        return false;
      }
      if (instance instanceof YamlMapping mapping) {
        if (!acceptsMapping(schema, mapping)) {
          return false;
        }
      } else if (instance instanceof YamlSequence list) {
        if (!acceptsList(schema, list)) {
          return false;
        }
      } else if (!acceptsScalar(schema, (YamlScalar) instance)) {
        return false;
      }
      for (Assertion assertion : schema.assertions) {
        if (fails(assertion, instance)) {
          return false;
        }
      }
      return true;
    }

    /** What the validator asks {@link CustomKeywords}, of our own tree. */
    private static boolean fails(Assertion assertion, YamlNode instance) {
      SchemaNode value = assertion.value();
      return switch (assertion.keyword()) {
        case Keywords.STRICT_INTEGER ->
            instance instanceof YamlScalar scalar
                && !scalar.isNull()
                && !(scalar.value() instanceof ScalarValue.Int);
        case Keywords.ADVISED_MAXIMUM -> {
          double most = value.path("value").number().orElseThrow();
          yield isNumber(instance) && compare(instance, most) > 0;
        }
        case Keywords.NODE_TYPES ->
            instance instanceof YamlScalar scalar
                && scalar.value() instanceof ScalarValue.Text
                && value.texts().contains("string");
        case "enum" -> {
          boolean found = false;
          for (SchemaNode allowed : value.items()) {
            found |= areEqual(allowed, instance);
          }
          yield !found;
        }
        case "const" -> !areEqual(value, instance);
        default -> true; // those that always speak up
      };
    }

    private static boolean areEqual(SchemaNode allowed, YamlNode instance) {
      if (allowed.isNumber()) {
        return isNumber(instance) && compare(instance, allowed.number().orElseThrow()) == 0;
      }
      if (!(instance instanceof YamlScalar scalar)) {
        return false;
      }
      return scalar.value() instanceof ScalarValue.Text text
          ? allowed.isText() && text.value().equals(allowed.text())
          : scalar.value() instanceof ScalarValue.Bool bool
              && allowed.isBoolean()
              && bool.value() == allowed.isTrue();
    }

    private static boolean isNumber(YamlNode instance) {
      ScalarValue value = instance instanceof YamlScalar scalar ? scalar.value() : null;
      return value instanceof ScalarValue.Int || value instanceof ScalarValue.Real;
    }

    private static int compare(YamlNode number, double bound) {
      ScalarValue value = ((YamlScalar) number).value();
      return value instanceof ScalarValue.Int whole
          ? PythonNumbers.compare(whole.value(), bound)
          : Double.compare(((ScalarValue.Real) value).value(), bound);
    }

    private boolean acceptsAll(List<Part> parts, YamlNode instance) {
      for (Part part : parts) {
        if (!accepts(part, instance)) {
          return false;
        }
      }
      return true;
    }

    private boolean acceptsBranch(SchemaKeywords schema, YamlNode instance) {
      if (schema.condition == null) {
        return true;
      }
      Part branch = accepts(schema.condition, instance) ? schema.then : schema.otherwise;
      return branch == null || accepts(branch, instance);
    }

    private boolean acceptsList(SchemaKeywords schema, YamlSequence list) {
      if (schema.words != null || list.items().size() < schema.minItems) {
        return false;
      }
      if (schema.items == null) {
        return true;
      }
      for (YamlNode item : list.items()) {
        if (!accepts(schema.items, item)) {
          return false;
        }
      }
      return true;
    }

    // ---- types

    private boolean hasType(List<String> types, YamlNode instance) {
      for (String type : types) {
        if (isOf(type, instance)) {
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
        case "number" -> value instanceof ScalarValue.Int || value instanceof ScalarValue.Real;
        case "integer" -> value instanceof ScalarValue.Int || isWhole(value);
        default -> {
          inDoubt = true;
          yield false;
        }
      };
    }

    /** As in the validator, also a fraction that is written as 1.0. */
    private static boolean isWhole(ScalarValue value) {
      return value instanceof ScalarValue.Real real && real.value() == Math.rint(real.value());
    }

    // ---- single values

    private boolean acceptsScalar(SchemaKeywords schema, YamlScalar scalar) {
      ScalarValue value = scalar.value();
      if (isNumber(scalar)) {
        return schema.words == null && isWithin(schema, scalar);
      }
      if (value instanceof ScalarValue.Text text) {
        return acceptsText(schema, text.value());
      }
      if (value instanceof ScalarValue.Bool bool && schema.isSwitch) {
        // Words such as `yes` have a usual spelling, which only the validator's errors tell.
        return scalar.text().equalsIgnoreCase(Boolean.toString(bool.value()));
      }
      inDoubt |= !(value instanceof ScalarValue.Bool || value instanceof ScalarValue.Null);
      return schema.words == null;
    }

    private static boolean isWithin(SchemaKeywords schema, YamlScalar number) {
      return (schema.minimum == null || compare(number, schema.minimum) >= 0)
          && (schema.maximum == null || compare(number, schema.maximum) <= 0)
          && (schema.exclusiveMinimum == null || compare(number, schema.exclusiveMinimum) > 0)
          && (schema.exclusiveMaximum == null || compare(number, schema.exclusiveMaximum) < 0);
    }

    private boolean acceptsText(SchemaKeywords schema, String text) {
      if ((schema.words != null && !schema.words.contains(text))
          || (schema.knownWords != null && !schema.knownWords.contains(text))) {
        return false;
      }
      if (schema.minLength > 0 && text.codePointCount(0, text.length()) < schema.minLength) {
        return false;
      }
      if (schema.pattern == null) {
        return true;
      }
      inDoubt |= text.indexOf('\n') >= 0; // before a last one Java sees an end, too
      return schema.pattern.matcher(text).find();
    }

    // ---- mappings

    private boolean acceptsMapping(SchemaKeywords schema, YamlMapping mapping) {
      if (schema.words != null || mapping.size() < schema.minProperties) {
        return false;
      }
      for (String key : schema.required) {
        if (!mapping.has(key)) {
          return false;
        }
      }
      if (schema.properties.isEmpty()
          && schema.additionalProperties == null
          && schema.propertyNames == null) {
        return true;
      }
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (mapping.counts(entry) && !acceptsEntry(schema, entry)) {
          return false;
        }
      }
      return true;
    }

    private boolean acceptsEntry(SchemaKeywords schema, YamlMapping.Entry entry) {
      if (schema.propertyNames != null && !acceptsName(schema.propertyNames, entry.key())) {
        return false;
      }
      Part part = schema.properties.get(entry.name());
      if (part == null) {
        part = schema.additionalProperties;
      }
      return part == null || accepts(part, entry.value());
    }

    /** Whatever a key looks like, to JSON it is a text. */
    private boolean acceptsName(Part schema, YamlScalar key) {
      return accepts(
          schema,
          new YamlScalar(key.span(), key.text(), key.plain(), new ScalarValue.Text(key.text())));
    }
  }
}
