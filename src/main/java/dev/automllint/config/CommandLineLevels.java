package dev.automllint.config;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.rule.Rules;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the command line says of rules; it beats every file.
 *
 * @param select only these count; empty for all
 * @param ignore these do not count
 * @param levels how much these count
 */
public record CommandLineLevels(
    List<String> select, List<String> ignore, Map<String, Level> levels) {
  /** The command line says nothing. */
  public static final CommandLineLevels NONE =
      new CommandLineLevels(List.of(), List.of(), Map.of());

  public CommandLineLevels {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
    levels = Map.copyOf(levels);
  }

  /**
   * Puts what the command line says over what a file says.
   *
   * @param settings by rule id; changed
   */
  void applyTo(Map<String, ConfiguredLevel> settings) {
    if (!select.isEmpty()) {
      for (RuleInfo rule : Rules.all()) {
        if (select.contains(rule.id())) {
          if (settings.containsKey(rule.id()) && settings.get(rule.id()).level() == Level.OFF) {
            settings.remove(rule.id()); // asked for by name
          }
        } else if (!CoreRules.isAlwaysOn(rule.id())) {
          settings.put(rule.id(), new ConfiguredLevel(Level.OFF, "--select"));
        }
      }
    }
    levels.forEach((id, level) -> settings.put(id, new ConfiguredLevel(level, "--severity")));
    turnOff(settings, ignore);
  }

  private static void turnOff(Map<String, ConfiguredLevel> settings, Collection<String> ids) {
    ids.forEach(id -> settings.put(id, new ConfiguredLevel(Level.OFF, "--ignore")));
  }
}
