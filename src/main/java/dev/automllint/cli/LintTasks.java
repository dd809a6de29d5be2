package dev.automllint.cli;

import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.ConfiguredOptions;
import dev.automllint.data.DataFile;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.files.FileFinder;
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

/** What one run lints: the files, and what applies to each. */
final class LintTasks {
  private final LintOptions options;
  private final Configuration configuration;
  private final List<LintTask> tasks;
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Finds the files.
   *
   * @param in standard input, for lists of files and for {@code -}
   */
  LintTasks(LintOptions options, InputStream in) {
    this.options = options;
    this.configuration = options.config().configuration();
    this.tasks = find(in);
  }

  List<LintTask> all() {
    return tasks;
  }

  /** What a search or the configuration leaves out, and why. */
  List<String> leftOut() {
    return leftOut;
  }

  private List<LintTask> find(InputStream in) {
    FileOptions files = options.files();
    List<LintTask> tasks = new ArrayList<>();
    for (Input input : files.inputs(in, leftOut::add)) {
      Path path = input.file().orElseGet(() -> files.pathOf(input));
      Optional<ConfigFile> config = configuration.file(path);
      Optional<String> excluded =
          files.mayExclude(input)
              ? config.flatMap(file -> file.excludedBy(path))
              : Optional.empty();
      if (excluded.isPresent()) {
        leftOut.add("left out " + Quoted.visible(input.path() + ": " + excluded.get()));
      } else {
        tasks.add(new LintTask(input, config, settings(path, config)));
      }
    }
    return tasks;
  }

  private FileSettings settings(Path path, Optional<ConfigFile> config) {
    ConfiguredOptions configured = Configuration.options(config);
    return new FileSettings(
        configuration.levels(path, config),
        options.data().orElseGet(configured::dataOrDefault),
        options.report().minSeverity().orElseGet(configured::minSeverityOrDefault),
        options.baseline().file(config));
  }

  /**
   * Refuses to replace a file that is checked.
   *
   * @throws UsageException if a report or the baseline would
   */
  void checkOutputs(Reports reports) {
    for (LintTask task : tasks) {
      Optional<Path> file = task.input().file();
      if (file.isPresent() && reports.writes(file.get())) {
        throw new UsageException(
            Quoted.visible(task.input().path()) + " is checked, and the report would replace it");
      }
    }
  }

  /** The reports on invalid configuration files, each once. */
  Collection<FileReport> faults() {
    Map<String, FileReport> faults = new TreeMap<>();
    Stream.concat(
            configuration.forAll().stream(), tasks.stream().flatMap(task -> task.config().stream()))
        .flatMap(file -> file.fault().stream())
        .forEach(fault -> faults.put(fault.path(), fault));
    return faults.values();
  }

  /** What applies to a file of data, as if it were named. */
  LintTask of(DataFile file) {
    String name = file.source().path();
    Path path = Path.of(name);
    Optional<ConfigFile> config = configuration.file(path);
    Input input = Input.of(new FileFinder.Found(path, name), /* named= */ true);
    return new LintTask(input, config, settings(path, config));
  }
}
