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
  private static final String FAMILIES = "x-effective-for-families";
  private static final String LIBRARIES_IGNORE = "x-hugging-face-ignores";

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

  /** The keys that a mapping has only with a {@code type}, in the order of the schema. */
  public List<String> keysOfType(String path, String type) {
    return List.copyOf(branch(path, type).path("properties").members().keySet());
  }

  /** An annotation of a key that a mapping has only with a {@code type}. */
  public SchemaNode ofType(String path, String type, String key, String name) {
    return document.find(branch(path, type).path("properties").path(key), name);
  }

  private SchemaNode branch(String path, String type) {
    for (SchemaNode branch : document.target(key(path)).path("allOf").items()) {
      if (branch.at("/if/properties/type/const").text().equals(type)) {
        return document.target(branch.path("then"));
      }
    }
    return SchemaNode.MISSING;
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

  /** What the sources say about the default for a model, if they disagree; a clause. */
  public Optional<String> disputedDefault(String name, String model) {
    return written(hyperparameter(name, DISPUTED_BY_MODEL).path(model));
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

  /** The largest allowed number, or the one that all allowed ones are below. */
  public Optional<Double> maximum(String name) {
    return hyperparameter(name, "maximum")
        .number()
        .or(() -> exclusiveMaximum(name))
        .or(() -> listed(name).reduce(Math::max));
  }

  /** The number that all allowed ones are below. */
  public Optional<Double> exclusiveMaximum(String name) {
    return hyperparameter(name, "exclusiveMaximum").number();
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

  /** The other hyperparameters that must be set for an effect. */
  public List<String> effectiveWith(String name) {
    return hyperparameter(name, "x-effective-with").texts();
  }

  /** The words that the training code certainly knows; empty if it knows all allowed ones. */
  public List<String> advisedValues(String name) {
    return hyperparameter(name, Keywords.ADVISED_VALUES).path("values").texts();
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

  /** The names of the built-in models. */
  public List<String> models() {
    return families.values().stream().flatMap(names -> names.texts().stream()).toList();
  }

  /** What an annotation of a hyperparameter says about the architecture of a model. */
  public SchemaNode ofFamily(String name, String annotation, String model) {
    return hyperparameter(name, annotation).path(family(model).orElse(""));
  }

  /** The library of a model that is not built in, such as MMDetection; empty if it has none. */
  public Optional<String> library(String model) {
    if (family(model).isPresent()) {
      return Optional.empty();
    }
    SchemaNode listed = hyperparameter("model_name", "x-mmdetection-models");
    if (listed.path("names").contains(model)
        || (listed.isPresent() && model.startsWith(listed.path("prefix").text()))) {
      return Optional.of("MMDetection");
    }
    int slash = model.indexOf('/');
    boolean owned = slash > 0 && slash == model.lastIndexOf('/') && slash < model.length() - 1;
    return owned ? Optional.of("Hugging Face") : Optional.empty();
  }

  /** Whether no model of the task uses a hyperparameter. */
  public boolean isIgnored(String name) {
    return hyperparameters.path(name).has("x-ignored");
  }

  /** Whether a model may use a hyperparameter. */
  public boolean mayUse(String name, String model) {
    Optional<String> family = family(model);
    return family.isPresent()
        ? !isForSomeFamilies(name) || hyperparameter(name, FAMILIES).contains(family.get())
        : library(model).isEmpty() || !hyperparameter(name, LIBRARIES_IGNORE).isTrue();
  }

  /** Whether some models do not use a hyperparameter. */
  public boolean dependsOnModel(String name) {
    return isForSomeFamilies(name) || hyperparameter(name, LIBRARIES_IGNORE).isTrue();
  }

  /** Whether only some of the built-in models use a hyperparameter. */
  public boolean isForSomeFamilies(String name) {
    return hyperparameters.path(name).has(FAMILIES);
  }

  /** The words that work for a model of a library; empty if all do. */
  public List<String> libraryValues(String name) {
    return hyperparameter(name, "x-hugging-face-values").path("values").texts();
  }
}
