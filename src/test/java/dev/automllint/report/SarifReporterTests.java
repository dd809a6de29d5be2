package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SarifReporterTests {
  private static final Style STYLE = new Style(/* color= */ false, 80);

  private static JsonNode run(FileReport... files) {
    return new ObjectMapper()
        .readTree(Samples.written(Format.SARIF, STYLE, List.of(files)))
        .at("/runs/0");
  }

  private static JsonNode location(String path) {
    var source = new SourceFile(path, "a: 1\n");
    Diagnostic diagnostic = CoreRules.UNKNOWN_KEY.at(new Span(0, 1), "/a", "m");
    return run(Samples.checked(source, diagnostic))
        .at("/results/0/locations/0/physicalLocation/artifactLocation");
  }

  @Test
  void writesPathsAsRelativeUris() {
    assertEquals(
        "{\"uri\":\"a%20b/%C3%A9%3A%23%25.yml\",\"uriBaseId\":\"%SRCROOT%\"}",
        location("./a b/é:#%.yml").toString());
    String folder = Path.of("").toAbsolutePath().toString();
    assertEquals("a.yml", location(folder + "/a.yml").get("uri").stringValue());
    assertEquals("{\"uri\":\"file:///a%20b.yml\"}", location("/a b.yml").toString());
  }

  @Test
  void loadsPagesOfRulesWithDiagnosticsOnly() throws IOException {
    List<String> loaded = new ArrayList<>();
    var info =
        new RunInfo(
            () -> "1.0",
            CoreRules.all(),
            rule -> {
              loaded.add(rule);
              return Optional.of("# page");
            },
            summary -> 0);
    var out = new StringWriter();
    Reporter reporter = Format.SARIF.reporter(out, STYLE, info);
    var source = new SourceFile("job.yml", "a: 1\n");
    Diagnostic diagnostic = CoreRules.SPELLING.at(new Span(0, 1), "/a", "m");
    reporter.file(Samples.checked(source, diagnostic, diagnostic));
    reporter.end(new Summary());
    assertEquals(List.of("spelling"), loaded);
    JsonNode rules = new ObjectMapper().readTree(out.toString()).at("/runs/0/tool/driver/rules");
    assertEquals(1, rules.size());
    assertEquals("# page", rules.at("/0/help/markdown").stringValue());
    assertEquals("recommendation", rules.at("/0/properties/problem.severity").stringValue());
  }

  @Test
  void pointsFromResultsToTheirRules() {
    JsonNode run = run(Samples.findings().toArray(FileReport[]::new));
    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").intValue());
      assertEquals(result.get("ruleId"), rule.get("id"));
    }
  }

  @Test
  void makesNoLinksOfMessages() {
    var source = new SourceFile("job.yml", "a: 1\n");
    Diagnostic diagnostic = CoreRules.UNKNOWN_KEY.at(new Span(0, 1), "/a", "[x](http://a.example)");
    String text =
        run(Samples.checked(source, diagnostic)).at("/results/0/message/text").stringValue();
    assertFalse(text.contains("]("), text);
  }

  @Test
  void saysWhetherTheWorkWasDone() {
    assertEquals(
        "{\"exitCode\":1,\"executionSuccessful\":true}", run().at("/invocations/0").toString());
    JsonNode faults = run(Samples.faults().toArray(FileReport[]::new));
    assertFalse(faults.at("/invocations/0/executionSuccessful").booleanValue());
  }
}
