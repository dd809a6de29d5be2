package dev.automllint.plan;

import dev.automllint.plan.PlanValue.Choice;
import dev.automllint.plan.PlanValue.Content;
import dev.automllint.plan.PlanValue.Drawn;
import dev.automllint.plan.PlanValue.Single;
import dev.automllint.plan.PlanValue.Unknown;
import dev.automllint.plan.ValueReader.Around;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Distribution;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the hyperparameters of one kind of trials. */
final class KindReader {
  private static final String PARAMETERS = "training_parameters";
  private static final String SPACE = "search_space";
  private static final String METRIC_TYPE = "validation_metric_type";

  private final SchemaFacts facts;
  private final ValueReader reader;
  private final Errors errors;
  private final Block root;
  private final Block fixed;
  private final Optional<Block> entry;
  private final TrialConfiguration written;
  private final TrialConfiguration trial;
  private final Models models;
  private final Effects effects;
  private final Defaults defaults;

  /**
   * Prepares a kind of trials.
   *
   * @param root the job as far as it can be read
   * @param entry the entry of the search space; empty for a job without one
   * @param modelsChosen whether Azure chooses the models
   */
  KindReader(
      RuleContext job,
      ValueReader reader,
      Errors errors,
      Block root,
      Optional<Block> entry,
      boolean modelsChosen) {
    this.facts = job.facts();
    this.reader = reader;
    this.errors = errors;
    this.root = root;
    this.fixed = root.block(PARAMETERS);
    this.entry = entry;
    this.written = new TrialConfiguration(facts, fixed, entry, /* defaultsHold= */ true);
    boolean isUnreadable = entry.isPresent() && !entry.get().isPresent();
    this.trial = written.asDocumented(modelsChosen || isUnreadable);
    this.models = Models.of(facts, trial, doubt(modelsChosen, isUnreadable));
    this.effects = new Effects(job.job().task(), facts, trial, models);
    this.defaults = new Defaults(facts, models);
  }

  private static Optional<String> doubt(boolean modelsChosen, boolean isUnreadable) {
    if (modelsChosen) {
      return Optional.of("Azure chooses the models");
    }
    return isUnreadable ? Optional.of("the entry cannot be read") : Optional.empty();
  }

  Plan.Kind read() {
    Block place = entry.orElse(root.has(PARAMETERS) ? fixed : root);
    return new Plan.Kind(
        reader.pointer(isUnlisted() ? root.pointer(SPACE) : place.pointer()),
        reader.line(place.head()),
        models.areKnown() ? Optional.of(shownModels()) : Optional.empty(),
        parameters());
  }

  /** Whether the search space is not a list with the entry, but the entry itself. */
  private boolean isUnlisted() {
    return entry.isPresent() && errors.isWrongType(root.pointer(SPACE));
  }

  private List<String> shownModels() {
    return trial.models().isEmpty()
        ? models.names()
        : trial.models().stream().map(model -> model.scalar().masked(model.text())).toList();
  }

  private Map<String, PlanValue> parameters() {
    Map<String, PlanValue> parameters = new LinkedHashMap<>();
    List<String> known = facts.names();
    for (String name : known) {
      parameter(name).ifPresent(value -> parameters.put(name, value));
    }
    for (Block block : entry.isPresent() ? List.of(entry.get(), fixed) : List.of(fixed)) {
      for (String name : block.names()) {
        if (!known.contains(name)) {
          String shown = block.key(name).orElseThrow().masked(name);
          parameters.computeIfAbsent(shown, key -> ofFile(name));
        }
      }
    }
    return parameters;
  }

  private Optional<PlanValue> parameter(String name) {
    if (trial.sets(name)) {
      return Optional.of(ofFile(name));
    }
    Optional<PlanValue> usual = defaults.of(name);
    if (usual.isEmpty() || effects.none(name).isPresent()) {
      return Optional.empty();
    }
    return trial.get(name).isUnknown() && !isChosen(name) ? Optional.of(hidden(name)) : usual;
  }

  /** Whether a value is unknown for another reason than that it may be hidden in the file. */
  private boolean isChosen(String name) {
    return name.equals(Models.NAME) && !written.get(name).isUnknown();
  }

  private PlanValue hidden(String name) {
    if (entry.isPresent() && !entry.get().isPresent()) {
      var unknown = new Unknown("its entry in `search_space` cannot be read");
      return errors.isEmpty(entry.get().pointer())
          ? PlanValue.ofDefault(unknown)
          : PlanValue.ofFile(unknown, reader.line(entry.get().head()));
    }
    return reader.hidden(name, new Around(root, PARAMETERS));
  }

  private PlanValue ofFile(String name) {
    Block block = entry.filter(e -> e.has(name)).orElse(fixed);
    return PlanValue.ofFile(content(block, name), reader.line(block.keySpan(name).orElseThrow()))
        .withNoEffect(effects.none(name));
  }

  private Content content(Block block, String name) {
    if (entry.isPresent() && entry.get().has(name) && fixed.has(name)) {
      return new Unknown(
          "it is also in `training_parameters`, and which one wins is not documented");
    }
    Hyperparameter parameter = written.get(name);
    if (errors.within(parameter.pointer()).isPresent() || !parameter.isKnown()) {
      return new Unknown(reader.whyUnknown(block, name));
    }
    if (parameter.distribution().isPresent()) {
      return drawn(parameter.distribution().get());
    }
    boolean isSwitch = Defaults.isSwitch(facts, name);
    List<Literal> values =
        parameter.values().stream().map(value -> Literal.of(value, isSwitch)).toList();
    return block.block(name).isPresent() ? new Choice(values) : new Single(values.get(0));
  }

  private static Content drawn(Distribution distribution) {
    double low = distribution.smallest();
    double high = distribution.largest();
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return new Unknown("the bounds of its distribution are not known");
    }
    String type = distribution.type().text();
    if (distribution.isNormal()) {
      Optional<Literal> least =
          distribution.isLogarithmic() ? Optional.of(Literal.of(0)) : Optional.empty();
      return new Drawn(type, least, Optional.empty());
    }
    return new Drawn(
        type, bound(low, distribution.isRounded()), bound(high, distribution.isRounded()));
  }

  private static Optional<Literal> bound(double number, boolean isMultiple) {
    return Optional.of(number)
        .filter(Double::isFinite)
        .map(finite -> isMultiple ? Literal.ofMultiple(finite) : Literal.of(finite + 0.0));
  }

  /** Whether its trials compute no metric at all. */
  boolean computesNoMetric() {
    List<Value> types = trial.get(METRIC_TYPE).values();
    return !types.isEmpty()
        && types.stream().allMatch(type -> type.is("none"))
        && effects.none(METRIC_TYPE).isEmpty();
  }

  /** How many combinations its entry has; empty if it holds anything but choices and values. */
  Optional<BigInteger> combinations() {
    if (entry.isEmpty() || !entry.get().isPresent()) {
      return Optional.empty();
    }
    BigInteger product = BigInteger.ONE;
    for (String name : entry.get().names()) {
      Hyperparameter parameter = written.get(name);
      int values = parameter.values().size();
      if (values == 0 || errors.within(parameter.pointer()).isPresent()) {
        return Optional.empty();
      }
      product = product.multiply(BigInteger.valueOf(values));
    }
    return Optional.of(product);
  }
}
