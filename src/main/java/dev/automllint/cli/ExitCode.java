package dev.automllint.cli;

/** What the program answers to whoever called it. */
enum ExitCode {
  /** Nothing of severity error. */
  CLEAN(0),
  /** Findings of severity error. */
  FINDINGS(1),
  /** The work could not be done: bad usage, an unreadable file, a fault of ours. */
  FAILURE(2),
  /** Nobody reads the output any more: what a shell says of a program that SIGPIPE ended. */
  BROKEN_PIPE(141);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}
