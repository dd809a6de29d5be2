package dev.automllint.config;

import dev.automllint.files.Globs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration file that is in order.
 *
 * @param folder the folder that it stands in, absolute; its patterns count from there
 * @param path its name for people
 * @param excludes which files are left out
 * @param rules what it says of rules, by id
 * @param overrides what it says of rules for some files; later ones win
 */
public record ConfigFile(
    Path folder,
    String path,
    List<Exclude> excludes,
    Map<String, ConfiguredLevel> rules,
    List<Scoped> overrides) {
  /**
   * A pattern of files to leave out.
   *
   * @param pattern as it is written
   * @param globs the same, compiled
   * @param origin where it is written
   */
  record Exclude(String pattern, Globs globs, String origin) {}

  /**
   * Rules for some files.
   *
   * @param files which ones
   * @param rules what is said of rules there, by id
   */
  record Scoped(Globs files, Map<String, ConfiguredLevel> rules) {}

  public ConfigFile {
    excludes = List.copyOf(excludes);
    rules = Map.copyOf(rules);
    overrides = List.copyOf(overrides);
  }

  /** What leaves a file out, if anything does: the pattern, and where it is written. */
  public Optional<String> excludedBy(Path file) {
    Path relative = relative(file);
    return excludes.stream()
        .filter(exclude -> exclude.globs().match(relative))
        .findFirst()
        .map(exclude -> "`" + exclude.pattern() + "` in " + exclude.origin());
  }

  /** What is said of rules for a file, by id. */
  Map<String, ConfiguredLevel> rules(Path file) {
    Map<String, ConfiguredLevel> all = new HashMap<>(rules);
    Path relative = relative(file);
    for (Scoped override : overrides) {
      if (override.files().match(relative)) {
        all.putAll(override.rules());
      }
    }
    return all;
  }

  private Path relative(Path file) {
    return folder.relativize(file.toAbsolutePath().normalize());
  }
}
