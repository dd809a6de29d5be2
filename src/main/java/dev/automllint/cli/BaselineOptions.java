package dev.automllint.cli;

import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.ConfiguredValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** Which baseline applies to a file: that of the command line, else that of its configuration. */
final class BaselineOptions {
  private static final String BASELINE = "--baseline";
  private static final String UPDATE = "--update-baseline";

  private final Optional<Path> file;
  private final boolean update;
  private final Map<Path, BaselineFile> read = new LinkedHashMap<>();

  private BaselineOptions(Optional<Path> file, boolean update) {
    this.file = file;
    this.update = update;
  }

  static List<OptionSpec> options() {
    return List.of(
        Specs.option(BASELINE + "=FILE", "Report only what this file does not contain."),
        Specs.option(UPDATE, "Write the current diagnostics to that file."));
  }

  static BaselineOptions of(Arguments arguments) {
    return new BaselineOptions(arguments.path(BASELINE), arguments.has(UPDATE));
  }

  /** Whether this run writes baselines. */
  boolean isUpdate() {
    return update;
  }

  /**
   * The baseline for the files of a configuration; it is read once.
   *
   * @throws UsageException if its file is missing or not a baseline
   */
  BaselineFile file(Optional<ConfigFile> config) {
    if (file.isPresent()) {
      return read(file.get(), BASELINE);
    }
    Optional<ConfiguredValue<Path>> configured = Configuration.options(config).baseline();
    return configured.isPresent()
        ? read(configured.get().value(), configured.get().origin() + ": `baseline`")
        : BaselineFile.NONE;
  }

  private BaselineFile read(Path path, String namedBy) {
    return read.computeIfAbsent(path, key -> BaselineFile.read(key, namedBy, update));
  }

  /**
   * Refuses to write a baseline where none is named.
   *
   * @throws UsageException if there is nothing to write
   */
  void checkUpdate() {
    if (update && file(Optional.empty()) == BaselineFile.NONE && read.isEmpty()) {
      throw new UsageException(
          "`--update-baseline` needs `--baseline FILE`, or `baseline` in the configuration");
    }
  }

  /**
   * Writes the baselines.
   *
   * @return how many diagnostics they contain now
   * @throws IOException if one cannot be written
   */
  int write() throws IOException {
    int count = 0;
    for (BaselineFile baseline : read.values()) {
      count += baseline.write();
    }
    return count;
  }

  /** The baselines that apply. */
  Collection<Path> files() {
    return read.keySet();
  }

  /** How many baselines apply. */
  int count() {
    return read.size();
  }
}
