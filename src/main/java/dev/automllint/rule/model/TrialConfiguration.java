package dev.automllint.rule.model;

import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.text.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hyperparameters of one kind of trial: the training parameters, overridden by one entry of the
 * search space. A job without a search space has one configuration, otherwise one per entry.
 */
public final class TrialConfiguration {
  private static final String MODEL = "model_name";

  private final SchemaFacts facts;
  private final Block fixed;
  private final Optional<Block> entry;
  private final boolean defaultsHold;
  private final boolean documentedOnly;
  private final Hyperparameter model;
  private final List<Value> models;
  private final Map<String, Hyperparameter> parameters = new HashMap<>();
  private List<TrialConfiguration> byModel;

  /**
   * Combines the training parameters with an entry of the search space.
   *
   * @param facts what is known of hyperparameters
   * @param fixed the training parameters
   * @param entry an entry of the search space
   * @param defaultsHold whether a hyperparameter that is set in neither has its default
   */
  public TrialConfiguration(
      SchemaFacts facts, Block fixed, Optional<Block> entry, boolean defaultsHold) {
    this(facts, fixed, entry, defaultsHold, /* documentedOnly= */ false, Optional.empty());
  }

  private TrialConfiguration(
      SchemaFacts facts,
      Block fixed,
      Optional<Block> entry,
      boolean defaultsHold,
      boolean documentedOnly,
      Optional<Hyperparameter> oneModel) {
    this.facts = facts;
    this.fixed = fixed;
    this.entry = entry;
    this.defaultsHold = defaultsHold;
    this.documentedOnly = documentedOnly;
    this.model = oneModel.orElseGet(() -> read(MODEL));
    this.models = List.copyOf(distinct(model.values()));
  }

  private static Collection<Value> distinct(List<Value> values) {
    Map<String, Value> first = new LinkedHashMap<>();
    values.forEach(value -> first.putIfAbsent(value.text(), value));
    return first.values();
  }

  /**
   * The same as far as documented: which value wins where a hyperparameter is both fixed and swept
   * is not, and neither are the models that Azure chooses; what all built-in models share is the
   * default of an unknown one.
   *
   * @param anyModel whether the models are not those that the job names
   */
  public TrialConfiguration asDocumented(boolean anyModel) {
    Optional<Hyperparameter> chosen =
        anyModel
            ? Optional.of(Hyperparameter.unknown(MODEL, place(MODEL), model.key()))
            : Optional.empty();
    return new TrialConfiguration(
        facts, fixed, entry, /* defaultsHold= */ true, /* documentedOnly= */ true, chosen);
  }

  /** The entry of the search space; empty for a job without one. */
  public Optional<Block> entry() {
    return entry;
  }

  /** The readable hyperparameters of the entry, in the order of the file; none without an entry. */
  public List<Hyperparameter> swept() {
    return entry.map(Block::keys).orElse(List.of()).stream().map(this::get).toList();
  }

  /** Whether a hyperparameter is set, valid or not. */
  public boolean sets(String name) {
    return fixed.has(name) || (entry.isPresent() && entry.get().has(name));
  }

  /** Whether everything in the entry can be read. */
  public boolean isSweptKnown() {
    return entry.filter(Block::isWhollyReadable).isPresent()
        && swept().stream().allMatch(Hyperparameter::isKnown);
  }

  /** A hyperparameter; the search space takes precedence over the training parameters. */
  public Hyperparameter get(String name) {
    return name.equals(MODEL) ? model : parameters.computeIfAbsent(name, this::read);
  }

  private Hyperparameter read(String name) {
    if (entry.isPresent() && entry.get().has(name)) {
      return documentedOnly && fixed.has(name)
          ? Hyperparameter.unknown(name, place(name), entry.get().keySpan(name))
          : swept(name, entry.get());
    }
    if (fixed.has(name)) {
      return fixed(name);
    }
    boolean isOmitted = fixed.lacks(name) && (entry.isEmpty() || entry.get().lacks(name));
    return isOmitted
        ? Hyperparameter.omitted(name, place(name), defaultOf(name))
        : Hyperparameter.unknown(name, place(name), Optional.empty());
  }

  /** JSON Pointer to where an omitted hyperparameter would be. */
  private String place(String name) {
    return (entry.isPresent() ? entry.get() : fixed).pointer(name);
  }

