package dev.automllint.rule;

import dev.automllint.schema.Hyperparameters;
import dev.automllint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of one kind of trial: what is fixed, and what one entry of the search space adds. A
 * job without a search space has one plan; otherwise each entry makes one.
 */
public final class Plan {
  private static final String MODEL = "model_name";

  private final Hyperparameters facts;
  private final Block fixed;
  private final Optional<Block> entry;
  private List<Setting> swept; // made when first asked for: several rules go through it
  private final boolean defaultsHold;
  private final Optional<Setting> oneModel;

  /**
   * Joins the two places where settings stand.
   *
   * @param facts what is known of hyperparameters
   * @param fixed the training parameters
   * @param entry an entry of the search space
   * @param defaultsHold whether what stands in neither surely has its default
   */
  Plan(Hyperparameters facts, Block fixed, Optional<Block> entry, boolean defaultsHold) {
    this(facts, fixed, entry, defaultsHold, Optional.empty());
  }

  private Plan(
      Hyperparameters facts,
      Block fixed,
      Optional<Block> entry,
      boolean defaultsHold,
      Optional<Setting> oneModel) {
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
  public List<Setting> swept() {
    if (swept == null) {
      swept = sweptSettings();
    }
    return swept;
  }

  private List<Setting> sweptSettings() {
    return entry.stream().flatMap(e -> e.keys().stream()).map(this::get).toList();
  }

  /** Whether everything in the entry can be read. */
  public boolean isSweptKnown() {
    return entry.filter(Block::isWhollyReadable).isPresent()
        && swept().stream().allMatch(Setting::isKnown);
  }

  /** What a hyperparameter may be. A swept one counts as swept, even if it is fixed as well. */
  public Setting get(String name) {
    if (oneModel.isPresent() && name.equals(MODEL)) {
      return oneModel.get();
    }
    if (entry.isPresent() && entry.get().has(name)) {
      return swept(name, entry.get());
    }
    if (fixed.has(name)) {
      return fixed(name);
    }
    boolean surely = fixed.lacks(name) && entry.map(e -> e.lacks(name)).orElse(true);
    return surely
        ? Setting.leftOut(name, defaultOf(name), place(name))
        : Setting.unknown(name, Optional.empty(), place(name));
  }

  /** Where it would stand if it were written. */
  private String place(String name) {
    return entry.map(e -> e.pointer(name)).orElse(fixed.pointer(name));
  }

  /**
   * The default that all models of the plan share. Hugging Face models have defaults of their own,
   * which nobody documents; so has a model that Azure chooses.
   */
  private Optional<String> defaultOf(String name) {
    Setting model = name.equals(MODEL) ? Setting.unknown(MODEL, Optional.empty(), "") : model();
    if (!defaultsHold) {
      return Optional.empty();
    }
    if (model.isDefault()) {
      return facts.hasModelDefaults(name) ? Optional.empty() : facts.defaultOf(name);
    }
    Set<Optional<String>> defaults = new HashSet<>();
    for (Value value : model.values()) {
      boolean builtIn = facts.family(value.text()).isPresent();
      defaults.add(builtIn ? facts.defaultOf(name, value.text()) : Optional.empty());
    }
    return defaults.size() == 1 ? defaults.iterator().next() : Optional.empty();
  }

  /** The models of its trials. */
  public Setting model() {
    return get(MODEL);
  }

  /** The same plan for each model that is named in it, with the defaults of that model. */
  public List<Plan> byModel() {
    Setting models = model();
    List<Plan> plans = new ArrayList<>();
    for (Value value : models.values()) {
      Setting one =
          Setting.oneOf(MODEL, List.of(value), models.key().orElseThrow(), value.pointer());
      plans.add(new Plan(facts, fixed, entry, defaultsHold, Optional.of(one)));
    }
    return plans;
  }

  /** Whether a hyperparameter surely counts in some trial: nothing switches it off in all. */
  public boolean uses(String name) {
    boolean switchedOn =
        facts.effectiveWhen(name).entrySet().stream()
            .allMatch(condition -> get(condition.getKey()).occurs(condition.getValue()));
    return switchedOn && (facts.reachesHuggingFace(name) || hasBuiltInModel());
  }

  /** Whether some trial surely trains a model that is built in, not one of Hugging Face. */
  public boolean hasBuiltInModel() {
    Setting model = model();
    boolean named = model.values().stream().anyMatch(m -> facts.family(m.text()).isPresent());
    return model.isDefault() || named;
  }

  private Setting fixed(String name) {
    Span key = fixed.keySpan(name).orElseThrow();
    return fixed
        .value(name)
        .map(value -> Setting.oneOf(name, List.of(value), key, fixed.pointer(name)))
        .orElseGet(() -> Setting.unknown(name, Optional.of(key), fixed.pointer(name)));
  }

  private Setting swept(String name, Block entry) {
    Span key = entry.keySpan(name).orElseThrow();
    String pointer = entry.pointer(name);
    Optional<Value> single = entry.value(name);
    if (single.isPresent()) {
      boolean expression = single.get().text().endsWith(")"); // of the service's own notation
      return expression
          ? Setting.unknown(name, Optional.of(key), pointer)
          : Setting.oneOf(name, List.of(single.get()), key, pointer);
    }
    Block distribution = entry.block(name);
    Optional<Value> type = distribution.value("type");
    if (type.isEmpty()) {
      return Setting.unknown(name, Optional.of(key), pointer);
    }
    if (type.get().is("choice")) {
      List<Value> values = distribution.values("values");
      boolean complete = !values.isEmpty() && values.size() == distribution.size("values");
      return complete
          ? Setting.oneOf(name, values, key, pointer)
          : Setting.unknown(name, Optional.of(key), pointer);
    }
    return Setting.drawn(
        name,
        new Distribution(type.get(), parameters(distribution)),
        number -> isAllowed(name, number),
        key,
        pointer);
  }

  private boolean isAllowed(String name, BigDecimal number) {
    return facts.minimum(name).filter(least -> number.compareTo(least) < 0).isEmpty()
        && facts.maximum(name).filter(most -> number.compareTo(most) > 0).isEmpty();
  }

  private static Map<String, Value> parameters(Block distribution) {
    Map<String, Value> parameters = new HashMap<>();
    for (String parameter : distribution.keys()) {
      distribution.value(parameter).ifPresent(value -> parameters.put(parameter, value));
    }
    parameters.remove("type");
    return parameters;
  }
}
