package dev.automllint.config;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Redaction;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.files.Globs;
import dev.automllint.text.SourceFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration file.
 *
 * @param folder its folder, absolute; its patterns are relative to that
 * @param path its name for users
 * @param excludes which files are left out
 * @param rules the levels of rules, by id: of `select`, `rules` and `ignore`, each wins over those
 *     before it
 * @param overrides levels for some files; later ones win
 * @param options the options of the command line that it sets
 * @param fault what is wrong with it; then it sets nothing
 */
public record ConfigFile(
    Path folder,
    String path,
    List<FilePattern> excludes,
    Map<String, ConfiguredLevel> rules,
    List<ScopedLevels> overrides,
    ConfiguredOptions options,
    Optional<FileReport> fault) {
  /**
   * A pattern for files.
   *
   * @param pattern as it is written
   * @param globs the same, compiled
   * @param origin where it is written
   */
  record FilePattern(String pattern, Globs globs, String origin) {}

  /**
   * The levels of rules for some files.
   *
   * @param files which ones
   * @param rules the levels, by id
   */
  record ScopedLevels(List<FilePattern> files, Map<String, ConfiguredLevel> rules) {}

  public ConfigFile {
    excludes = List.copyOf(excludes);
    rules = Map.copyOf(rules);
    overrides = List.copyOf(overrides);
  }

  /**
   * Reads the text of a configuration file, which need not be saved.
   *
   * @param source the text
   * @param folder the folder of the file, absolute
   * @param rules all rules
   */
  public static ConfigFile read(SourceFile source, Path folder, List<RuleInfo> rules) {
    return ConfigReader.read(source, folder, rules);
  }

  static ConfigFile invalid(
      Path folder,
      String path,
      Optional<SourceFile> source,
      List<Diagnostic> diagnostics,
      String reason) {
    var report =
        new FileReport(
            path, FileReport.Status.FAILED, source, List.of(), diagnostics, Optional.of(reason));
    return new ConfigFile(
        folder,
        path,
        List.of(),
        Map.of(),
        List.of(),
        ConfiguredOptions.NONE,
        Optional.of(Redaction.ofTexts(report)));
  }

  /** What leaves a file out, if anything does: the pattern, and where it is written. */
  public Optional<String> excludedBy(Path file) {
    return matching(excludes, relative(file))
        .map(exclude -> "`" + exclude.pattern() + "` in " + exclude.origin());
  }

  /** The levels of rules for a file, by id. */
  Map<String, ConfiguredLevel> rules(Path file) {
    Map<String, ConfiguredLevel> all = new HashMap<>(rules);
    Path relative = relative(file);
    for (ScopedLevels override : overrides) {
      if (matching(override.files(), relative).isPresent()) {
        all.putAll(override.rules());
      }
    }
    return all;
  }

  private static Optional<FilePattern> matching(List<FilePattern> patterns, Path relative) {
    return patterns.stream().filter(pattern -> pattern.globs().match(relative)).findFirst();
  }

  private Path relative(Path file) {
    return folder.relativize(file.toAbsolutePath().normalize());
  }
}
