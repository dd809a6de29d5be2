package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Quoted;
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
import tools.jackson.core.JsonGenerator;

/** Writes one JSON object; {@code schemas/automlLintReport.schema.json} describes it. */
final class JsonReporter implements Reporter {
  private static final int SCHEMA_VERSION = 1;

  private final Writer out;
  private final Json text = new Json();
  private final JsonGenerator json = text.generator();

  /** The findings stand behind all files in the report, so they wait here, already written. */
  private final List<String> diagnostics = new ArrayList<>();

  private final List<String> suppressed = new ArrayList<>();

  JsonReporter(Writer out, String version) {
    this.out = out;
    json.writeStartObject();
    json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", "automl-lint");
    json.writeStringProperty("version", version);
    json.writeEndObject();
    json.writeArrayPropertyStart("files");
  }

  @Override
  public void file(FileReport report) throws IOException {
    json.writeStartObject();
    json.writeStringProperty("path", Quoted.wellFormed(report.path()));
    json.writeStringProperty("status", report.status().label());
    json.writeArrayPropertyStart("jobs");
    for (JobRef job : report.jobs()) {
      json.writeStartObject();
      json.writeStringProperty("pointer", Quoted.wellFormed(job.pointer()));
      json.writeStringProperty("task", job.task());
      json.writeEndObject();
    }
    json.writeEndArray();
    report.reason().ifPresent(reason -> json.writeStringProperty("reason", reason));
    json.writeEndObject();
    report.diagnostics().forEach(diagnostic -> keep(report, diagnostic));
    report.suppressed().forEach(silenced -> keep(report, silenced));
    text.drain(out);
  }

  private void keep(FileReport report, Diagnostic diagnostic) {
    var own = new Json();
    own.generator().writeStartObject();
    write(own.generator(), report, diagnostic);
    own.generator().writeEndObject();
    diagnostics.add(own.drain());
  }

  private void keep(FileReport report, Suppressed silenced) {
    var own = new Json();
    JsonGenerator generator = own.generator();
    generator.writeStartObject();
    write(generator, report, silenced.diagnostic());
    generator.writeObjectPropertyStart("suppression");
    generator.writeStringProperty("kind", silenced.kind().name().toLowerCase(Locale.ROOT));
    silenced
        .reason()
        .ifPresent(reason -> generator.writeStringProperty("reason", Quoted.wellFormed(reason)));
    silenced.line().ifPresent(line -> generator.writeNumberProperty("line", line));
    generator.writeEndObject();
    generator.writeEndObject();
    suppressed.add(own.drain());
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.writeEndArray();
    list("diagnostics", diagnostics);
    if (!suppressed.isEmpty()) {
      list("suppressed", suppressed);
    }
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("files", summary.files());
    json.writeNumberProperty("checked", summary.files(Status.CHECKED));
    json.writeNumberProperty("skipped", summary.files(Status.SKIPPED));
    json.writeNumberProperty("failed", summary.files(Status.FAILED));
    json.writeNumberProperty("errors", summary.findings(Severity.ERROR));
    json.writeNumberProperty("warnings", summary.findings(Severity.WARNING));
    json.writeNumberProperty("infos", summary.findings(Severity.INFO));
    if (summary.suppressed() > 0) {
      json.writeNumberProperty("suppressed", summary.suppressed());
    }
    json.writeEndObject();
    json.writeEndObject();
    text.drain(out);
    out.write('\n');
  }

  private void list(String name, List<String> written) {
    json.writeArrayPropertyStart(name);
    for (String item : written) {
      json.writeRawValue(item.replace("\n", "\n    "));
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, FileReport report, Diagnostic diagnostic) {
    json.writeStringProperty("path", Quoted.wellFormed(report.path()));
    writePlace(json, report, diagnostic.span());
    json.writeStringProperty("severity", diagnostic.severity().label());
    json.writeStringProperty("rule", diagnostic.rule());
    json.writeStringProperty("message", diagnostic.message());
    json.writeStringProperty("pointer", Quoted.wellFormed(diagnostic.pointer()));
    diagnostic.help().ifPresent(help -> json.writeStringProperty("help", help));
    if (!diagnostic.related().isEmpty()) {
      json.writeArrayPropertyStart("related");
      for (Related related : diagnostic.related()) {
        json.writeStartObject();
        writePlace(json, report, related.span());
        json.writeStringProperty("message", related.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    diagnostic.fix().ifPresent(fix -> write(json, report, fix));
  }

  private static void write(JsonGenerator json, FileReport report, Fix fix) {
    json.writeObjectPropertyStart("fix");
    json.writeBooleanProperty("safe", fix.safe());
    json.writeStringProperty("title", fix.title());
    json.writeArrayPropertyStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      writePlace(json, report, edit.span());
      json.writeStringProperty("text", Quoted.wellFormed(edit.text()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writePlace(JsonGenerator json, FileReport report, Span span) {
    Position start = Positions.start(report, span);
    Position end = Positions.end(report, span);
    json.writeNumberProperty("line", start.line());
    json.writeNumberProperty("column", start.column());
    json.writeNumberProperty("endLine", end.line());
    json.writeNumberProperty("endColumn", end.column());
  }
}
