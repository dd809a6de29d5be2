package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a Code Quality report of GitLab. */
final class GitlabReporter implements Reporter {
  /** In place of a rule where a file has more diagnostics than are shown. */
  private static final String REST = "more-diagnostics";

  private final Writer out;
  private final List<JsonObject> issues = new ArrayList<>();

  GitlabReporter(Writer out) {
    this.out = out;
  }

  @Override
  public void file(FileReport report) {
    String path = ProjectPath.of(report.path());
    var fingerprints = new Fingerprints(path);
    Shown shown = Shown.toPrograms(report);
    for (Diagnostic diagnostic : shown.diagnostics()) {
      int line = Positions.start(report, diagnostic.span()).line();
      // The page shows the description only.
      String description = diagnostic.rule() + ": " + Texts.withOtherFiles(report, diagnostic);
      issues.add(
          JsonObject.of("description", description)
              .put("check_name", diagnostic.rule())
              .put("fingerprint", fingerprints.next(diagnostic))
              .put("severity", severity(diagnostic.severity()))
              .put("location", location(path, line)));
    }
    Optional<String> rest = shown.rest(report.path());
    if (rest.isPresent()) {
      issues.add(
          JsonObject.of("description", rest.get())
              .put("check_name", REST)
              .put("fingerprint", fingerprints.next(REST, ""))
              .put("severity", severity(Severity.INFO))
              .put("location", location(path, 1)));
    }
  }

  private static JsonObject location(String path, int line) {
    return JsonObject.of("path", path).put("lines", JsonObject.of("begin", line));
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
