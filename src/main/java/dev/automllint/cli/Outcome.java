package dev.automllint.cli;

import dev.automllint.cli.FixOptions.FixMode;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import java.io.PrintWriter;

/** What one run has found and fixed, and the exit code that follows. */
final class Outcome {
  private final LintOptions options;
  private final WarningLimits warnings;
  private final Summary summary = new Summary();
  private int fixed;
  private int fixedFiles;
  private int namedSkips;
  private boolean infosHidden;
  private boolean failed;

  Outcome(LintOptions options) {
    this.options = options;
    this.warnings = new WarningLimits(options.exit().maxWarnings());
  }

  Summary summary() {
    return summary;
  }

  /** Whether infos were found that the run does not show. */
  boolean infosHidden() {
    return infosHidden;
  }

  /** Counts what was fixed in a file. */
  void addFixes(FixRun.Done done) {
    fixed += done.fixed();
    fixedFiles += done.fixed() > 0 ? 1 : 0;
    failed |= done.failed();
  }

  /** Counts a file that the user named, and that is not a job. */
  void addNamedSkip() {
    namedSkips++;
  }

  /** Counts what is new in the report on a file, and returns what of it is reported. */
  FileReport counted(FileReport report, LintTask task) {
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

  /** Says how much was fixed. */
  void writeFixed(PrintWriter err) {
    String verb =
        switch (options.fixes().mode()) {
          case NONE -> "";
          case WRITE -> "fixed ";
          case DIFF -> "would fix ";
          case SUPPRESS -> "suppressed ";
        };
    if (!verb.isEmpty()) {
      String what = ProgressReporter.count(fixed, "problem");
      err.println(verb + what + " in " + ProgressReporter.count(fixedFiles, "file"));
    }
  }

  /** With {@code --diff} only what would be fixed counts. */
  ExitCode exitCode() {
    if (failed || summary.isIncomplete()) {
      return ExitCode.FAILURE;
    }
    return options.fixes().mode() == FixMode.DIFF
        ? options.exit().code(fixed > 0)
        : options.exit().code(summary, warnings.exceeded().isPresent(), namedSkips);
  }

  /** Says why a run fails without an error. */
  void writeReasons(PrintWriter err) {
    warnings.exceeded().ifPresent(limit -> err.println("more warnings than " + limit + " allows"));
    if (options.exit().failOnSkipped() && namedSkips > 0) {
      String files = ProgressReporter.count(namedSkips, "named file");
      err.println(files + " skipped, which --fail-on-skipped does not allow");
    }
  }
}
