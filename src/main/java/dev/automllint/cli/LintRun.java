package dev.automllint.cli;

import dev.automllint.cli.FixOptions.FixMode;
import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.ConfiguredOptions;
import dev.automllint.data.DataFile;
import dev.automllint.data.DataReader;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.engine.DataReports;
import dev.automllint.engine.Linter;
import dev.automllint.engine.ParallelMap;
import dev.automllint.explain.RulePages;
import dev.automllint.files.FileFinder;
import dev.automllint.files.Input;
import dev.automllint.files.ReadResult;
import dev.automllint.report.Format;
import dev.automllint.report.RunInfo;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One run of the linter: finds the files, lints them and reports. */
final class LintRun {
  private final LintOptions options;
  private final Streams streams;
  private final WarningLimits warnings;
  private final Summary summary = new Summary();
  private final DataReports data = new DataReports();
  private final List<String> leftOut = new ArrayList<>();
  private int fixed;
  private int fixedFiles;
  private int namedSkips;
  private boolean infosHidden;
  private boolean failed;

  LintRun(LintOptions options, Streams streams) {
    this.options = options;
    this.streams = streams;
    this.warnings = new WarningLimits(options.exit().maxWarnings());
  }

  /** A file to lint, and how. */
  private record Task(Input input, Optional<ConfigFile> config, FileSettings settings) {}

  ExitCode run() throws IOException, InterruptedException {
    Configuration configuration = options.config().configuration();
    List<Task> tasks = tasks(configuration);
    boolean stream = tasks.stream().anyMatch(task -> task.input().file().isEmpty());
    var run = new RunInfo(Version::number, Rules.all(), LintRun::page, s -> exitCode().value());
    try (var reports = new Reports(streams, options.report().color(), run)) {
      reports.open(options.report(), FixRun.showsText(options.fixes().mode(), stream));
      checkOutputs(tasks, reports);
      Collection<FileReport> faults = faults(configuration, tasks);
      ExitCode code =
          faults.isEmpty() ? lint(tasks, configuration, reports) : misconfigured(faults, reports);
      reports.commit();
      return code;
    }
  }

  private static Optional<String> page(String id) {
    return Rules.all().stream().filter(rule -> rule.id().equals(id)).findFirst().map(RulePages::of);
  }

  private List<Task> tasks(Configuration configuration) {
    FileOptions files = options.files();
    List<Task> tasks = new ArrayList<>();
    for (Input input : files.inputs(streams.in(), leftOut::add)) {
      Path path = input.file().orElseGet(() -> files.pathOf(input));
      Optional<ConfigFile> config = configuration.file(path);
      Optional<String> excluded =
          files.mayExclude(input)
              ? config.flatMap(file -> file.excludedBy(path))
              : Optional.empty();
      if (excluded.isPresent()) {
        leftOut.add("left out " + Quoted.visible(input.path() + ": " + excluded.get()));
      } else {
        tasks.add(new Task(input, config, settings(path, config, configuration)));
      }
    }
    return tasks;
  }

