package dev.automllint.config;

/**
 * What somebody wants of a rule.
 *
 * @param level how much it is to count
 * @param origin where that is said: {@code .automl-lint.yml:4}, or an option
 */
public record ConfiguredLevel(Level level, String origin) {}
