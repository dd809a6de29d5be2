package dev.automllint.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleInfoTests {
  @ParameterizedTest
  @ValueSource(strings = {"syntax", "unknown-key", "a-b-c"})
  void takesKebabCase(String id) {
    assertEquals(id, rule(id).id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "-a", "a-", "a--b", "A", "aB", "a_b", "a b", "a.b", "naïve", "a-b\n"})
  void refusesOtherIds(String id) {
    var fault = assertThrows(IllegalArgumentException.class, () -> rule(id));
    assertEquals("not a rule id: " + id, fault.getMessage());
  }

  @Test
  void makesDiagnosticsOfItsSeverity() {
    assertEquals(
        new Diagnostic(
            "a-rule",
            Severity.WARNING,
            "message",
            new Span(1, 2),
            "/a",
            List.of(),
            Optional.empty(),
            Optional.empty()),
        rule("a-rule").at(new Span(1, 2), "/a", "message"));
  }

  private static RuleInfo rule(String id) {
    return new RuleInfo(id, RuleInfo.Group.FILE, Severity.WARNING, "summary");
  }
}
