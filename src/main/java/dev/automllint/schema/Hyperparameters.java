package dev.automllint.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the bundled schema says of hyperparameters, for rules that judge several together. */
public final class Hyperparameters {
  private final JsonNode properties;
  private final Map<String, String> familyByModel = new LinkedHashMap<>();

  /** Reads the annotations of a schema. */
  public Hyperparameters(BundledSchema schema) {
    properties = schema.document().at("/$defs/trainingParameters/properties");
    for (Map.Entry<String, JsonNode> family :
        properties.path("model_name").path("x-families").properties()) {
      SchemaDocument.texts(family.getValue())
          .forEach(model -> familyByModel.put(model, family.getKey()));
    }
  }

  /** The names of all hyperparameters of this task, in the order of the schema. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      if (!property.getValue().has(AssertingKeywords.OTHER_TASK)) {
        names.add(property.getKey());
      }
    }
    return names;
  }

  /** The default on which all sources agree, as text; a switch's is {@code 0} or {@code 1}. */
  public Optional<String> defaultOf(String name) {
    return text(properties.path(name).path("default"));
  }

  /** The default for a model: its own where it has one, else the general one. */
  public Optional<String> defaultOf(String name, String model) {
    return text(properties.path(name).path("x-default-by-model").path(model))
        .or(() -> defaultOf(name));
  }

  /** Whether models have defaults of their own. */
  public boolean hasModelDefaults(String name) {
    return properties.path(name).has("x-default-by-model");
  }

  /** The smallest allowed value. */
  public Optional<BigDecimal> minimum(String name) {
    return number(properties.path(name).path("minimum"));
  }

  /** The largest allowed value. */
  public Optional<BigDecimal> maximum(String name) {
    return number(properties.path(name).path("maximum"));
  }

  /** The allowed words or numbers of a hyperparameter that has a list of them; else none. */
  public List<String> words(String name) {
    return SchemaDocument.texts(properties.path(name).path("enum"));
  }

  /** Whether a hyperparameter takes whole numbers only. */
  public boolean isWhole(String name) {
    return Spellings.takes(properties.path(name), "integer");
  }

  /** The settings without which a hyperparameter does nothing: name to values that let it act. */
  public Map<String, List<String>> effectiveWhen(String name) {
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> condition :
        properties.path(name).path("x-effective-when").properties()) {
      conditions.put(condition.getKey(), SchemaDocument.texts(condition.getValue()));
    }
    return conditions;
  }

  /** The words that training surely knows; empty where all allowed ones are. */
  public List<String> advisedValues(String name) {
    return SchemaDocument.texts(properties.path(name).path("x-advised-values").path("values"));
  }

  /** The architecture of a built-in model, such as {@code vit}; none for other names. */
  public Optional<String> family(String model) {
    return Optional.ofNullable(familyByModel.get(model.toLowerCase(Locale.ROOT)));
  }

  /** The largest value that makes sense for an architecture. */
  public Optional<BigDecimal> maximumFor(String name, String family) {
    return number(properties.path(name).path("x-maximum-by-family").path(family));
  }

  /** The hyperparameter that must have the same value in an architecture. */
  public Optional<String> equalFor(String name, String family) {
    return text(properties.path(name).path("x-required-equal-for-family").path(family));
  }

  /** The one value that an architecture is known to take. */
  public Optional<BigDecimal> onlyValueFor(String name, String family) {
    return number(properties.path(name).path("x-only-value-for-family").path(family));
  }

  /** Further facts of one hyperparameter for one architecture, by annotation. */
  public Optional<BigDecimal> annotationFor(String name, String annotation, String key) {
    return number(properties.path(name).path(annotation).path(key));
  }

  /** Whether a hyperparameter carries an annotation that is a flag. */
  public boolean isMarked(String name, String annotation) {
    return properties.path(name).path(annotation).booleanValue(false);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(JsonNode value) {
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }
}
