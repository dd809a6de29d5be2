package dev.automllint.schema.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the bundled schema says of hyperparameters, for rules that judge several together. */
public final class Hyperparameters {
  private static final String HUGGING_FACE = "x-hugging-face-values";
  private static final String ADVISED = "x-advised-values";

  private final SchemaNode definitions;
  private final SchemaNode properties;
  private final SchemaNode labelColumn;
  private final List<String> names;
  private final Map<String, String> familyByModel = new HashMap<>();

  /** What rules ask for again and again, for each plan of each job. */
  private final Map<String, Facts> facts = new ConcurrentHashMap<>();

  /** Reads the annotations of a schema. */
  public Hyperparameters(SchemaDocument schema) {
    definitions = schema.root().path("$defs");
    properties = definitions.path("trainingParameters").path("properties");
    labelColumn = schema.root().at("/properties/target_column_name");
    for (Map.Entry<String, SchemaNode> family :
        properties.path("model_name").path("x-families").members().entrySet()) {
      family.getValue().texts().forEach(model -> familyByModel.put(model, family.getKey()));
    }
    List<String> own = new ArrayList<>();
    for (Map.Entry<String, SchemaNode> property : properties.members().entrySet()) {
      if (!property.getValue().has(Keywords.OTHER_TASK)) {
        own.add(property.getKey());
      }
    }
    names = List.copyOf(own);
  }

  /** The facts of one hyperparameter; of an unknown one there are none. */
  private static final class Facts {
    private final SchemaNode schema;
    private final Optional<String> defaultValue;
    private final boolean modelDefaults;
    private final List<String> words;
    private final Optional<Double> minimum;
    private final Optional<Double> maximum;
    private final boolean whole;
    private final Map<String, List<String>> effectiveWhen = new LinkedHashMap<>();
    private final List<String> advised;
    private final List<String> huggingFace;
    private final boolean reachesHuggingFace;

    Facts(SchemaNode schema) {
      this.schema = schema;
      defaultValue = written(schema.path("default"));
      modelDefaults = schema.has("x-default-by-model");
      words = List.copyOf(schema.path("enum").texts());
      Double least = schema.path("minimum").number().orElse(null);
      Double most = schema.path("maximum").number().orElse(null);
      for (SchemaNode listed : schema.path("enum").items()) {
        if (listed.isNumber()) {
          double number = listed.number().get();
          least = least == null ? number : Math.min(least, number);
          most = most == null ? number : Math.max(most, number);
        }
      }
      minimum = Optional.ofNullable(least);
      maximum = Optional.ofNullable(most);
      SchemaNode type = schema.path("type");
      whole = type.text().equals("integer") || type.texts().contains("integer");
      for (Map.Entry<String, SchemaNode> condition :
          schema.path("x-effective-when").members().entrySet()) {
        effectiveWhen.put(condition.getKey(), condition.getValue().texts());
      }
      advised = List.copyOf(schema.path(ADVISED).path("values").texts());
      huggingFace = List.copyOf(schema.path(HUGGING_FACE).path("values").texts());
      reachesHuggingFace = !schema.path("x-hugging-face-ignores").isTrue();
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
        ? written(known.schema.path("x-default-by-model").path(model)).or(() -> known.defaultValue)
        : known.defaultValue;
  }

  /** Whether models have defaults of their own. */
  public boolean hasModelDefaults(String name) {
    return of(name).modelDefaults;
  }

  /** The smallest allowed value. */
  public Optional<Double> minimum(String name) {
    return of(name).minimum;
  }

  /** The largest allowed value. */
  public Optional<Double> maximum(String name) {
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
    return written(of(name).schema.path(ADVISED).path("reason"));
  }

  /** Whether the documentation lists the words that are not advised. */
  public boolean isDocumentedInFull(String name) {
    SchemaNode documented = of(name).schema.path(ADVISED).path("documented");
    return !documented.isPresent() || documented.isTrue();
  }

  /** The settings of other vision tasks that a text may hold: name to tasks. */
  public Map<String, List<String>> flagsOfOtherTasks(String name) {
    Map<String, List<String>> flags = new LinkedHashMap<>();
    for (Map.Entry<String, SchemaNode> flag :
        properties.path(name).path("x-other-task-flags").members().entrySet()) {
      flags.put(flag.getKey(), flag.getValue().texts());
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
    return written(properties.path(name).path(HUGGING_FACE).path("reason"));
  }

  /** The only column from which the training of a Hugging Face model takes the labels. */
  public Optional<String> huggingFaceLabelColumn() {
    return labelColumn.path(HUGGING_FACE).path("values").texts().stream().findFirst();
  }

  /** What a value must be a multiple of in an architecture. */
  public Optional<Double> multipleFor(String name, String family) {
    return properties.path(name).path("x-multiple-for-family").path(family).number();
  }

  /** Whether a model has more layers than the documentation lists for its architecture. */
  public boolean isDeeperThanListed(String name, String model) {
    return properties
        .path(name)
        .path("x-deeper-models")
        .texts()
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
  public Optional<Double> maximumFor(String name, String family) {
    return properties.path(name).path("x-maximum-by-family").path(family).number();
  }

  /** The hyperparameter that must have the same value in an architecture. */
  public Optional<String> equalFor(String name, String family) {
    return written(properties.path(name).path("x-required-equal-for-family").path(family));
  }

  /** The one value that an architecture is known to take. */
  public Optional<Double> onlyValueFor(String name, String family) {
    return properties.path(name).path("x-only-value-for-family").path(family).number();
  }

  /** Further facts of one hyperparameter for one architecture, by annotation. */
  public Optional<Double> annotationFor(String name, String annotation, String key) {
    return properties.path(name).path(annotation).path(key).number();
  }

  /** Whether a hyperparameter carries an annotation that is a flag. */
  public boolean isMarked(String name, String annotation) {
    return properties.path(name).path(annotation).isTrue();
  }

  /** The distributions that a sampling algorithm takes; empty where it takes all. */
  public List<String> distributionsOf(String algorithm) {
    return sampling("x-distributions").path(algorithm).texts();
  }

  /** How many trials a sampling algorithm should have for each hyperparameter that varies. */
  public Optional<Double> trialsPerHyperparameter(String algorithm) {
    return sampling("x-trials-per-hyperparameter").path(algorithm).number();
  }

  /** The value from which a bandit policy's slack can no longer have an effect. */
  public Optional<Double> idleSlack(String name) {
    return definitions
        .path("banditPolicy")
        .path("properties")
        .path(name)
        .path("x-idle-from")
        .number();
  }

  /**
   * What the sources say of a default about which they disagree.
   *
   * @param block a block of the schema, such as {@code limits}
   * @param name a key in it
   */
  public Optional<String> disputedDefault(String block, String name) {
    return written(
        definitions.path(block).path("properties").path(name).path("x-disputed-default"));
  }

  private static Optional<String> written(SchemaNode node) {
    return node.isPresent() ? Optional.of(node.written()) : Optional.empty();
  }

  private SchemaNode sampling(String annotation) {
    return definitions.path("sweep").path("properties").path("sampling_algorithm").path(annotation);
  }
}
