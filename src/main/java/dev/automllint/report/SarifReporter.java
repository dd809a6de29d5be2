package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.Position;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Writes SARIF 2.1.0. The rules stand behind the results: only those are told that found one. */
final class SarifReporter implements Reporter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String BASE = "%SRCROOT%";

  /** Not the key that GitHub computes itself: it warns of each value that is not its own. */
  private static final String FINGERPRINT = "automlLintFinding/v1";

  private final Writer out;
  private final Json text = new Json();
  private final JsonGenerator json = text.generator();
  private final RunInfo run;
  private final Map<String, Integer> ruleIndexes = new LinkedHashMap<>();

  SarifReporter(Writer out, RunInfo run) {
    this.out = out;
    this.run = run;
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    json.writeStringProperty("columnKind", "unicodeCodePoints");
    json.writeObjectPropertyStart("automationDetails");
    json.writeStringProperty("id", "automl-lint/");
    json.writeEndObject();
    json.writeObjectPropertyStart("originalUriBaseIds");
    json.writeObjectPropertyStart(BASE);
    message("description", "The folder in which automl-lint was called.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayPropertyStart("results");
  }

  @Override
  public void file(FileReport report) throws IOException {
    var fingerprints = new Fingerprints(ProjectPath.of(report.path()));
    for (Diagnostic diagnostic : report.diagnostics()) {
      result(report, diagnostic, fingerprints.next(diagnostic), Optional.empty());
    }
    for (Suppressed silenced : report.suppressed()) {
      Diagnostic diagnostic = silenced.diagnostic();
      result(report, diagnostic, fingerprints.next(diagnostic), Optional.of(silenced));
    }
    text.drain(out);
  }

  private void result(
      FileReport report, Diagnostic diagnostic, String fingerprint, Optional<Suppressed> silenced) {
    int ruleIndex = ruleIndexes.computeIfAbsent(diagnostic.rule(), id -> ruleIndexes.size());
    json.writeStartObject();
    json.writeStringProperty("ruleId", diagnostic.rule());
    json.writeNumberProperty("ruleIndex", ruleIndex);
    json.writeStringProperty("level", level(diagnostic.severity()));
    message("message", Texts.messageAndHelp(diagnostic));
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    physicalLocation(report, diagnostic.span());
    if (!diagnostic.pointer().isEmpty()) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("fullyQualifiedName", Quoted.wellFormed(diagnostic.pointer()));
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty(FINGERPRINT, fingerprint);
    json.writeEndObject();
    relatedLocations(report, diagnostic);
    diagnostic.fix().ifPresent(fix -> fix(report, fix));
    silenced.ifPresent(this::suppression);
    json.writeEndObject();
  }

  private void suppression(Suppressed silenced) {
    boolean inFile = silenced.kind() != Suppressed.Kind.BASELINE;
    json.writeArrayPropertyStart("suppressions");
    json.writeStartObject();
    json.writeStringProperty("kind", inFile ? "inSource" : "external");
    silenced
        .reason()
        .ifPresent(reason -> json.writeStringProperty("justification", Quoted.visible(reason)));
    json.writeEndObject();
    json.writeEndArray();
  }

  private void relatedLocations(FileReport report, Diagnostic diagnostic) {
    if (diagnostic.related().isEmpty()) {
      return;
    }
    int id = 0;
    json.writeArrayPropertyStart("relatedLocations");
    for (Related related : diagnostic.related()) {
      json.writeStartObject();
      json.writeNumberProperty("id", id++);
      physicalLocation(report, related.span());
      message("message", Quoted.visible(related.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fix(FileReport report, Fix fix) {
    json.writeArrayPropertyStart("fixes");
    json.writeStartObject();
    message("description", Quoted.visible(fix.title()));
    json.writeArrayPropertyStart("artifactChanges");
    json.writeStartObject();
    artifactLocation(report);
    json.writeArrayPropertyStart("replacements");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      region("deletedRegion", report, edit.span());
      if (!edit.text().isEmpty()) {
        json.writeObjectPropertyStart("insertedContent");
        json.writeStringProperty("text", Quoted.wellFormed(edit.text()));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectPropertyStart("properties");
    json.writeBooleanProperty("safe", fix.safe());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void physicalLocation(FileReport report, Span span) {
    json.writeObjectPropertyStart("physicalLocation");
    artifactLocation(report);
    region("region", report, span);
    json.writeEndObject();
  }

  private void artifactLocation(FileReport report) {
    String path = ProjectPath.of(report.path());
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", ProjectPath.uri(path));
    if (!ProjectPath.isAbsolute(path)) {
      json.writeStringProperty("uriBaseId", BASE);
    }
    json.writeEndObject();
  }

  private void region(String name, FileReport report, Span span) {
    Position start = Positions.start(report, span);
    Position end = Positions.end(report, span);
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("startLine", start.line());
    json.writeNumberProperty("startColumn", start.column());
    json.writeNumberProperty("endLine", end.line());
    json.writeNumberProperty("endColumn", end.column());
    json.writeEndObject();
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.writeEndArray();
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeNumberProperty("exitCode", run.exitCode().applyAsInt(summary));
    json.writeBooleanProperty("executionSuccessful", !summary.isIncomplete());
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "automl-lint");
    json.writeStringProperty("version", run.version());
    json.writeStringProperty("semanticVersion", run.version());
    json.writeArrayPropertyStart("rules");
    Map<String, RuleInfo> known =
        run.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    for (String id : ruleIndexes.keySet()) {
      rule(id, Optional.ofNullable(known.get(id)));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    text.drain(out);
    out.write('\n');
  }

  private void rule(String id, Optional<RuleInfo> known) {
    String summary = known.map(info -> sentence(info.summary())).orElse(id);
    Optional<String> page = run.pages().markdown(id);
    json.writeStartObject();
    json.writeStringProperty("id", id);
    message("shortDescription", summary);
    message("fullDescription", summary);
    json.writeObjectPropertyStart("help");
    json.writeStringProperty("text", page.orElse(summary));
    page.ifPresent(markdown -> json.writeStringProperty("markdown", markdown));
    json.writeEndObject();
    known.ifPresent(this::grading);
    json.writeEndObject();
  }

  private void grading(RuleInfo info) {
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", level(info.severity()));
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    json.writeArrayPropertyStart("tags");
    json.writeString(info.group().title());
    json.writeEndArray();
    json.writeStringProperty("precision", "very-high");
    json.writeStringProperty(
        "problem.severity",
        info.severity() == Severity.INFO ? "recommendation" : info.severity().label());
    json.writeEndObject();
  }

  /** Writes a message; what would be a link in one is none. */
  private void message(String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text.replace("](", "] ("));
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.label();
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
