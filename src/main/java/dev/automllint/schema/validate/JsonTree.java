package dev.automllint.schema.validate;

import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our trees as the trees of the validator's library. */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /** A schema for the validator. */
  static JsonNode of(SchemaNode schema) {
    if (schema.isObject()) {
      ObjectNode object = NODES.objectNode();
      schema.members().forEach((key, value) -> object.set(key, of(value)));
      return object;
    }
    if (schema.isList()) {
      ArrayNode array = NODES.arrayNode(schema.items().size());
      schema.items().forEach(item -> array.add(of(item)));
      return array;
    }
    if (schema.isNumber()) {
      double number = schema.number().orElseThrow();
      return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
    }
    return schema.isText()
        ? NODES.stringNode(schema.text())
        : schema.isBoolean() ? NODES.booleanNode(schema.isTrue()) : NODES.nullNode();
  }

  /** The values of a job that Azure sees; of repeated keys the last one counts. */
  static JsonNode of(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      ObjectNode object = NODES.objectNode();
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (entry.merged() && object.has(entry.name())) {
          continue; // a key of its own beats a merged one, and an earlier merge a later one
        }
        object.set(entry.name(), of(entry.value()));
      }
      return object;
    }
    if (node instanceof YamlSequence sequence) {
      ArrayNode array = NODES.arrayNode(sequence.items().size());
      sequence.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return of(((YamlScalar) node).value());
  }

  static JsonNode of(ScalarValue value) {
    if (value instanceof ScalarValue.Text text) {
      return NODES.stringNode(text.value());
    }
    if (value instanceof ScalarValue.Int whole) {
      return NODES.numberNode(whole.value());
    }
    if (value instanceof ScalarValue.Real real) {
      return of(real.value());
    }
    if (value instanceof ScalarValue.Bool bool) {
      return NODES.booleanNode(bool.value());
    }
    if (value instanceof ScalarValue.Null) {
      return NODES.nullNode();
    }
    // A date or an infinity is no JSON. The validator gives "not a number" a type of its own, which
    // no schema takes.
    return NODES.numberNode(Double.NaN);
  }

  /** A scalar of the library's tree; empty for an object or array. */
  static Optional<ScalarValue> scalar(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> Optional.of(new ScalarValue.Text(node.stringValue()));
      case BOOLEAN -> Optional.of(new ScalarValue.Bool(node.booleanValue()));
      case NULL -> Optional.of(new ScalarValue.Null());
      case NUMBER ->
          Optional.of(
              node.isIntegralNumber()
                  ? new ScalarValue.Int(node.bigIntegerValue(), false)
                  : node.isDouble() && Double.isNaN(node.doubleValue())
                      ? new ScalarValue.NonFinite()
                      : new ScalarValue.Real(node.doubleValue(), false));
      default -> Optional.empty();
    };
  }

  /** The validator compares whole numbers as such, however they are written, if they fit. */
  private static JsonNode of(double number) {
    boolean fits = Math.abs(number) < 0x1p63 || number != Math.rint(number);
    return fits
        ? NODES.numberNode(number)
        : NODES.numberNode(new BigDecimal(number).toBigInteger());
  }
}
