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
import dev.automllint.schema.document.SchemaFacts;
import java.util.Optional;

/** Reports a distribution that draws values which its hyperparameter cannot have. */
public final class OutOfSupport extends Rule {
  public OutOfSupport() {
    super(
        "out-of-support",
        Severity.ERROR,
        "a distribution that draws values outside the allowed range");
  }

  /** Allows for rounding errors. */
  private static final double TOLERANCE = 1e-9;

  @Override
  public void check(RuleContext job) {
    for (Hyperparameter parameter : new Sweep(job).swept()) {
      parameter
          .distribution()
          .filter(distribution -> !distribution.isEmpty() && !distribution.isCoarse())
          .flatMap(
              distribution -> diagnostic(new Drawn(job.facts(), parameter.name(), distribution)))
          .ifPresent(job::report);
    }
  }

  private Optional<Diagnostic> diagnostic(Drawn drawn) {
    double below = drawn.least() - drawn.distribution().smallest();
    double above = drawn.distribution().largest() - drawn.most();
    if (!(below > TOLERANCE) && !drawn.isTooHigh(drawn.distribution().largest())) {
      return Optional.empty();
    }
    boolean low = below > TOLERANCE && !(above > below); // the bound that is further out
    String type = drawn.distribution().type().text();
    return Optional.of(
        type.equals("randint")
            ? integers(drawn, low)
            : drawn.distribution().isNormal() ? normal(drawn, low) : range(drawn, low));
  }

  private Diagnostic integers(Drawn drawn, boolean low) {
    Value upper = drawn.parameter("upper");
    String draws = low ? "draws from 0" : "draws up to " + drawn.end(low);
    Diagnostic diagnostic = at(upper, "`randint` " + draws + ", but " + drawn.limit(low), drawn);
    return low
        ? diagnostic.withHelp("use `quniform`, or list the values with `choice`")
        : diagnostic.withHelp("write `upper: " + Numbers.text(drawn.mostWhole() + 1) + "`");
  }

  private Diagnostic normal(Drawn drawn, boolean low) {
    double middle = drawn.distribution().exact("mu");
    boolean shifted = low ? middle <= drawn.least() : middle >= drawn.most();
    String type = drawn.distribution().type().text();
    String message =
        "`%s` %sdraws %s %s (4 `sigma` from `mu`), but %s"
            .formatted(
                type,
                drawn.distribution().isLogarithmic() ? "takes exponents and " : "",
                low ? "down to" : "up to",
                drawn.end(low),
                drawn.limit(low));
    return at(drawn.parameter(shifted ? "mu" : "sigma"), message, drawn)
        .withSeverity(Severity.WARNING)
        .withHelp(
            "use `%s`, which has bounds, or %s"
                .formatted(
                    type.replace("normal", "uniform"),
                    shifted ? "another `mu`" : "a smaller `sigma`"));
  }

  private Diagnostic range(Drawn drawn, boolean low) {
    Distribution distribution = drawn.distribution();
    String key = low ? "min_value" : "max_value";
    Value bound = drawn.parameter(key);
    String written = "`" + key + ": " + bound.shown() + "`";
    double exact = distribution.exact(key);
    if (low ? exact >= drawn.least() : !drawn.isTooHigh(exact)) {
      String rounded = "rounded to a multiple of `q`, " + written + " can become ";
      return at(bound, rounded + drawn.end(low) + ", but " + drawn.limit(low), drawn)
          .withSeverity(Severity.WARNING)
          .withRelated(drawn.parameter("q").span(), "`q`")
          .withHelp("write bounds that are multiples of `q`");
    }
    if (!distribution.isLogarithmic()) {
      String value = bound.shown();
      return at(bound, "`%s` is %s, but %s".formatted(key, value, drawn.limit(low)), drawn)
          .withHelp("write " + drawn.within(key, drawn.nearest(low), low));
    }
    Diagnostic diagnostic =
        at(
                bound,
                "the bounds of `%s` are exponents: %s draws %s %s, but %s"
                    .formatted(
                        distribution.type().text(),
                        written,
                        low ? "down to" : "up to",
                        drawn.end(low),
                        drawn.limit(low)),
                drawn)
            .withHelp(drawn.exponents(key, low));
    return drawn.isLimited(low) ? diagnostic : diagnostic.withSeverity(Severity.WARNING);
  }

  private Diagnostic at(Value place, String message, Drawn drawn) {
    Diagnostic diagnostic = at(place, message);
    return diagnostic.withRelated(drawn.distribution().type().span(), "the distribution");
  }

  /**
   * A hyperparameter and its distribution.
   *
   * @param facts what is known of hyperparameters
   * @param name the hyperparameter
   * @param distribution the distribution
   */
  private record Drawn(SchemaFacts facts, String name, Distribution distribution) {
    double least() {
      return facts.minimum(name).orElse(Double.NEGATIVE_INFINITY);
    }

    /** A whole number without a maximum is limited by its type. */
    double most() {
      double unlimited = facts.isWhole(name) ? Integer.MAX_VALUE : Double.POSITIVE_INFINITY;
      return facts.maximum(name).orElse(unlimited);
    }

    private Optional<Double> excluded() {
      return facts.exclusiveMaximum(name);
    }

    boolean isTooHigh(double number) {
      return number - most() > (excluded().isPresent() ? -TOLERANCE : TOLERANCE);
    }

    double mostWhole() {
      return excluded().map(end -> Math.ceil(end) - 1).orElse(most());
    }

    boolean isLimited(boolean low) {
      return low || facts.maximum(name).isPresent();
    }

    Value parameter(String key) {
      return distribution.parameter(key).orElseThrow();
    }

    String end(boolean low) {
      return Numbers.text(low ? distribution.smallest() : distribution.largest());
    }

    String limit(boolean low) {
      if (!isLimited(low)) {
        return "`" + name + "` cannot be that large";
      }
      String limit = low ? "at least" : excluded().isPresent() ? "below" : "at most";
      return "`%s` is %s %s".formatted(name, limit, Numbers.text(low ? least() : most()));
    }

    /** What a bound may be, in words. */
    String within(String key, String value, boolean low) {
      return !low && excluded().isPresent()
          ? "a `%s` below %s".formatted(key, value)
          : "`%s: %s` or %s".formatted(key, value, low ? "more" : "less");
    }

    /** The nearest allowed bound; a multiple of the step if draws are rounded. */
    String nearest(boolean low) {
      double end = low ? least() : most();
      if (!distribution.isRounded()) {
        return Numbers.text(end);
      }
      double step = number("q");
      double steps = low ? Math.ceil(end / step - TOLERANCE) : Math.floor(end / step + TOLERANCE);
      return Numbers.text(steps * step);
    }

    /** Help for a bound that is not an exponent, or is too large. */
    String exponents(String key, boolean low) {
      double min = number("min_value");
      double max = number("max_value");
      boolean values = min > 0 && min >= least() && !isTooHigh(max);
      if (values && facts.isWhole(name)) {
        return "write `quniform`, whose bounds are the values themselves";
      }
      return values
          ? "for values from %s to %s write `min_value: %s` and `max_value: %s`"
              .formatted(
                  Numbers.text(min),
                  Numbers.text(max),
                  Numbers.text(Math.log(min)),
                  Numbers.text(Math.log(max)))
          : "write the logarithm of the %s value, %s"
              .formatted(
                  low ? "smallest" : "largest",
                  within(key, Numbers.text(Math.log(low ? least() : most())), low));
    }

    private double number(String key) {
      return distribution.parameter(key).flatMap(Value::number).orElse(Double.NaN);
    }
  }
}
