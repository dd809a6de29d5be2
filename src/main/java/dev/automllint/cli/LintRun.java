package dev.automllint.cli;

import dev.automllint.cli.FixOptions.FixMode;
import dev.automllint.data.DataFile;
import dev.automllint.data.DataReader;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.engine.DataReports;
import dev.automllint.engine.Linter;
import dev.automllint.engine.ParallelMap;
import dev.automllint.explain.RulePages;
import dev.automllint.files.Input;
import dev.automllint.files.ReadResult;
import dev.automllint.report.Format;
import dev.automllint.report.RunInfo;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One run of the linter: finds the files, lints them and reports. */
final class LintRun {
  private final LintOptions options;
  private final Streams streams;
  private final Outcome outcome;
  private final DataReports data = new DataReports();

  LintRun(LintOptions options, Streams streams) {
    this.options = options;
    this.streams = streams;
    this.outcome = new Outcome(options);
  }

  ExitCode run() throws IOException, InterruptedException {
    var tasks = new LintTasks(options, streams.in());
    boolean stream = tasks.all().stream().anyMatch(task -> task.input().file().isEmpty());
    var run =
        new RunInfo(Version::number, Rules.all(), LintRun::page, s -> outcome.exitCode().value());
    try (var reports = new Reports(streams, options.report().color(), run)) {
      reports.open(options.report(), FixRun.showsText(options.fixes().mode(), stream));
      tasks.checkOutputs(reports);
      Collection<FileReport> faults = tasks.faults();
      ExitCode code = faults.isEmpty() ? lint(tasks, reports) : misconfigured(faults, reports);
      reports.commit();
      return code;
    }
  }

  private static Optional<String> page(String id) {
    return Rules.all().stream().filter(rule -> rule.id().equals(id)).findFirst().map(RulePages::of);
  }

  /** Reports an invalid configuration; under it, no report of a file would be right. */
  private ExitCode misconfigured(Collection<FileReport> faults, Reports reports)
      throws IOException {
    for (FileReport fault : faults) {
      outcome.summary().add(fault);
      reports.file(fault);
    }
    reports.end(outcome.summary());
    streams.err().println("automl-lint: nothing was checked; fix the configuration first");
    return outcome.exitCode();
  }

  private ExitCode lint(LintTasks found, Reports reports) throws IOException, InterruptedException {
    options.baseline().checkUpdate();
    List<LintTask> tasks = found.all();
    var fixing = new FixRun(new Linter(showsSkipReasons(tasks)), options.fixes());
    List<LintTask> tables = tasks.stream().filter(LintTask::isTable).toList();
    List<LintTask> jobs = tasks.stream().filter(task -> !task.isTable()).toList();
    if (!options.report().quiet()) {
      options.files().warnUnreadStdin(streams.err());
    }
    if (options.report().verbose()) {
      found.leftOut().forEach(streams.err()::println);
    }
    var progress =
        new ProgressReporter(
            reports, streams, options.report(), tasks.size(), found.leftOut().size());
    progress.begin();
    try {
      if (options.fixes().mode() == FixMode.WRITE || options.fixes().mode() == FixMode.DIFF) {
        fixTables(found, fixing);
      }
      ParallelMap.run(
          jobs,
          task -> new Checked(task, fixing.run(task.input(), task.settings())),
          options.jobs(),
          checked -> write(checked, reports, progress));
      for (LintTask table : tables) {
        Input input = table.input();
        ReadResult read = input.read();
        if (read instanceof ReadResult.Failed || read instanceof ReadResult.Outside) {
          write(new Checked(table, fixing.run(input, table.settings())), reports, progress);
        } else {
          data.add(List.of(DataReader.table(table.realPath(), read)));
        }
      }
      for (DataFile file : data.files()) {
        reports.checkKept(file.file(), file.source().path());
        write(file, found.of(file), fixing, reports, progress);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    progress.clear();
    reports.end(outcome.summary()); // the summary on stderr follows the report, on a terminal too
    if (options.baseline().isUpdate()) {
      String held = ProgressReporter.count(options.baseline().write(), "diagnostic");
      int files = options.baseline().count();
      streams
          .err()
          .println(files == 1 ? "the baseline holds " + held : files + " baselines hold " + held);
    }
    boolean quiet = options.report().quiet();
    if (!quiet) {
      outcome.writeFixed(streams.err());
    }
    progress.end(outcome.summary(), outcome.infosHidden());
    if (!quiet) {
      outcome.writeReasons(streams.err());
    }
    return outcome.exitCode();
  }

  /** Whether the reason why a single file is skipped is shown: for named files, in the summary. */
  private boolean showsSkipReasons(List<LintTask> tasks) {
    return options.report().verbose()
        || options.report().formats().stream().anyMatch(f -> f.format() == Format.JSON)
        || tasks.stream().anyMatch(task -> task.input().named());
  }

  /** A task, and its result. */
  private record Checked(LintTask task, FixRun.Done done) {}

  private void write(Checked checked, Reports reports, ProgressReporter progress) {
    FixRun.Done done = checked.done();
    FileReport report = outcome.counted(done.report(), checked.task());
    data.add(done.data());
    outcome.addFixes(done);
    if (report.status() == FileReport.Status.SKIPPED && done.input().named()) {
      outcome.addNamedSkip();
    }
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

  /** Fixes the MLTables that jobs or the user name, before data is read, or shows the fixes. */
  private void fixTables(LintTasks found, FixRun fixing) throws IOException {
    var tables = new DataReports();
    for (LintTask task : found.all()) {
      if (!task.isTable()) {
        tables.add(fixing.tables(task.input(), task.settings()));
      } else if (task.input().read() instanceof ReadResult.Decoded decoded) {
        tables.add(List.of(DataReader.table(task.realPath(), decoded)));
      }
    }
    for (DataFile table : tables.files()) {
      if (table.kind() == FileReport.Kind.MLTABLE) {
        FixRun.Done done = fixing.table(table, found.of(table).settings());
        outcome.addFixes(done);
        done.notes().forEach(streams.err()::println);
        streams.out().write(shownText(done));
      }
    }
  }

  private void write(
      DataFile file, LintTask task, FixRun fixing, Reports reports, ProgressReporter progress) {
    if (file.kind() == FileReport.Kind.MLTABLE && options.fixes().mode() == FixMode.SUPPRESS) {
      write(new Checked(task, fixing.table(file, task.settings())), reports, progress);
      return;
    }
    FileReport report = outcome.counted(DataReports.report(file, task.settings().levels()), task);
    try {
      progress.clear();
      reports.file(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
