package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.Position;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes one JSON object; {@code schemas/automlLintReport.schema.json} describes it. */
final class JsonReporter implements Reporter {
  private static final int SCHEMA_VERSION = 1;

  private final Writer out;
  private final String version;
  private final List<JsonObject> files = new ArrayList<>();
  private final List<JsonObject> diagnostics = new ArrayList<>();
  private final List<JsonObject> suppressed = new ArrayList<>();

  JsonReporter(Writer out, String version) {
    this.out = out;
    this.version = version;
  }

  @Override
  public void file(FileReport report) {
    Shown shown = Shown.toPrograms(report);
    files.add(
        JsonObject.of("path", report.path())
            .putIfPresent("kind", kind(report))
            .put("status", report.status().label())
            .put("jobs", report.jobs().stream().map(JsonReporter::object).toList())
            .putIfPresent("reason", report.reason())
            .putIfPresent("moreDiagnostics", positive(shown.more()))
            .putIfPresent("moreSuppressed", positive(shown.moreSuppressed())));
    for (Diagnostic diagnostic : shown.diagnostics()) {
      diagnostics.add(object(report, diagnostic));
    }
    for (Suppressed suppression : shown.suppressed()) {
      JsonObject object = object(report, suppression.diagnostic());
      suppressed.add(object.put("suppression", object(suppression)));
    }
  }

  @Override
  public void end(Summary summary) throws IOException {
    JsonObject counts =
        JsonObject.of("files", summary.files())
            .put("checked", summary.files(Status.CHECKED))
            .put("skipped", summary.files(Status.SKIPPED))
            .put("failed", summary.files(Status.FAILED))
            .put("errors", summary.diagnostics(Severity.ERROR))
            .put("warnings", summary.diagnostics(Severity.WARNING))
            .put("infos", summary.diagnostics(Severity.INFO));
    if (summary.suppressed() > 0) {
      counts.put("suppressed", summary.suppressed());
    }
    JsonObject report =
        JsonObject.of("schemaVersion", SCHEMA_VERSION)
            .put("tool", JsonObject.of("name", "automl-lint").put("version", version))
            .put("files", files)
            .put("diagnostics", diagnostics);
    if (!suppressed.isEmpty()) {
      report.put("suppressed", suppressed);
    }
    Json.write(report.put("summary", counts), out);
  }

  private static Optional<Integer> positive(int count) {
    return count > 0 ? Optional.of(count) : Optional.empty();
  }

  /** A file that is skipped is none of these. */
  private static Optional<String> kind(FileReport report) {
    return report.status() == Status.SKIPPED
        ? Optional.empty()
        : Optional.of(report.kind().label());
  }

  private static JsonObject object(JobRef job) {
    return JsonObject.of("pointer", job.pointer()).put("task", job.task());
  }

  private static JsonObject object(FileReport report, Diagnostic diagnostic) {
    JsonObject object = JsonObject.of("path", report.path());
    putPosition(object, report, diagnostic.span());
    object
        .put("severity", diagnostic.severity().label())
        .put("rule", diagnostic.rule())
        .put("message", diagnostic.message())
        .put("pointer", diagnostic.pointer())
        .putIfPresent("help", diagnostic.help());
    if (!diagnostic.related().isEmpty()) {
      object.put(
          "related", diagnostic.related().stream().map(place -> object(report, place)).toList());
    }
    return object.putIfPresent("fix", diagnostic.fix().map(fix -> object(report, fix)));
  }

  private static JsonObject object(FileReport report, Related related) {
    var object = new JsonObject();
    object.putIfPresent("path", related.elsewhere().map(file -> file.source().path()));
    return putPosition(object, report.around(related), related.span())
        .put("message", related.message());
  }

  private static JsonObject object(FileReport report, Fix fix) {
    return JsonObject.of("safe", fix.safe())
        .put("title", fix.title())
        .put("edits", fix.edits().stream().map(edit -> object(report, edit)).toList());
  }

  private static JsonObject object(FileReport report, Edit edit) {
    return putPosition(new JsonObject(), report, edit.span()).put("text", edit.text());
  }

  private static JsonObject object(Suppressed suppression) {
    JsonObject object =
        JsonObject.of("kind", suppression.kind().name().toLowerCase(Locale.ROOT))
            .putIfPresent("reason", suppression.reason());
    suppression.line().ifPresent(line -> object.put("line", line));
    return object;
  }

  private static JsonObject putPosition(JsonObject object, FileReport report, Span span) {
    Position start = Positions.start(report, span);
    Position end = Positions.end(report, span);
    return object
        .put("line", start.line())
        .put("column", start.column())
        .put("endLine", end.line())
        .put("endColumn", end.column());
  }
}
