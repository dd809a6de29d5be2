package dev.automllint.rule.checks.sweep;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Distribution;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.Sweep;
import dev.automllint.rule.model.Value;

/** Reports bounds of a logarithmic distribution that look like powers of ten. */
public final class LogBounds extends Rule {
  public LogBounds() {
    super("log-bounds", Severity.INFO, "exponents that look like powers of ten, but are of e");
  }

  /** Below this, powers of e are as usual as powers of ten. */
  private static final double LEAST = -7;

  @Override
  public void check(RuleContext job) {
    new Sweep(job)
        .swept()
        .forEach(parameter -> parameter.distribution().ifPresent(range -> check(job, range)));
  }

  private void check(RuleContext job, Distribution range) {
    double min = exponent(range, "min_value");
    double max = exponent(range, "max_value");
    if (range.isLogarithmic() && !range.isNormal() && LEAST <= min && min < max && max <= 0) {
      String message =
          "`%s` takes exponents of e, not of 10: it draws from %s to %s"
              .formatted(range.type().text(), power(min), power(max));
      String help = "for values from %s to %s write `min_value: %s` and `max_value: %s`";
      job.report(
          at(range.parameter("min_value").orElseThrow(), message)
              .withRelated(range.parameter("max_value").orElseThrow().span(), "the other exponent")
              .withHelp(
                  help.formatted(
                      Numbers.text(Math.pow(10, min)),
                      Numbers.text(Math.pow(10, max)),
                      Numbers.text(min * Math.log(10)),
                      Numbers.text(max * Math.log(10)))));
    }
  }

  private static String power(double exponent) {
    return Numbers.text(Math.exp(exponent));
  }

  /** A whole exponent; otherwise NaN. */
  private static double exponent(Distribution range, String bound) {
    return range
        .parameter(bound)
        .flatMap(Value::number)
        .filter(number -> number == Math.rint(number))
        .orElse(Double.NaN);
  }
}
