package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Distribution;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.Value;

/** Reports a range whose bounds leave nothing to draw from. */
public final class EmptyRange extends Rule {
  public EmptyRange() {
    super("empty-range", Severity.ERROR, "a distribution with nothing between its bounds");
  }

  @Override
  public void check(RuleContext job) {
    for (Hyperparameter parameter : new Sweep(job).swept()) {
      parameter.distribution().ifPresent(distribution -> check(job, parameter, distribution));
    }
  }

  private void check(RuleContext job, Hyperparameter parameter, Distribution distribution) {
    if (distribution.isEmpty()) {
      job.report(empty(distribution));
    } else if (distribution.isCoarse()) {
      job.report(coarse(parameter, distribution));
    }
  }

  private Diagnostic empty(Distribution distribution) {
    Value low = distribution.parameter("min_value").orElseThrow();
    Value high = distribution.parameter("max_value").orElseThrow();
    boolean highIsLater = high.span().start() > low.span().start();
    Value later = highIsLater ? high : low;
    boolean equal = low.identity().equals(high.identity());
    String relation = equal ? "the same as" : highIsLater ? "less than" : "more than";
    String name = highIsLater ? "min_value" : "max_value";
    Diagnostic diagnostic =
        at(
                later,
                "`%s` is %s `%s`, so %s"
                    .formatted(
                        later.shown(),
                        relation,
                        name,
                        equal ? "every draw is the same" : "there is nothing to draw from"))
            .withRelated(highIsLater ? low.span() : high.span(), "`" + name + "`");
    return equal
        ? diagnostic
            .withSeverity(Severity.WARNING)
            .withHelp("write a range, or the value itself instead of the distribution")
        : diagnostic.withHelp("swap `min_value` and `max_value`");
  }

  private Diagnostic coarse(Hyperparameter parameter, Distribution distribution) {
    Value step = distribution.parameter("q").orElseThrow();
    String least = Numbers.text(distribution.smallest());
    String most = Numbers.text(distribution.largest());
    String draws = least.equals(most) ? "only " + least : "only " + least + " and " + most;
    return at(
            step, "`q` is larger than the range, so `%s` is %s".formatted(parameter.name(), draws))
        .withSeverity(Severity.WARNING)
        .withRelated(distribution.type().span(), "rounded to multiples of `q`")
        .withHelp("write a smaller `q`, or list the values with `choice`");
  }
}
