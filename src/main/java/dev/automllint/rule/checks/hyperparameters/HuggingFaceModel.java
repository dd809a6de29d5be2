package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a model that is not built in asks of the client, and reports what its training, by the
 * published components of Azure, cannot do.
 */
public final class HuggingFaceModel extends Rule {
  public HuggingFaceModel() {
    super(
        "hugging-face-model",
        Group.HYPERPARAMETERS,
        Severity.WARNING,
        "a Hugging Face model, or a setting that it does not support");
  }

  private static final String COLUMN = "target_column_name";

  @Override
  public void check(RuleContext job) {
    List<Value> foreign = new ArrayList<>();
    Optional<Value> builtIn = Optional.empty();
    for (TrialConfiguration plan : job.plans()) {
      boolean first = true; // of the plan, whose words are judged once
      for (Value model : plan.model().values()) {
        if (job.facts().isHuggingFace(model.text())) {
          foreign.add(model);
          if (first) {
            words(job, plan, model);
          }
          first = false;
        } else if (builtIn.isEmpty() && job.facts().family(model.text()).isPresent()) {
          builtIn = Optional.of(model);
        }
      }
    }
    if (!foreign.isEmpty()) {
      column(job, foreign.get(0));
    }
    for (Value model : foreign) {
      job.reportOnce(name(model, builtIn));
    }
  }

  private Diagnostic name(Value model, Optional<Value> builtIn) {
    String who =
        builtIn.isPresent() ? "all trials, including those of built-in models," : "its trials";
    String message =
        "%s is a Hugging Face model: clients up to 1.4 reject it, and %s run as pipelines"
            .formatted(model.quoted(), who);
    Diagnostic finding = at(model, message).withSeverity(Severity.INFO);
    return builtIn
        .map(other -> finding.withRelated(other.span(), "a built-in model"))
        .orElse(finding);
  }

  private void words(RuleContext job, TrialConfiguration plan, Value model) {
    for (String name : job.written()) {
      List<String> possible = job.facts().huggingFaceValues(name);
      List<String> advised = job.facts().advisedValues(name); // others are said to be odd already
      if (!possible.isEmpty()) {
        plan.get(name)
            .where(v -> !v.isOneOf(possible) && v.isOneOf(advised))
            .forEach(v -> job.reportOnce(word(job.facts(), name, v, model)));
      }
    }
  }

  private Diagnostic word(Hyperparameters facts, String name, Value value, Value model) {
    return at(
        value,
        "`%s` must be `%s` for the Hugging Face model %s, but is `%s`: %s"
            .formatted(
                name,
                String.join("` or `", facts.huggingFaceValues(name)),
                model.quoted(),
                value.shown(),
                facts.huggingFaceReason(name).orElse("its training fails otherwise")),
        model);
  }

  private void column(RuleContext job, Value model) {
    Optional<String> label = job.facts().huggingFaceLabelColumn();
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
