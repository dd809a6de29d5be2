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
import dev.automllint.source.Position;
import dev.automllint.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes one JSON object; {@code schemas/automlLintReport.schema.json} describes it. */
final class JsonReporter implements Reporter {
  private static final int SCHEMA_VERSION = 1;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .highestNonEscapedChar('~') // no terminal acts on what a file contains
          .build();

  private final Writer out;

  /** The generator's faults are unchecked; so it writes here, and only we write out. */
  private final StringWriter text = new StringWriter();

  private final JsonGenerator json;

  /** The findings stand behind all files in the report, so they wait here, already written. */
  private final List<String> diagnostics = new ArrayList<>();

  JsonReporter(Writer out, String version) {
    this.out = out;
    this.json = generator(text);
    json.writeStartObject();
    json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", "automl-lint");
    json.writeStringProperty("version", version);
    json.writeEndObject();
    json.writeArrayPropertyStart("files");
  }

  static JsonGenerator generator(Writer out) {
    var printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    return FACTORY.createGenerator(
        new ObjectWriteContext.Base() {
          @Override
          public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return printer;
          }
        },
        out);
  }

  @Override
  public void file(FileReport report) throws IOException {
    json.writeStartObject();
    json.writeStringProperty("path", report.path());
    json.writeStringProperty("status", report.status().label());
    json.writeArrayPropertyStart("jobs");
    for (JobRef job : report.jobs()) {
      json.writeStartObject();
      json.writeStringProperty("pointer", job.pointer());
      json.writeStringProperty("task", job.task());
      json.writeEndObject();
    }
    json.writeEndArray();
    report.reason().ifPresent(reason -> json.writeStringProperty("reason", reason));
    json.writeEndObject();
    report.diagnostics().forEach(diagnostic -> keep(report, diagnostic));
    drain();
  }

  private void drain() throws IOException {
    json.flush();
    out.write(escaped(text));
    text.getBuffer().setLength(0);
  }

  /** Jackson leaves DEL as it is, which is ASCII and yet a control character. */
  private static String escaped(StringWriter json) {
    return json.toString().replace("\u007f", "\\u007F");
  }

  private void keep(FileReport report, Diagnostic diagnostic) {
    var own = new StringWriter();
    JsonGenerator one = generator(own);
    write(one, report, diagnostic);
    one.close();
    diagnostics.add(escaped(own));
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.writeEndArray();
    json.writeArrayPropertyStart("diagnostics");
    for (String diagnostic : diagnostics) {
      json.writeRawValue(diagnostic.replace("\n", "\n    "));
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("files", summary.files());
    json.writeNumberProperty("checked", summary.files(Status.CHECKED));
    json.writeNumberProperty("skipped", summary.files(Status.SKIPPED));
    json.writeNumberProperty("failed", summary.files(Status.FAILED));
    json.writeNumberProperty("errors", summary.findings(Severity.ERROR));
    json.writeNumberProperty("warnings", summary.findings(Severity.WARNING));
    json.writeNumberProperty("infos", summary.findings(Severity.INFO));
    json.writeEndObject();
    json.writeEndObject();
    drain();
    out.write('\n');
  }

  private static void write(JsonGenerator json, FileReport report, Diagnostic diagnostic) {
    json.writeStartObject();
    json.writeStringProperty("path", report.path());
    writePlace(json, report, diagnostic.span());
    json.writeStringProperty("severity", diagnostic.severity().label());
    json.writeStringProperty("rule", diagnostic.rule());
    json.writeStringProperty("message", diagnostic.message());
    json.writeStringProperty("pointer", diagnostic.pointer());
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
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, FileReport report, Fix fix) {
    json.writeObjectPropertyStart("fix");
    json.writeBooleanProperty("safe", fix.safe());
    json.writeStringProperty("title", fix.title());
    json.writeArrayPropertyStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      writePlace(json, report, edit.span());
      json.writeStringProperty("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writePlace(JsonGenerator json, FileReport report, Span span) {
    Position start = Places.start(report, span);
    Position end = Places.end(report, span);
    json.writeNumberProperty("line", start.line());
    json.writeNumberProperty("column", start.column());
    json.writeNumberProperty("endLine", end.line());
    json.writeNumberProperty("endColumn", end.column());
  }
}
