package dev.automllint.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is to be repaired. */
final class FixOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--fix", description = "Repair what can safely be repaired.")
  private boolean fix;

  @Option(names = "--unsafe-fixes", description = "Repair what you then have to look at, too.")
  private boolean unsafeFixes;

  @Option(names = "--diff", description = "Show what --fix would change, and change nothing.")
  private boolean diff;

  /**
   * What to do with repairs.
   *
   * @throws ParameterException if there are to be more of them, but none at all
   */
  FixMode mode() {
    if (unsafeFixes && !fix && !diff) {
      throw new ParameterException(spec.commandLine(), "--unsafe-fixes goes with --fix or --diff");
    }
    return diff ? FixMode.DIFF : fix ? FixMode.WRITE : FixMode.NONE;
  }

  boolean unsafe() {
    return unsafeFixes;
  }

  /** What is done with repairs. */
  enum FixMode {
    /** Nothing is repaired. */
    NONE,
    /** Repairs are written. */
    WRITE,
    /** Repairs are shown. */
    DIFF
  }
}
