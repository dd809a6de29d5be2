package dev.automllint.rule.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A number that exceeds a limit in some trials.
 *
 * @param value the number that is too large, or the limit if the number is the same in all trials
 * @param parameter the hyperparameter to which the value belongs
 * @param other the other hyperparameter
 * @param message both names and values
 */
public record LimitViolation(
    Value value, Hyperparameter parameter, Hyperparameter other, String message) {

  /**
   * Finds the values with which a number exceeds a limit.
   *
   * @param alsoEqual whether reaching the limit is also a violation
   * @return none if one of the two is not known
   */
  public static List<LimitViolation> of(
      Hyperparameter number, Hyperparameter limit, boolean alsoEqual) {
    Optional<Double> most = limit.largest();
    Optional<Double> least = number.smallest();
    if (most.isEmpty() || least.isEmpty()) {
      return List.of();
    }
    Predicate<Double> tooLarge = n -> alsoEqual ? n >= most.get() : n > most.get();
    List<Value> large = number.tooLarge(tooLarge);
    if (!large.isEmpty()) {
      String bound = ", but `" + limit.name() + "` " + limit.largestText();
      return large.stream()
          .map(v -> new LimitViolation(v, number, limit, number.textOf(v) + bound))
          .toList();
    }
    Predicate<Double> tooSmall = n -> alsoEqual ? n <= least.get() : n < least.get();
    List<Value> small = limit.tooSmall(tooSmall);
    if (small.isEmpty()) {
      return List.of(); // the most common answer
    }
    String bound = ", but `" + number.name() + "` " + number.smallestText();
    return small.stream()
        .map(v -> new LimitViolation(v, limit, number, limit.textOf(v) + bound))
        .toList();
  }
}
