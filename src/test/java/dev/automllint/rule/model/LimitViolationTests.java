package dev.automllint.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.rule.Contexts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitViolationTests {
  private static List<String> of(String entry, boolean alsoEqual) {
    TrialConfiguration trial =
        Contexts.trial("search_space: [{model_name: resnet18, " + entry + "}]");
    return LimitViolation.of(
            trial.get("evaluation_frequency"), trial.get("number_of_epochs"), alsoEqual)
        .stream()
        .map(excess -> excess.value().text() + " " + excess.message())
        .toList();
  }

  @Test
  void isANumberAboveItsLimit() {
    assertEquals(
        List.of("6 `evaluation_frequency` is 6, but `number_of_epochs` is 5"),
        of("evaluation_frequency: 6, number_of_epochs: 5", false));
    assertEquals(List.of(), of("evaluation_frequency: 5, number_of_epochs: 5", false));
  }

  @Test
  void isANumberAtItsLimitIfThatCounts() {
    assertEquals(
        List.of("5 `evaluation_frequency` is 5, but `number_of_epochs` is 5"),
        of("evaluation_frequency: 5, number_of_epochs: 5", true));
    assertEquals(List.of(), of("evaluation_frequency: 4, number_of_epochs: 5", true));
  }

  @Test
  void isEveryValueThatExceedsTheLargestLimit() {
    assertEquals(
        List.of(
            "16 `evaluation_frequency` is 16, but `number_of_epochs` is 15 by default",
            "17 `evaluation_frequency` is 17, but `number_of_epochs` is 15 by default"),
        of("evaluation_frequency: {type: choice, values: [15, 16, 17]}", false));
    assertEquals(
        List.of("9 `evaluation_frequency` is 9, but `number_of_epochs` is at most 8"),
        of(
            "evaluation_frequency: {type: choice, values: [6, 9]},"
                + " number_of_epochs: {type: choice, values: [5, 8]}",
            false));
  }

  @Test
  void isALimitBelowWhatTheNumberIsAtLeast() {
    assertEquals(
        List.of("5 `number_of_epochs` is 5, but `evaluation_frequency` is at least 6"),
        of(
            "evaluation_frequency: {type: choice, values: [6, 7]},"
                + " number_of_epochs: {type: choice, values: [5, 6, 8]}",
            false));
    assertEquals(
        List.of("3 `number_of_epochs` goes down to 3, but `evaluation_frequency` is 4"),
        of(
            "evaluation_frequency: 4,"
                + " number_of_epochs: {type: quniform, min_value: 3, max_value: 9, q: 1}",
            false));
  }

  @Test
  void isNothingWhereOneIsNotKnown() {
    assertEquals(List.of(), of("evaluation_frequency: 6, number_of_epochs: '${N}'", false));
    assertEquals(List.of(), of("evaluation_frequency: '${N}', number_of_epochs: 1", false));
  }
}
