package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.Value;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;

/** Reports an early termination policy that acts only when each trial is done. */
public final class IdlePolicy extends Rule {
  public IdlePolicy() {
    super("idle-policy", Severity.WARNING, "an early termination policy that acts too late");
  }

  /** The number of trial configurations to show. */
  private static final int MOST_SHOWN = 5;

  private static final String DELAY = "delay_evaluation";
  private static final String INTERVAL = "evaluation_interval";
  private static final String EPOCHS = "number_of_epochs";

  @Override
  public void check(RuleContext job) {
    var sweep = new Sweep(job);
    Block policy = sweep.policy();
    if (!policy.isPresent()) {
      return;
    }
    // If unknown, assume the smallest: the policy acts then or later.
    double delay = number(policy, DELAY);
    double interval = number(policy, INTERVAL);
    double first = Math.ceil(delay / interval) * interval; // a multiple
    if (!sweep.hasSearchSpace() || !job.hasAllConfigurations() || !areDone(job, first)) {
      return;
    }
    boolean byDelay = areDone(job, delay);
    job.report(diagnostic(job, policy, byDelay ? DELAY : INTERVAL, first));
  }

  private static boolean areDone(RuleContext job, double reports) {
    return job.configurations().stream()
        .allMatch(trial -> trial.get(EPOCHS).largest().filter(n -> n <= reports).isPresent());
  }

  private Diagnostic diagnostic(RuleContext job, Block policy, String key, double first) {
    Optional<Value> cause = policy.value(key).filter(value -> !value.is(1));
    Diagnostic diagnostic =
        at(
                cause.map(Value::span).orElse(policy.head()),
                cause.map(Value::pointer).orElse(policy.pointer()),
                "the policy never ends a trial: it first acts after epoch "
                    + Numbers.plain(first)
                    + ", when all epochs are done"
                    + byDefault(job))
            .withHelp("make it act earlier, train longer, or remove `early_termination`");
    List<Span> places =
        job.configurations().stream()
            .limit(MOST_SHOWN)
            .flatMap(trial -> trial.get(EPOCHS).key().stream())
            .distinct()
            .toList();
    for (Span place : places) {
      diagnostic = diagnostic.withRelated(place, "the epochs");
    }
    return diagnostic;
  }

  private static String byDefault(RuleContext job) {
    Hyperparameter first = job.configurations().get(0).get(EPOCHS);
    return first.defaultValue().map(value -> " (" + value + " by default)").orElse("");
  }

  private static double number(Block policy, String key) {
    return Math.max(1, policy.value(key).flatMap(Value::number).orElse(1.0));
  }
}
