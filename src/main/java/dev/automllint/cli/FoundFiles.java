package dev.automllint.cli;

import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.files.Input;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that a command line names, each with its configuration. */
final class FoundFiles {
  /**
   * A file.
   *
   * @param path what decides which configuration applies, also to standard input
   * @param config the configuration file that applies
   */
  record Found(Input input, Path path, Optional<ConfigFile> config) {}

  private final Configuration configuration;
  private final List<Found> all = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Finds the files.
   *
   * @param in standard input, for lists of files and for {@code -}
   * @throws UsageException if standard input is named twice, or the list of files cannot be read
   */
  FoundFiles(FileOptions files, Configuration configuration, InputStream in) {
    this.configuration = configuration;
    for (Input input : files.inputs(in, leftOut::add)) {
      Path path = input.file().orElseGet(() -> files.pathOf(input));
      Optional<ConfigFile> config = configuration.file(path, input.outside());
      Optional<String> excluded =
          files.mayExclude(input)
              ? config.flatMap(file -> file.excludedBy(path))
              : Optional.empty();
      if (excluded.isPresent()) {
        leftOut.add("left out " + Quoted.visible(input.path() + ": " + excluded.get()));
      } else {
        all.add(new Found(input, path, config));
      }
    }
  }

  /** The files in order, each once. */
  List<Found> all() {
    return all;
  }

  /** What a search or the configuration leaves out, and why. */
  List<String> leftOut() {
    return leftOut;
  }

  /** The reports on invalid configuration files, each once. */
  Collection<FileReport> faults() {
    Map<String, FileReport> faults = new TreeMap<>();
    Stream.concat(configuration.forAll().stream(), all.stream().flatMap(f -> f.config().stream()))
        .flatMap(file -> file.fault().stream())
        .forEach(fault -> faults.put(fault.path(), fault));
    return faults.values();
  }
}
