package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class GitlabReporterTests {
  private static JsonNode gitlab(SourceFile source, Diagnostic... findings) {
    return new ObjectMapper()
        .readTree(
            Samples.written(
                Format.GITLAB,
                new Style(/* color= */ false, 80),
                List.of(Samples.checked(source, findings))));
  }

  private static List<String> fingerprints(JsonNode report) {
    List<String> fingerprints = new ArrayList<>();
    report.forEach(diagnostic -> fingerprints.add(diagnostic.get("fingerprint").stringValue()));
    return fingerprints;
  }

  @Test
  void isAnEmptyArrayWithoutDiagnostics() {
    assertEquals("[]", gitlab(new SourceFile("job.yml", "x: 1\n")).toString());
  }

  @Test
  void writesPathsFromTheRootOfTheProject() {
    var source = new SourceFile("./jobs/job.yml", "a: 1\nb: 2\n");
    Diagnostic diagnostic = CoreRules.UNKNOWN_KEY.at(Samples.place(source, "b"), "/b", "m");
    assertEquals(
        "{\"path\":\"jobs/job.yml\",\"lines\":{\"begin\":2}}",
        gitlab(source, diagnostic).at("/0/location").toString());
  }

  @Test
  void keepsFingerprintsWhenLinesAreAdded() {
    var before = new SourceFile("job.yml", "a: 1\n");
    var after = new SourceFile("job.yml", "# new\n\na: 1\n");
    assertEquals(
        fingerprints(
            gitlab(before, CoreRules.NULL_VALUE.at(Samples.place(before, "a"), "/a", "m"))),
        fingerprints(gitlab(after, CoreRules.NULL_VALUE.at(Samples.place(after, "a"), "/a", "m"))));
  }

  @Test
  void tellsDiagnosticsApartThatAreEqual() {
    var source = new SourceFile("job.yml", "a: 1\n");
    Diagnostic diagnostic = CoreRules.NULL_VALUE.at(Samples.place(source, "a"), "/a", "m");
    List<String> fingerprints = fingerprints(gitlab(source, diagnostic, diagnostic, diagnostic));
    assertEquals(3, fingerprints.stream().distinct().count());
  }
}
