package dev.automllint.diagnostic;

import java.util.Locale;

/** How bad a diagnostic is, worst first. */
public enum Severity {
  /** Azure rejects the job, or the documentation forbids the value. */
  ERROR,
  /**
   * Azure takes the job, but the file itself proves that something in it has no effect, means
   * something else than it says, or will fail or waste GPU time later.
   */
  WARNING,
  /** Advice, style, and whatever depends on facts outside the file. */
  INFO;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The word for options and reports, in lower case. */
  public String label() {
    return label;
  }

  /** The same, for the command line. */
  @Override
  public String toString() {
    return label;
  }

  /** Whether this is {@code other} or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
