package dev.automllint.rule.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A number that goes beyond another one in some trials of a plan.
 *
 * @param value where that is written: a number too large, or the limit where the number is the same
 *     in all trials
 * @param setting the hyperparameter to which the value belongs
 * @param other the other one of the two
 * @param message what is wrong: both names with what they are
 */
public record LimitViolation(
    Value value, Hyperparameter setting, Hyperparameter other, String message) {

  /**
   * Finds where a number exceeds a limit.
   *
   * @param alsoEqual whether reaching the limit counts as well
   * @return nothing where one of the two is not known
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
