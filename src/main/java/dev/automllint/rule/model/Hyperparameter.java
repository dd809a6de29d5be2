package dev.automllint.rule.model;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a hyperparameter may be in the trials of a {@link TrialConfiguration}: a fixed value, one of
 * a few, drawn from a range, or left to its default.
 */
public final class Hyperparameter {
  private final String name;
  private final Kind kind;
  private final List<Value> values;
  private final Optional<String> defaultValue;
  private final Optional<Distribution> distribution;
  private final Optional<Span> key;
  private final String pointer;
  private final boolean boundsKnown;
  private Set<Object> identities; // made when first asked for

  private enum Kind {
    DEFAULT,
    UNKNOWN,
    VALUES,
    RANGE
  }

  private Hyperparameter(
      String name,
      Kind kind,
      List<Value> values,
      Optional<String> defaultValue,
      Optional<Distribution> distribution,
      Optional<Span> key,
      String pointer,
      boolean boundsKnown) {
    this.name = name;
    this.kind = kind;
    this.values = List.copyOf(values);
    this.defaultValue = defaultValue;
    this.distribution = distribution;
    this.key = key;
    this.pointer = pointer;
    this.boundsKnown = boundsKnown;
  }

  private static Hyperparameter of(
      String name, Kind kind, List<Value> values, Optional<Span> key, String pointer) {
    return new Hyperparameter(
        name, kind, values, Optional.empty(), Optional.empty(), key, pointer, false);
  }

  static Hyperparameter leftOut(String name, Optional<String> defaultValue, String pointer) {
    return new Hyperparameter(
        name,
        Kind.DEFAULT,
        List.of(),
        defaultValue,
        Optional.empty(),
        Optional.empty(),
        pointer,
        /* boundsKnown= */ false);
  }

  static Hyperparameter unknown(String name, Optional<Span> key, String pointer) {
    return of(name, Kind.UNKNOWN, List.of(), key, pointer);
  }

  static Hyperparameter oneOf(String name, List<Value> values, Span key, String pointer) {
    return of(name, Kind.VALUES, values, Optional.of(key), pointer);
  }

  /**
   * Makes the setting of a range.
   *
   * @param isAllowed whether the hyperparameter may have a value; a range that leaves what is
   *     allowed has a finding of its own, so that its ends are not to be reasoned about
   */
  static Hyperparameter drawn(
      String name,
      Distribution distribution,
      Predicate<Double> isAllowed,
      Span key,
      String pointer) {
    boolean known =
        distribution.isSound()
            && finite(distribution.smallest()).filter(isAllowed).isPresent()
            && finite(distribution.largest()).filter(isAllowed).isPresent();
    return new Hyperparameter(
        name,
        Kind.RANGE,
        List.of(),
        Optional.empty(),
        Optional.of(distribution),
        Optional.of(key),
        pointer,
        known);
  }

  /** The hyperparameter. */
  public String name() {
    return name;
  }

  /** Whether it is left out, so that its default holds. */
  public boolean isDefault() {
    return kind == Kind.DEFAULT;
  }

  /** Whether it has a finding of its own, is filled in later, or stands nobody knows where. */
  public boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  /** Whether it is written and can be read. */
  public boolean isKnown() {
    return kind == Kind.VALUES || kind == Kind.RANGE;
  }

  /** The values that it is one of; none where it is left out, unknown or drawn from a range. */
  public List<Value> values() {
    return values;
  }

  /** How many different values it is one of. */
  public int count() {
    return identities().size();
  }

  private Set<Object> identities() {
    if (identities == null) {
      identities = new HashSet<>();
      values.forEach(value -> identities.add(value.identity()));
    }
    return identities;
  }

  /** Whether one of its values is also one of another setting's. */
  public boolean shares(Hyperparameter other) {
    return !Collections.disjoint(identities(), other.identities());
  }

