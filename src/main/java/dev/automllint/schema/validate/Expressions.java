package dev.automllint.schema.validate;

import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.message.InstanceLocation;
import dev.automllint.schema.message.Spellings;
import dev.automllint.yaml.PythonNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Texts that a node of a pipeline may have in the place of other values. */
final class Expressions {
  private static final String ENTRY = "search_space[].";

  private Expressions() {}

  /**
   * Whether a binding may be the value: of any scalar, but not of a block, and not within a
   * distribution except in its list of values.
   *
   * @param schema what the place allows
   */
  static boolean mayBind(InstanceLocation place, SchemaNode schema) {
    boolean block = Spellings.takes(schema, "object") || Spellings.takes(schema, "array");
    boolean swept = place.pattern().startsWith(ENTRY);
    boolean inDistribution =
        swept && !place.isItem() && place.pattern().indexOf('.', ENTRY.length()) > 0;
    return !block && !inDistribution && (swept || !schema.has("x-unbound"));
  }

  /** Whether a text is a distribution in the service's notation, {@code choice(1,2)}. */
  static boolean isDistribution(String text, InstanceLocation place, SchemaDocument document) {
    int open = text.indexOf('(');
    String key = place.pattern().substring(place.pattern().indexOf('.') + 1);
    if (open <= 0 || !text.endsWith(")") || !place.pattern().equals(ENTRY + key)) {
      return false;
    }
    String type = text.substring(0, open).strip().toLowerCase(Locale.ROOT);
    List<String> arguments =
        Arrays.stream(text.substring(open + 1, text.length() - 1).split(","))
            .map(String::strip)
            .toList();
    SchemaNode property = document.at("/$defs/searchSpaceEntry/properties/" + key);
    SchemaNode swept = referenced(property, document).path("then");
    SchemaNode distribution = referenced(swept, document);
    return distribution.path("properties").path("type").path("enum").contains(type)
        && arguments.size() >= neededBy(type)
        && arguments.stream().allMatch(kind(type, referenced(property.path("else"), document)));
  }

  private static SchemaNode referenced(SchemaNode node, SchemaDocument document) {
    return node.has("$ref") ? document.at(node.path("$ref").text().substring(1)) : node;
  }

  private static int neededBy(String type) {
    return type.equals("choice") || type.equals("randint") ? 1 : type.startsWith("q") ? 3 : 2;
  }

  private static Predicate<String> kind(String type, SchemaNode value) {
    if (!type.equals("choice")) {
      return argument -> PythonNumbers.number(argument).isPresent();
    }
    boolean switchable = value.has("x-switch");
    return Spellings.takes(value, "integer") && !switchable
        ? argument -> PythonNumbers.wholeNumber(argument).isPresent()
        : Spellings.takes(value, "number") && !switchable
            ? argument -> PythonNumbers.number(argument).isPresent()
            : argument -> !argument.isEmpty();
  }
}
