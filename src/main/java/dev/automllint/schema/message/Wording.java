package dev.automllint.schema.message;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** How values, ranges and places are called in messages. */
public final class Wording {
  /** Keys in these need no "of …" after their names: they are known by themselves. */
  private static final Set<String> FAMILIAR =
      Set.of("", "limits", "training_parameters", "sweep", "search_space[]");

  private static final int MAX_HOMES = 3;
  private static final String ENTRY = "search_space[]";
  private static final String DISTRIBUTIONS = ENTRY + ".";

  /** By the list of the schema: a list of a job can have half a million wrong words. */
  private static final Map<SchemaNode, String> ANY_OF =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private Wording() {}

  /** The name of a value: {@code `learning_rate`}, {@code `path` of `training_data`}. */
  static String subject(InstanceLocation place) {
    String name = place.name();
    if (place.isJob()) {
      return "the job";
    }
    InstanceLocation named = place;
    while (named.isItem()) {
      named = named.parent();
    }
    InstanceLocation block = named.parent();
    if (place.isItem() && name.equals("values") && !block.isJob()) {
      return code(block.name());
    }
    if (place.isItem() && name.equals("search_space")) {
      return "an entry of `search_space`";
    }
    return FAMILIAR.contains(block.pattern())
        ? code(name)
        : code(name) + " of " + code(block.name());
  }

  /** Where a key of a mapping is: {@code " in `limits`"}; nothing for the job itself. */
  static String in(InstanceLocation mapping) {
    if (mapping.isJob()) {
      return "";
    }
    return mapping.pattern().equals("search_space[]")
        ? " in an entry of `search_space`"
        : " in " + code(mapping.name());
  }

  /** Where a key belongs: the mapping that may hold it, by its pattern. */
  static String home(String pattern) {
    if (pattern.isEmpty()) {
      return "at the top level of the job";
    }
    if (pattern.equals("search_space[]")) {
      return "in an entry of `search_space`";
    }
    if (pattern.startsWith(DISTRIBUTIONS)) {
      return "in a distribution of `search_space`";
    }
    return "in " + code(pattern);
  }

  /** Where a key belongs that may be in several mappings, most likely in the first ones. */
  static String homes(InstanceLocation key, List<String> patterns) {
    if (key.parent().pattern().equals(ENTRY)
        && patterns.stream().anyMatch(home -> home.startsWith(DISTRIBUTIONS))) {
      boolean list = key.name().equals("type") || key.name().equals("values");
      return "in a distribution below a hyperparameter, as in `learning_rate: {type: "
          + (list ? "choice, values: […]}`" : "…, " + key.name() + ": …}`");
    }
    List<String> shown = patterns.stream().map(Wording::home).distinct().limit(MAX_HOMES).toList();
    return listed(shown, " or ");
  }

  /** A name between backticks, made harmless. */
  public static String code(String name) {
    return Quoted.of(name);
  }

  /** Names between backticks, joined: {@code `a`, `b` or `c`}. */
  public static String anyOf(List<String> names) {
    return join(names, " or ");
  }

  /** The same for names that a schema lists. */
  static String anyOf(SchemaNode names) {
    return ANY_OF.computeIfAbsent(names, list -> anyOf(list.texts()));
  }

  /** Names between backticks, joined: {@code `a`, `b` and `c`}. */
  public static String allOf(List<String> names) {
    return join(names, " and ");
  }

  private static String join(List<String> names, String last) {
    return listed(names.stream().map(Wording::code).toList(), last);
  }

  /** Phrases joined by commas, and by a word before the last. */
  public static String listed(List<String> phrases, String last) {
    if (phrases.size() <= 1) {
      return phrases.isEmpty() ? "" : phrases.get(0);
    }
    String head = String.join(", ", phrases.subList(0, phrases.size() - 1));
    return head + last + phrases.get(phrases.size() - 1);
  }

  // ---- what is allowed

  /** The words or numbers of an {@code enum}. */
  public static String allowedValues(SchemaNode schema) {
    if (schema.has(Keywords.SWITCH)) {
      return "0 or 1";
    }
    return oneOf(schema, schema.path("enum"));
  }

  /** The words of an {@code enum} that no rule warns of. */
  static String advisedValues(SchemaNode schema) {
    SchemaNode advice = schema.path(Keywords.ADVISED_VALUES);
    return advice.isPresent() && !advice.path("documented").isTrue()
        ? oneOf(schema, advice.path("values"))
        : allowedValues(schema);
  }

