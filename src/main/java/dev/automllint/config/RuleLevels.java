package dev.automllint.config;

import dev.automllint.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The level of each rule for one file; other rules keep their own severities. */
public final class RuleLevels {
  /** All rules keep their own severities. */
  public static final RuleLevels DEFAULT = new RuleLevels(Map.of());

  private final Map<String, ConfiguredLevel> configured;

  RuleLevels(Map<String, ConfiguredLevel> configured) {
    this.configured = configured;
  }

  /** The levels that are set, by rule id. */
  public Map<String, ConfiguredLevel> settings() {
    return new TreeMap<>(configured);
  }

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
