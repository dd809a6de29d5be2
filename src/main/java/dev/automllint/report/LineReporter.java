package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes one line for each diagnostic, as logs show it. */
final class LineReporter implements Reporter {
  private final Writer out;
  private final BiFunction<FileReport, Diagnostic, String> line;

  /** Writes lines that a function makes, without line breaks. */
  LineReporter(Writer out, BiFunction<FileReport, Diagnostic, String> line) {
    this.out = out;
    this.line = line;
  }

  @Override
  public void file(FileReport report) throws IOException {
    Shown shown = Shown.toPeople(report);
    for (Diagnostic diagnostic : shown.diagnostics()) {
      out.write(line.apply(report, diagnostic) + "\n");
    }
    Optional<String> rest = shown.rest(report.path());
    if (rest.isPresent()) {
      out.write(rest.get() + "\n");
    }
  }

  @Override
  public void end(Summary summary) {}
}