  private FileSettings settings(
      Path path, Optional<ConfigFile> config, Configuration configuration) {
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
  private void checkOutputs(List<Task> tasks, Reports reports) {
    for (Task task : tasks) {
      Optional<Path> file = task.input().file();
      if (file.isPresent() && reports.writes(file.get())) {
        throw new UsageException(
            Quoted.visible(task.input().path()) + " is checked, and the report would replace it");
      }
    }
  }

  /** The reports on invalid configuration files, each once. */
  private static Collection<FileReport> faults(Configuration configuration, List<Task> tasks) {
    Map<String, FileReport> faults = new TreeMap<>();
    Stream.concat(
            configuration.forAll().stream(), tasks.stream().flatMap(task -> task.config().stream()))
        .flatMap(file -> file.fault().stream())
        .forEach(fault -> faults.put(fault.path(), fault));
    return faults.values();
  }

  /** Reports an invalid configuration; under it, no report of a file would be right. */
  private ExitCode misconfigured(Collection<FileReport> faults, Reports reports)
      throws IOException {
    for (FileReport fault : faults) {
      summary.add(fault);
      reports.file(fault);
    }
    reports.end(summary);
    streams.err().println("automl-lint: nothing was checked; fix the configuration first");
    return exitCode();
  }

  private ExitCode lint(List<Task> tasks, Configuration configuration, Reports reports)
      throws IOException, InterruptedException {
    options.baseline().checkUpdate();
    var fixing = new FixRun(new Linter(showsSkipReasons(tasks)), options.fixes());
    List<Task> tables = tasks.stream().filter(task -> isTable(task.input())).toList();
    List<Task> jobs = tasks.stream().filter(task -> !isTable(task.input())).toList();
    if (options.files().namesUnreadStdin() && !options.report().quiet()) {
      streams.err().println("automl-lint: --stdin-filename has no effect without the path `-`");
    }
    if (options.report().verbose()) {
      leftOut.forEach(streams.err()::println);
    }
    var progress =
        new ProgressReporter(reports, streams, options.report(), tasks.size(), leftOut.size());
    progress.begin();
    try {
      if (options.fixes().mode() == FixMode.WRITE) {
        fixTables(tasks, configuration, fixing);
      }
      ParallelMap.run(
          jobs,
          task -> new Checked(task, fixing.run(task.input(), task.settings())),
          options.jobs(),
          checked -> write(checked, reports, progress));
      for (Task table : tables) {
        Input input = table.input();
        ReadResult read = input.read();
        if (read instanceof ReadResult.Failed || read instanceof ReadResult.Outside) {
          write(new Checked(table, fixing.run(input, table.settings())), reports, progress);
        } else {
          data.add(List.of(DataReader.table(realPath(input), read)));
        }
      }
      for (DataFile file : data.files()) {
        write(file, fixing, configuration, reports, progress);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    progress.clear();
    reports.end(summary); // the summary on stderr follows the report, on a terminal too
    if (options.baseline().isUpdate()) {
      String held = ProgressReporter.count(options.baseline().write(), "diagnostic");
      int files = options.baseline().count();
      streams
          .err()
          .println(files == 1 ? "the baseline holds " + held : files + " baselines hold " + held);
    }
    boolean quiet = options.report().quiet();
    if (!quiet) {
      writeFixed();
    }
    progress.end(summary, infosHidden);
    if (!quiet) {
      writeReasons();
    }
    return exitCode();
  }

  /** Whether the reason why a single file is skipped is shown: for named files, in the summary. */
  private boolean showsSkipReasons(List<Task> tasks) {
    return options.report().verbose()
        || options.report().formats().stream().anyMatch(f -> f.format() == Format.JSON)
        || tasks.stream().anyMatch(task -> task.input().named());
  }

  /** Where an MLTable is, so that it is reported once if jobs lead to it as well. */
  private static Path realPath(Input input) {
    Path path = input.file().orElseThrow();
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  /** Whether the user names an MLTable, which is no YAML file by its name. */
  private static boolean isTable(Input input) {
    boolean named = input.path().equals("MLTable") || input.path().endsWith("/MLTable");
    return named && input.file().isPresent(); // a stream is passed on by --fix as it is
  }

  /** A task, and its result. */
  private record Checked(Task task, FixRun.Done done) {}

  private void write(Checked checked, Reports reports, ProgressReporter progress) {
    FixRun.Done done = checked.done();
    FileReport report = counted(done.report(), checked.task());
    data.add(done.data());
    fixed += done.fixed();
    fixedFiles += done.fixed() > 0 ? 1 : 0;
    failed |= done.failed();
    boolean skipped = report.status() == FileReport.Status.SKIPPED;
    namedSkips += skipped && done.input().named() ? 1 : 0;
    try {
      progress.clear();
      reports.file(report);
      progress.file(report, done.input().named());
      done.notes().forEach(streams.err()::println);
      streams.out().write(shownText(done));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What goes to standard output for a file besides reports. */
  private String shownText(FixRun.Done done) {
    return options.fixes().mode() == FixMode.DIFF
        ? streams.terminal().style(options.report().color(), /* toFile= */ false).diff(done.text())
        : done.text();
  }

  /** Fixes the MLTables that jobs or the user name, before data is read. */
  private void fixTables(List<Task> tasks, Configuration configuration, FixRun fixing) {
    var tables = new DataReports();
    for (Task task : tasks) {
      if (!isTable(task.input())) {
        tables.add(fixing.tables(task.input(), task.settings().data()));
      } else if (task.input().read() instanceof ReadResult.Decoded decoded) {
        tables.add(List.of(DataReader.table(realPath(task.input()), decoded)));
      }
    }
    for (DataFile table : tables.files()) {
      if (table.kind() == FileReport.Kind.MLTABLE) {
        FixRun.Done done = fixing.table(table, task(table, configuration).settings());
        fixed += done.fixed();
        fixedFiles += done.fixed() > 0 ? 1 : 0;
        failed |= done.failed();
        done.notes().forEach(streams.err()::println);
      }
    }
  }

  /** What applies to a file of data, as if it were named. */
  private Task task(DataFile file, Configuration configuration) {
    String name = file.source().path();
    Path path = Path.of(name);
    Optional<ConfigFile> config = configuration.file(path);
    Input input = Input.of(new FileFinder.Found(path, name), /* named= */ true);
    return new Task(input, config, settings(path, config, configuration));
  }

  private void write(
      DataFile file,
      FixRun fixing,
      Configuration configuration,
      Reports reports,
      ProgressReporter progress) {
    Task task = task(file, configuration);
    FixMode mode = options.fixes().mode();
    if (file.kind() == FileReport.Kind.MLTABLE
        && (mode == FixMode.DIFF || mode == FixMode.SUPPRESS)) {
      write(new Checked(task, fixing.table(file, task.settings())), reports, progress);
      return;
    }
    FileReport report = counted(DataReports.report(file, task.settings().levels()), task);
    try {
      progress.clear();
      reports.file(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts what is new in the report on a file, and returns what of it is reported. */
  private FileReport counted(FileReport report, Task task) {
    FileSettings settings = task.settings();
    BaselineFile baseline = settings.baseline();
    String name = baseline.name(report.path(), task.input().file());
    baseline.record(name, report.atLeast(settings.shown()));
    FileReport all = baseline.withoutRecorded(report, name);
    summary.add(all);
    warnings.add(all, task.config());
    infosHidden |=
        settings.shown() != Severity.INFO
            && all.diagnostics().stream().anyMatch(d -> d.severity() == Severity.INFO);
    return all.atLeast(settings.shown());
  }

  private void writeFixed() {
    String verb =
        switch (options.fixes().mode()) {
          case NONE -> "";
          case WRITE -> "fixed ";
          case DIFF -> "would fix ";
          case SUPPRESS -> "suppressed ";
        };
    if (!verb.isEmpty()) {
      String what = ProgressReporter.count(fixed, "problem");
      streams.err().println(verb + what + " in " + ProgressReporter.count(fixedFiles, "file"));
    }
  }

  /** With {@code --diff} only what would be fixed counts. */
  private ExitCode exitCode() {
    if (failed || summary.isIncomplete()) {
      return ExitCode.FAILURE;
    }
    return options.fixes().mode() == FixMode.DIFF
        ? options.exit().code(fixed > 0)
        : options.exit().code(summary, warnings.exceeded().isPresent(), namedSkips);
  }

  /** Says why a run fails without an error. */
  private void writeReasons() {
    warnings
        .exceeded()
        .ifPresent(limit -> streams.err().println("more warnings than " + limit + " allows"));
    if (options.exit().failOnSkipped() && namedSkips > 0) {
      String files = ProgressReporter.count(namedSkips, "named file");
      streams.err().println(files + " skipped, which --fail-on-skipped does not allow");
    }
  }
}
