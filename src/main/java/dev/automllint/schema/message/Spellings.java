package dev.automllint.schema.message;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Spellings that Azure's client takes although the documentation, and so the schema, has another:
 * {@code Random}, {@code "5"}, {@code yes}.
 */
public final class Spellings {
  /** The words of the client's serialisation library (marshmallow's Boolean field). */
  private static final Set<String> ON =
      Set.of(
          "t", "T", "true", "True", "TRUE", "on", "On", "ON", "y", "Y", "yes", "Yes", "YES", "1");

  private static final Set<String> OFF =
      Set.of(
          "f", "F", "false", "False", "FALSE", "off", "Off", "OFF", "n", "N", "no", "No", "NO",
          "0");

  private Spellings() {}

  /**
   * The value that the client makes of a scalar.
   *
   * @param schema what the place allows
   * @return a value of the schema's kind; empty if the client refuses the scalar too
   */
  public static Optional<JsonNode> canonical(YamlScalar scalar, JsonNode schema) {
    if (!(scalar.value() instanceof ScalarValue.Text)) {
      return Optional.empty();
    }
    String text = scalar.text();
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (schema.has(Keywords.SWITCH)) {
      return ON.contains(text)
          ? Optional.of(nodes.numberNode(1))
          : OFF.contains(text) ? Optional.of(nodes.numberNode(0)) : Optional.empty();
    }
    if (schema.has("x-casing")) {
      String word = cased(text, schema.get("x-casing").stringValue());
      return allows(schema, word) ? Optional.of(nodes.stringNode(word)) : Optional.empty();
    }
    if (takes(schema, "integer")) {
      return PythonNumbers.wholeNumber(text).map(nodes::numberNode);
    }
    if (takes(schema, "number")) {
      return PythonNumbers.number(text)
          .map(number -> nodes.numberNode(new BigDecimal(PythonNumbers.text(number))));
    }
    return Optional.empty();
  }

  /** Whether a schema takes a JSON type. */
  public static boolean takes(JsonNode schema, String type) {
    JsonNode types = schema.path("type");
    return types.isString()
        ? types.stringValue().equals(type)
        : types.isArray() && SchemaDocument.texts(types).contains(type);
  }

  /** Whether a word list has a word. */
  private static boolean allows(JsonNode schema, String word) {
    JsonNode words = schema.has("enum") ? schema.get("enum") : schema.path(Keywords.KNOWN_VALUES);
    return SchemaDocument.texts(words).contains(word);
  }

  /** What the client does to a word before it compares. */
  static String cased(String word, String casing) {
    return casing.equals("snake") ? SnakeCase.of(word) : word.toLowerCase(Locale.ROOT);
  }

  /** The client's {@code camel_to_snake}; loaded only for a word that is not canonical. */
  private static final class SnakeCase {
    private static final Pattern WORD = Pattern.compile("(.)([A-Z][a-z]+)");
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    static String of(String text) {
      String words = WORD.matcher(text).replaceAll("$1_$2");
      return HUMP.matcher(words).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
  }
}
