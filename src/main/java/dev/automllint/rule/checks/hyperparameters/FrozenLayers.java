package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.schema.document.SchemaNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reports numbers of frozen layers that do not match the model. */
public final class FrozenLayers extends Rule {
  public FrozenLayers() {
    super("frozen-layers", Severity.WARNING, "as many frozen layers as the model has, or more");
  }

  private static final String NAME = "layers_to_freeze";
  private static final String MOST = "x-maximum-by-family";

  /** The models with more layers than the documentation lists for their architecture. */
  private static final Set<String> DEEPER = Set.of("vitl16r224");

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.sets(NAME)) {
        trial.byModel().forEach(single -> all(job, single));
        if (trial.model().isDefault()) {
          ofAnyModel(job, trial);
        }
        if (job.job().task().isClassification()) { // other models freeze layers by default
          none(job, trial);
        }
      }
    }
  }

  private static Optional<Double> layers(SchemaFacts facts, Value model) {
    return facts.ofFamily(NAME, MOST, model.text()).number();
  }

  /** The default model is disputed. */
  private void ofAnyModel(RuleContext job, TrialConfiguration trial) {
    double most = 0;
    for (SchemaNode layers : job.facts().hyperparameter(NAME, MOST).members().values()) {
      most = Math.max(most, layers.number().orElseThrow());
    }
    double layers = most;
    Hyperparameter parameter = trial.get(NAME);
    for (Value value : parameter.tooLarge(n -> n > layers)) {
      String message = "%s, but no model has more than %s layers that can be frozen";
      job.report(
          at(value, message.formatted(parameter.textOf(value), Numbers.plain(layers)))
              .withHelp("freeze fewer layers"));
    }
  }

  /**
   * Of a model with further layers, which cannot be frozen, all that can be is a valid choice. In
   * detection that is the backbone.
   */
  private void all(RuleContext job, TrialConfiguration trial) {
    Value model = trial.model().values().get(0);
    double layers = layers(job.facts(), model).orElse(Double.MAX_VALUE);
    boolean deeper =
        DEEPER.contains(model.text().toLowerCase(Locale.ROOT))
            || !job.job().task().isClassification();
    Hyperparameter parameter = trial.get(NAME);
    boolean mayBeAll = deeper || parameter.distribution().isPresent();
    for (Value value : parameter.tooLarge(n -> n > layers || (n == layers && !mayBeAll))) {
      String message =
          deeper
              ? "%s, but only %s layers of `%s` can be frozen"
              : "%s, which freezes all %s layers of `%s`: only its classifier is trained";
      job.report(
          at(value, message.formatted(parameter.textOf(value), Numbers.plain(layers), model.text()))
              .withRelated(model.span(), "the model")
              .withHelp("freeze fewer layers"));
    }
  }

  /** In a choice, 0 is useful to compare with freezing. */
  private void none(RuleContext job, TrialConfiguration trial) {
    Hyperparameter parameter = trial.get(NAME);
    if (parameter.values().size() == 1 && trial.uses(NAME)) {
      for (Value value : parameter.exactly(0)) {
        job.report(
            at(value, "`" + NAME + "` is 0: the documentation requires a positive number")
                .withSeverity(Severity.INFO)
                .withHelp("to freeze nothing, omit it"));
      }
    }
  }
}
