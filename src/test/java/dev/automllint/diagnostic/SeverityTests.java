package dev.automllint.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeverityTests {
  @Test
  void areCalledByTheirWordsWorstFirst() {
    assertEquals(
        List.of("error", "warning", "info"),
        Arrays.stream(Severity.values()).map(Severity::label).toList());
  }

  @Test
  void compareByBadness() {
    List<Severity> all = List.of(Severity.values());

    assertEquals(
        List.of(Severity.ERROR), all.stream().filter(s -> s.atLeast(Severity.ERROR)).toList());
    assertEquals(
        List.of(Severity.ERROR, Severity.WARNING),
        all.stream().filter(s -> s.atLeast(Severity.WARNING)).toList());
    assertEquals(all, all.stream().filter(s -> s.atLeast(Severity.INFO)).toList());
  }
}
