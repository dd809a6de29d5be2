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

/** What is said beside the report: progress, skipped files, and the summary. */
final class ProgressReporter {
  private static final long PROGRESS_AFTER = Duration.ofSeconds(1).toNanos();
  private static final long PROGRESS_EVERY = Duration.ofMillis(100).toNanos();
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Flushable report;
  private final PrintWriter err;
  private final boolean terminal;
  private final boolean quiet;
  private final boolean verbose;
  private final long begun = System.nanoTime();
  private long nextProgress = begun + PROGRESS_AFTER;
  private boolean progressShown;
  private int total;
  private int done;

  /**
   * Prepares the notes.
   *
   * @param report where the report goes, perhaps to the same terminal
   */
  ProgressReporter(
      Flushable report, PrintWriter err, boolean terminal, boolean quiet, boolean verbose) {
    this.report = report;
    this.err = err;
    this.terminal = terminal;
    this.quiet = quiet;
    this.verbose = verbose;
  }

  void begin(int files) {
    total = files;
  }

  /** Makes room for what the report may write. */
  void clearProgress() {
    if (progressShown) {
      err.print(CLEAR_LINE);
      err.flush();
      progressShown = false;
    }
  }

  /** Notes a file that is done and reported. */
  void file(FileReport file) throws IOException {
    done++;
    if (verbose && file.status() == Status.SKIPPED) {
      err.println("skipped " + Quoted.visible(file.path()) + ": " + file.reason().orElse(""));
    }
    long now = System.nanoTime();
    if (terminal && !quiet && now >= nextProgress) {
      nextProgress = now + PROGRESS_EVERY;
      report.flush(); // or it would come behind this line
      err.print("checked " + done + " of " + total + " files");
      err.flush();
      progressShown = true;
    }
  }

  void end(Summary summary, Severity shown) {
    clearProgress();
    if (!quiet) {
      err.println(total == 0 ? "no YAML files found" : text(summary, shown));
      if (verbose) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        err.println(String.format(Locale.ROOT, "%s in %.2f s", files(total), seconds));
      }
    }
    err.flush();
  }

  private static String text(Summary summary, Severity shown) {
    var parts = new StringJoiner("; ");
    if (summary.files(Status.CHECKED) > 0) {
      parts.add(files(summary.files(Status.CHECKED)) + " checked: " + findings(summary, shown));
    }
    if (summary.files(Status.FAILED) > 0) {
      parts.add(files(summary.files(Status.FAILED)) + " could not be checked");
    }
    if (summary.files(Status.SKIPPED) > 0) {
      parts.add(files(summary.files(Status.SKIPPED)) + " skipped: " + skipReason(summary));
    }
    return parts.toString();
  }

  private static String findings(Summary summary, Severity shown) {
    var parts = new StringJoiner(", ");
    for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING}) {
      int count = summary.findings(severity);
      if (count > 0) {
        parts.add(count(count, severity.label()));
      }
    }
    if (parts.length() == 0) {
      parts.add("no errors or warnings");
    }
    int infos = summary.findings(Severity.INFO);
    if (infos > 0) {
      boolean hidden = !Severity.INFO.atLeast(shown);
      parts.add(count(infos, "info") + (hidden ? " (see them with --min-severity info)" : ""));
    }
    if (summary.suppressed() > 0) {
      parts.add(summary.suppressed() + " suppressed");
    }
    return parts.toString();
  }

  /** Most skipped files are simply something else; that says enough for all of them. */
  private static String skipReason(Summary summary) {
    Map<String, Integer> reasons = summary.skipReasons();
    return reasons.size() == 1 ? reasons.keySet().iterator().next() : "not an AutoML image job";
  }

  private static String files(int count) {
    return count(count, "file");
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
