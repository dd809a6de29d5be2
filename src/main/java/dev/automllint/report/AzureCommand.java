package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.text.Position;

/** Logging commands of Azure Pipelines, which become issues of the build. */
final class AzureCommand {
  private AzureCommand() {}

  /** The agent itself writes file, line and code before the message. */
  static String of(FileReport report, Diagnostic diagnostic) {
    Position at = Positions.start(report, diagnostic.span());
    Severity severity = diagnostic.severity();
    // Azure Pipelines has no info level, so infos show as warnings.
    String type = severity == Severity.ERROR ? "error" : "warning";
    String label = severity == Severity.INFO ? "info: " : "";
    return "##vso[task.logissue type=%s;sourcepath=%s;linenumber=%d;columnnumber=%d;code=%s;]%s"
        .formatted(
            type,
            property(Quoted.visible(report.path())),
            at.line(),
            at.column(),
            property(diagnostic.rule()),
            data(label + Texts.withOtherFiles(report, diagnostic)));
  }

  private static String data(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(";", "%3B").replace("]", "%5D");
  }
}
