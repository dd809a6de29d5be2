package dev.automllint.job;

import dev.automllint.yaml.YamlMapping;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What must be known of the jobs of a task to recognise their files; the bundled schema says it.
 *
 * @param task the task
 * @param rootKeys the keys at the top level
 * @param identifyingKeys keys that AutoML jobs alone have; {@code a+b} for two that do so together
 * @param words metrics and models of the task; made when they are needed
 */
public record JobFormat(
    Task task, Set<String> rootKeys, List<String> identifyingKeys, Supplier<Set<String>> words) {
  /** How many identifying keys a mapping has. */
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

  /** Whether a text that is not parsed may have one of the identifying keys. */
  boolean mayIdentify(String text) {
    return identifyingKeys.stream()
        .map(key -> key.substring(key.indexOf('+') + 1)) // of a+b, b is enough to look closer
        .anyMatch(text::contains);
  }

  /** Whether all keys of a mapping are keys of this format. */
  boolean hasAllKeysOf(YamlMapping mapping) {
    return mapping.entries().stream().allMatch(entry -> rootKeys.contains(entry.name()));
  }
}
