package dev.automllint.cli;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.files.ReadResult;
import dev.automllint.job.JobFinder;
import java.io.Flushable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.Timer;
import java.util.TimerTask;

/** Writes to standard error: progress, skipped files, and the summary. */
final class ProgressReporter {
  private static final long PROGRESS_AFTER = Duration.ofSeconds(1).toNanos();
  private static final long PROGRESS_EVERY = Duration.ofMillis(100).toNanos();

  /** How long the summary may be on one line, in columns. */
  private static final int WIDTH = 80;

  /** How many reasons for skipping files the summary has at most. */
  private static final int MAX_REASONS = 4;

  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Flushable report;
  private final PrintWriter err;
  private final boolean terminal;
  private final ReportOptions options;
  private final int total;
  private final int leftOut;
  private final long begun = System.nanoTime();
  private long nextProgress = begun + PROGRESS_AFTER;
  private final List<String> unusual = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();
  private boolean progressShown;
  private boolean reporting;
  private int done;

  /**
   * Begins without files.
   *
   * @param report where the report goes, perhaps to the same terminal
   * @param total how many files there will be
   * @param leftOut how many files and folders a search left out
   */
  ProgressReporter(
      Flushable report, Streams streams, ReportOptions options, int total, int leftOut) {
    this.report = report;
    this.err = streams.err();
    this.terminal = streams.terminal().err();
    this.options = options;
    this.total = total;
    this.leftOut = leftOut;
  }

  /** Shows that work goes on until a file is reported: the data of a job can take a minute. */
  void begin() {
    if (terminal && !options.quiet()) {
      long second = Duration.ofSeconds(1).toMillis();
      var tick =
          new TimerTask() {
            @Override
            public void run() {
              showWaiting();
            }
          };
      new Timer("progress", /* isDaemon= */ true).schedule(tick, second, second);
    }
  }

  private synchronized void showWaiting() {
    if (!reporting) {
      long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
      err.print("\rchecking " + files(total) + ", " + seconds + " s");
      err.flush();
      progressShown = true;
    }
  }

  /** Clears the line that the report may write to. */
  synchronized void clear() {
    reporting = true;
    if (progressShown) {
      err.print(CLEAR_LINE);
      err.flush();
      progressShown = false;
    }
  }

  /**
   * Counts a file that has been reported.
   *
   * @param named whether the command line names it
   */
  void file(FileReport file, boolean named) throws IOException {
    done++;
    if (file.status() == Status.SKIPPED) {
      String line = "skipped " + Quoted.visible(file.path()) + ": " + file.reason().orElse("");
      if (options.verbose()) {
        err.println(line);
      } else if (file.reason().equals(Optional.of(ReadResult.Outside.REASON))) {
        outside.add(line);
      } else if (named && !file.reason().equals(Optional.of(JobFinder.NOT_A_JOB))) {
        unusual.add(line);
      }
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

  /**
   * Writes the summary.
   *
   * @param infosHidden whether there are infos that are not reported
   */
  void end(Summary summary, boolean infosHidden) {
    clear();
    if (!options.quiet()) {
      if (summary.skipReasons().size() > 1) { // else the summary says it
        unusual.forEach(err::println);
      }
      outside.forEach(err::println);
      err.println(total == 0 ? nothingFound() : text(parts(summary, infosHidden)));
      if (options.verbose()) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        err.println(String.format(Locale.ROOT, "%s in %.2f s", files(total), seconds));
      }
    }
    err.flush();
  }

  private String nothingFound() {
    return "no YAML files found"
        + (leftOut == 0 || options.verbose() ? "" : "; " + leftOut + " left out (see --verbose)");
  }

  private static String text(List<String> parts) {
    String line = String.join("; ", parts);
    return line.length() <= WIDTH ? line : String.join("\n", parts);
  }

  private static List<String> parts(Summary summary, boolean infosHidden) {
    List<String> parts = new ArrayList<>();
    if (summary.files(Status.CHECKED) > 0) {
      parts.add(
          files(summary.files(Status.CHECKED)) + " checked: " + diagnostics(summary, infosHidden));
    }
    if (summary.files(Status.FAILED) > 0) {
      parts.add(files(summary.files(Status.FAILED)) + " could not be checked");
    }
    addSkipped(summary, parts);
    return parts;
  }

  private static String diagnostics(Summary summary, boolean infosHidden) {
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
      parts.add(count(infos, "info") + (infosHidden ? " (see --min-severity info)" : ""));
    }
    if (summary.suppressed() > 0) {
      parts.add(summary.suppressed() + " suppressed");
    }
    return parts.toString();
  }

  /** Adds how many files are skipped for which reason, the commonest first. */
  private static void addSkipped(Summary summary, List<String> parts) {
    if (summary.skipReasons().isEmpty()) {
      return; // without loading what sorts them
    }
    List<Map.Entry<String, Integer>> reasons = new ArrayList<>(summary.skipReasons().entrySet());
    reasons.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    int shown = reasons.size() > MAX_REASONS ? MAX_REASONS - 1 : reasons.size();
    int others = summary.files(Status.SKIPPED);
    for (Map.Entry<String, Integer> reason : reasons.subList(0, shown)) {
      parts.add(files(reason.getValue()) + " skipped: " + reason.getKey());
      others -= reason.getValue();
    }
    if (others > 0) {
      parts.add(files(others) + " skipped for other reasons (see --verbose)");
    }
  }

  private static String files(int count) {
    return count(count, "file");
  }

  /** A number and a noun, in the plural if need be. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
