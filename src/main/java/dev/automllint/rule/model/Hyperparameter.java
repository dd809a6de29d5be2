package dev.automllint.rule.model;

import dev.automllint.text.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A hyperparameter in the trials of a {@link TrialConfiguration}: a fixed value, one of several
 * values, drawn from a range, or omitted.
 *
 * @param name its name
 * @param pointer JSON Pointer to it, or to where it would be
 * @param key its key; empty if it is omitted
 * @param kind what is known of its values
 * @param values the values of which it has one; empty unless the kind is {@code VALUES}
 * @param defaultValue the default if it is omitted and the sources agree
 * @param distribution the range from which it is drawn; empty unless the kind is {@code RANGE}
 * @param boundsKnown whether the bounds of the range are known and allowed
 */
public record Hyperparameter(
    String name,
    String pointer,
    Optional<Span> key,
    Kind kind,
    List<Value> values,
    Optional<String> defaultValue,
    Optional<Distribution> distribution,
    boolean boundsKnown) {

  /** What is known of the values of a hyperparameter. */
  public enum Kind {
    /** It is omitted and has its default. */
    DEFAULT,
    /** It has a validation error, is filled in later, or may be set under another name. */
    UNKNOWN,
    /** It has one of several values. */
    VALUES,
    /** It is drawn from a range. */
    RANGE
  }

  private Hyperparameter(
      String name, String pointer, Optional<Span> key, Kind kind, List<Value> values) {
    this(name, pointer, key, kind, values, Optional.empty(), Optional.empty(), false);
  }

  static Hyperparameter omitted(String name, String pointer, Optional<String> defaultValue) {
    return new Hyperparameter(
        name,
        pointer,
        Optional.empty(),
        Kind.DEFAULT,
        List.of(),
        defaultValue,
        Optional.empty(),
        /* boundsKnown= */ false);
  }

  static Hyperparameter unknown(String name, String pointer, Optional<Span> key) {
    return new Hyperparameter(name, pointer, key, Kind.UNKNOWN, List.of());
  }

  static Hyperparameter oneOf(String name, String pointer, Span key, List<Value> values) {
    return new Hyperparameter(name, pointer, Optional.of(key), Kind.VALUES, List.copyOf(values));
  }

  /** Makes a hyperparameter that is drawn from a range; other rules report bad bounds. */
  static Hyperparameter drawn(
      String name,
      String pointer,
      Span key,
      Distribution distribution,
      Predicate<Double> isAllowed) {
    boolean boundsKnown =
        distribution.isSound()
            && finite(distribution.smallest()).filter(isAllowed).isPresent()
            && finite(distribution.largest()).filter(isAllowed).isPresent();
    return new Hyperparameter(
        name,
        pointer,
        Optional.of(key),
        Kind.RANGE,
        List.of(),
        Optional.empty(),
        Optional.of(distribution),
        boundsKnown);
  }

  /** Whether it is omitted, so that its default applies. */
  public boolean isDefault() {
    return kind == Kind.DEFAULT;
  }

  /** Whether it has a validation error, is filled in later, or may be set under another name. */
  public boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  /** Whether it is set and can be read. */
  public boolean isKnown() {
    return kind == Kind.VALUES || kind == Kind.RANGE;
  }

  /** The number of different values that it is one of. */
  public int count() {
    return identities().size();
  }

  private Set<Object> identities() {
    return values.stream().map(Value::identity).collect(Collectors.toSet());
  }

  /** Whether it has a value in common with another one. */
  public boolean shares(Hyperparameter other) {
    return !Collections.disjoint(identities(), other.identities());
  }

  /** Whether it certainly differs between trials. */
  public boolean varies() {
    return kind == Kind.RANGE || count() > 1;
  }

  /** Whether it may have one of these values in some trial. */
  public boolean canBe(List<String> wanted) {
    return switch (kind) {
      case UNKNOWN -> true;
      case DEFAULT -> defaultValue.isEmpty() || wanted.contains(defaultValue.get());
      case VALUES -> values.stream().anyMatch(value -> value.isOneOf(wanted));
      case RANGE -> !boundsKnown || wanted.stream().anyMatch(this::mayDraw);
    };
  }

  private boolean mayDraw(String wanted) {
    return Value.numberOf(wanted).filter(distribution.orElseThrow()::mayGive).isPresent();
  }

  /** Whether it certainly has one of these values in some trial, set or by default. */
  public boolean occurs(List<String> wanted) {
    return switch (kind) {
      case UNKNOWN, RANGE -> false;
      case DEFAULT -> defaultValue.filter(wanted::contains).isPresent();
      case VALUES -> canBe(wanted);
    };
  }

  /** The values that meet a condition; never the default. */
  public List<Value> where(Predicate<Value> condition) {
    return values.stream().filter(condition).toList();
  }

  /** The largest value in any trial; empty if it is not known. */
  public Optional<Double> largest() {
    return bound(Collections::max, Distribution::largest);
  }

  /** The smallest value in any trial; empty if it is not known. */
  public Optional<Double> smallest() {
    return bound(Collections::min, Distribution::smallest);
  }

  private Optional<Double> bound(
      Function<Collection<Double>, Double> ofValues, ToDoubleFunction<Distribution> ofRange) {
    return switch (kind) {
      case UNKNOWN -> Optional.empty();
      case DEFAULT -> defaultValue.flatMap(Value::numberOf);
      case VALUES -> {
        List<Double> numbers = values.stream().flatMap(v -> v.number().stream()).toList();
        yield numbers.size() == values.size()
            ? Optional.of(ofValues.apply(numbers))
            : Optional.empty();
      }
      case RANGE ->
          boundsKnown ? finite(ofRange.applyAsDouble(distribution.get())) : Optional.empty();
    };
  }

  /** A computed bound; 0 instead of -0. */
  private static Optional<Double> finite(double number) {
    return Double.isFinite(number) ? Optional.of(number + 0.0) : Optional.empty();
  }

  /** The number that it is in every trial, set or by default; empty if trials differ. */
  public Optional<Double> only() {
    Optional<Double> most = largest();
    return smallest().equals(most) ? most : Optional.empty();
  }

  /** Where a number is too large: each such value, or the upper end of the range. */
  public List<Value> tooLarge(Predicate<Double> condition) {
    return distribution.isPresent()
        ? largest().filter(condition).flatMap(n -> distribution.get().highEnd()).stream().toList()
        : where(value -> value.number().filter(condition).isPresent());
  }

  /** Where a number is too small: each such value, or the lower end of the range. */
  public List<Value> tooSmall(Predicate<Double> condition) {
    return distribution.isPresent()
        ? smallest().filter(condition).flatMap(n -> distribution.get().lowEnd()).stream().toList()
        : where(value -> value.number().filter(condition).isPresent());
  }

  /**
   * Where some trial certainly has this number. A range counts only if it ends there and draws in
   * steps; a continuous one never draws one particular number.
   */
  public List<Value> exactly(double number) {
    if (distribution.isPresent() && !distribution.get().isStepped()) {
      return List.of();
    }
    List<Value> low = tooSmall(n -> n == number);
    return low.isEmpty() ? tooLarge(n -> n == number) : low;
  }

  /** The place that decides it: its only value, else its key; empty if it is omitted. */
  public Optional<Span> place() {
    return values.size() == 1 ? Optional.of(values.get(0).span()) : key;
  }

  /** Its largest value, for a message: {@code is 60}, {@code is 15 by default}. */
  public String largestText() {
    return text(largest(), "is at most ");
  }

  /** Its smallest value, for a message. */
  public String smallestText() {
    return text(smallest(), "is at least ");
  }

  private String text(Optional<Double> number, String uncertain) {
    String text = number.map(Numbers::plain).orElse("not known");
    return isDefault()
        ? "is " + text + " by default"
        : (only().isPresent() ? "is " : uncertain) + text;
  }

  /** Its name and one of its values, or an end of its range, for a message. */
  public String textOf(Value value) {
    String what = " is " + value.shown();
    if (distribution.isPresent()) {
      boolean high = distribution.get().highEnd().filter(value::equals).isPresent();
      Optional<Double> end = high ? largest() : smallest();
      what = (high ? " reaches " : " goes down to ") + end.map(Numbers::plain).orElse("?");
    }
    return "`" + name + "`" + what;
  }
}
