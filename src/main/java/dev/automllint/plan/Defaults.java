package dev.automllint.plan;

import dev.automllint.plan.PlanValue.ByModel;
import dev.automllint.plan.PlanValue.Content;
import dev.automllint.plan.PlanValue.Single;
import dev.automllint.plan.PlanValue.Unknown;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The defaults of hyperparameters in the trials of one kind. */
final class Defaults {
  private final SchemaFacts facts;
  private final Models models;

  Defaults(SchemaFacts facts, Models models) {
    this.facts = facts;
    this.models = models;
  }

  /** Whether a switch is on or off, or a number means that. */
  static boolean isSwitch(SchemaFacts facts, String name) {
    return facts.hyperparameter(name, Keywords.SWITCH).isTrue();
  }

  /** The default of a hyperparameter; empty if it has none. */
  Optional<PlanValue> of(String name) {
    return content(name)
        .map(
            content ->
                facts.hasModelDefaults(name)
                    ? PlanValue.ofModel(content)
                    : PlanValue.ofDefault(content));
  }

  private Optional<Content> content(String name) {
    if (name.equals(Models.NAME)) {
      return Optional.of(
          models
              .doubt()
              .<Content>map(Unknown::new)
              .orElseGet(() -> new Single(new Literal(models.names().get(0)))));
    }
    Map<String, Literal> defaults = new LinkedHashMap<>();
    Optional<String> without = Optional.empty();
    boolean hasGeneral = facts.defaultOf(name).isPresent();
    if (!hasGeneral && (!models.areKnown() || !facts.hasModelDefaults(name))) {
      return Optional.empty();
    }
    for (String model : models.names()) {
      if (!facts.mayUse(name, model)) {
        continue;
      }
      Optional<String> dispute = facts.disputedDefault(name, model);
      if (dispute.isPresent()) {
        return Optional.of(new Unknown("the default of " + model + " is " + dispute.get()));
      }
      if (facts.family(model).isEmpty()) {
        return Optional.of(new Unknown("only the defaults of built-in models are documented"));
      }
      Optional<String> text = facts.defaultOf(name, model);
      if (text.isPresent()) {
        defaults.put(model, Literal.ofDefault(text.get(), isSwitch(facts, name)));
      } else {
        without = Optional.of(model);
      }
    }
    return !defaults.isEmpty() && without.isPresent()
        ? Optional.of(new Unknown("no default of " + without.get() + " is documented"))
        : content(defaults);
  }

  private Optional<Content> content(Map<String, Literal> defaults) {
    long different = defaults.values().stream().distinct().count();
    if (different == 0) {
      return Optional.empty();
    }
    if (different == 1) {
      return Optional.of(new Single(defaults.values().iterator().next()));
    }
    return Optional.of(
        models
            .doubt()
            .<Content>map(doubt -> new Unknown("it depends on the model, and " + doubt))
            .orElseGet(() -> new ByModel(defaults)));
  }
}
