package dev.automllint.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** A command of the program. */
interface Command {
  /** Describes its options and parameters. */
  CommandSpec spec();

  /**
   * Runs it.
   *
   * @throws UsageException if its arguments are invalid
   * @throws IOException if its output cannot be written
   */
  ExitCode run(Arguments arguments, Streams streams) throws IOException, InterruptedException;
}
