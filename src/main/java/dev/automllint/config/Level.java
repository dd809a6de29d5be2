package dev.automllint.config;

import dev.automllint.diagnostic.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What users can set for a rule: a severity, or that it is off. */
public enum Level {
  OFF,
  INFO,
  WARNING,
  ERROR;

  /** The severity of its diagnostics; empty if the rule is off. */
  public Optional<Severity> severity() {
    return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
  }

  /** Its name for users, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a label. */
  static Optional<Level> of(String label) {
    return Arrays.stream(values()).filter(level -> level.label().equals(label)).findFirst();
  }
}
