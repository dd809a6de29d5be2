package dev.automllint.diagnostic;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts over all files of a run; what is counted does not depend on what is shown. */
public final class Summary {
  private final Map<FileReport.Status, Integer> files = new EnumMap<>(FileReport.Status.class);
  private final Map<Severity, Integer> diagnostics = new EnumMap<>(Severity.class);
  private final Map<String, Integer> skipReasons = new TreeMap<>();
  private boolean crashed;
  private int suppressed;

  /** Counts a file. */
  public void add(FileReport report) {
    files.merge(report.status(), 1, Integer::sum);
    suppressed += report.suppressed().size();
    for (Diagnostic diagnostic : report.diagnostics()) {
      diagnostics.merge(diagnostic.severity(), 1, Integer::sum);
      crashed |= diagnostic.rule().equals(CoreRules.INTERNAL.id());
    }
    if (report.status() == FileReport.Status.SKIPPED) {
      skipReasons.merge(report.reason().orElse(""), 1, Integer::sum);
    }
  }

  /** The number of files, whatever was done with them. */
  public int files() {
    return files.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The number of files with a status. */
  public int files(FileReport.Status status) {
    return files.getOrDefault(status, 0);
  }

  /** The number of diagnostics of a severity. */
  public int diagnostics(Severity severity) {
    return diagnostics.getOrDefault(severity, 0);
  }

  /** The number of suppressed diagnostics. */
  public int suppressed() {
    return suppressed;
  }

  /** Whether part of the work could not be done: a file not read, or an error of ours. */
  public boolean isIncomplete() {
    return crashed || files(FileReport.Status.FAILED) > 0;
  }

  /** Why files were skipped, and how many for each reason. */
  public Map<String, Integer> skipReasons() {
    return Map.copyOf(skipReasons);
  }
}
