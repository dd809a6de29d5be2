package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.text.Position;
import java.io.Writer;

/** Writes {@code path:line:column: severity: message [rule]}, one line each, always. */
final class ConciseReporter extends LineReporter {
  private final Style style;

  ConciseReporter(Writer out, Style style) {
    super(out);
    this.style = style;
  }

  @Override
  String line(FileReport report, Diagnostic diagnostic) {
    Position at = Positions.start(report, diagnostic.span());
    return style.strong(Quoted.path(report.path()))
        + (":" + at.line() + ":" + at.column() + ": ")
        + style.severity(diagnostic.severity(), diagnostic.severity().label())
        + (": " + diagnostic.message())
        + style.faint(" [" + diagnostic.rule() + "]");
  }
}
