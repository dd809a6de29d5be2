package dev.automllint.config;

/**
 * The value that a configuration file gives an option.
 *
 * @param value the value
 * @param origin where it is set: {@code .automl-lint.yml:4}
 */
public record ConfiguredValue<T>(T value, String origin) {}
