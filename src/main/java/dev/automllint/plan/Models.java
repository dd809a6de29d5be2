package dev.automllint.plan;

import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;
import java.util.List;
import java.util.Optional;

/**
 * The models that the trials of one kind may train.
 *
 * @param names their names
 * @param doubt why it is not known which of them; empty if trials train all of them
 */
record Models(List<String> names, Optional<String> doubt) {
  static final String NAME = "model_name";

  Models {
    names = List.copyOf(names);
  }

  /**
   * The models of a kind of trials.
   *
   * @param doubt why they are not what the job says; empty if they are
   */
  static Models of(SchemaFacts facts, TrialConfiguration trial, Optional<String> doubt) {
    Hyperparameter model = trial.model();
    if (doubt.isPresent()) {
      return new Models(facts.models(), doubt);
    }
    if (model.isKnown()) {
      return new Models(trial.models().stream().map(Value::text).toList(), Optional.empty());
    }
    if (!model.isDefault()) {
      return new Models(facts.models(), Optional.of("the model is not known"));
    }
    Optional<String> usual = facts.defaultOf(NAME);
    return usual.isPresent()
        ? new Models(List.of(usual.get()), Optional.empty())
        : new Models(
            facts.hyperparameter(NAME, "x-disputed-default-values").texts(),
            Optional.of(
                "the default model is " + facts.disputedDefault("training_parameters/" + NAME)));
  }

  boolean areKnown() {
    return doubt.isEmpty();
  }
}
