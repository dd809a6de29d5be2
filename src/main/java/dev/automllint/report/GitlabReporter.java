package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import java.io.IOException;
import java.io.Writer;

/** Writes a Code Quality report of GitLab. */
final class GitlabReporter implements Reporter {
  private final Writer out;
  private final Json json = new Json();

  GitlabReporter(Writer out) {
    this.out = out;
    json.generator().writeStartArray();
  }

  @Override
  public void file(FileReport report) throws IOException {
    String path = ProjectPath.of(report.path());
    var fingerprints = new Fingerprints(path);
    for (Diagnostic diagnostic : report.diagnostics()) {
      int line = Positions.start(report, diagnostic.span()).line();
      json.value(
          // The page shows the description only.
          JsonObject.of("description", diagnostic.rule() + ": " + Texts.messageAndHelp(diagnostic))
              .put("check_name", diagnostic.rule())
              .put("fingerprint", fingerprints.next(diagnostic))
              .put("severity", severity(diagnostic.severity()))
              .put(
                  "location",
                  JsonObject.of("path", path).put("lines", JsonObject.of("begin", line))));
    }
    json.drain(out);
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.generator().writeEndArray();
    json.drain(out);
    out.write('\n');
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
