package dev.automllint.cli;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import java.io.Flushable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Writes to standard error: progress, skipped files, and the summary. */
final class ProgressReporter {
  private static final long PROGRESS_AFTER = Duration.ofSeconds(1).toNanos();
  private static final long PROGRESS_EVERY = Duration.ofMillis(100).toNanos();
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Flushable report;
  private final PrintWriter err;
  private final boolean terminal;
  private final ReportOptions options;
  private final int total;
  private final long begun = System.nanoTime();
  private long nextProgress = begun + PROGRESS_AFTER;
  private boolean progressShown;
  private int done;

  /**
   * Begins without files.
   *
   * @param report where the report goes, perhaps to the same terminal
   * @param total how many files there will be
   */
  ProgressReporter(Flushable report, Streams streams, ReportOptions options, int total) {
    this.report = report;
    this.err = streams.err();
    this.terminal = streams.terminal().err();
    this.options = options;
    this.total = total;
  }

  /** Clears the line that the report may write to. */
  void clear() {
    if (progressShown) {
      err.print(CLEAR_LINE);
      err.flush();
      progressShown = false;
    }
  }

  /** Counts a file that has been reported. */
  void file(FileReport file) throws IOException {
    done++;
    if (options.verbose() && file.status() == Status.SKIPPED) {
      err.println("skipped " + Quoted.visible(file.path()) + ": " + file.reason().orElse(""));
    }
    long now = System.nanoTime();
    if (terminal && !options.quiet() && now >= nextProgress) {
      nextProgress = now + PROGRESS_EVERY;
      report.flush(); // or it would follow this line
      err.print("checked " + done + " of " + total + " files");
      err.flush();
      progressShown = true;
    }
  }

  void end(Summary summary) {
    clear();
    if (!options.quiet()) {
      err.println(total == 0 ? "no YAML files found" : text(summary));
      if (options.verbose()) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        err.println(String.format(Locale.ROOT, "%s in %.2f s", files(total), seconds));
      }
    }
    err.flush();
  }

  private String text(Summary summary) {
    var parts = new StringJoiner("; ");
    if (summary.files(Status.CHECKED) > 0) {
      parts.add(files(summary.files(Status.CHECKED)) + " checked: " + diagnostics(summary));
    }
    if (summary.files(Status.FAILED) > 0) {
      parts.add(files(summary.files(Status.FAILED)) + " could not be checked");
    }
    if (summary.files(Status.SKIPPED) > 0) {
      parts.add(files(summary.files(Status.SKIPPED)) + " skipped: " + skipReason(summary));
    }
    return parts.toString();
  }

  private String diagnostics(Summary summary) {
    var parts = new StringJoiner(", ");
    for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING}) {
      int count = summary.diagnostics(severity);
      if (count > 0) {
        parts.add(count(count, severity.label()));
      }
    }
    if (parts.length() == 0) {
      parts.add("no errors or warnings");
    }
    int infos = summary.diagnostics(Severity.INFO);
    if (infos > 0) {
      boolean hidden = !Severity.INFO.atLeast(options.minSeverity());
      parts.add(count(infos, "info") + (hidden ? " (see them with --min-severity info)" : ""));
    }
    if (summary.suppressed() > 0) {
      parts.add(summary.suppressed() + " suppressed");
    }
    return parts.toString();
  }

  /** The common reason; most skipped files are just not jobs. */
  private static String skipReason(Summary summary) {
    Map<String, Integer> reasons = summary.skipReasons();
    return reasons.size() == 1 ? reasons.keySet().iterator().next() : "not an AutoML image job";
  }

  private static String files(int count) {
    return count(count, "file");
  }

  /** A number and a noun, in the plural if need be. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
