package dev.automllint.rule;

import dev.automllint.schema.Hyperparameters;
import dev.automllint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one kind of trial: what is fixed, and what one entry of the search space adds. A
 * job without a search space has one plan; otherwise each entry makes one.
 */
public final class Plan {
  private final Hyperparameters facts;
  private final Block fixed;
  private final Optional<Block> entry;

  /**
   * Joins the two places where settings stand.
   *
   * @param facts what is known of hyperparameters
   * @param fixed the training parameters
   * @param entry an entry of the search space
   */
  Plan(Hyperparameters facts, Block fixed, Optional<Block> entry) {
    this.facts = facts;
    this.fixed = fixed;
    this.entry = entry;
  }

  /** The entry of the search space; empty for a job without one. */
  public Optional<Block> entry() {
    return entry;
  }

  /** What a hyperparameter may be. A swept one counts as swept, even if it is fixed as well. */
  public Setting get(String name) {
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

  /** The models' own defaults differ; one counts only where a single model runs. */
  private Optional<String> defaultOf(String name) {
    if (name.equals("model_name")) {
      return facts.defaultOf(name);
    }
    Setting model = get("model_name");
    return model.values().size() == 1
        ? facts.defaultOf(name, model.values().get(0).text())
        : facts.hasModelDefaults(name) ? Optional.empty() : facts.defaultOf(name);
  }

  private Setting fixed(String name) {
    Span key = fixed.keySpan(name).orElseThrow();
    return fixed
        .value(name)
        .map(value -> Setting.oneOf(name, List.of(value), key, fixed.pointer(name)))
        .orElseGet(() -> Setting.unknown(name, Optional.of(key), fixed.pointer(name)));
  }

  private static Setting swept(String name, Block entry) {
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
        name, new Distribution(type.get(), parameters(distribution)), key, pointer);
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
