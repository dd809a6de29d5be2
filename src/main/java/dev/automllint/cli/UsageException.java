package dev.automllint.cli;

/** Options or arguments that are wrong in a way that their parser cannot see. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message for people, in one line
   */
  UsageException(String message) {
    super(message);
  }
}
