package dev.automllint.schema.message;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.text.Span;
import java.util.List;

/** What diagnostics about values have in common. */
final class ValueDiagnostics {
  private ValueDiagnostics() {}

  /** A diagnostic at a value. */
  static Diagnostic at(RuleInfo rule, InstanceLocation place, String message) {
    return rule.at(place.span(), place.pointer(), message);
  }

  /** Says what a value must be, and what it is. */
  static Diagnostic mustBe(RuleInfo rule, InstanceLocation place, String expected) {
    String actual = Wording.actual(place.node());
    return at(rule, place, Wording.subject(place) + " must be " + expected + ", but is " + actual);
  }

  /** Writes another value. */
  static Fix replace(Span span, String text) {
    return new Fix(true, "write `" + text + "`", List.of(new Edit(span, text)));
  }
}
