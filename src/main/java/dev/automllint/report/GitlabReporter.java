package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;

/** Writes a Code Quality report of GitLab. */
final class GitlabReporter implements Reporter {
  private final Writer out;
  private final Json text = new Json();
  private final JsonGenerator json = text.generator();

  GitlabReporter(Writer out) {
    this.out = out;
    json.writeStartArray();
  }

  @Override
  public void file(FileReport report) throws IOException {
    String path = ProjectPath.of(report.path());
    var fingerprints = new Fingerprints(path);
    for (Diagnostic diagnostic : report.diagnostics()) {
      json.writeStartObject();
      // The page shows the description only.
      json.writeStringProperty(
          "description", diagnostic.rule() + ": " + Texts.messageAndHelp(diagnostic));
      json.writeStringProperty("check_name", diagnostic.rule());
      json.writeStringProperty("fingerprint", fingerprints.next(diagnostic));
      json.writeStringProperty("severity", severity(diagnostic.severity()));
      json.writeObjectPropertyStart("location");
      json.writeStringProperty("path", Quoted.wellFormed(path));
      json.writeObjectPropertyStart("lines");
      json.writeNumberProperty("begin", Positions.start(report, diagnostic.span()).line());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    text.drain(out);
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.writeEndArray();
    text.drain(out);
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
