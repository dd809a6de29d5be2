package dev.automllint.config;

import dev.automllint.diagnostic.Severity;
import java.util.Locale;
import java.util.Optional;

/** How much a rule counts. */
public enum Level {
  /** Not at all. */
  OFF(null),
  /** As advice. */
  INFO(Severity.INFO),
  /** As a warning. */
  WARNING(Severity.WARNING),
  /** As an error. */
  ERROR(Severity.ERROR);

  private final Severity severity;

  Level(Severity severity) {
    this.severity = severity;
  }

  /** The severity of its findings; empty if there are to be none. */
  public Optional<Severity> severity() {
    return Optional.ofNullable(severity);
  }

  /** The word for people and files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a word, in this very spelling. */
  static Optional<Level> of(String word) {
    for (Level level : values()) {
      if (level.label().equals(word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
