package dev.automllint.cli;

import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.ConfiguredOptions;
import dev.automllint.data.DataFile;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.files.FileFinder;
import dev.automllint.files.Input;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one run lints: the files, and what applies to each. */
final class LintTasks {
  private final LintOptions options;
  private final Configuration configuration;
  private final FoundFiles found;
  private final List<LintTask> tasks;

  /**
   * Finds the files.
   *
   * @param in standard input, for lists of files and for {@code -}
   */
  LintTasks(LintOptions options, InputStream in) {
    this.options = options;
    this.configuration = options.config().configuration();
    this.found = new FoundFiles(options.files(), configuration, in);
    this.tasks = found.all().stream().map(this::task).toList();
  }

  List<LintTask> all() {
    return tasks;
  }

  /** What a search or the configuration leaves out, and why. */
  List<String> leftOut() {
    return found.leftOut();
  }

  /** The reports on invalid configuration files, each once. */
  Collection<FileReport> faults() {
    return found.faults();
  }

  private LintTask task(FoundFiles.Found file) {
    return new LintTask(file.input(), file.config(), settings(file.path(), file.config()));
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
   * Refuses to replace a file that is read.
   *
   * @throws UsageException if a report would
   */
  void checkOutputs(Reports reports) {
    for (LintTask task : tasks) {
      task.input().file().ifPresent(file -> reports.checkKept(file, task.input().path()));
    }
    Stream.of(options.files().filesFrom(), options.config().config())
        .flatMap(Optional::stream)
        .forEach(file -> reports.checkKept(file, FileFinder.display(file)));
    options.baseline().files().forEach(file -> reports.checkKept(file, BaselineFile.display(file)));
  }

  /** What applies to a file of data, as if it were named. */
  LintTask of(DataFile file) {
    String name = file.source().path();
    Path path = Path.of(name);
    Input input = Input.of(new FileFinder.Found(path, name), /* named= */ true);
    return task(new FoundFiles.Found(input, path, configuration.file(path)));
  }
}