  /**
   * The default that all models share. Models of libraries have undocumented defaults of their own,
   * and so has a model that Azure chooses.
   */
  private Optional<String> defaultOf(String name) {
    if (!defaultsHold || name.equals(MODEL)) {
      return Optional.empty();
    }
    if (model.isDefault() || (documentedOnly && model.isUnknown())) {
      return facts.hasModelDefaults(name) ? Optional.empty() : facts.defaultOf(name);
    }
    if (!models.stream().allMatch(this::isBuiltIn)) {
      return Optional.empty();
    }
    Set<Optional<String>> defaults =
        models.stream().map(m -> facts.defaultOf(name, m.text())).collect(Collectors.toSet());
    return defaults.size() == 1 ? defaults.iterator().next() : Optional.empty();
  }

  /** The models of its trials. */
  public Hyperparameter model() {
    return model;
  }

  /** The named models, without repetitions. */
  public List<Value> models() {
    return models;
  }

  /** This configuration once for each of its built-in models, with the defaults of that model. */
  public List<TrialConfiguration> byModel() {
    if (byModel == null) {
      byModel = models.stream().filter(this::isBuiltIn).map(this::withModel).toList();
    }
    return byModel;
  }

  private boolean isBuiltIn(Value model) {
    return facts.family(model.text()).isPresent();
  }

  private TrialConfiguration withModel(Value one) {
    Span key = model.key().orElseThrow();
    Hyperparameter only = Hyperparameter.oneOf(MODEL, one.pointer(), key, List.of(one));
    return new TrialConfiguration(
        facts, fixed, entry, defaultsHold, documentedOnly, Optional.of(only));
  }

  /** Whether a hyperparameter certainly has an effect in some trial. */
  public boolean uses(String name) {
    return facts.effectiveWhen(name).entrySet().stream()
            .allMatch(condition -> get(condition.getKey()).occurs(condition.getValue()))
        && facts.effectiveWith(name).stream().allMatch(other -> get(other).isKnown())
        && !facts.isIgnored(name)
        && isUsedByModel(name);
  }

  private boolean isUsedByModel(String name) {
    return model.isDefault()
        ? !facts.isForSomeFamilies(name)
        : !facts.dependsOnModel(name)
            || models.stream().anyMatch(one -> facts.mayUse(name, one.text()));
  }

  /** Whether one of its models may use a hyperparameter. */
  public boolean mayUse(String name) {
    return !facts.isIgnored(name)
        && (models.isEmpty() || models.stream().anyMatch(one -> facts.mayUse(name, one.text())));
  }

  /** Whether some trial certainly trains a built-in model, not one of a library. */
  public boolean hasBuiltInModel() {
    return model.isDefault() || models.stream().anyMatch(this::isBuiltIn);
  }

  private Hyperparameter fixed(String name) {
    Span key = fixed.keySpan(name).orElseThrow();
    return fixed
        .value(name)
        .map(value -> Hyperparameter.oneOf(name, fixed.pointer(name), key, List.of(value)))
        .orElseGet(() -> Hyperparameter.unknown(name, fixed.pointer(name), Optional.of(key)));
  }

  private Hyperparameter swept(String name, Block entry) {
    Span key = entry.keySpan(name).orElseThrow();
    String pointer = entry.pointer(name);
    Block distribution = entry.block(name);
    Optional<Value> type = distribution.value("type");
    if (type.isPresent() && !type.get().is("choice")) {
      var range = new Distribution(type.get(), parameters(distribution));
      return Hyperparameter.drawn(name, pointer, key, range, number -> isAllowed(name, number));
    }
    List<Value> values =
        type.isPresent() ? choice(distribution) : entry.value(name).stream().toList();
    // An expression in the notation of the service.
    boolean isExpression = type.isEmpty() && values.stream().anyMatch(v -> v.text().endsWith(")"));
    return values.isEmpty() || isExpression
        ? Hyperparameter.unknown(name, pointer, Optional.of(key))
        : Hyperparameter.oneOf(name, pointer, key, values);
  }

  /** The values of a choice; none unless all of them can be read. */
  private static List<Value> choice(Block distribution) {
    List<Value> values = distribution.values("values");
    return values.size() == distribution.size("values") ? values : List.of();
  }

  private boolean isAllowed(String name, double number) {
    return number >= facts.minimum(name).orElse(Double.NEGATIVE_INFINITY)
        && number <= facts.maximum(name).orElse(Double.POSITIVE_INFINITY);
  }

  private static Map<String, Value> parameters(Block distribution) {
    Map<String, Value> parameters = new HashMap<>();
    distribution
        .keys()
        .forEach(key -> distribution.value(key).ifPresent(value -> parameters.put(key, value)));
    parameters.remove("type");
    return parameters;
  }
}
