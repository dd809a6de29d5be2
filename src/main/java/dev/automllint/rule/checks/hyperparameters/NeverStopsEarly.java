package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.text.Span;
import java.util.Optional;

/** Reports early stopping that can never stop a trial. */
public final class NeverStopsEarly extends Rule {
  public NeverStopsEarly() {
    super("never-stops-early", Severity.INFO, "early stopping that can never stop a trial");
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

  /** Whether no trial has enough validations to stop before its last epoch. */
  private static boolean isNever(TrialConfiguration plan) {
    Optional<Double> patience = plan.get(PATIENCE).smallest();
    Optional<Double> delay = plan.get(DELAY).smallest();
    Optional<Double> epochs = plan.get(EPOCHS).largest();
    Optional<Double> frequency = plan.get(FREQUENCY).smallest();
    if (patience.isEmpty() || delay.isEmpty() || epochs.isEmpty() || frequency.isEmpty()) {
      return false;
    }
    double validations = Math.ceil(epochs.get() / frequency.get());
    // Without any validation, another rule applies.
    return frequency.get() > 0
        && frequency.get() <= epochs.get()
        && patience.get() + delay.get() >= validations;
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
    Diagnostic finding =
        larger(patience, delay)
            .map(written -> at(written, message).withSeverity(Severity.WARNING))
            .orElseGet(() -> at(plan.get("early_stopping"), epochs, frequency, message));
    return finding
        .withRelated(epochs.place().filter(span -> !span.equals(finding.span())), "the epochs")
        .withHelp(
            "keep patience plus delay below the number of validations, or write"
                + " `early_stopping: 0`");
  }

  /** The longer one of the two that are set; empty if both are omitted. */
  private static Optional<Hyperparameter> larger(Hyperparameter patience, Hyperparameter delay) {
    if (patience.isDefault() || delay.isDefault()) {
      return Optional.of(patience.isDefault() ? delay : patience).filter(s -> !s.isDefault());
    }
    boolean longer = patience.smallest().orElseThrow() >= delay.smallest().orElseThrow();
    return Optional.of(longer ? patience : delay);
  }

  private Diagnostic at(Hyperparameter length, String message) {
    double smallest = length.smallest().orElseThrow();
    return at(length.tooSmall(n -> n == smallest).get(0), message);
  }

  /** Reports the switch if it is set, else the number of epochs, else the frequency. */
  private Diagnostic at(
      Hyperparameter early, Hyperparameter epochs, Hyperparameter frequency, String message) {
    Hyperparameter written = early.isKnown() ? early : epochs.isKnown() ? epochs : frequency;
    Span place = (early.isKnown() ? early.key() : written.place()).orElseThrow();
    return at(place, written.pointer(), message);
  }
}
