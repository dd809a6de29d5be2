package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.Position;
import java.io.IOException;
import java.io.Writer;

/** Writes logging commands of Azure Pipelines, which become issues of the build. */
final class AzureReporter implements Reporter {
  private final Writer out;

  AzureReporter(Writer out) {
    this.out = out;
  }

  @Override
  public void file(FileReport report) throws IOException {
    Capped capped = Capped.of(report);
    for (Diagnostic diagnostic : capped.shown()) {
      out.write(command(report, diagnostic) + "\n");
    }
    if (capped.more() > 0) {
      out.write(capped.rest(report.path()) + "\n");
    }
  }

  @Override
  public void end(Summary summary) {}

  /** The agent itself writes file, line and code before the message. */
  private static String command(FileReport report, Diagnostic diagnostic) {
    Position at = Positions.start(report, diagnostic.span());
    Severity severity = diagnostic.severity();
    // There is nothing below a warning, and a finding that was asked for must not get lost.
    String type = severity == Severity.ERROR ? "error" : "warning";
    String label = severity == Severity.INFO ? "info: " : "";
    return "##vso[task.logissue type=%s;sourcepath=%s;linenumber=%d;columnnumber=%d;code=%s;]%s"
        .formatted(
            type,
            property(Quoted.visible(report.path())),
            at.line(),
            at.column(),
            property(diagnostic.rule()),
            data(label + Texts.messageAndHelp(diagnostic)));
  }

  private static String data(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(";", "%3B").replace("]", "%5D");
  }
}
