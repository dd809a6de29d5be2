package dev.automllint.cli;

import picocli.CommandLine.Option;

/** What is to be repaired. */
final class FixOptions {
  @Option(names = "--fix", description = "Repair what can safely be repaired.")
  private boolean fix;

  @Option(names = "--unsafe-fixes", description = "Repair what you then have to look at, too.")
  private boolean unsafeFixes;

  @Option(names = "--diff", description = "Show what --fix would change, and change nothing.")
  private boolean diff;

  @Option(
      names = "--add-suppressions",
      arity = "0..1",
      paramLabel = "REASON",
      description = "Write comments that silence what is reported.")
  private String suppressionReason;

  /**
   * What to do with repairs.
   *
   * @throws UsageException if the options contradict each other
   */
  FixMode mode() {
    if (unsafeFixes && !fix && !diff) {
      throw new UsageException("--unsafe-fixes goes with --fix or --diff");
    }
    if (suppressionReason != null) {
      if (fix || diff) {
        throw new UsageException("--add-suppressions does not go with --fix or --diff");
      }
      if (suppressionReason.chars().anyMatch(Character::isISOControl)) {
        throw new UsageException("the reason has to be one line of text");
      }
      return FixMode.SUPPRESS;
    }
    return diff ? FixMode.DIFF : fix ? FixMode.WRITE : FixMode.NONE;
  }

  boolean unsafe() {
    return unsafeFixes;
  }

  /** Why findings are silenced; may be empty. */
  String reason() {
    return suppressionReason == null ? "" : suppressionReason.strip();
  }

  /** What is done with repairs. */
  enum FixMode {
    /** Nothing is repaired. */
    NONE,
    /** Repairs are written. */
    WRITE,
    /** Repairs are shown. */
    DIFF,
    /** Comments are written in their place. */
    SUPPRESS
  }
}
