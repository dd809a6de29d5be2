package dev.automllint.config;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.RuleInfo;
import java.util.List;
import java.util.Map;

/**
 * The levels that the command line sets; they win over those of any file.
 *
 * @param select the only rules to apply; empty for all
 * @param ignore the rules not to apply
 * @param levels the levels of other rules
 */
public record CommandLineLevels(
    List<String> select, List<String> ignore, Map<String, Level> levels) {
  /** The option that turns off all rules but some. */
  static final String SELECT = "--select";

  /** The command line sets nothing. */
  public static final CommandLineLevels NONE =
      new CommandLineLevels(List.of(), List.of(), Map.of());

  public CommandLineLevels {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
    levels = Map.copyOf(levels);
  }

  /**
   * Overrides the levels of a file.
   *
   * @param configured by rule id; changed
   * @param rules all rules
   */
  void applyTo(Map<String, ConfiguredLevel> configured, List<RuleInfo> rules) {
    if (!select.isEmpty()) {
      for (RuleInfo rule : rules) {
        if (select.contains(rule.id())) {
          configured.computeIfPresent(
              rule.id(), (id, level) -> level.level() == Level.OFF ? null : level);
        } else if (!CoreRules.isAlwaysOn(rule.id())) {
          configured.put(rule.id(), new ConfiguredLevel(Level.OFF, SELECT));
        }
      }
    }
    levels.forEach((id, level) -> configured.put(id, new ConfiguredLevel(level, "--severity")));
    ignore.forEach(id -> configured.put(id, new ConfiguredLevel(Level.OFF, "--ignore")));
  }
}
