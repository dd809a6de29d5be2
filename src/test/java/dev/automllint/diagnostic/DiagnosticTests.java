package dev.automllint.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiagnosticTests {
  private static final List<Diagnostic> IN_ORDER =
      List.of(
          diagnostic(1, 2, Severity.INFO, "z", "z", "/z"), // where it starts
          diagnostic(2, 3, Severity.INFO, "z", "z", "/z"), // where it ends
          diagnostic(2, 4, Severity.ERROR, "z", "z", "/z"), // what is worse
          diagnostic(2, 4, Severity.WARNING, "z", "z", "/z"),
          diagnostic(2, 4, Severity.INFO, "a", "z", "/z"), // the rule
          diagnostic(2, 4, Severity.INFO, "b", "a", "/z"), // the message
          diagnostic(2, 4, Severity.INFO, "b", "b", "/a"), // the pointer
          diagnostic(2, 4, Severity.INFO, "b", "b", "/b"),
          diagnostic(10, 11, Severity.ERROR, "a", "a", "/a"));

  @Test
  void areSortedByPlaceThenSeverityThenText() {
    for (int seed = 0; seed < 20; seed++) {
      List<Diagnostic> shuffled = new ArrayList<>(IN_ORDER);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(Diagnostic.ORDER);
      assertEquals(IN_ORDER, shuffled);
    }
  }

  @Test
  void keepAllElseWhenOnePartIsChanged() {
    var plain = diagnostic(1, 2, Severity.ERROR, "a", "b", "/c");
    var fix = new Fix(true, "write `x`", List.of(new Edit(new Span(1, 2), "x")));

    assertEquals(
        new Diagnostic(
            "a",
            Severity.INFO,
            "b",
            new Span(5, 6),
            "/c",
            List.of(new Related(Span.at(0), "one"), new Related(Span.at(9), "two")),
            Optional.of("help"),
            Optional.of(fix)),
        plain
            .withRelated(Span.at(0), "one")
            .withRelated(Span.at(9), "two")
            .withHelp("help")
            .withFix(fix)
            .withSeverity(Severity.INFO)
            .withSpan(new Span(5, 6)));
  }

  private static Diagnostic diagnostic(
      int start, int end, Severity severity, String rule, String message, String pointer) {
    return new Diagnostic(
        rule,
        severity,
        message,
        new Span(start, end),
        pointer,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
