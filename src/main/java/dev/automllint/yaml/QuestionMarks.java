package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Finds question marks that YAML 1.2 takes for text and Azure's reader does not: between brackets
 * one ends a text for PyYAML, and begins a key where none can stand.
 */
final class QuestionMarks {
  private QuestionMarks() {}

  /** The first such question mark of a text that is otherwise YAML. */
  static Optional<Diagnostic> firstRefused(String text, List<Composer.ScalarRange> scalars) {
    if (text.indexOf('?') < 0) {
      return Optional.empty();
    }
    for (Composer.ScalarRange scalar : scalars) {
      Span span = scalar.span();
      for (int i = span.start() + 1; scalar.plain() && scalar.inFlow() && i < span.end(); i++) {
        if (text.charAt(i) == '?') {
          return Optional.of(refused(i));
        }
      }
    }
    return Optional.empty();
  }

  private static Diagnostic refused(int offset) {
    return CoreRules.SYNTAX
        .at(
            new Span(offset, offset + 1),
            "",
            "a `?` is not allowed here: inside brackets Azure's reader takes it as the start of a"
                + " key")
        .withHelp("put quotes around the value");
  }
}
