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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes SARIF 2.1.0; describes only rules with results. */
final class SarifReporter implements Reporter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String BASE = "%SRCROOT%";

  /** Not the key that GitHub computes itself: it warns of each value that is not its own. */
  private static final String FINGERPRINT = "automlLintFinding/v1";

  private final Writer out;
  private final RunInfo run;
  private final List<JsonObject> results = new ArrayList<>();
  private final List<JsonObject> notifications = new ArrayList<>();
  private final Map<String, Integer> ruleIndexes = new LinkedHashMap<>();

  SarifReporter(Writer out, RunInfo run) {
    this.out = out;
    this.run = run;
  }

  @Override
  public void file(FileReport report) {
    var fingerprints = new Fingerprints(ProjectPath.of(report.path()));
    Shown shown = Shown.toPrograms(report);
    for (Diagnostic diagnostic : shown.diagnostics()) {
      results.add(result(report, diagnostic, fingerprints));
    }
    shown.rest(report.path()).ifPresent(rest -> notifications.add(notification(report, rest)));
    for (Suppressed suppressed : shown.suppressed()) {
      JsonObject result = result(report, suppressed.diagnostic(), fingerprints);
      results.add(result.put("suppressions", List.of(suppression(suppressed))));
    }
  }

  private static JsonObject notification(FileReport report, String text) {
    JsonObject location = JsonObject.of("artifactLocation", artifactLocation(report));
    return JsonObject.of("level", "note")
        .put("message", text(text))
        .put("locations", List.of(JsonObject.of("physicalLocation", location)));
  }

  private JsonObject result(FileReport report, Diagnostic diagnostic, Fingerprints fingerprints) {
    int index = ruleIndexes.computeIfAbsent(diagnostic.rule(), id -> ruleIndexes.size());
    JsonObject location =
        JsonObject.of("physicalLocation", physicalLocation(report, diagnostic.span()));
    if (!diagnostic.pointer().isEmpty()) {
      JsonObject pointer = JsonObject.of("fullyQualifiedName", diagnostic.pointer());
      location.put("logicalLocations", List.of(pointer));
    }
    JsonObject result =
        JsonObject.of("ruleId", diagnostic.rule())
            .put("ruleIndex", index)
            .put("level", level(diagnostic.severity()))
            .put("message", text(Texts.messageAndHelp(diagnostic)))
            .put("locations", List.of(location))
            .put("partialFingerprints", JsonObject.of(FINGERPRINT, fingerprints.next(diagnostic)));
    if (!diagnostic.related().isEmpty()) {
      result.put("relatedLocations", relatedLocations(report, diagnostic));
    }
    return result.putIfPresent("fixes", diagnostic.fix().map(fix -> List.of(fix(report, fix))));
  }

  private static List<JsonObject> relatedLocations(FileReport report, Diagnostic diagnostic) {
    List<JsonObject> locations = new ArrayList<>();
    for (Related related : diagnostic.related()) {
      locations.add(
          JsonObject.of("id", locations.size())
              .put("physicalLocation", physicalLocation(report.around(related), related.span()))
              .put("message", text(Quoted.visible(related.message()))));
    }
    return locations;
  }

  private static JsonObject suppression(Suppressed suppressed) {
    boolean external = suppressed.kind() == Suppressed.Kind.BASELINE;
    return JsonObject.of("kind", external ? "external" : "inSource")
        .putIfPresent("justification", suppressed.reason().map(Quoted::visible));
  }

  private static JsonObject fix(FileReport report, Fix fix) {
    JsonObject change =
        JsonObject.of("artifactLocation", artifactLocation(report))
            .put("replacements", fix.edits().stream().map(e -> replacement(report, e)).toList());
    return JsonObject.of("description", text(Quoted.visible(fix.title())))
        .put("artifactChanges", List.of(change))
        .put("properties", JsonObject.of("safe", fix.safe()));
  }

  private static JsonObject replacement(FileReport report, Edit edit) {
    JsonObject replacement = JsonObject.of("deletedRegion", region(report, edit.span()));
    return edit.text().isEmpty()
        ? replacement
        : replacement.put("insertedContent", JsonObject.of("text", edit.text()));
  }

  private static JsonObject physicalLocation(FileReport report, Span span) {
    return JsonObject.of("artifactLocation", artifactLocation(report))
        .put("region", region(report, span));
  }

  private static JsonObject artifactLocation(FileReport report) {
    String path = ProjectPath.of(report.path());
    JsonObject location = JsonObject.of("uri", ProjectPath.uri(path));
    return ProjectPath.isAbsolute(path) ? location : location.put("uriBaseId", BASE);
  }

  private static JsonObject region(FileReport report, Span span) {
    Position start = Positions.start(report, span);
    Position end = Positions.end(report, span);
    return JsonObject.of("startLine", start.line())
        .put("startColumn", start.column())
        .put("endLine", end.line())
        .put("endColumn", end.column());
  }

  @Override
  public void end(Summary summary) throws IOException {
    JsonObject base =
        JsonObject.of("description", text("The folder in which automl-lint was called."));
    JsonObject invocation =
        JsonObject.of("exitCode", run.exitCode().applyAsInt(summary))
            .put("executionSuccessful", !summary.isIncomplete());
    if (!notifications.isEmpty()) {
      invocation.put("toolExecutionNotifications", notifications);
    }
    String version = run.version().get();
    JsonObject driver =
        JsonObject.of("name", "automl-lint")
            .put("version", version)
            .put("semanticVersion", version)
            .put("rules", ruleIndexes.keySet().stream().map(this::rule).toList());
    JsonObject only =
        JsonObject.of("columnKind", "unicodeCodePoints")
            .put("automationDetails", JsonObject.of("id", "automl-lint/"))
            .put("originalUriBaseIds", JsonObject.of(BASE, base))
            .put("results", results)
            .put("invocations", List.of(invocation))
            .put("tool", JsonObject.of("driver", driver));
    JsonObject log = JsonObject.of("$schema", SCHEMA).put("version", "2.1.0");
    Json.write(log.put("runs", List.of(only)), out);
  }

  private JsonObject rule(String id) {
    Optional<RuleInfo> info = run.rules().stream().filter(i -> i.id().equals(id)).findFirst();
    String summary = info.map(i -> sentence(i.summary())).orElse(id);
    Optional<String> page = run.page().apply(id);
    JsonObject rule =
        JsonObject.of("id", id)
            .put("shortDescription", text(summary))
            .put("fullDescription", text(summary))
            .put(
                "help", JsonObject.of("text", page.orElse(summary)).putIfPresent("markdown", page));
    info.ifPresent(
        i ->
            rule.put("defaultConfiguration", JsonObject.of("level", level(i.severity())))
                .put("properties", properties(i)));
    return rule;
  }

  private static JsonObject properties(RuleInfo info) {
    boolean advice = info.severity() == Severity.INFO;
    return JsonObject.of("tags", List.of(info.group().title()))
        .put("precision", "very-high")
        .put("problem.severity", advice ? "recommendation" : info.severity().label());
  }

  /** A text in which viewers see no link. */
  private static JsonObject text(String text) {
    return JsonObject.of("text", text.replace("](", "] ("));
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.label();
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
