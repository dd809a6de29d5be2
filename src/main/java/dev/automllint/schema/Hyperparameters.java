package dev.automllint.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the bundled schema says of hyperparameters, for rules that judge several together. */
public final class Hyperparameters {
  private static final String HUGGING_FACE = "x-hugging-face-values";
  private static final String ADVISED = "x-advised-values";

  private final JsonNode definitions;
  private final JsonNode properties;
  private final JsonNode labelColumn;
  private final List<String> names;
  private final Map<String, String> familyByModel = new HashMap<>();

  /** What rules ask for again and again, for each plan of each job. */
  private final Map<String, Facts> facts = new ConcurrentHashMap<>();

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
    List<String> own = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      if (!property.getValue().has(AssertingKeywords.OTHER_TASK)) {
        own.add(property.getKey());
      }
    }
    names = List.copyOf(own);
  }

  /** The facts of one hyperparameter; of an unknown one there are none. */
  private static final class Facts {
    private final JsonNode schema;
    private final Optional<String> defaultValue;
    private final boolean modelDefaults;
    private final List<String> words;
    private final Optional<BigDecimal> minimum;
    private final Optional<BigDecimal> maximum;
    private final boolean whole;
    private final Map<String, List<String>> effectiveWhen = new LinkedHashMap<>();
    private final List<String> advised;
    private final List<String> huggingFace;
    private final boolean reachesHuggingFace;

    Facts(JsonNode schema) {
      this.schema = schema;
      defaultValue = text(schema.path("default"));
      modelDefaults = schema.has("x-default-by-model");
      words = List.copyOf(SchemaDocument.texts(schema.path("enum")));
      minimum = number(schema.path("minimum")).or(() -> listed().min(BigDecimal::compareTo));
      maximum = number(schema.path("maximum")).or(() -> listed().max(BigDecimal::compareTo));
      whole = Spellings.takes(schema, "integer");
      for (Map.Entry<String, JsonNode> condition : schema.path("x-effective-when").properties()) {
        effectiveWhen.put(condition.getKey(), SchemaDocument.texts(condition.getValue()));
      }
      advised = List.copyOf(SchemaDocument.texts(schema.path(ADVISED).path("values")));
      huggingFace = List.copyOf(SchemaDocument.texts(schema.path(HUGGING_FACE).path("values")));
      reachesHuggingFace = !schema.path("x-hugging-face-ignores").booleanValue(false);
    }

    /** The allowed numbers of a hyperparameter that has a list of them. */
    private Stream<BigDecimal> listed() {
      return schema.path("enum").valueStream().flatMap(n -> number(n).stream());
    }
  }

  private Facts of(String name) {
    Facts known = facts.get(name);
    if (known == null) {
      known = new Facts(properties.path(name));
      if (properties.has(name)) { // names of a job that the schema does not have are without end
        facts.put(name, known);
      }
    }
    return known;
  }

  /** The names of all hyperparameters of this task, in the order of the schema. */
  public List<String> names() {
    return names;
  }

  /** The default on which all sources agree, as text; a switch's is {@code 0} or {@code 1}. */
  public Optional<String> defaultOf(String name) {
    return of(name).defaultValue;
  }

  /** The default for a model: its own where it has one, else the general one. */
  public Optional<String> defaultOf(String name, String model) {
    Facts known = of(name);
    return known.modelDefaults
        ? text(known.schema.path("x-default-by-model").path(model)).or(() -> known.defaultValue)
        : known.defaultValue;
  }

  /** Whether models have defaults of their own. */
  public boolean hasModelDefaults(String name) {
    return of(name).modelDefaults;
  }

  /** The smallest allowed value. */
  public Optional<BigDecimal> minimum(String name) {
    return of(name).minimum;
  }

  /** The largest allowed value. */
  public Optional<BigDecimal> maximum(String name) {
    return of(name).maximum;
  }

  /** The allowed words or numbers of a hyperparameter that has a list of them; else none. */
  public List<String> words(String name) {
    return of(name).words;
  }

  /** Whether a hyperparameter takes whole numbers only. */
  public boolean isWhole(String name) {
    return of(name).whole;
  }

  /** The settings without which a hyperparameter does nothing: name to values that let it act. */
  public Map<String, List<String>> effectiveWhen(String name) {
    return Collections.unmodifiableMap(of(name).effectiveWhen);
  }

  /** The words that training surely knows; empty where all allowed ones are. */
  public List<String> advisedValues(String name) {
    return of(name).advised;
  }

  /** Why the other allowed words are not advised. */
  public Optional<String> advice(String name) {
    return text(of(name).schema.path(ADVISED).path("reason"));
  }

  /** Whether the documentation lists the words that are not advised. */
  public boolean isDocumentedInFull(String name) {
    return of(name).schema.path(ADVISED).path("documented").booleanValue(true);
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
    return of(name).reachesHuggingFace;
  }

  /** The allowed words with which a Hugging Face model can be trained; none where all are. */
  public List<String> huggingFaceValues(String name) {
    return of(name).huggingFace;
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
    String exact = familyByModel.get(model);
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(familyByModel.get(model.toLowerCase(Locale.ROOT)));
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
