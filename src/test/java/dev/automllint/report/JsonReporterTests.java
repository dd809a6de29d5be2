package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Fix;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonReporterTests {
  private static final Style STYLE = new Style(/* color= */ true, 40);

  private static String json(FileReport... files) {
    return Samples.written(Format.JSON, STYLE, List.of(files));
  }

  private static String json(SourceFile source, Diagnostic... findings) {
    return json(Samples.checked(source, findings));
  }

  @Test
  void describesARunWithoutFiles() {
    JsonNode report = ReportSchema.check(json());
    assertEquals("[]", report.get("files").toString());
    assertEquals("[]", report.get("diagnostics").toString());
    assertEquals(0, report.at("/summary/files").intValue());
  }

  @Test
  void endsWithALineBreak() {
    assertEquals("}\n", json().substring(json().length() - 2));
  }

  @Test
  void keepsTheOrderOfTheKeys() {
    var source = new SourceFile("job.yml", "seed: x\n");
    Diagnostic diagnostic =
        CoreRules.WRONG_TYPE
            .at(new Span(6, 7), "/seed", "m")
            .withFix(new Fix(/* safe= */ false, "t", List.of(new Edit(Span.at(7), "1"))))
            .withRelated(new Span(0, 4), "r")
            .withHelp("h");
    JsonNode report = ReportSchema.check(json(source, diagnostic));
    assertEquals(
        "[schemaVersion, tool, files, diagnostics, summary]", report.propertyNames().toString());
    assertEquals(
        "[path, line, column, endLine, endColumn, severity, rule, message, pointer, help, related,"
            + " fix]",
        report.at("/diagnostics/0").propertyNames().toString());
    assertEquals(
        "{\"safe\":false,\"title\":\"t\",\"edits\":"
            + "[{\"line\":1,\"column\":8,\"endLine\":1,\"endColumn\":8,\"text\":\"1\"}]}",
        report.at("/diagnostics/0/fix").toString());
    assertEquals(
        "[files, checked, skipped, failed, errors, warnings, infos]",
        report.get("summary").propertyNames().toString());
  }

  @Test
  void countsColumnsInCodePointsAndEndsAfterThePlace() {
    var source = new SourceFile("job.yml", "a: 1\r\n\t😀模: |\r\n  x\r\n  y\r\n");
    Diagnostic emoji = CoreRules.SPELLING.at(Samples.place(source, "模"), "", "m");
    Diagnostic lines = CoreRules.SPELLING.at(Samples.place(source, "|\r\n  x\r\n  y"), "", "m");
    JsonNode findings = ReportSchema.check(json(source, emoji, lines)).get("diagnostics");
    assertEquals("2:3-2:4", place(findings.get(0)));
    assertEquals("2:6-4:4", place(findings.get(1)));
  }

  @Test
  void leavesTextsAsTheyAreInTheFile() {
    String hostile = "a\"\\\n\r\u001b[2J\u0000\u2028\u202e\u009b😀##vso[x]</script>";
    var source = new SourceFile(hostile, "x: 1\n");
    Diagnostic diagnostic = CoreRules.UNKNOWN_KEY.at(new Span(0, 1), "/" + hostile, "m");
    JsonNode report = ReportSchema.check(json(source, diagnostic));
    assertEquals(hostile, report.at("/files/0/path").stringValue());
    assertEquals(hostile, report.at("/diagnostics/0/path").stringValue());
    assertEquals("/" + hostile, report.at("/diagnostics/0/pointer").stringValue());
  }

  @Test
  void escapesWhatATerminalActsOn() {
    String active = "\u0000\u0007\u001b\u007f\u0085\u009b\u200e\u202e\u2028\u2066";
    String json = json(new SourceFile(active, "x: 1\n"));
    assertEquals(
        "",
        json.codePoints()
            .filter(active.codePoints().boxed().toList()::contains)
            .mapToObj("U+%04X "::formatted)
            .reduce("", String::concat));
  }

  private static String place(JsonNode diagnostic) {
    return "%d:%d-%d:%d"
        .formatted(
            diagnostic.get("line").intValue(),
            diagnostic.get("column").intValue(),
            diagnostic.get("endLine").intValue(),
            diagnostic.get("endColumn").intValue());
  }
}
