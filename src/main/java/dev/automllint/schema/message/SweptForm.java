package dev.automllint.schema.message;

import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes several values, or a distribution in another notation, as search spaces have them: {@code
 * {type: choice, values: [1, 2]}}.
 */
final class SweptForm {
  private static final Pattern CALL = Pattern.compile("\\s*(\\w+)\\s*\\((.*)\\)\\s*");
  private static final Pattern RANGE =
      Pattern.compile(
          "([0-9.]+(?:[eE]-?[0-9]+)?)\\s*(?:\\.\\.+|-|–|to)\\s*([0-9.]+(?:[eE]-?[0-9]+)?)");
  private static final Pattern WORD = Pattern.compile("[\\w.+/-]+");

  private final SchemaDocument document;

  SweptForm(SchemaDocument document) {
    this.document = document;
  }

  /** Whether a hyperparameter can be swept. */
  boolean isSweepable(String hyperparameter) {
    return property(hyperparameter).isObject();
  }

  private SchemaNode property(String hyperparameter) {
    SchemaNode entry = document.target(document.at("/properties/search_space/items"));
    return entry.path("properties").path(hyperparameter);
  }

  /** A value in that form; empty if it is only one value, or cannot be read. */
  Optional<String> of(String hyperparameter, YamlNode node) {
    if (node instanceof YamlSequence list) {
      return texts(list.items()).flatMap(items -> choice(hyperparameter, items));
    }
    if (node instanceof YamlMapping mapping) {
      return distribution(hyperparameter, mapping);
    }
    return node instanceof YamlScalar scalar && isShown(scalar)
        ? ofText(hyperparameter, scalar.text())
        : Optional.empty();
  }

  private Optional<String> ofText(String hyperparameter, String text) {
    Matcher call = CALL.matcher(text);
    if (call.matches()) {
      return call(hyperparameter, call.group(1).toLowerCase(Locale.ROOT), items(call.group(2)));
    }
    Matcher range = RANGE.matcher(text.strip());
    boolean number = !document.target(property(hyperparameter)).at("/then/$ref").text().isEmpty();
    if (range.matches() && number) {
      return range(hyperparameter, List.of(range.group(1), range.group(2)));
    }
    return several(text).flatMap(items -> choice(hyperparameter, items));
  }

  private Optional<String> range(String hyperparameter, List<String> bounds) {
    return bounds.stream().allMatch(SweptForm::isNumber)
        ? call(hyperparameter, "uniform", bounds)
        : Optional.empty();
  }

  /** A distribution in the notation of SDKs: {@code uniform(0.1, 0.5)}. */
  private Optional<String> call(String hyperparameter, String type, List<String> arguments) {
    Optional<SchemaNode> branch = branch(hyperparameter, type);
    if (branch.isEmpty() && type.equals("uniform") && arguments.size() == 2) {
      return branch(hyperparameter, "quniform")
          .flatMap(
              whole ->
                  written("quniform", List.of(arguments.get(0), arguments.get(1), "1"), whole));
    }
    return type.equals("choice")
        ? choice(hyperparameter, arguments)
        : branch.flatMap(schema -> written(type, arguments, schema));
  }

  /** The schema of a distribution that a hyperparameter supports. */
  private Optional<SchemaNode> branch(String hyperparameter, String type) {
    SchemaNode swept = document.target(property(hyperparameter)).path("then");
    return document.target(swept).path("allOf").items().stream()
        .filter(branch -> branch.at("/if/properties/type/const").text().equals(type))
        .map(branch -> document.target(branch.path("then")))
        .findFirst();
  }

  private static Optional<List<String>> bounds(YamlMapping uniform) {
    Optional<YamlNode> low = uniform.get("min_value");
    Optional<YamlNode> high = uniform.get("max_value");
    return low.isPresent() && high.isPresent()
        ? texts(List.of(low.get(), high.get()))
        : Optional.empty();
  }

