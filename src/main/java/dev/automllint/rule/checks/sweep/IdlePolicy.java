package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports an early termination policy that first acts when each trial is done. */
public final class IdlePolicy extends Rule {
  public IdlePolicy() {
    super(
        "idle-policy",
        Group.SWEEP,
        Severity.WARNING,
        "an early termination policy that acts too late");
  }

  /** The plans whose places are shown; a reader will not look at more. */
  private static final int MOST_PLANS = 5;

  private static final String DELAY = "delay_evaluation";
  private static final String INTERVAL = "evaluation_interval";
  private static final String EPOCHS = "number_of_epochs";
  private static final String FREQUENCY = "evaluation_frequency";

  @Override
  public void check(RuleContext job) {
    var sweep = new Sweep(job);
    Block policy = sweep.policy();
    if (!policy.isPresent()) {
      return;
    }
    // Unknown counts as the smallest: the policy acts then or later.
    double delay = number(policy, DELAY);
    double interval = number(policy, INTERVAL);
    double first = Math.ceil(delay / interval) * interval; // a multiple
    if (!sweep.hasSearchSpace() || !job.plansAreComplete() || !areDone(job, first)) {
      return;
    }
    boolean byDelay = areDone(job, delay);
    job.report(finding(job, policy, byDelay ? DELAY : INTERVAL, first));
  }

  private static boolean areDone(RuleContext job, double reports) {
    for (TrialConfiguration plan : job.plans()) {
      if (!isDone(job, plan, reports)) {
        return false;
      }
    }
    return true;
  }

  private Diagnostic finding(RuleContext job, Block policy, String key, double first) {
    Optional<Value> cause = policy.value(key).filter(value -> !value.is(1));
    Diagnostic finding =
        at(
                cause.map(Value::span).orElse(policy.head()),
                cause.map(Value::pointer).orElse(policy.pointer()),
                "the policy never ends a trial: it first acts at report "
                    + Numbers.plain(first)
                    + " of the metric, when all epochs are done"
                    + byDefault(job))
            .withHelp("make it act earlier, train longer, or remove `early_termination`");
    Set<Span> places = new LinkedHashSet<>();
    for (TrialConfiguration plan :
        job.plans().subList(0, Math.min(job.plans().size(), MOST_PLANS))) {
      for (String name : List.of(EPOCHS, FREQUENCY)) {
        plan.get(name).key().ifPresent(places::add);
      }
    }
    for (Span place : places) {
      finding = finding.withRelated(place, "determines the number of reports");
    }
    return finding;
  }

  private static String byDefault(RuleContext job) {
    Hyperparameter first = job.plans().get(0).get(EPOCHS);
    return first.defaultValue().map(value -> " (" + value + " by default)").orElse("");
  }

  private static double number(Block policy, String key) {
    return Math.max(1, policy.value(key).flatMap(Value::number).orElse(1.0));
  }

  /** Whether a trial of the plan has run all its epochs when it reports so often. */
  private static boolean isDone(RuleContext job, TrialConfiguration plan, double reports) {
    Optional<Double> epochs = plan.get(EPOCHS).largest();
    Optional<Double> every = frequency(job, plan);
    return epochs.isPresent()
        && every.isPresent()
        // No report at all is the finding of another rule.
        && every.get() <= epochs.get()
        && reports * every.get() >= epochs.get();
  }

  private static boolean hasOnlyBuiltInModels(RuleContext job, Hyperparameter model) {
    for (Value value : model.values()) {
      if (job.facts().family(value.text()).isEmpty()) {
        return false;
      }
    }
    return model.isDefault() || model.isKnown();
  }

  /** The epochs between two reports. A model that is not built in may report after each. */
  private static Optional<Double> frequency(RuleContext job, TrialConfiguration plan) {
    return hasOnlyBuiltInModels(job, plan.model())
        ? plan.get(FREQUENCY).smallest()
        : Optional.of(1.0);
  }
}
