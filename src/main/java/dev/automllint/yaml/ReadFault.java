package dev.automllint.yaml;

import dev.automllint.diagnostic.Diagnostic;

/** Ends the reading of a file at its first fault. */
final class ReadFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  ReadFault(Diagnostic diagnostic) {
    super(
        diagnostic.message(),
        null,
        /* enableSuppression= */ false,
        /* writableStackTrace= */ false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
