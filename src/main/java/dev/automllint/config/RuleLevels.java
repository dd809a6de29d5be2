package dev.automllint.config;

import dev.automllint.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The level of each rule for one file.
 *
 * @param configured the levels that are set, by rule id; other rules keep their own severities
 */
public record RuleLevels(Map<String, ConfiguredLevel> configured) {
  /** All rules keep their own severities. */
  public static final RuleLevels DEFAULT = new RuleLevels(Map.of());

  /** Whether a rule can report anything. */
  public boolean isOn(String rule) {
    return !configured.containsKey(rule) || configured.get(rule).level() != Level.OFF;
  }

  /** Diagnostics with the severity of their level, without those of rules that are off. */
  public List<Diagnostic> apply(List<Diagnostic> diagnostics) {
    return configured.isEmpty()
        ? diagnostics
        : diagnostics.stream().map(this::apply).flatMap(Optional::stream).toList();
  }

  private Optional<Diagnostic> apply(Diagnostic diagnostic) {
    ConfiguredLevel level = configured.get(diagnostic.rule());
    return level == null
        ? Optional.of(diagnostic)
        : level.level().severity().map(diagnostic::withSeverity);
  }
}
