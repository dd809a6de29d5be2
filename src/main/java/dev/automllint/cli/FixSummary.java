package dev.automllint.cli;

import dev.automllint.cli.FixOptions.FixMode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sums up the fixes of a run. */
final class FixSummary {
  private final Streams streams;
  private final FixMode mode;
  private int problems;
  private int files;
  private boolean failed;

  FixSummary(Streams streams, FixMode mode) {
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
            case SUPPRESS -> "suppressed ";
            default -> "fixed ";
          };
      String what = ProgressReporter.count(problems, "problem");
      streams.err().println(verb + what + " in " + ProgressReporter.count(files, "file"));
    }
  }

  /** With {@code --diff} only what would be fixed counts. */
  ExitCode exitCode(ExitCode ofDiagnostics) {
    if (failed || ofDiagnostics == ExitCode.FAILURE) {
      return ExitCode.FAILURE;
    }
    if (mode == FixMode.DIFF) {
      return problems > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
    return ofDiagnostics;
  }
}
