package dev.automllint.schema.validate;

import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes, of our tree, what the validator takes: the values that Azure sees. */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /** The same values as JSON; of repeated keys the last one counts. */
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

  private static JsonNode of(ScalarValue value) {
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

  /** The validator compares whole numbers as such, however they are written, if they fit. */
  private static JsonNode of(double number) {
    boolean fits = Math.abs(number) < 0x1p63 || number != Math.rint(number);
    return fits
        ? NODES.numberNode(number)
        : NODES.numberNode(new BigDecimal(number).toBigInteger());
  }
}
