package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.Value;
import dev.automllint.text.Span;

/** Reports a bandit policy whose slack is missing, set twice or useless. */
public final class BanditSlack extends Rule {
  public BanditSlack() {
    super(
        "bandit-slack",
        Severity.ERROR,
        "a bandit policy whose slack is missing, doubled or useless");
  }

  private static final String FACTOR = "slack_factor";
  private static final String AMOUNT = "slack_amount";

  @Override
  public void check(RuleContext job) {
    Block policy = new Sweep(job).policy();
    if (policy.value("type").filter(type -> type.is("bandit")).isEmpty()) {
      return;
    }
    if (policy.lacks(FACTOR) && policy.lacks(AMOUNT)) {
      job.report(
          at(
                  policy.head(),
                  policy.pointer(),
                  "a `bandit` policy needs `slack_factor` or `slack_amount`: the default 0 ends"
                      + " every trial that is worse than the best one")
              .withHelp("add `slack_factor: 0.2`"));
      return;
    }
    // Azure's client always writes both; a 0 beside the other one means that it is not set.
    boolean amount = acts(policy, AMOUNT);
    if (amount && acts(policy, FACTOR)) {
      job.report(both(policy));
      return;
    }
    String name = amount || !policy.has(FACTOR) ? AMOUNT : FACTOR;
    policy.value(name).ifPresent(value -> check(job, name, value));
  }

  private static boolean acts(Block policy, String name) {
    return policy.hasReadable(name) && policy.value(name).filter(value -> value.is(0)).isEmpty();
  }

  private Diagnostic both(Block policy) {
    Span factor = policy.keySpan(FACTOR).orElseThrow();
    Span amount = policy.keySpan(AMOUNT).orElseThrow();
    boolean amountIsLater = amount.start() > factor.start();
    return atKey(
            policy,
            amountIsLater ? AMOUNT : FACTOR,
            "a `bandit` policy allows `slack_factor` or `slack_amount`, not both")
        .withRelated(amountIsLater ? factor : amount, "the other slack")
        .withHelp("remove one of them");
  }

  private void check(RuleContext job, String name, Value slack) {
    if (slack.is(0)) {
      job.report(
          useless(slack, "`%s: 0` ends every trial that is worse than the best one", name)
              .withHelp("write for example `" + name + ": 0.1`"));
      return;
    }
    if (name.equals(AMOUNT) && slack.number().orElse(0.0) >= 1) {
      job.report(
          useless(
                  slack,
                  "no trial can be that much worse than the best one: metrics are at most 1",
                  name)
              .withHelp("write for example `" + name + ": 0.1`, or use `slack_factor`"));
    }
  }

  private Diagnostic useless(Value slack, String message, String name) {
    return at(slack, message.formatted(name)).withSeverity(Severity.WARNING);
  }
}
