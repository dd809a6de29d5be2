package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.Position;
import java.io.IOException;
import java.io.Writer;

/** Writes {@code path:line:column: severity: message [rule]}, one line each, always. */
final class ConciseReporter implements Reporter {
  private final Writer out;
  private final Style style;

  ConciseReporter(Writer out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void file(FileReport report) throws IOException {
    Capped capped = Capped.of(report);
    for (Diagnostic diagnostic : capped.shown()) {
      Position at = Positions.start(report, diagnostic.span());
      out.write(style.strong(Quoted.path(report.path())));
      out.write(":" + at.line() + ":" + at.column() + ": ");
      out.write(style.severity(diagnostic.severity(), diagnostic.severity().label()));
      out.write(": " + diagnostic.message());
      out.write(style.faint(" [" + diagnostic.rule() + "]") + "\n");
    }
    if (capped.more() > 0) {
      out.write(capped.rest(report.path()) + "\n");
    }
  }

  @Override
  public void end(Summary summary) {}
}
