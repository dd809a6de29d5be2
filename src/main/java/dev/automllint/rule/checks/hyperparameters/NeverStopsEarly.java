package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.text.Span;
import java.util.Optional;

/** Reports patience and delay that together last as long as the training. */
public final class NeverStopsEarly extends Rule {
  public NeverStopsEarly() {
    super(
        "never-stops-early",
        Group.HYPERPARAMETERS,
        Severity.INFO,
        "early stopping that can never stop a trial");
  }

  private static final String PATIENCE = "early_stopping_patience";
  private static final String DELAY = "early_stopping_delay";
  private static final String EPOCHS = "number_of_epochs";
  private static final String FREQUENCY = "evaluation_frequency";

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration plan : job.plans()) {
      if (plan.uses(PATIENCE) && plan.uses(DELAY) && isNever(plan)) {
        job.reportOnce(finding(plan));
      }
    }
  }

  /** Whether in no trial enough validations come for the first possible stop to save an epoch. */
  private static boolean isNever(TrialConfiguration plan) {
    Optional<Double> patience = plan.get(PATIENCE).smallest();
    Optional<Double> delay = plan.get(DELAY).smallest();
    Optional<Double> epochs = plan.get(EPOCHS).largest();
    Optional<Double> frequency = plan.get(FREQUENCY).smallest();
    if (patience.isEmpty() || delay.isEmpty() || epochs.isEmpty() || frequency.isEmpty()) {
      return false;
    }
    if (frequency.get() <= 0 || frequency.get() > epochs.get()) {
      return false; // without any validation this is the lesser trouble
    }
    double validations = Math.ceil(epochs.get() / frequency.get());
    return patience.get() + delay.get() >= validations;
  }

  private Diagnostic finding(TrialConfiguration plan) {
    Hyperparameter patience = plan.get(PATIENCE);
    Hyperparameter delay = plan.get(DELAY);
    Hyperparameter epochs = plan.get(EPOCHS);
    Hyperparameter frequency = plan.get(FREQUENCY);
    String rarely =
        frequency.isDefault() ? "" : "`" + FREQUENCY + "` " + frequency.smallestText() + ", ";
    String message =
        "early stopping can never stop a trial: `%s` %s, `%s` %s, %sand `%s` %s"
            .formatted(
                PATIENCE,
                patience.smallestText(),
                DELAY,
                delay.smallestText(),
                rarely,
                EPOCHS,
                epochs.largestText());
    Optional<Hyperparameter> written = larger(patience, delay);
    Diagnostic finding =
        written.isPresent()
            ? at(written.get(), message).withSeverity(Severity.WARNING)
            : at(plan.get("early_stopping"), epochs, frequency, message);
    Optional<Span> place = epochs.place().filter(span -> !span.equals(finding.span()));
    return place
        .map(span -> finding.withRelated(span, "the epochs"))
        .orElse(finding)
        .withHelp(
            "keep patience plus delay below the number of validations, or write"
                + " `early_stopping: 0`");
  }

  /** The one of the two that is more to blame; empty if both are left out. */
  private static Optional<Hyperparameter> larger(Hyperparameter patience, Hyperparameter delay) {
    if (patience.isDefault() || delay.isDefault()) {
      return Optional.of(patience.isDefault() ? delay : patience).filter(s -> !s.isDefault());
    }
    boolean longer = patience.smallest().orElseThrow() >= delay.smallest().orElseThrow();
    return Optional.of(longer ? patience : delay);
  }

  private Diagnostic at(Hyperparameter length, String message) {
    double smallest = length.smallest().orElseThrow();
    Value value = length.tooSmall(n -> n == smallest).get(0);
    return at(value, message);
  }

  /** At the switch that has no effect; else at the epochs that are too few, or their steps. */
  private Diagnostic at(
      Hyperparameter early, Hyperparameter epochs, Hyperparameter frequency, String message) {
    Hyperparameter written = early.isKnown() ? early : epochs.isKnown() ? epochs : frequency;
    Span place = (early.isKnown() ? early.key() : written.place()).orElseThrow();
    return at(place, written.pointer(), message);
  }
}
