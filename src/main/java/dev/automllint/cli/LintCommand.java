package dev.automllint.cli;

import dev.automllint.cli.FixOptions.FixMode;
import dev.automllint.config.Configuration;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.engine.Linter;
import dev.automllint.engine.ParallelMap;
import dev.automllint.explain.RulePages;
import dev.automllint.files.Input;
import dev.automllint.report.Reporter;
import dev.automllint.report.RunInfo;
import dev.automllint.rule.Rules;
import dev.automllint.suppress.Baseline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lints files and folders. */
@Command(
    name = "automl-lint",
    description = "Check Azure Machine Learning AutoML image jobs before they are submitted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    footer = {
      "",
      "Exit codes: 0 no errors, 1 errors or too many warnings, 2 the work could not be",
      "done.",
      "Files that are no AutoML image jobs are skipped."
    })
final class LintCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Mixin private FileOptions files = new FileOptions();
  @Mixin private ConfigOptions config = new ConfigOptions();
  @Mixin private FixOptions fixes = new FixOptions();
  @Mixin private BaselineOptions baselines = new BaselineOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME[=FILE]",
      converter = FormatOption.Converter.class,
      completionCandidates = FormatOption.Names.class,
      description = {
        "${COMPLETION-CANDIDATES}",
        "(default: text); repeatable with the file for each."
      })
  private List<FormatOption> formats = List.of();

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "FILE",
      description = "Write the report there instead of to standard output.")
  private Path outputFile;

  @Option(
      names = "--max-warnings",
      paramLabel = "N",
      description = "More warnings than these fail the run, too.")
  private Integer maxWarnings;

  @Option(
      names = "--min-severity",
      paramLabel = "LEVEL",
      description = "Report only error, warning (default) or info, and worse.")
  private Severity minSeverity;

  @Option(
      names = {"-q", "--quiet"},
      description = "Report errors only, and print no summary.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also say which files are skipped, and why.")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto (default), always or never.")
  private Terminal.Color color = Terminal.Color.AUTO;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many files to check at once (default: the processors).")
  private Integer jobs;

  LintCommand(Main.Streams streams) {
    this.streams = streams;
  }

  /**
   * A command for which no parser is needed.
   *
   * @param forceExclude whether patterns may leave out named files, too
   */
  static LintCommand of(Main.Streams streams, List<Path> paths, boolean forceExclude) {
    var command = new LintCommand(streams);
    command.files.take(paths, forceExclude);
    return command;
  }

  @Override
  public Integer call() {
    if (jobs != null && jobs < 1) {
      throw new UsageException("--jobs takes a number from 1 on");
    }
    if (maxWarnings != null && maxWarnings < 0) {
      throw new UsageException("--max-warnings takes a number from 0 on");
    }
    Configuration configuration = config.configuration();
    List<Task> tasks = tasks(files.inputs(streams.in()), configuration);
    FixMode fixMode = fixes.mode();
    Baseline baseline = baselines.read();
    boolean stream = false;
    for (Task task : tasks) {
      stream |= task.input().file().isEmpty();
    }
    try (var reports = new Reports(streams, color, runInfo())) {
      reports.open(formats, outputFile, FixRun.showsText(fixMode, stream));
      ExitCode code =
          configuration.faults().isEmpty()
              ? lint(tasks, reports, fixMode, baseline)
              : misconfigured(configuration.faults(), reports);
      reports.commit();
      return code.value();
    } catch (UncheckedIOException e) {
      return Output.failed(e.getCause(), streams.err());
    } catch (IOException e) {
      return Output.failed(e, streams.err());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILURE.value();
    }
  }

  /** What reports say of the run. */
  private RunInfo runInfo() {
    return new RunInfo(
        Version::number, Rules.all(), LintCommand::page, summary -> exitCode(summary).value());
  }

  private static Optional<String> page(String id) {
    return Rules.all().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .map(rule -> RulePages.of(rule).markdown());
  }

  /** A file to lint, and how. */
  private record Task(Input input, RuleLevels levels) {}

  private List<Task> tasks(List<Input> inputs, Configuration configuration) {
    List<Task> tasks = new ArrayList<>();
    for (Input input : inputs) {
      Path place = input.file().orElseGet(() -> files.placeOf(input));
      Optional<String> excluded =
          files.mayExclude(input)
              ? configuration.file(place).flatMap(file -> file.excludedBy(place))
              : Optional.empty();
      if (excluded.isEmpty()) {
        tasks.add(new Task(input, configuration.levels(place)));
      }
    }
    return tasks;
  }

  /**
   * Under a configuration that is wrong, nothing that could be said of the files would be right.
   */
  private ExitCode misconfigured(List<FileReport> faults, Reports reports) throws IOException {
    var summary = new Summary();
    for (FileReport fault : faults) {
      summary.add(fault);
      reports.file(fault);
    }
    reports.end(summary);
    reports.flush();
    streams.err().println("automl-lint: nothing is checked before the configuration is right");
    return exitCode(summary);
  }

  private ExitCode lint(List<Task> tasks, Reports reports, FixMode fixMode, Baseline baseline)
      throws IOException, InterruptedException {
    var fixing = new FixRun(new Linter(), fixMode, fixes, shown());
    var fixed = new FixSummary(streams, fixMode);
    var summary = new Summary();
    var notes =
        new ProgressReporter(reports, streams.err(), streams.terminal().err(), quiet, verbose);
    notes.begin(tasks.size());
    ParallelMap.run(
        tasks,
        task -> fixing.run(task.input(), task.levels()),
        jobs != null ? jobs : Runtime.getRuntime().availableProcessors(),
        done -> {
          FileReport report = weighed(done, baseline);
          summary.add(report);
          write(reports, report, notes);
          fixed.add(done);
        });
    notes.clearProgress();
    reports.end(summary);
    reports.flush(); // the summary comes behind the report, on a terminal too
    if (baselines.isUpdate()) {
      int held = baselines.write(baseline);
      streams.err().println("the baseline holds " + held + (held == 1 ? " finding" : " findings"));
    }
    fixed.end(quiet);
    notes.end(summary, shown());
    if (!quiet && tooManyWarnings(summary)) {
      streams.err().println("more warnings than --max-warnings " + maxWarnings + " allows");
    }
    return fixed.exitCode(exitCode(summary));
  }

  /** What is still to be said of a file beside the baseline; nothing if that is written anew. */
  private FileReport weighed(FixRun.Done done, Baseline baseline) {
    FileReport report = done.report();
    if (!baselines.isUpdate() || report.status() != FileReport.Status.CHECKED) {
      return baseline.apply(report, baselines.name(done.input()));
    }
    baselines.note(done.input(), report.atLeast(shown()));
    return report.with(List.of(), report.suppressed());
  }

  private void write(Reporter reporter, FileReport report, ProgressReporter notes) {
    try {
      notes.clearProgress();
      reporter.file(report.atLeast(shown()));
      notes.file(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Severity shown() {
    if (minSeverity != null) {
      return minSeverity;
    }
    return quiet ? Severity.ERROR : Severity.WARNING;
  }

  private ExitCode exitCode(Summary summary) {
    if (summary.isIncomplete()) {
      return ExitCode.FAILURE;
    }
    boolean failed = summary.findings(Severity.ERROR) > 0 || tooManyWarnings(summary);
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private boolean tooManyWarnings(Summary summary) {
    return maxWarnings != null && summary.findings(Severity.WARNING) > maxWarnings;
  }
}
