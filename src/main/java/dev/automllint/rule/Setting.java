package dev.automllint.rule;

import dev.automllint.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a hyperparameter may be in the trials of a {@link Plan}: a fixed value, one of a few, drawn
 * from a range, or left to its default.
 */
public final class Setting {
  private final String name;
  private final Kind kind;
  private final List<Value> values;
  private final Optional<String> defaultValue;
  private final Optional<Distribution> distribution;
  private final Optional<Span> key;
  private final String pointer;

  private enum Kind {
    DEFAULT,
    UNKNOWN,
    VALUES,
    RANGE
  }

  private Setting(
      String name,
      Kind kind,
      List<Value> values,
      Optional<String> defaultValue,
      Optional<Distribution> distribution,
      Optional<Span> key,
      String pointer) {
    this.name = name;
    this.kind = kind;
    this.values = List.copyOf(values);
    this.defaultValue = defaultValue;
    this.distribution = distribution;
    this.key = key;
    this.pointer = pointer;
  }

  static Setting leftOut(String name, Optional<String> defaultValue, String pointer) {
    return new Setting(
        name, Kind.DEFAULT, List.of(), defaultValue, Optional.empty(), Optional.empty(), pointer);
  }

  static Setting unknown(String name, Optional<Span> key, String pointer) {
    return new Setting(
        name, Kind.UNKNOWN, List.of(), Optional.empty(), Optional.empty(), key, pointer);
  }

  static Setting oneOf(String name, List<Value> values, Span key, String pointer) {
    return new Setting(
        name, Kind.VALUES, values, Optional.empty(), Optional.empty(), Optional.of(key), pointer);
  }

  static Setting drawn(String name, Distribution distribution, Span key, String pointer) {
    return new Setting(
        name,
        Kind.RANGE,
        List.of(),
        Optional.empty(),
        Optional.of(distribution),
        Optional.of(key),
        pointer);
  }

  /** The hyperparameter. */
  public String name() {
    return name;
  }

  /** Whether it is left out, so that its default holds. */
  public boolean isDefault() {
    return kind == Kind.DEFAULT;
  }

  /** Whether it is written and can be read. */
  public boolean isKnown() {
    return kind == Kind.VALUES || kind == Kind.RANGE;
  }

  /** The values that it is one of; none where it is left out, unknown or drawn from a range. */
  public List<Value> values() {
    return values;
  }

  /** What it is drawn from, if that is a range. */
  public Optional<Distribution> distribution() {
    return distribution;
  }

  /** Its key, if it is written. */
  public Optional<Span> key() {
    return key;
  }

  /** JSON Pointer to it, or to where it would stand. */
  public String pointer() {
    return pointer;
  }

  /** The default that holds, if it is left out and the sources agree about it. */
  public Optional<String> defaultValue() {
    return defaultValue;
  }

  /** Whether it may have one of these values in some trial; what is not known may have any. */
  public boolean canBe(List<String> wanted) {
    return switch (kind) {
      case UNKNOWN -> true;
      case DEFAULT -> defaultValue.isEmpty() || wanted.contains(defaultValue.get());
      case VALUES -> values.stream().anyMatch(value -> wanted.stream().anyMatch(value::is));
      case RANGE ->
          wanted.stream().anyMatch(word -> distribution.get().mayGive(Double.parseDouble(word)));
    };
  }

  /** Whether it may have this value in some trial; what is not known may have any. */
  public boolean canBe(String wanted) {
    return canBe(List.of(wanted));
  }

  /** Whether it surely has one of these values in every trial. */
  public boolean isAlways(List<String> wanted) {
    return switch (kind) {
      case UNKNOWN, RANGE -> false;
      case DEFAULT -> defaultValue.filter(wanted::contains).isPresent();
      case VALUES -> values.stream().allMatch(value -> wanted.stream().anyMatch(value::is));
    };
  }

  /** Whether it surely has this value in every trial. */
  public boolean isAlways(String wanted) {
    return isAlways(List.of(wanted));
  }

  /** The values that are written for it and fulfil a condition; the default is none of them. */
  public List<Value> where(Predicate<Value> condition) {
    return values.stream().filter(condition).toList();
  }

  /** The largest value that a trial can have; empty where that is not known. */
  public Optional<BigDecimal> largest() {
    return switch (kind) {
      case UNKNOWN -> Optional.empty();
      case DEFAULT -> defaultValue.flatMap(Setting::number);
      case VALUES -> bound(/* largest= */ true);
      case RANGE -> finite(distribution.get().largest());
    };
  }

  /** The smallest value that a trial can have; empty where that is not known. */
  public Optional<BigDecimal> smallest() {
    return switch (kind) {
      case UNKNOWN -> Optional.empty();
      case DEFAULT -> defaultValue.flatMap(Setting::number);
      case VALUES -> bound(/* largest= */ false);
      case RANGE -> finite(distribution.get().smallest());
    };
  }

  private Optional<BigDecimal> bound(boolean largest) {
    BigDecimal found = null;
    for (Value value : values) {
      if (value.number().isEmpty()) {
        return Optional.empty();
      }
      BigDecimal number = value.number().get();
      found = found == null ? number : largest ? found.max(number) : found.min(number);
    }
    return Optional.ofNullable(found);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a word
    }
  }

  private static Optional<BigDecimal> finite(double number) {
    return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
  }
}
