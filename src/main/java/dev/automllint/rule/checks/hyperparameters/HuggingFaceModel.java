package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports Hugging Face models, and parameters that Azure's published components for their training
 * do not support.
 */
public final class HuggingFaceModel extends Rule {
  public HuggingFaceModel() {
    super(
        "hugging-face-model",
        Severity.WARNING,
        "a Hugging Face model, or a setting that it does not support");
  }

  private static final String COLUMN = "target_column_name";

  @Override
  public void check(RuleContext job) {
    List<Value> huggingFace = new ArrayList<>();
    for (TrialConfiguration trial : job.configurations()) {
      List<Value> here = trial.model().where(m -> job.facts().isHuggingFace(m.text()));
      here.stream().findFirst().ifPresent(model -> words(job, trial, model));
      huggingFace.addAll(here);
    }
    Optional<Value> builtIn =
        job.configurations().stream()
            .flatMap(trial -> trial.model().values().stream())
            .filter(model -> job.facts().family(model.text()).isPresent())
            .findFirst();
    if (!huggingFace.isEmpty()) {
      column(job, huggingFace.get(0));
    }
    for (Value model : huggingFace) {
      job.report(name(model, builtIn));
    }
  }

  private Diagnostic name(Value model, Optional<Value> builtIn) {
    String who =
        builtIn.isPresent() ? "all trials, including those of built-in models," : "its trials";
    String message =
        "%s is a Hugging Face model: clients up to 1.4 reject it, and %s run as pipelines"
            .formatted(model.quoted(), who);
    return at(model, message)
        .withSeverity(Severity.INFO)
        .withRelated(builtIn.map(Value::span), "a built-in model");
  }

  private void words(RuleContext job, TrialConfiguration trial, Value model) {
    for (String name : job.written()) {
      List<String> possible = job.facts().huggingFaceValues(name);
      List<String> advised = job.facts().advisedValues(name); // another rule reports the rest
      if (!possible.isEmpty()) {
        trial
            .get(name)
            .where(v -> !v.isOneOf(possible) && v.isOneOf(advised))
            .forEach(v -> job.report(word(job.facts(), name, v, model)));
      }
    }
  }

  private Diagnostic word(SchemaFacts facts, String name, Value value, Value model) {
    return at(
        value,
        "`%s` must be `%s` for the Hugging Face model %s, but is `%s`: %s"
            .formatted(
                name,
                String.join("` or `", facts.huggingFaceValues(name)),
                model.quoted(),
                value.shown(),
                facts.hyperparameter(name, "x-hugging-face-values").path("reason").text()),
        model);
  }

  private void column(RuleContext job, Value model) {
    Optional<String> label =
        job.facts().annotation(COLUMN, "x-hugging-face-values").path("values").texts().stream()
            .findFirst();
    Optional<Value> column = job.root().value(COLUMN);
    if (label.isPresent() && column.isPresent() && !column.get().is(label.get())) {
      String message =
          "`%s` is %s, but the training of the Hugging Face model %s reads the column `%s`"
              .formatted(COLUMN, column.get().quoted(), model.quoted(), label.get());
      job.report(
          at(column.get(), message, model)
              .withHelp("rename the column in the data to `" + label.get() + "`"));
    }
  }

  private Diagnostic at(Value value, String message, Value model) {
    return at(value, message).withRelated(model.span(), "a Hugging Face model");
  }
}