  /** Whether it surely differs between trials. */
  public boolean varies() {
    return kind == Kind.RANGE || count() > 1;
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
      case VALUES -> {
        for (Value value : values) {
          if (value.isOneOf(wanted)) {
            yield true;
          }
        }
        yield false;
      }
      case RANGE -> !boundsKnown || wanted.stream().anyMatch(this::mayDraw);
    };
  }

  private boolean mayDraw(String wanted) {
    Optional<Double> number = Value.numberOf(wanted);
    return number.filter(n -> distribution.get().mayGive(n)).isPresent();
  }

  /** Whether it may have this value in some trial; what is not known may have any. */
  public boolean canBe(String wanted) {
    return canBe(List.of(wanted));
  }

  /** Whether it surely has one of these values in some trial: written, or the default. */
  public boolean occurs(List<String> wanted) {
    return switch (kind) {
      case UNKNOWN, RANGE -> false;
      case DEFAULT -> isAlways(wanted);
      case VALUES -> canBe(wanted);
    };
  }

  /** Whether it surely has one of these values in every trial. */
  public boolean isAlways(List<String> wanted) {
    return switch (kind) {
      case UNKNOWN, RANGE -> false;
      case DEFAULT -> defaultValue.filter(wanted::contains).isPresent();
      case VALUES -> {
        for (Value value : values) {
          if (!value.isOneOf(wanted)) {
            yield false;
          }
        }
        yield true;
      }
    };
  }

  /** Whether it surely has this value in every trial. */
  public boolean isAlways(String wanted) {
    return isAlways(List.of(wanted));
  }

  /** The values that are written for it and fulfil a condition; the default is none of them. */
  public List<Value> where(Predicate<Value> condition) {
    List<Value> found = new ArrayList<>();
    for (Value value : values) {
      if (condition.test(value)) {
        found.add(value);
      }
    }
    return found;
  }

  /** The largest value that a trial can have; empty where that is not known. */
  public Optional<Double> largest() {
    return switch (kind) {
      case UNKNOWN -> Optional.empty();
      case DEFAULT -> defaultValue.flatMap(Value::numberOf);
      case VALUES -> bound(/* largest= */ true);
      case RANGE -> boundsKnown ? finite(distribution.get().largest()) : Optional.empty();
    };
  }

  /** The smallest value that a trial can have; empty where that is not known. */
  public Optional<Double> smallest() {
    return switch (kind) {
      case UNKNOWN -> Optional.empty();
      case DEFAULT -> defaultValue.flatMap(Value::numberOf);
      case VALUES -> bound(/* largest= */ false);
      case RANGE -> boundsKnown ? finite(distribution.get().smallest()) : Optional.empty();
    };
  }

  /** The number that it is in every trial, written or by default; empty where trials differ. */
  public Optional<Double> only() {
    Optional<Double> most = largest();
    return smallest().equals(most) ? most : Optional.empty();
  }

  private static List<Value> listOf(Optional<Value> value) {
    return value.isPresent() ? List.of(value.get()) : List.of();
  }

  /** Where a number is written that is too large: every such value, or the end of a range. */
  public List<Value> tooLarge(Predicate<Double> condition) {
    return distribution.isPresent()
        ? listOf(largest().filter(condition).flatMap(n -> distribution.get().highEnd()))
        : where(value -> value.number().filter(condition).isPresent());
  }

  /** Where a number is written that is too small: every such value, or the end of a range. */
  public List<Value> tooSmall(Predicate<Double> condition) {
    return distribution.isPresent()
        ? listOf(smallest().filter(condition).flatMap(n -> distribution.get().lowEnd()))
        : where(value -> value.number().filter(condition).isPresent());
  }

  /** Where it is written that it is another number; of a range the end that is further out. */
  public List<Value> otherThan(double number) {
    Predicate<Double> above = n -> n > number;
    Predicate<Double> below = n -> n < number;
    if (distribution.isEmpty()) {
      return tooLarge(above.or(below));
    }
    List<Value> low = tooSmall(below);
    List<Value> high = tooLarge(above);
    if (low.isEmpty() || high.isEmpty()) {
      return low.isEmpty() ? high : low;
    }
    double upwards = largest().orElseThrow() - number;
    double downwards = number - smallest().orElseThrow();
    return upwards >= downwards ? high : low;
  }

  /**
   * Where it is written that some trial has this very number. A range counts only if it ends there
   * and draws in steps; a continuous one never meets a single number.
   */
  public List<Value> exactly(long number) {
    Predicate<Double> condition = n -> n == number;
    if (distribution.isEmpty()) {
      return tooSmall(condition);
    }
    if (!distribution.get().isStepped()) {
      return List.of();
    }
    List<Value> low = tooSmall(condition);
    return low.isEmpty() ? tooLarge(condition) : low;
  }

  /** Where it is decided: its value if there is one, else its key; empty if it is left out. */
  public Optional<Span> place() {
    return values.size() == 1 ? Optional.of(values.get(0).span()) : key;
  }

  /** What its largest value is, for a message: {@code is 60}, {@code is 15 by default}. */
  public String largestText() {
    return text(largest(), "is at most ");
  }

  /** What its smallest value is, for a message. */
  public String smallestText() {
    return text(smallest(), "is at least ");
  }

  /**
   * Its name and what one of its values is, for a message.
   *
   * @param value one of its values, or an end of its range
   */
  public String textOf(Value value) {
    String what = " is " + value.shown();
    if (distribution.isPresent()) {
      boolean high = distribution.get().highEnd().filter(value::equals).isPresent();
      Optional<Double> end = high ? largest() : smallest();
      what = (high ? " reaches " : " goes down to ") + end.map(Numbers::plain).orElse("?");
    }
    return "`" + name + "`" + what;
  }

  private String text(Optional<Double> number, String uncertain) {
    String text = number.map(Numbers::plain).orElse("not known");
    return isDefault()
        ? "is " + text + " by default"
        : (only().isPresent() ? "is " : uncertain) + text;
  }

  private Optional<Double> bound(boolean largest) {
    List<Double> numbers = new ArrayList<>();
    for (Value value : values) {
      if (value.number().isEmpty()) {
        return Optional.empty();
      }
      numbers.add(value.number().get());
    }
    return Optional.of(largest ? Collections.max(numbers) : Collections.min(numbers));
  }

  /** A bound that was computed; digits behind the fifteenth place are what computing left. */
  private static Optional<Double> finite(double number) {
    boolean fraction = Math.abs(number) < 1 && Math.abs(number) > 1e-9;
    double rounded = fraction ? Math.rint(number * 1e15) / 1e15 : number;
    return Double.isFinite(number) ? Optional.of(rounded + 0.0) : Optional.empty();
  }
}
