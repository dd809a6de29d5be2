package dev.automllint.schema.message;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.SnakeCase;
import dev.automllint.yaml.YamlScalar;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
  public static Optional<ScalarValue> canonical(YamlScalar scalar, SchemaNode schema) {
    if (!(scalar.value() instanceof ScalarValue.Text)) {
      return Optional.empty();
    }
    String text = scalar.text();
    if (schema.has(Keywords.SWITCH)) {
      return ON.contains(text)
          ? Optional.of(number(1))
          : OFF.contains(text) ? Optional.of(number(0)) : Optional.empty();
    }
    if (schema.has("x-casing")) {
      String word = cased(text, schema.path("x-casing").text());
      return allows(schema, word) ? Optional.of(new ScalarValue.Text(word)) : Optional.empty();
    }
    if (takes(schema, "integer")) {
      return PythonNumbers.wholeNumber(text).map(number -> new ScalarValue.Int(number, false));
    }
    // A float, also of "5": in a distribution Azure sends it as 5.0, and an integer as 5.
    return takes(schema, "number")
        ? PythonNumbers.number(text).map(number -> new ScalarValue.Real(number, false))
        : Optional.empty();
  }

  private static ScalarValue number(long value) {
    return new ScalarValue.Int(BigInteger.valueOf(value), /* surprising= */ false);
  }

  /** Whether a schema takes a JSON type. */
  public static boolean takes(SchemaNode schema, String type) {
    SchemaNode types = schema.path("type");
    return types.text().equals(type) || types.contains(type);
  }

  /** Whether a word list has a word. */
  private static boolean allows(SchemaNode schema, String word) {
    return schema.path(schema.has("enum") ? "enum" : Keywords.KNOWN_VALUES).contains(word);
  }

  /** What the client does to a word before it compares. */
  static String cased(String word, String casing) {
    return casing.equals("snake") ? SnakeCase.of(word) : word.toLowerCase(Locale.ROOT);
  }
}
