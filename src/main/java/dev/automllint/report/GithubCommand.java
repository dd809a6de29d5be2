package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.text.Position;

/** Workflow commands of GitHub Actions, which become annotations. */
final class GithubCommand {
  private GithubCommand() {}

  static String of(FileReport report, Diagnostic diagnostic) {
    Position start = Positions.start(report, diagnostic.span());
    Position end = Positions.end(report, diagnostic.span());
    var line = new StringBuilder("::").append(level(diagnostic.severity()));
    line.append(" title=").append(property("automl-lint (" + diagnostic.rule() + ")"));
    line.append(",file=").append(property(Quoted.visible(report.path())));
    line.append(",line=").append(start.line());
    line.append(",endLine=").append(Positions.lastLine(report, diagnostic.span()));
    if (start.line() == end.line()) { // GitHub drops an annotation of several lines with columns
      line.append(",col=").append(start.column());
      line.append(",endColumn=").append(end.column());
    }
    // The log shows this alone, without file and line.
    return line.append("::").append(data(Texts.line(report, diagnostic))).toString();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.label();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
