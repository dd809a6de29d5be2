package dev.automllint.job;

import dev.automllint.yaml.YamlMapping;
import java.util.List;
import java.util.Set;

/**
 * What must be known of a job format to recognise its files; the bundled schema says it.
 *
 * @param schemaName the file name of the format's published schema, as {@code $schema} ends
 * @param task the task that it describes
 * @param knownTasks all AutoML tasks, described by a bundled schema or not
 * @param rootKeys the keys at the top level
 * @param identifyingKeys keys that this format alone has; {@code a+b} for two that do so together
 */
public record JobFormat(
    String schemaName,
    String task,
    List<String> knownTasks,
    Set<String> rootKeys,
    List<String> identifyingKeys) {

  /** How many of the keys that this format alone has stand in a mapping. */
  int identifyingKeysIn(YamlMapping mapping) {
    int count = 0;
    for (String key : identifyingKeys) {
      int plus = key.indexOf('+');
      if (plus < 0) {
        count += mapping.has(key) ? 1 : 0;
      } else if (mapping.has(key.substring(0, plus)) && mapping.has(key.substring(plus + 1))) {
        count += 2;
      }
    }
    return count;
  }

  /** Whether all keys of a mapping are keys of this format. */
  boolean hasAllKeysOf(YamlMapping mapping) {
    return mapping.entries().stream().allMatch(entry -> rootKeys.contains(entry.name()));
  }
}
