package dev.automllint.diagnostic;

import java.util.Map;
import java.util.TreeMap;

/** Counts over all files of a run; what is counted does not depend on what is shown. */
public final class Summary {
  // No EnumMap: it asks the enum for its constants by reflection, which takes long at a start.
  private final Map<FileReport.Status, Integer> files = new TreeMap<>();
  private final Map<Severity, Integer> findings = new TreeMap<>();
  private final Map<String, Integer> skipReasons = new TreeMap<>();
  private boolean crashed;
  private int suppressed;

  /** Counts a file. */
  public void add(FileReport report) {
    files.merge(report.status(), 1, Integer::sum);
    suppressed += report.suppressed().size();
    for (Diagnostic diagnostic : report.diagnostics()) {
      findings.merge(diagnostic.severity(), 1, Integer::sum);
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

  /** The number of findings of a severity. */
  public int findings(Severity severity) {
    return findings.getOrDefault(severity, 0);
  }

  /** The number of findings that are not reported, since somebody decided so. */
  public int suppressed() {
    return suppressed;
  }

  /** Whether part of the work could not be done: a file not read, or a fault of ours. */
  public boolean isIncomplete() {
    return crashed || files(FileReport.Status.FAILED) > 0;
  }

  /** Why files were skipped, and how many for each reason. */
  public Map<String, Integer> skipReasons() {
    return Map.copyOf(skipReasons);
  }
}
