package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import java.util.List;

/**
 * As many findings of a file as anybody reads in a log.
 *
 * @param shown the first ones
 * @param more how many follow
 */
record Capped(List<Diagnostic> shown, int more) {
  static final int MOST = 1000;

  static Capped of(FileReport report) {
    List<Diagnostic> all = report.diagnostics();
    return all.size() <= MOST
        ? new Capped(all, 0)
        : new Capped(all.subList(0, MOST), all.size() - MOST);
  }

  /** The line that stands for the rest. */
  String rest(String path) {
    String findings = more == 1 ? " more finding in " : " more findings in ";
    return "and " + more + findings + Quoted.visible(path);
  }
}
