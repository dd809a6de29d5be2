package dev.automllint.cli;

/** The exit codes of the program. */
enum ExitCode {
  /** There is no diagnostic of severity error. */
  CLEAN(0),
  /** There are diagnostics of severity error. */
  FINDINGS(1),
  /** The work could not be done: bad usage, an unreadable file, an internal error. */
  FAILURE(2),
  /** The reader of the output has gone: the code that a shell gives for SIGPIPE. */
  BROKEN_PIPE(141);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}
