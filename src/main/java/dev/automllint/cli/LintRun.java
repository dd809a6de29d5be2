package dev.automllint.cli;

import dev.automllint.cli.FixOptions.FixMode;
import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.DataMode;
import dev.automllint.config.RuleLevels;
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
import dev.automllint.files.Input;
import dev.automllint.files.ReadResult;
import dev.automllint.report.Format;
import dev.automllint.report.RunInfo;
import dev.automllint.rule.Rules;
import dev.automllint.suppress.Baseline;
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
  private final Severity shown;
  private final Summary summary = new Summary();
  private final DataReports data = new DataReports();
  private int fixed;
  private int fixedFiles;
  private int namedSkips;
  private boolean failed;

  LintRun(LintOptions options, Streams streams) {
    this.options = options;
    this.streams = streams;
    this.shown = options.report().minSeverity();
  }

  /** A file to lint, the rules that apply to it, and how much of its data is read. */
  private record Task(Input input, Optional<ConfigFile> config, RuleLevels levels, DataMode data) {}

  ExitCode run() throws IOException, InterruptedException {
    Configuration configuration = options.config().configuration();
    List<Task> tasks = tasks(configuration);
    Baseline baseline = options.baseline().read();
    boolean stream = tasks.stream().anyMatch(task -> task.input().file().isEmpty());
    var run = new RunInfo(Version::number, Rules.all(), LintRun::page, s -> exitCode().value());
    try (var reports = new Reports(streams, options.report().color(), run)) {
      reports.open(options.report(), FixRun.showsText(options.fixes().mode(), stream));
      checkOutputs(tasks, reports);
      Collection<FileReport> faults = faults(configuration, tasks);
      ExitCode code =
          faults.isEmpty()
              ? lint(tasks, configuration, reports, baseline)
              : misconfigured(faults, reports);
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
    for (Input input : files.inputs(streams.in())) {
      Path path = input.file().orElseGet(() -> files.pathOf(input));
      Optional<ConfigFile> config = configuration.file(path);
      boolean excluded =
          files.mayExclude(input) && config.flatMap(file -> file.excludedBy(path)).isPresent();
      if (!excluded) {
        DataMode data = options.data().orElseGet(() -> Configuration.dataMode(config));
        tasks.add(new Task(input, config, configuration.levels(path, config), data));
      }
    }
    return tasks;
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

  private ExitCode lint(
      List<Task> tasks, Configuration configuration, Reports reports, Baseline baseline)
      throws IOException, InterruptedException {
    var fixing =
        new FixRun(
            new Linter(showsSkipReasons(tasks)),
            options.fixes(),
            (input, report) -> reported(input, report, baseline));
    List<Task> tables = tasks.stream().filter(task -> isTable(task.input())).toList();
    List<Task> jobs = tasks.stream().filter(task -> !isTable(task.input())).toList();
    if (options.files().namesUnreadStdin() && !options.report().quiet()) {
      streams.err().println("automl-lint: --stdin-filename has no effect without the path `-`");
    }
    var progress = new ProgressReporter(reports, streams, options.report(), tasks.size());
    progress.begin();
    try {
      if (options.fixes().mode() == FixMode.WRITE) {
        fixTables(tasks, configuration, fixing);
      }
      ParallelMap.run(
          jobs,
          task -> fixing.run(task.input(), task.levels(), task.data()),
          options.jobs(),
          done -> write(done, baseline, reports, progress));
      for (Task table : tables) {
        Input input = table.input();
        ReadResult read = input.read();
        if (read instanceof ReadResult.Failed || read instanceof ReadResult.Outside) {
          write(fixing.run(input, table.levels(), DataMode.OFF), baseline, reports, progress);
        } else {
          data.add(List.of(DataReader.table(realPath(input), read)));
        }
      }
      for (DataFile file : data.files()) {
        write(file, fixing, configuration, baseline, reports, progress);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    progress.clear();
    reports.end(summary); // the summary on stderr follows the report, on a terminal too
    if (options.baseline().isUpdate()) {
      int held = options.baseline().write(baseline);
      streams.err().println("the baseline holds " + ProgressReporter.count(held, "diagnostic"));
    }
    boolean quiet = options.report().quiet();
    if (!quiet) {
      writeFixed();
    }
    progress.end(summary);
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

  /** The report of a file without what the baseline holds; empty if that is being written. */
  private FileReport withoutBaseline(FileReport report, String name, Baseline baseline) {
    return options.baseline().isUpdate() && report.status() == FileReport.Status.CHECKED
        ? report.with(List.of(), report.suppressed())
        : baseline.apply(report, name);
  }

  /** What users see of the report on a file, and may fix; a new baseline hides nothing. */
  private FileReport reported(Input input, FileReport report, Baseline baseline) {
    boolean all = options.baseline().isUpdate();
    return (all ? report : withoutBaseline(report, name(input), baseline)).atLeast(shown);
  }

  /** The name of a file in the baseline. */
  private String name(Input input) {
    return options.baseline().name(input.path(), input.file());
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

  private void write(
      FixRun.Done done, Baseline baseline, Reports reports, ProgressReporter progress) {
    String name = name(done.input());
    options.baseline().record(name, done.report().atLeast(shown));
    FileReport report = withoutBaseline(done.report(), name, baseline);
    summary.add(report);
    data.add(done.data());
    fixed += done.fixed();
    fixedFiles += done.fixed() > 0 ? 1 : 0;
    failed |= done.failed();
    boolean skipped = report.status() == FileReport.Status.SKIPPED;
    namedSkips += skipped && done.input().named() ? 1 : 0;
    try {
      progress.clear();
      reports.file(report.atLeast(shown));
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
        tables.add(fixing.tables(task.input(), task.data()));
      } else if (task.input().read() instanceof ReadResult.Decoded decoded) {
        tables.add(List.of(DataReader.table(realPath(task.input()), decoded)));
      }
    }
    for (DataFile table : tables.files()) {
      if (table.kind() == FileReport.Kind.MLTABLE) {
        FixRun.Done done = fixing.table(table, levels(table, configuration));
        fixed += done.fixed();
        fixedFiles += done.fixed() > 0 ? 1 : 0;
        failed |= done.failed();
        done.notes().forEach(streams.err()::println);
      }
    }
  }

  private static RuleLevels levels(DataFile file, Configuration configuration) {
    Path path = Path.of(file.source().path());
    return configuration.levels(path, configuration.file(path));
  }

  private void write(
      DataFile file,
      FixRun fixing,
      Configuration configuration,
      Baseline baseline,
      Reports reports,
      ProgressReporter progress) {
    RuleLevels levels = levels(file, configuration);
    FixMode mode = options.fixes().mode();
    if (file.kind() == FileReport.Kind.MLTABLE
        && (mode == FixMode.DIFF || mode == FixMode.SUPPRESS)) {
      write(fixing.table(file, levels), baseline, reports, progress);
      return;
    }
    Path path = Path.of(file.source().path());
    String name = options.baseline().name(file.source().path(), Optional.of(path));
    FileReport all = DataReports.report(file, levels);
    options.baseline().record(name, all.atLeast(shown));
    FileReport report = withoutBaseline(all, name, baseline);
    summary.add(report);
    try {
      progress.clear();
      reports.file(report.atLeast(shown));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        : options.exit().code(summary, namedSkips);
  }

  /** Says why a run fails without an error. */
  private void writeReasons() {
    if (options.exit().hasTooManyWarnings(summary)) {
      int allowed = options.exit().maxWarnings().getAsInt();
      streams.err().println("more warnings than --max-warnings " + allowed + " allows");
    }
    if (options.exit().failOnSkipped() && namedSkips > 0) {
      String files = ProgressReporter.count(namedSkips, "named file");
      streams.err().println(files + " skipped, which --fail-on-skipped does not allow");
    }
  }
}