  private static String oneOf(SchemaNode schema, SchemaNode values) {
    boolean numbers = !schema.path("enum").item(0).isText();
    if (values.items().size() == 1) {
      return code(values.item(0).written());
    }
    return numbers ? listed(values.texts(), " or ") : "one of " + anyOf(values);
  }

  /** The range of a number: {@code between 0 and 1}, {@code at least 1}. */
  public static String range(SchemaNode schema) {
    String low = schema.has("minimum") ? text(schema, "minimum") : null;
    String high = schema.has("maximum") ? text(schema, "maximum") : null;
    if (low != null && high != null) {
      return "between " + low + " and " + high;
    }
    if (schema.has("exclusiveMinimum") && schema.has("exclusiveMaximum")) {
      return "above "
          + text(schema, "exclusiveMinimum")
          + " and below "
          + text(schema, "exclusiveMaximum");
    }
    var parts = new StringJoiner(" and ");
    if (low != null) {
      parts.add("at least " + low);
    }
    if (schema.has("exclusiveMinimum")) {
      parts.add("above " + text(schema, "exclusiveMinimum"));
    }
    if (high != null) {
      parts.add("at most " + high);
    }
    if (schema.has("exclusiveMaximum")) {
      parts.add("below " + text(schema, "exclusiveMaximum"));
    }
    return parts.toString();
  }

  private static String text(SchemaNode schema, String keyword) {
    return schema.path(keyword).written();
  }

  /** What a schema takes, with its range or words: {@code a whole number between 1 and 99}. */
  static String expected(SchemaNode schema) {
    if (schema.has("enum")) {
      return advisedValues(schema);
    }
    String range = range(schema);
    String joint = range.startsWith("at ") ? " of " : " ";
    String kind = kind(schema);
    return kind.equals("a mapping")
        ? "a mapping (`key: value` lines below it)"
        : kind + (range.isEmpty() ? "" : joint + range);
  }

  public static String kind(SchemaNode schema) {
    if (Spellings.takes(schema, "integer")) {
      return "a whole number";
    }
    if (Spellings.takes(schema, "number")) {
      return "a number";
    }
    if (Spellings.takes(schema, "boolean")) {
      return "true or false";
    }
    if (Spellings.takes(schema, "string")) {
      return "text";
    }
    if (Spellings.takes(schema, "array")) {
      return "a list";
    }
    return "a mapping";
  }

  // ---- what is there

  /** A value as it is written, and what Azure reads if that is something else. */
  static String actual(YamlNode node) {
    if (!(node instanceof YamlScalar scalar)) {
      return node instanceof YamlMapping ? "a mapping" : "a list";
    }
    String shown = scalar.plain() ? scalar.quoted() : "`\"" + scalar.shown() + "\"`";
    ScalarValue value = scalar.value();
    if (value instanceof ScalarValue.Bool bool) {
      return scalar.text().equalsIgnoreCase("true") || scalar.text().equalsIgnoreCase("false")
          ? shown
          : shown + ", which Azure reads as " + bool.value();
    }
    if (value instanceof ScalarValue.Date) {
      return shown + ", which Azure reads as a date";
    }
    if (value instanceof ScalarValue.NonFinite) {
      return shown + ", which is not a finite number";
    }
    if (value instanceof ScalarValue.Int whole) {
      return whole.surprising()
          ? shown + ", which Azure reads as " + scalar.shown(number(value))
          : scalar.shown(cut(scalar.text()));
    }
    if (value instanceof ScalarValue.Real real) {
      return real.surprising()
          ? shown + ", which Azure reads as " + scalar.shown(number(value))
          : scalar.shown(cut(scalar.text()));
    }
    return shown;
  }

  /** A text or number as one writes it. */
  static String written(ScalarValue value) {
    return value instanceof ScalarValue.Text text
        ? text.value()
        : value instanceof ScalarValue.Int whole
            ? whole.value().toString()
            : PythonNumbers.text(((ScalarValue.Real) value).value());
  }

  /** A number as Azure reads it. */
  static String number(ScalarValue value) {
    return cut(written(value));
  }

  private static String cut(String digits) {
    return digits.length() <= 40 ? digits : digits.substring(0, 39) + "…";
  }
}
