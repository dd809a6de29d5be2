package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;

/** Ends the reading of a file at its first error. */
final class ReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  ReadException(Diagnostic diagnostic) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
  }

  /** Something that Azure's reader refuses. */
  static ReadException syntax(Span span, String message) {
    return new ReadException(CoreRules.SYNTAX.at(span, "", message));
  }

  /** Something that Azure's reader refuses, and what to do about it. */
  static ReadException syntax(Span span, String message, String help) {
    return new ReadException(CoreRules.SYNTAX.at(span, "", message).withHelp(help));
  }

  /** More than our own limits allow. */
  static ReadException limit(Span span, String message) {
    return new ReadException(CoreRules.RESOURCE_LIMIT.at(span, "", message));
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
