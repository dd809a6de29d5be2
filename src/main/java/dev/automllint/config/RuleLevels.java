package dev.automllint.config;

import dev.automllint.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How much each rule counts for one file; a rule that nobody set keeps its own severities. */
public final class RuleLevels {
  /** Nobody set anything. */
  public static final RuleLevels DEFAULT = new RuleLevels(Map.of());

  private final Map<String, ConfiguredLevel> settings;

  RuleLevels(Map<String, ConfiguredLevel> settings) {
    this.settings = settings;
  }

  /** The rules that somebody set, by id. */
  public Map<String, ConfiguredLevel> settings() {
    return new TreeMap<>(settings);
  }

  /** Whether findings of a rule can be reported at all. */
  public boolean isOn(String rule) {
    return !settings.containsKey(rule) || settings.get(rule).level() != Level.OFF;
  }

  /** Findings as they count, in the same order. */
  public List<Diagnostic> apply(List<Diagnostic> findings) {
    return settings.isEmpty()
        ? findings
        : findings.stream().map(this::apply).flatMap(Optional::stream).toList();
  }

  private Optional<Diagnostic> apply(Diagnostic finding) {
    ConfiguredLevel setting = settings.get(finding.rule());
    return setting == null
        ? Optional.of(finding)
        : setting.level().severity().map(finding::withSeverity);
  }
}
