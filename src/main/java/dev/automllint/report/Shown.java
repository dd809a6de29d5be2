package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Suppressed;
import java.util.List;
import java.util.Optional;

/**
 * What a format shows of the report on a file: a made-up file of 4 MiB has half a million
 * diagnostics, too many to read, and 400 MB as SARIF.
 *
 * @param diagnostics the first diagnostics
 * @param more how many follow them
 * @param suppressed the first of the suppressed ones
 * @param moreSuppressed how many follow those
 */
record Shown(
    List<Diagnostic> diagnostics, int more, List<Suppressed> suppressed, int moreSuppressed) {
  private static final int MOST_FOR_PEOPLE = 1000;
  private static final int MOST_FOR_PROGRAMS = 10_000;

  /** What people see, a line or some for each diagnostic. */
  static Shown toPeople(FileReport report) {
    return first(report, MOST_FOR_PEOPLE);
  }

  /** What programs read. */
  static Shown toPrograms(FileReport report) {
    return first(report, MOST_FOR_PROGRAMS);
  }

  private static Shown first(FileReport report, int most) {
    List<Diagnostic> all = report.diagnostics();
    List<Suppressed> suppressed = report.suppressed();
    int shown = Math.min(most, all.size());
    int shownSuppressed = Math.min(most, suppressed.size());
    return new Shown(
        all.subList(0, shown),
        all.size() - shown,
        suppressed.subList(0, shownSuppressed),
        suppressed.size() - shownSuppressed);
  }

  /** How many diagnostics are not shown; empty if all are. */
  Optional<String> rest(String path) {
    return more == 0
        ? Optional.empty()
        : Optional.of(
            "and " + Texts.count(more, "more diagnostic") + " in " + Quoted.visible(path));
  }
}
