package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes a Code Quality report of GitLab. */
final class GitlabReporter implements Reporter {
  private final Writer out;
  private final List<JsonObject> issues = new ArrayList<>();

  GitlabReporter(Writer out) {
    this.out = out;
  }

  @Override
  public void file(FileReport report) {
    String path = ProjectPath.of(report.path());
    var fingerprints = new Fingerprints(path);
    for (Diagnostic diagnostic : report.diagnostics()) {
      int line = Positions.start(report, diagnostic.span()).line();
      JsonObject lines = JsonObject.of("begin", line);
      // The page shows the description only.
      String description = diagnostic.rule() + ": " + Texts.withOtherFiles(report, diagnostic);
      issues.add(
          JsonObject.of("description", description)
              .put("check_name", diagnostic.rule())
              .put("fingerprint", fingerprints.next(diagnostic))
              .put("severity", severity(diagnostic.severity()))
              .put("location", JsonObject.of("path", path).put("lines", lines)));
    }
  }

  @Override
  public void end(Summary summary) throws IOException {
    Json.write(issues, out);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
