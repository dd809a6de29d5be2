package dev.automllint.cli;

/** Thrown where options or arguments are invalid. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Takes a message of one line for users. */
  UsageException(String message) {
    super(message);
  }
}
