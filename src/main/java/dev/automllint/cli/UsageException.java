package dev.automllint.cli;

/** Thrown where options or arguments are invalid. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is invalid.
   *
   * @param message for people, in one line
   */
  UsageException(String message) {
    super(message);
  }
}
