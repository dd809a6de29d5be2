package dev.automllint.rule;

import java.util.Map;
import java.util.Optional;

/**
 * A range of the search space from which a hyperparameter is drawn.
 *
 * <p>The meaning of the types follows the tuning guide of Azure Machine Learning: the bounds of the
 * logarithmic types are exponents, {@code q} types are rounded to multiples of {@code q}, {@code
 * randint} draws from 0 to {@code upper} - 1.
 *
 * @param type its name and place, such as {@code uniform}
 * @param parameters its other keys
 */
public record Distribution(Value type, Map<String, Value> parameters) {
  /** Beyond so many standard deviations a draw is one in 15,000: nobody meets it in a sweep. */
  private static final double SIGMAS = 4;

  public Distribution {
    parameters = Map.copyOf(parameters);
  }

  /** A parameter, if it may be read. */
  public Optional<Value> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Whether draws have no bounds of their own. */
  public boolean isNormal() {
    return type.text().endsWith("normal");
  }

  /** Whether the parameters are exponents of the values. */
  public boolean isLogarithmic() {
    return type.text().contains("log");
  }

  /** The smallest draw to be reckoned with; not a number where parameters are not known. */
  public double smallest() {
    if (type.is("randint")) {
      return 0;
    }
    return value(isNormal() ? number("mu") - SIGMAS * number("sigma") : number("min_value"));
  }

  /** The largest draw to be reckoned with; not a number where parameters are not known. */
  public double largest() {
    if (type.is("randint")) {
      return number("upper") - 1;
    }
    return value(isNormal() ? number("mu") + SIGMAS * number("sigma") : number("max_value"));
  }

  /** The draw at a point of the underlying scale. */
  private double value(double point) {
    double value = isLogarithmic() ? Math.exp(point) : point;
    if (!type.text().startsWith("q")) {
      return value;
    }
    double step = number("q");
    return Math.rint(value / step) * step;
  }

  /** Whether a value lies between the smallest and the largest draw, or these are not known. */
  boolean mayGive(double value) {
    return !(value < smallest()) && !(value > largest());
  }

  private double number(String name) {
    return parameter(name).flatMap(Value::number).map(Number::doubleValue).orElse(Double.NaN);
  }
}
