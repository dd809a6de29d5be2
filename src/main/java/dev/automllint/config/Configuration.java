package dev.automllint.config;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.files.FileFinder;
import dev.automllint.files.Links;
import dev.automllint.files.SourceReader;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds and reads the configuration of each file. Not safe for use by several threads. */
public final class Configuration {
  /** The names of configuration files. */
  public static final List<String> NAMES = List.of(".automl-lint.yml", ".automl-lint.yaml");

  /** No file has a longer path, and to look in each of its folders would take too long. */
  private static final int MAX_PATH = 4096;

  private final Path current;
  private final Path home;
  private final CommandLineLevels commandLine;
  private final List<RuleInfo> rules;
  private final Map<Path, Optional<ConfigFile>> byFolder = new HashMap<>();
  private boolean searches = true;
  private Optional<ConfigFile> forAll = Optional.empty();

  /**
   * Makes a configuration that is searched for from each file upwards.
   *
   * @param current the current folder, absolute
   * @param home the user's folder, absolute: the search ends there
   * @param commandLine the levels that the command line sets
   * @param rules all rules
   */
  public Configuration(
      Path current, Path home, CommandLineLevels commandLine, List<RuleInfo> rules) {
    this.current = current;
    this.home = home;
    this.commandLine = commandLine;
    this.rules = rules;
  }

  /** Ignores configuration files. */
  public void useNoFile() {
    searches = false;
  }

  /** Uses one configuration file for all files; its patterns are relative to its folder. */
  public void use(Path file) {
    searches = false;
    boolean elsewhere = Links.leadOutOfRepository(file);
    forAll = Optional.of(elsewhere ? elsewhere(file.toAbsolutePath()) : read(file));
  }

  /** The configuration file that is used for all files, if one is. */
  public Optional<ConfigFile> forAll() {
    return forAll;
  }

  /**
   * The configuration file of a file, which links may put outside: then what is there is not read.
   */
  public Optional<ConfigFile> file(Path linted, boolean outside) {
    return outside ? forAll : file(linted);
  }

  /** The configuration file of a file; if it is invalid, it says so and sets nothing. */
  public Optional<ConfigFile> file(Path linted) {
    if (!searches || linted.toString().length() > MAX_PATH) {
      return forAll;
    }
    return search(linted.toAbsolutePath().normalize().getParent());
  }

  /**
   * The level of each rule for a file.
   *
   * @param config the configuration file of that file
   */
  public RuleLevels levels(Path linted, Optional<ConfigFile> config) {
    Map<String, ConfiguredLevel> levels = new HashMap<>();
    config.ifPresent(file -> levels.putAll(file.rules(linted)));
    commandLine.applyTo(levels, rules);
    return levels.isEmpty() ? RuleLevels.DEFAULT : new RuleLevels(levels);
  }

  /** The options that a configuration file sets, if there is one. */
  public static ConfiguredOptions options(Optional<ConfigFile> config) {
    return config.map(ConfigFile::options).orElse(ConfiguredOptions.NONE);
  }

  private Optional<ConfigFile> search(Path folder) {
    if (folder == null) {
      return Optional.empty();
    }
    Optional<ConfigFile> known = byFolder.get(folder);
    if (known == null) {
      known = in(folder);
      boolean last = Files.exists(folder.resolve(".git")) || folder.equals(home);
      if (known.isEmpty() && !last) {
        known = search(folder.getParent());
      }
      byFolder.put(folder, known);
    }
    return known;
  }

  private Optional<ConfigFile> in(Path folder) {
    List<Path> found =
        NAMES.stream()
            .map(folder::resolve)
            .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)) // wherever it leads
            .toList();
    if (found.size() > 1) {
      return Optional.of(
          invalid(
              found.get(1), "there is also " + NAMES.get(0) + " in this folder; keep one of them"));
    }
    return found.stream()
        .findFirst()
        .map(file -> leadsAway(file, folder) ? elsewhere(file) : read(file));
  }

  /** A link in a repository of others must not show what else is on this machine. */
  private static boolean leadsAway(Path file, Path folder) {
    try {
      return Files.isSymbolicLink(file)
          && Files.exists(file) // or reading it says why not
          && !Links.leadInto(file, folder);
    } catch (IOException e) {
      return true;
    }
  }

  private ConfigFile elsewhere(Path link) {
    return invalid(link, "it is a link to a file elsewhere; pass that file with --config");
  }

  private ConfigFile read(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    try {
      SourceFile source =
          SourceReader.readSettings(absolute, display(absolute), SourceReader.MAX_BYTES);
      return ConfigReader.read(source, absolute.getParent(), rules);
    } catch (IOException e) {
      return invalid(absolute, "cannot read the configuration: " + e.getMessage());
    }
  }

  private ConfigFile invalid(Path file, String message) {
    return ConfigFile.invalid(
        file.getParent(),
        display(file),
        Optional.empty(),
        List.of(CoreRules.UNREADABLE_FILE.at(Span.at(0), "", message)),
        "the configuration cannot be used");
  }

  /** The shortest name of a file from the current folder. */
  private String display(Path file) {
    return FileFinder.display(file.startsWith(current) ? current.relativize(file) : file);
  }
}
