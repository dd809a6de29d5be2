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
 * Reports models of Hugging Face and MMDetection, and parameters that Azure's published components
 * for their training do not support.
 */
public final class HuggingFaceModel extends Rule {
  public HuggingFaceModel() {
    super(
        "hugging-face-model",
        Severity.WARNING,
        "a model of Hugging Face or MMDetection, or a setting that it does not support");
  }

  private static final String COLUMN = "target_column_name";

  @Override
  public void check(RuleContext job) {
    List<Value> found = new ArrayList<>();
    for (TrialConfiguration trial : job.configurations()) {
      List<Value> here = trial.model().where(m -> job.facts().library(m.text()).isPresent());
      here.stream().findFirst().ifPresent(model -> words(job, trial, model));
      found.addAll(here);
    }
    Optional<Value> builtIn =
        job.configurations().stream()
            .flatMap(trial -> trial.model().values().stream())
            .filter(model -> job.facts().family(model.text()).isPresent())
            .findFirst();
    if (!found.isEmpty()) {
      column(job, found.get(0));
    }
    for (Value model : found) {
      job.report(name(job.facts(), model, builtIn));
    }
  }

  private static String library(SchemaFacts facts, Value model) {
    return facts.library(model.text()).orElseThrow();
  }

  private Diagnostic name(SchemaFacts facts, Value model, Optional<Value> builtIn) {
    String who =
        builtIn.isPresent() ? "all trials, including those of built-in models," : "its trials";
    String message =
        "%s is a model of %s: `azure-ai-ml` up to 1.4 rejects it, and %s run as pipelines"
            .formatted(model.quoted(), library(facts, model), who);
    return at(model, message)
        .withSeverity(Severity.INFO)
        .withRelated(builtIn.map(Value::span), "a built-in model");
  }

  private void words(RuleContext job, TrialConfiguration trial, Value model) {
    for (String name : job.written()) {
      List<String> possible = job.facts().libraryValues(name);
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
    String message =
        "`%s` must be `%s` for the %s model %s, but is `%s`: %s"
            .formatted(
                name,
                String.join("` or `", facts.libraryValues(name)),
                library(facts, model),
                model.quoted(),
                value.shown(),
                facts.hyperparameter(name, "x-hugging-face-values").path("reason").text());
    return at(facts, value, message, model);
  }

  private void column(RuleContext job, Value model) {
    Optional<String> label =
        job.facts().annotation(COLUMN, "x-hugging-face-values").path("values").texts().stream()
            .findFirst();
    Optional<Value> column = job.root().value(COLUMN);
    if (label.isPresent() && column.isPresent() && !column.get().is(label.get())) {
      String message =
          "`%s` is %s, but the training of the %s model %s reads the column `%s`"
              .formatted(
                  COLUMN,
                  column.get().quoted(),
                  library(job.facts(), model),
                  model.quoted(),
                  label.get());
      job.report(
          at(job.facts(), column.get(), message, model)
              .withHelp("rename the column in the data to `" + label.get() + "`"));
    }
  }

  private Diagnostic at(SchemaFacts facts, Value value, String message, Value model) {
    return at(value, message).withRelated(model.span(), "a model of " + library(facts, model));
  }
}
