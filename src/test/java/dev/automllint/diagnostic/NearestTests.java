package dev.automllint.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTests {
  private static final List<String> KEYS =
      List.of(
          "beta1",
          "beta2",
          "early_stopping",
          "early_stopping_delay",
          "early_stopping_patience",
          "evaluation_frequency",
          "gpu",
          "learning_rate",
          "lr",
          "momentum",
          "number_of_epochs",
          "optimizer",
          "step_lr_gamma",
          "step_lr_step_size",
          "task",
          "training_batch_size",
          "type",
          "validation_batch_size",
          "weight_decay");

  @ParameterizedTest
  @CsvSource({
    // a letter left out, put in, replaced, two swapped
    "evaluation_freqency, evaluation_frequency",
    "learning_ratee, learning_rate",
    "optimiser, optimizer",
    "moemntum, momentum",
    // several slips in a long name
    "evalution_freqency, evaluation_frequency",
    "traning_bach_size, training_batch_size",
    // short names allow one
    "typ, type",
    "tsak, task",
    // the closest of several that are close
    "early_stopping_dely, early_stopping_delay",
    "early_stoping, early_stopping"
  })
  void findsWhatWasMisspelled(String written, String meant) {
    assertEquals(Optional.of(meant), Nearest.of(written, KEYS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "learningRate",
        "LearningRate",
        "LEARNING_RATE",
        "learning-rate",
        "learning rate",
        "learning.rate",
        "learningrate",
        "Learning-Rtae"
      })
  void ignoresCaseAndSeparators(String written) {
    assertEquals(Optional.of("learning_rate"), Nearest.of(written, KEYS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"beta3", "beta", "x", "ls", "", "---", "epochs", "batch_size", "名前"})
  void givesNothingWhereNothingIsClearlyClosest(String written) {
    assertEquals(Optional.empty(), Nearest.of(written, KEYS));
  }

  @Test
  void givesNothingForATieWhateverTheOrder() {
    assertEquals(Optional.empty(), Nearest.of("cart", List.of("card", "care", "dart")));
    assertEquals(Optional.empty(), Nearest.of("cart", List.of("dart", "card")));
  }

  @Test
  void prefersACloserNameToATieOfOthers() {
    assertEquals(
        Optional.of("momentum"),
        Nearest.of("momentun", List.of("momemtux", "momentum", "xomentux")));
  }

  @Test
  void givesNothingWithoutCandidates() {
    assertEquals(Optional.empty(), Nearest.of("task", List.of()));
  }

  @Test
  void doesNotMeasureHostileNames() {
    String hostile = "learning_rate" + "e".repeat(1_000_000);
    List<String> many = Collections.nCopies(10_000, "learning_rate");

    assertTimeout(
        Duration.ofSeconds(20), () -> assertEquals(Optional.empty(), Nearest.of(hostile, many)));
    assertFalse(Nearest.isClose(hostile, "learning_rate"));
  }

  @Test
  void tellsASlipFromAnotherWord() {
    assertTrue(Nearest.isClose("tsk", "task"));
    assertTrue(Nearest.isClose("Task", "task"));
    assertFalse(Nearest.isClose("name", "task"));
    assertFalse(Nearest.isClose("ls", "lr"));
  }
}
