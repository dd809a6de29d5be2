package dev.automllint.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the bundled schema says of hyperparameters, for rules that judge several together. */
public final class Hyperparameters {
  private final JsonNode definitions;
  private static final String HUGGING_FACE = "x-hugging-face-values";

  private final JsonNode properties;
  private final JsonNode labelColumn;
  private final Map<String, String> familyByModel = new LinkedHashMap<>();

  /** Reads the annotations of a schema. */
  public Hyperparameters(BundledSchema schema) {
    definitions = schema.document().at("/$defs");
    properties = definitions.path("trainingParameters").path("properties");
    labelColumn = schema.document().at("/properties/target_column_name");
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
    return number(properties.path(name).path("minimum"))
        .or(() -> listed(name).min(BigDecimal::compareTo));
  }

  /** The largest allowed value. */
  public Optional<BigDecimal> maximum(String name) {
    return number(properties.path(name).path("maximum"))
        .or(() -> listed(name).max(BigDecimal::compareTo));
  }

  /** The allowed numbers of a hyperparameter that has a list of them. */
  private Stream<BigDecimal> listed(String name) {
    return properties.path(name).path("enum").valueStream().flatMap(n -> number(n).stream());
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

  /** Why the other allowed words are not advised. */
  public Optional<String> advice(String name) {
    return text(properties.path(name).path("x-advised-values").path("reason"));
  }

  /** Whether the documentation lists the words that are not advised. */
  public boolean isDocumentedInFull(String name) {
    return properties.path(name).path("x-advised-values").path("documented").booleanValue(true);
  }

  /** The settings of other vision tasks that a text may hold: name to tasks. */
  public Map<String, List<String>> flagsOfOtherTasks(String name) {
    Map<String, List<String>> flags = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> flag :
        properties.path(name).path("x-other-task-flags").properties()) {
      flags.put(flag.getKey(), SchemaDocument.texts(flag.getValue()));
    }
    return flags;
  }

  /** Whether a model is none that is built in, but one of the form {@code owner/name}. */
  public boolean isHuggingFace(String model) {
    int slash = model.indexOf('/');
    boolean named = slash > 0 && slash == model.lastIndexOf('/') && slash < model.length() - 1;
    return named && family(model).isEmpty();
  }

  /** Whether Azure hands a hyperparameter on to the training of a Hugging Face model. */
  public boolean reachesHuggingFace(String name) {
    return !isMarked(name, "x-hugging-face-ignores");
  }

  /** The allowed words with which a Hugging Face model can be trained; none where all are. */
  public List<String> huggingFaceValues(String name) {
    return SchemaDocument.texts(properties.path(name).path(HUGGING_FACE).path("values"));
  }

  /** Why a Hugging Face model cannot be trained with the other words. */
  public Optional<String> huggingFaceReason(String name) {
    return text(properties.path(name).path(HUGGING_FACE).path("reason"));
  }

  /** The only column from which the training of a Hugging Face model takes the labels. */
  public Optional<String> huggingFaceLabelColumn() {
    return SchemaDocument.texts(labelColumn.path(HUGGING_FACE).path("values")).stream().findFirst();
  }

  /** What a value must be a multiple of in an architecture. */
  public Optional<BigDecimal> multipleFor(String name, String family) {
    return number(properties.path(name).path("x-multiple-for-family").path(family));
  }

  /** Whether a model has more layers than the documentation lists for its architecture. */
  public boolean isDeeperThanListed(String name, String model) {
    return SchemaDocument.texts(properties.path(name).path("x-deeper-models"))
        .contains(model.toLowerCase(Locale.ROOT));
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

  /** The distributions that a sampling algorithm takes; empty where it takes all. */
  public List<String> distributionsOf(String algorithm) {
    return SchemaDocument.texts(sampling("x-distributions").path(algorithm));
  }

  /** How many trials a sampling algorithm should have for each hyperparameter that varies. */
  public Optional<BigDecimal> trialsPerHyperparameter(String algorithm) {
    return number(sampling("x-trials-per-hyperparameter").path(algorithm));
  }

  /** The value from which a bandit policy's slack can no longer have an effect. */
  public Optional<BigDecimal> idleSlack(String name) {
    return number(
        definitions.path("banditPolicy").path("properties").path(name).path("x-idle-from"));
  }

  /**
   * What the sources say of a default about which they disagree.
   *
   * @param block a block of the schema, such as {@code limits}
   * @param name a key in it
   */
  public Optional<String> disputedDefault(String block, String name) {
    return text(definitions.path(block).path("properties").path(name).path("x-disputed-default"));
  }

  private JsonNode sampling(String annotation) {
    return definitions.path("sweep").path("properties").path("sampling_algorithm").path(annotation);
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