  private static Optional<String> written(String type, List<String> arguments, SchemaNode schema) {
    List<String> names = new ArrayList<>(schema.path("required").texts());
    names.remove("type");
    if (names.size() != arguments.size()
        || arguments.stream().anyMatch(argument -> PythonNumbers.number(argument).isEmpty())) {
      return Optional.empty();
    }
    var out = new StringJoiner(", ", "{type: " + type + ", ", "}");
    for (int i = 0; i < names.size(); i++) {
      out.add(names.get(i) + ": " + arguments.get(i));
    }
    return Optional.of(out.toString());
  }

  private Optional<String> distribution(String hyperparameter, YamlMapping mapping) {
    Optional<String> type = mapping.text("type").map(YamlScalar::text);
    if (type.isEmpty() || branch(hyperparameter, type.get()).isEmpty()) {
      return type.filter("uniform"::equals)
          .flatMap(uniform -> bounds(mapping))
          .flatMap(bounds -> range(hyperparameter, bounds));
    }
    var out = new StringJoiner(", ", "{", "}");
    for (YamlMapping.Entry entry : mapping.entries()) {
      Optional<String> value =
          entry.value() instanceof YamlSequence list
              ? texts(list.items()).map(SweptForm::list)
              : texts(List.of(entry.value())).map(texts -> texts.get(0));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      out.add(entry.name() + ": " + value.get());
    }
    return Optional.of(out.toString());
  }

  // ---- lists

  /** Several values in a text, separated as people do: {@code 0, 2}. */
  static Optional<List<String>> several(YamlScalar scalar) {
    return isShown(scalar) ? several(scalar.text()) : Optional.empty();
  }

  /** Whether a text can be shown part by part: none is a secret, or too long. */
  private static boolean isShown(YamlScalar scalar) {
    return items(scalar.text()).stream().allMatch(item -> scalar.shown(item).equals(item));
  }

  private static Optional<List<String>> several(String text) {
    String inner = text.strip();
    boolean enclosed = inner.startsWith("[") || inner.startsWith("(") || inner.startsWith("{");
    boolean closed = inner.endsWith("]") || inner.endsWith(")") || inner.endsWith("}");
    if (enclosed && closed) {
      inner = inner.substring(1, inner.length() - 1);
    }
    List<String> items = items(inner.replace(';', ',').replace('|', ','));
    if (items.size() < 2 && !(enclosed && closed)) {
      items = Arrays.asList(inner.strip().split("\\s+"));
      if (items.size() < 2 || !items.stream().allMatch(SweptForm::isNumber)) {
        return Optional.empty();
      }
    }
    boolean plain = !items.isEmpty() && items.stream().allMatch(i -> WORD.matcher(i).matches());
    return plain && (items.size() > 1 || (enclosed && closed))
        ? Optional.of(items)
        : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return PythonNumbers.number(text).isPresent();
  }

  /** Parts between commas, without quotes; a comma at the end adds nothing. */
  private static List<String> items(String text) {
    return Arrays.stream(text.split(",")).map(SweptForm::bare).filter(i -> !i.isEmpty()).toList();
  }

  private static String bare(String item) {
    String text = item.strip();
    boolean quoted = text.length() > 1 && (text.startsWith("'") || text.startsWith("\""));
    return quoted && text.charAt(text.length() - 1) == text.charAt(0)
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private static Optional<List<String>> texts(List<YamlNode> nodes) {
    List<String> texts = new ArrayList<>();
    for (YamlNode node : nodes) {
      if (!(node instanceof YamlScalar scalar) || !WORD.matcher(scalar.shown()).matches()) {
        return Optional.empty();
      }
      texts.add(scalar.shown());
    }
    return Optional.of(texts);
  }

  private Optional<String> choice(String hyperparameter, List<String> items) {
    SchemaNode fixed = document.target(property(hyperparameter).path("else"));
    boolean numbers =
        !fixed.has(Keywords.SWITCH)
            && (Spellings.takes(fixed, "integer") || Spellings.takes(fixed, "number"));
    return items.isEmpty() || (numbers && !items.stream().allMatch(SweptForm::isNumber))
        ? Optional.empty()
        : Optional.of("{type: choice, values: " + list(items) + "}");
  }

  static String list(List<String> items) {
    return "[" + String.join(", ", items) + "]";
  }
}
