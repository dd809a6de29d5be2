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

  /**
   * Refuses an empty name, such as a variable that is not set in a script makes one.
   *
   * @param option the option that takes it
   * @param name the name; null if the option is not given
   * @throws UsageException if it is empty
   */
  static void checkName(String option, Object name) {
    if (name != null && name.toString().isEmpty()) {
      throw new UsageException(option + " needs a name");
    }
  }
}
