package dev.automllint.config;

/**
 * The level that is set for a rule.
 *
 * @param level the level
 * @param origin where it is set: {@code .automl-lint.yml:4}, or an option
 */
public record ConfiguredLevel(Level level, String origin) {}
