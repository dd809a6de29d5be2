package dev.automllint.rule.model;

import dev.automllint.schema.document.Hyperparameters;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one kind of trial: what is fixed, and what one entry of the search space adds. A
 * job without a search space has one plan; otherwise each entry makes one.
 */
public final class TrialConfiguration {
  private static final String MODEL = "model_name";

  private final Hyperparameters facts;
  private final Block fixed;
  private final Optional<Block> entry;
  private final boolean defaultsHold;
  private final Optional<Hyperparameter> oneModel;

  // Made when first asked for: several rules ask for the same.
  private final Map<String, Hyperparameter> settings = new HashMap<>();
  private final Map<String, Boolean> used = new HashMap<>();
  private List<Hyperparameter> swept;
  private List<Value> models;
  private List<TrialConfiguration> byModel;

  /**
   * Joins the two places where settings stand.
   *
   * @param facts what is known of hyperparameters
   * @param fixed the training parameters
   * @param entry an entry of the search space
   * @param defaultsHold whether what stands in neither surely has its default
   */
  public TrialConfiguration(
      Hyperparameters facts, Block fixed, Optional<Block> entry, boolean defaultsHold) {
    this(facts, fixed, entry, defaultsHold, Optional.empty());
  }

  private TrialConfiguration(
      Hyperparameters facts,
      Block fixed,
      Optional<Block> entry,
      boolean defaultsHold,
      Optional<Hyperparameter> oneModel) {
    this.facts = facts;
    this.fixed = fixed;
    this.entry = entry;
    this.defaultsHold = defaultsHold;
    this.oneModel = oneModel;
  }

  /** The entry of the search space; empty for a job without one. */
  public Optional<Block> entry() {
    return entry;
  }

  /** What the entry sets and can be read, in the order of the file; none without an entry. */
  public List<Hyperparameter> swept() {
    if (swept == null) {
      swept = sweptSettings();
    }
    return swept;
  }

  private List<Hyperparameter> sweptSettings() {
    if (entry.isEmpty()) {
      return List.of();
    }
    List<Hyperparameter> settings = new ArrayList<>();
    for (String name : entry.get().keys()) {
      settings.add(get(name));
    }
    return List.copyOf(settings);
  }

  /** Whether a hyperparameter is written in it, right or wrong, and not left to its default. */
  public boolean sets(String name) {
    return fixed.has(name) || (entry.isPresent() && entry.get().has(name));
  }

  /** Whether everything in the entry can be read. */
  public boolean isSweptKnown() {
    return entry.filter(Block::isWhollyReadable).isPresent() && areKnown(swept());
  }

  private static boolean areKnown(List<Hyperparameter> settings) {
    for (Hyperparameter setting : settings) {
      if (!setting.isKnown()) {
        return false;
      }
    }
    return true;
  }

  /** What a hyperparameter may be. A swept one counts as swept, even if it is fixed as well. */
  public Hyperparameter get(String name) {
    Hyperparameter known = settings.get(name);
    if (known == null) {
      known = setting(name);
      settings.put(name, known);
    }
    return known;
  }

  private Hyperparameter setting(String name) {
    if (oneModel.isPresent() && name.equals(MODEL)) {
      return oneModel.get();
    }
    if (entry.isPresent() && entry.get().has(name)) {
      return swept(name, entry.get());
    }
    if (fixed.has(name)) {
      return fixed(name);
    }
    boolean surely = fixed.lacks(name) && (entry.isEmpty() || entry.get().lacks(name));
    return surely
        ? Hyperparameter.leftOut(name, defaultOf(name), place(name))
        : Hyperparameter.unknown(name, Optional.empty(), place(name));
  }

  /** Where it would stand if it were written. */
  private String place(String name) {
    return (entry.isPresent() ? entry.get() : fixed).pointer(name);
  }

  /**
   * The default that all models of the plan share. Hugging Face models have defaults of their own,
   * which nobody documents; so has a model that Azure chooses.
   */
  private Optional<String> defaultOf(String name) {
    if (!defaultsHold || name.equals(MODEL)) {
      return Optional.empty();
    }
    if (model().isDefault()) {
      return facts.hasModelDefaults(name) ? Optional.empty() : facts.defaultOf(name);
    }
    Optional<String> shared = Optional.empty();
    for (Value model : models()) {
      boolean builtIn = facts.family(model.text()).isPresent();
      Optional<String> own = builtIn ? facts.defaultOf(name, model.text()) : Optional.empty();
      if (own.isEmpty() || (shared.isPresent() && !shared.equals(own))) {
        return Optional.empty();
      }
      shared = own;
    }
    return shared;
  }

