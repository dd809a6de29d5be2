package dev.automllint.config;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.files.FileFinder;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is in force for each file. Not for several threads at once. */
public final class Configuration {
  /** The names of configuration files. */
  public static final List<String> NAMES = List.of(".automl-lint.yml", ".automl-lint.yaml");

  /** A longer path is that of no file, and to look in each of its folders would take for ever. */
  private static final int MAX_PATH = 4096;

  private final Path current;
  private final Path home;
  private final CommandLineLevels commandLine;
  private final Map<Path, Optional<ConfigFile>> byFolder = new HashMap<>();

  /** The same by folders as files are named, for the many files of one; null is the current one. */
  private final Map<Path, Optional<ConfigFile>> byNamedFolder = new HashMap<>();

  private final Map<Path, FileReport> faulty = new TreeMap<>();
  private Optional<ConfigFile> only;

  /**
   * Begins a search for configuration files.
   *
   * @param current the current folder, absolute
   * @param home the user's folder, absolute: no search goes above it
   * @param commandLine what the command line says
   */
  public Configuration(Path current, Path home, CommandLineLevels commandLine) {
    this.current = current;
    this.home = home;
    this.commandLine = commandLine;
  }

  /** From now on no file is searched for. */
  public void useNoFile() {
    only = Optional.empty();
  }

  /**
   * From now on one file counts for all, and no other is searched for. Its patterns count from the
   * folder that it stands in.
   */
  public void use(Path file) {
    only = read(file);
  }

  /** The configuration file that counts for a file. */
  public Optional<ConfigFile> file(Path linted) {
    if (only != null) {
      return only;
    }
    Path folder = linted.getParent();
    Optional<ConfigFile> known = byNamedFolder.get(folder);
    if (known == null) {
      boolean absurd = linted.toString().length() > MAX_PATH;
      Path absolute = absurd ? null : linted.toAbsolutePath().normalize().getParent();
      known = absolute == null ? Optional.empty() : search(absolute);
      byNamedFolder.put(folder, known);
    }
    return known;
  }

  /** How much each rule counts for a file. */
  public RuleLevels levels(Path linted) {
    Map<String, ConfiguredLevel> settings = new HashMap<>();
    file(linted).ifPresent(config -> settings.putAll(config.rules(linted)));
    commandLine.applyTo(settings);
    return settings.isEmpty() ? RuleLevels.DEFAULT : new RuleLevels(settings);
  }

  /** The configuration files met so far that have faults, with their findings. */
  public List<FileReport> faults() {
    return List.copyOf(faulty.values());
  }

  private Optional<ConfigFile> search(Path folder) {
    Optional<ConfigFile> known = byFolder.get(folder);
    if (known == null) {
      known = here(folder);
      boolean last = Files.exists(folder.resolve(".git")) || folder.equals(home);
      if (known.isEmpty() && !last && folder.getParent() != null) {
        known = search(folder.getParent());
      }
      byFolder.put(folder, known);
    }
    return known;
  }

  private Optional<ConfigFile> here(Path folder) {
    List<Path> found = new ArrayList<>();
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) { // wherever it leads
        found.add(file);
      }
    }
    if (found.size() > 1) {
      fault(found.get(1), "there is also " + NAMES.get(0) + " in this folder; keep one of them");
      return Optional.empty();
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (leadsAway(found.get(0), folder)) {
      fault(found.get(0), "it is a link to a file elsewhere; name that with --config");
      return Optional.empty();
    }
    return read(found.get(0));
  }

  /** A link in a repository of strangers must not show what else is on this machine. */
  private static boolean leadsAway(Path file, Path folder) {
    try {
      return Files.isSymbolicLink(file)
          && Files.exists(file) // or reading it says why not
          && !file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  private Optional<ConfigFile> read(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    ReadResult result = SourceReader.readSettings(file, display(absolute), SourceReader.MAX_BYTES);
    if (result instanceof ReadResult.Failed failed) {
      fault(absolute, "cannot read the configuration: " + failed.reason());
      return Optional.empty();
    }
    if (result instanceof ReadResult.Rejected rejected) {
      String what = rejected.tooLarge() ? "larger than 4 MiB" : "not UTF-8";
      fault(absolute, "the configuration is " + what);
      return Optional.empty();
    }
    SourceFile source = ((ReadResult.Decoded) result).source();
    ConfigReader.Result read = ConfigReader.read(source, absolute.getParent());
    if (read.faults().isEmpty()) {
      return Optional.of(read.file());
    }
    faulty.put(
        absolute,
        new FileReport(
            source.path(),
            FileReport.Status.FAILED,
            Optional.of(source),
            List.of(),
            read.faults(),
            Optional.of("the configuration has errors")));
    return Optional.empty();
  }

  private void fault(Path file, String message) {
    faulty.put(
        file,
        new FileReport(
            display(file),
            FileReport.Status.FAILED,
            Optional.empty(),
            List.of(),
            List.of(CoreRules.UNREADABLE_FILE.at(Span.at(0), "", message)),
            Optional.of("the configuration cannot be used")));
  }

  /** As short as it can be said from the current folder. */
  private String display(Path file) {
    return FileFinder.display(file.startsWith(current) ? current.relativize(file) : file);
  }
}
