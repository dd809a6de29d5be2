package dev.automllint.rule.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * A distribution in the search space.
 *
 * <p>The meaning of the types follows the tuning guide of Azure Machine Learning: the bounds of the
 * logarithmic types are exponents, {@code q} types are rounded to multiples of {@code q}, {@code
 * randint} draws from 0 to {@code upper} - 1.
 *
 * @param type its type, such as {@code uniform}
 * @param parameters its other keys and values
 */
public record Distribution(Value type, Map<String, Value> parameters) {
  /** Draws further from the mean, one in 15,000, are ignored. */
  private static final double SIGMAS = 4;

  /** Allows for rounding errors in quotients. */
  private static final double TOLERANCE = 1e-9;

  public Distribution {
    parameters = Collections.unmodifiableMap(parameters); // its keys may be of one hash code
  }

  /** A parameter, if it may be read. */
  public Optional<Value> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Whether draws are unbounded. */
  public boolean isNormal() {
    return type.text().endsWith("normal");
  }

  /** Whether the parameters are exponents of the values. */
  public boolean isLogarithmic() {
    return type.text().contains("log");
  }

  /** Whether there is at most one point between the bounds. */
  public boolean isEmpty() {
    return number("min_value") >= number("max_value");
  }

  /** Whether draws are rounded to steps that are wider than the range itself. */
  public boolean isCoarse() {
    return isRounded() && number("q") > exact("max_value") - exact("min_value") + TOLERANCE;
  }

  /** Whether draws are rounded to multiples of {@code q}. */
  public boolean isRounded() {
    return type.text().startsWith("q");
  }

  /** The draw at a bound or mu before rounding; NaN if it is not known. */
  public double exact(String bound) {
    return scaled(number(bound));
  }

  /** Whether draws are multiples of a step, so that each of them comes up. */
  public boolean isStepped() {
    return type.is("randint") || type.text().startsWith("q");
  }

  /** The smallest relevant draw; NaN if parameters are not known. */
  public double smallest() {
    if (type.is("randint")) {
      return Double.isNaN(number("upper")) ? Double.NaN : 0;
    }
    double least = isNormal() ? spread(-SIGMAS) : exact("min_value");
    // A draw exactly between two multiples never happens.
    return isRounded() ? step() * Math.floor(least / step() + 0.5 + TOLERANCE) : least;
  }

  /** The largest relevant draw; NaN if parameters are not known. */
  public double largest() {
    if (type.is("randint")) {
      return number("upper") - 1;
    }
    double most = isNormal() ? spread(SIGMAS) : exact("max_value");
    return isRounded() ? step() * Math.ceil(most / step() - 0.5 - TOLERANCE) : most;
  }

  private double step() {
    return number("q");
  }

  /** The draw at a number of standard deviations from the mean, before rounding. */
  private double spread(double sigmas) {
    return scaled(number("mu") + sigmas * number("sigma"));
  }

  private double scaled(double point) {
    return isLogarithmic() ? Math.exp(point) : point;
  }

  /**
   * Whether its parameters are known, its bounds in order, and its steps not wider than the range;
   * other rules report anything else.
   */
  boolean isSound() {
    boolean ordered = smallest() <= largest();
    boolean bounded = isStepped() && !type.is("randint") && !isNormal() && !isLogarithmic();
    return ordered && (!bounded || number("q") <= number("max_value") - number("min_value"));
  }

  /** The parameter that determines the smallest draw. */
  public Optional<Value> lowEnd() {
    return parameter(type.is("randint") ? "upper" : isNormal() ? "mu" : "min_value");
  }

  /** The parameter that determines the largest draw. */
  public Optional<Value> highEnd() {
    return parameter(type.is("randint") ? "upper" : isNormal() ? "mu" : "max_value");
  }

  /** Whether a value lies between the smallest and the largest draw. */
  boolean mayGive(double value) {
    return value >= smallest() && value <= largest();
  }

  private double number(String name) {
    Value parameter = parameters.get(name);
    return parameter == null ? Double.NaN : parameter.number().orElse(Double.NaN);
  }
}
