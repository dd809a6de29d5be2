package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes one line for each diagnostic, as logs show it. */
final class LineReporter implements Reporter {
  private static final int MAX_PER_FILE = 1000;

  private final Writer out;
  private final BiFunction<FileReport, Diagnostic, String> line;

  /** Writes lines that a function makes, without line breaks. */
  LineReporter(Writer out, BiFunction<FileReport, Diagnostic, String> line) {
    this.out = out;
    this.line = line;
  }

  @Override
  public void file(FileReport report) throws IOException {
    for (Diagnostic diagnostic : shown(report)) {
      out.write(line.apply(report, diagnostic) + "\n");
    }
    Optional<String> rest = rest(report);
    if (rest.isPresent()) {
      out.write(rest.get() + "\n");
    }
  }

  @Override
  public void end(Summary summary) {}

  /** The first diagnostics of a file: more are not read. */
  static List<Diagnostic> shown(FileReport report) {
    List<Diagnostic> all = report.diagnostics();
    return all.subList(0, Math.min(MAX_PER_FILE, all.size()));
  }

  /** How many diagnostics of a file are not shown; empty if all are. */
  static Optional<String> rest(FileReport report) {
    int more = report.diagnostics().size() - MAX_PER_FILE;
    return more <= 0
        ? Optional.empty()
        : Optional.of(
            "and " + Texts.count(more, "more diagnostic") + " in " + Quoted.visible(report.path()));
  }
}
