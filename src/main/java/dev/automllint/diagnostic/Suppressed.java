package dev.automllint.diagnostic;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A diagnostic that is not reported because a comment or the baseline silences it.
 *
 * @param diagnostic the diagnostic
 * @param kind what silences it
 * @param reason why, as the comment says
 * @param line the line of the comment, from 1; empty for the baseline
 */
public record Suppressed(
    Diagnostic diagnostic, Kind kind, Optional<String> reason, OptionalInt line) {
  /** The same for another diagnostic. */
  Suppressed with(Diagnostic other) {
    return new Suppressed(other, kind, reason, line);
  }

  /** What can silence a diagnostic. */
  public enum Kind {
    /** A comment at the end of its line. */
    LINE,
    /** A comment above the key or item. */
    NODE,
    /** A comment for the whole file. */
    FILE,
    /** The baseline. */
    BASELINE
  }
}
