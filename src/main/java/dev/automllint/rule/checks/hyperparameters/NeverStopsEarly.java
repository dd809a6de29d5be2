package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
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
    for (TrialConfiguration trial : job.configurations()) {
      Optional<Double> epochs = trial.get(EPOCHS).largest();
      if (trial.uses(PATIENCE) && trial.uses(DELAY) && epochs.isPresent()) {
        earliest(trial)
            .filter(epoch -> epoch >= epochs.get() - 1)
            .filter(epoch -> trial.get(FREQUENCY).smallest().get() <= epochs.get()) // another rule
            .ifPresent(epoch -> job.report(diagnostic(trial, epoch + 1)));
      }
    }
  }

  /**
   * The index of the epoch after which a trial can stop at the earliest, or a lower bound. Each
   * validation from the epoch {@code delay} on counts, and the last one needed is number {@code
   * patience}; there is one every {@code frequency} epochs, the first after epoch 0.
   */
  private static Optional<Double> earliest(TrialConfiguration trial) {
    Optional<Double> patience = trial.get(PATIENCE).smallest();
    Optional<Double> delay = trial.get(DELAY).smallest();
    Optional<Double> frequency = trial.get(FREQUENCY).smallest();
    if (patience.isEmpty() || delay.isEmpty() || frequency.isEmpty()) {
      return Optional.empty();
    }
    double every = frequency.get();
    boolean fixed = trial.get(FREQUENCY).only().isPresent();
    double first = fixed ? Math.ceil(delay.get() / every) * every : delay.get();
    return Optional.of(first + (patience.get() - 1) * every);
  }

  private Diagnostic diagnostic(TrialConfiguration trial, double earliest) {
    Hyperparameter patience = trial.get(PATIENCE);
    Hyperparameter delay = trial.get(DELAY);
    Hyperparameter epochs = trial.get(EPOCHS);
    Hyperparameter frequency = trial.get(FREQUENCY);
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
    Diagnostic diagnostic =
        larger(patience, delay)
            .map(written -> at(written, message).withSeverity(Severity.WARNING))
            .orElseGet(() -> at(trial.get("early_stopping"), epochs, frequency, message));
    return diagnostic
        .withRelated(epochs.place().filter(span -> !span.equals(diagnostic.span())), "the epochs")
        .withHelp(
            "it could stop after epoch %s at the earliest; write smaller numbers, or `early_stopping: 0`"
                .formatted(Numbers.plain(earliest)));
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
