package dev.automllint.diagnostic;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A finding that is not reported, since somebody decided so.
 *
 * @param diagnostic the finding
 * @param kind what silences it
 * @param reason why, in the words of who silenced it
 * @param line the line of the comment, from 1; empty if it does not stand in the file
 */
public record Suppressed(
    Diagnostic diagnostic, Kind kind, Optional<String> reason, OptionalInt line) {
  /** The same for another diagnostic. */
  Suppressed with(Diagnostic other) {
    return new Suppressed(other, kind, reason, line);
  }

  /** What can silence a finding. */
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
