package dev.automllint.config;

/**
 * The level that is set for a rule.
 *
 * @param level the level
 * @param origin where it is set: {@code .automl-lint.yml:4}, or an option
 */
public record ConfiguredLevel(Level level, String origin) {
  /** What the origin of a rule begins with that is off because others are selected. */
  static final String NOT_SELECTED = "select in ";

  /** Whether a rule is off because others are selected. */
  public boolean isUnselected() {
    return level == Level.OFF
        && (origin.startsWith(NOT_SELECTED) || origin.equals(CommandLineLevels.SELECT));
  }
}
