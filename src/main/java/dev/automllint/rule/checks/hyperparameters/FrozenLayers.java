package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reports numbers of frozen layers that do not match the model. */
public final class FrozenLayers extends Rule {
  public FrozenLayers() {
    super("frozen-layers", Severity.ERROR, "more frozen layers than the model has");
  }

  private static final String NAME = "layers_to_freeze";

  /** The models with more layers than the documentation lists for their architecture. */
  private static final Set<String> DEEPER = Set.of("vitl16r224");

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.sets(NAME)) {
        trial.byModel().forEach(single -> tooMany(job, single));
      }
    }
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.sets(NAME)) {
        trial.byModel().forEach(single -> all(job, single));
        none(job, trial);
      }
    }
  }

  private static Optional<Double> layers(SchemaFacts facts, Value model) {
    return facts.ofFamily(NAME, "x-maximum-by-family", model.text()).number();
  }

  private void tooMany(RuleContext job, TrialConfiguration trial) {
    Value model = trial.model().values().get(0);
    Optional<Double> layers = layers(job.facts(), model);
    Hyperparameter parameter = trial.get(NAME);
    if (layers.isPresent()) {
      for (Value value : parameter.tooLarge(n -> n > layers.get())) {
        Diagnostic diagnostic =
            diagnostic(
                value,
                parameter.textOf(value)
                    + ", but the documentation lists only %s layers of `%s`"
                        .formatted(Numbers.plain(layers.get()), model.shown()),
                model);
        boolean range = parameter.distribution().isPresent();
        job.report(range ? diagnostic.withSeverity(Severity.WARNING) : diagnostic);
      }
    }
  }

  private void all(RuleContext job, TrialConfiguration trial) {
    Value model = trial.model().values().get(0);
    Optional<Double> layers = layers(job.facts(), model);
    if (layers.isPresent() && !DEEPER.contains(model.text().toLowerCase(Locale.ROOT))) {
      for (Value value : trial.get(NAME).where(v -> v.is(layers.get()))) {
        String message =
            "%s, which is all that `%s` has: only the classifier is trained"
                .formatted(trial.get(NAME).textOf(value), model.text());
        job.report(
            diagnostic(value, message, model)
                .withSeverity(Severity.WARNING)
                .withHelp("freeze fewer layers"));
      }
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

  private Diagnostic diagnostic(Value value, String message, Value model) {
    return at(value, message).withRelated(model.span(), "the model");
  }
}