  /** The models of its trials. */
  public Hyperparameter model() {
    return get(MODEL);
  }

  /** The models that are named in it, each where it is named first. */
  public List<Value> models() {
    if (models == null) {
      Map<String, Value> first = new LinkedHashMap<>();
      for (Value value : model().values()) {
        first.putIfAbsent(value.text(), value);
      }
      models = List.copyOf(first.values());
    }
    return models;
  }

  /** The same plan for each built-in model that is named in it, with its own defaults. */
  public List<TrialConfiguration> byModel() {
    if (byModel == null) {
      byModel = new ArrayList<>();
      for (Value model : models()) {
        if (facts.family(model.text()).isPresent()) {
          byModel.add(only(model));
        }
      }
    }
    return byModel;
  }

  private TrialConfiguration only(Value model) {
    Span key = model().key().orElseThrow();
    Hyperparameter one = Hyperparameter.oneOf(MODEL, List.of(model), key, model.pointer());
    return new TrialConfiguration(facts, fixed, entry, defaultsHold, Optional.of(one));
  }

  /** Whether a hyperparameter surely counts in some trial: nothing switches it off in all. */
  public boolean uses(String name) {
    Boolean known = used.get(name);
    if (known == null) {
      known = isUsed(name);
      used.put(name, known);
    }
    return known;
  }

  private boolean isUsed(String name) {
    for (Map.Entry<String, List<String>> condition : facts.effectiveWhen(name).entrySet()) {
      if (!get(condition.getKey()).occurs(condition.getValue())) {
        return false;
      }
    }
    return facts.reachesHuggingFace(name) || hasBuiltInModel();
  }

  /** Whether some trial surely trains a model that is built in, not one of Hugging Face. */
  public boolean hasBuiltInModel() {
    if (model().isDefault()) {
      return true;
    }
    for (Value model : models()) {
      if (facts.family(model.text()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Hyperparameter fixed(String name) {
    Span key = fixed.keySpan(name).orElseThrow();
    Optional<Value> value = fixed.value(name);
    return value.isPresent()
        ? Hyperparameter.oneOf(name, List.of(value.get()), key, fixed.pointer(name))
        : Hyperparameter.unknown(name, Optional.of(key), fixed.pointer(name));
  }

  private Hyperparameter swept(String name, Block entry) {
    Span key = entry.keySpan(name).orElseThrow();
    String pointer = entry.pointer(name);
    Optional<Value> single = entry.value(name);
    if (single.isPresent()) {
      boolean expression = single.get().text().endsWith(")"); // of the service's own notation
      return expression
          ? Hyperparameter.unknown(name, Optional.of(key), pointer)
          : Hyperparameter.oneOf(name, List.of(single.get()), key, pointer);
    }
    Block distribution = entry.block(name);
    Optional<Value> type = distribution.value("type");
    if (type.isEmpty()) {
      return Hyperparameter.unknown(name, Optional.of(key), pointer);
    }
    if (type.get().is("choice")) {
      List<Value> values = distribution.values("values");
      boolean complete = !values.isEmpty() && values.size() == distribution.size("values");
      return complete
          ? Hyperparameter.oneOf(name, values, key, pointer)
          : Hyperparameter.unknown(name, Optional.of(key), pointer);
    }
    return Hyperparameter.drawn(
        name,
        new Distribution(type.get(), parameters(distribution)),
        number -> isAllowed(name, number),
        key,
        pointer);
  }

  private boolean isAllowed(String name, double number) {
    Optional<Double> least = facts.minimum(name);
    Optional<Double> most = facts.maximum(name);
    return (least.isEmpty() || number >= least.get()) && (most.isEmpty() || number <= most.get());
  }

  private static Map<String, Value> parameters(Block distribution) {
    Map<String, Value> parameters = new HashMap<>();
    for (String parameter : distribution.keys()) {
      Optional<Value> value = distribution.value(parameter);
      if (value.isPresent() && !parameter.equals("type")) {
        parameters.put(parameter, value.get());
      }
    }
    return parameters;
  }
}
