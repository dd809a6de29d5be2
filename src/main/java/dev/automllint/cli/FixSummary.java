package dev.automllint.cli;

import dev.automllint.cli.FixOptions.FixMode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is said of the repairs of a run. */
final class FixSummary {
  private final Main.Streams streams;
  private final FixMode mode;
  private int problems;
  private int files;
  private boolean failed;

  FixSummary(Main.Streams streams, FixMode mode) {
    this.streams = streams;
    this.mode = mode;
  }

  void add(FixRun.Done done) {
    if (done.fixed() > 0) {
      problems += done.fixed();
      files++;
    }
    failed |= done.failed();
    done.notes().forEach(streams.err()::println);
    try {
      streams.out().write(done.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void end(boolean quiet) {
    if (mode != FixMode.NONE && !quiet) {
      String verb =
          switch (mode) {
            case DIFF -> "would fix ";
            case SUPPRESS -> "silenced ";
            default -> "fixed ";
          };
      streams.err().println(verb + count(problems, "problem") + " in " + count(files, "file"));
    }
  }

  /** A difference is what {@code --diff} answers to; what remains is not asked for there. */
  ExitCode exitCode(ExitCode ofFindings) {
    if (failed || ofFindings == ExitCode.FAILURE) {
      return ExitCode.FAILURE;
    }
    if (mode == FixMode.DIFF) {
      return problems > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
    return ofFindings;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
