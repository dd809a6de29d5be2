package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReporterTests {
  @ParameterizedTest
  @CsvSource({
    "TEXT, 1000, ^error: m",
    "CONCISE, 1000, ': error: m'",
    "GITHUB, 1000, ^::error",
    "AZURE, 1000, ^##vso"
  })
  void showsPeopleTheFirstThousand(Format format, int expected, String diagnostic) {
    String report = report(format, 1501);
    assertEquals(expected, count(diagnostic, report));
    assertTrue(report.endsWith("\nand 501 more diagnostics in job.yml\n"), report);
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, 1501, '\"rule\"', moreDiagnostics",
    "JSON, 10000, '\"rule\"', moreDiagnostics",
    "JSON, 10501, '\"rule\"', '\"moreDiagnostics\" : 501'",
    "SARIF, 10000, '\"ruleIndex\"', more",
    "SARIF, 10501, '\"ruleIndex\"', and 501 more diagnostics in job.yml",
    "GITLAB, 10000, '\"major\"', more",
    "GITLAB, 10501, '\"major\"', '\"and 501 more diagnostics in job.yml\"'",
    "JUNIT, 10000, 'type=\"error\"', more",
    "JUNIT, 10501, 'type=\"error\"', '\"and 501 more diagnostics in job.yml\"'"
  })
  void givesProgramsTheFirstTenThousand(
      Format format, int findings, String diagnostic, String rest) {
    String report = report(format, findings);
    assertEquals(Math.min(10_000, findings), count(diagnostic, report));
    assertEquals(findings > 10_000, report.contains(rest));
  }

  @Test
  void countsTheTestsOfAReportThatIsCut() {
    assertEquals(2, count("tests=\"10001\" failures=\"10001\"", report(Format.JUNIT, 10_501)));
  }

  private static long count(String pattern, String report) {
    return Pattern.compile(pattern, Pattern.MULTILINE).matcher(report).results().count();
  }

  @ParameterizedTest
  @CsvSource({"1000, 0", "1001, 1"})
  void saysHowManyFollow(int findings, int more) {
    String last = "and 1 more diagnostic in job.yml\n";
    assertEquals(more == 1, report(Format.CONCISE, findings).endsWith(last));
  }

  private static String report(Format format, int findings) {
    var source = new SourceFile("job.yml", "x: 1\n");
    Diagnostic[] all =
        IntStream.range(0, findings)
            .mapToObj(i -> CoreRules.UNKNOWN_KEY.at(new Span(0, 1), "/x", "m"))
            .toArray(Diagnostic[]::new);
    FileReport report = Samples.checked(source, all);
    return Samples.written(format, new Style(/* color= */ false, 80), List.of(report));
  }
}
