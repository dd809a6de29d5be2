package dev.automllint.schema.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a schema says about keys, for rules. A fact that the schema does not state is empty. A key
 * is named by its path in the job, {@code limits/timeout_minutes}; a hyperparameter by its name.
 */
public final class SchemaFacts {
  private static final String DISPUTED_BY_MODEL = "x-disputed-default-by-model";

  private final SchemaDocument document;
  private final SchemaNode hyperparameters;
  private final Map<String, SchemaNode> families;

  /** Makes the facts of a schema. */
  public SchemaFacts(SchemaDocument document) {
    this.document = document;
    hyperparameters = document.target(key("training_parameters")).path("properties");
    families = hyperparameter("model_name", "x-families").members();
  }

  // ---- keys

  private SchemaNode key(String path) {
    SchemaNode schema = document.root();
    for (String name : path.split("/")) {
      schema = document.target(schema).path("properties").path(name);
    }
    return schema;
  }

  /** The keys that a mapping may have. */
  public List<String> keys(String path) {
    return List.copyOf(document.target(key(path)).path("properties").members().keySet());
  }

  /** An annotation of a key. */
  public SchemaNode annotation(String path, String name) {
    return document.find(key(path), name);
  }

  /** What the sources say about the default of a key, if they disagree; a clause. */
  public String disputedDefault(String path) {
    SchemaNode sources = annotation(path, "x-disputed-default");
    return sources.isPresent() ? sources.text() : "unknown";
  }

  // ---- hyperparameters

  /** The names of all hyperparameters of the task, in the order of the schema. */
  public List<String> names() {
    return hyperparameters.members().entrySet().stream()
        .filter(property -> !property.getValue().has(Keywords.OTHER_TASK))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A keyword or annotation of a hyperparameter. */
  public SchemaNode hyperparameter(String name, String keyword) {
    return hyperparameters.path(name).path(keyword);
  }

  /** The default that all sources state, as text; that of a switch is {@code 0} or {@code 1}. */
  public Optional<String> defaultOf(String name) {
    return written(hyperparameter(name, "default"));
  }

  /** The default for a model: its own if it has one, otherwise the general one. */
  public Optional<String> defaultOf(String name, String model) {
    if (hyperparameter(name, DISPUTED_BY_MODEL).has(model)) {
      return Optional.empty();
    }
    return written(hyperparameter(name, "x-default-by-model").path(model))
        .or(() -> defaultOf(name));
  }

  private static Optional<String> written(SchemaNode value) {
    return value.isPresent() ? Optional.of(value.written()) : Optional.empty();
  }

  /** Whether models have their own defaults. */
  public boolean hasModelDefaults(String name) {
    SchemaNode schema = hyperparameters.path(name);
    return schema.has("x-default-by-model") || schema.has(DISPUTED_BY_MODEL);
  }

  /** The smallest allowed number. */
  public Optional<Double> minimum(String name) {
    return hyperparameter(name, "minimum").number().or(() -> listed(name).reduce(Math::min));
  }

  /** The largest allowed number. */
  public Optional<Double> maximum(String name) {
    return hyperparameter(name, "maximum").number().or(() -> listed(name).reduce(Math::max));
  }

  private Stream<Double> listed(String name) {
    return hyperparameter(name, "enum").items().stream().flatMap(item -> item.number().stream());
  }

  /** Whether a hyperparameter accepts only whole numbers. */
  public boolean isWhole(String name) {
    SchemaNode type = hyperparameter(name, "type");
    return type.text().equals("integer") || type.contains("integer");
  }

  /** The conditions for an effect: the values of other hyperparameters, by their names. */
  public Map<String, List<String>> effectiveWhen(String name) {
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    hyperparameter(name, "x-effective-when")
        .members()
        .forEach((other, values) -> conditions.put(other, values.texts()));
    return conditions;
  }

  /** The words that the training code certainly knows; empty if it knows all allowed ones. */
  public List<String> advisedValues(String name) {
    return hyperparameter(name, "x-advised-values").path("values").texts();
  }

  // ---- models

  /** The architecture of a built-in model, such as {@code vit}. */
  public Optional<String> family(String model) {
    return familyOf(model).or(() -> familyOf(model.toLowerCase(Locale.ROOT)));
  }

  private Optional<String> familyOf(String model) {
    return families.entrySet().stream()
        .filter(family -> family.getValue().contains(model))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What an annotation of a hyperparameter says about the architecture of a model. */
  public SchemaNode ofFamily(String name, String annotation, String model) {
    return hyperparameter(name, annotation).path(family(model).orElse(""));
  }

  /** Whether a model is not built in, but named as {@code owner/name}. */
  public boolean isHuggingFace(String model) {
    int slash = model.indexOf('/');
    boolean named = slash > 0 && slash == model.lastIndexOf('/') && slash < model.length() - 1;
    return named && family(model).isEmpty();
  }

  /** Whether Azure passes a hyperparameter on to the training of a Hugging Face model. */
  public boolean reachesHuggingFace(String name) {
    return !hyperparameter(name, "x-hugging-face-ignores").isTrue();
  }

  /** The words that work for a Hugging Face model; empty if all do. */
  public List<String> huggingFaceValues(String name) {
    return hyperparameter(name, "x-hugging-face-values").path("values").texts();
  }
}
