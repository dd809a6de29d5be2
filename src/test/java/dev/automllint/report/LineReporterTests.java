package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReporterTests {
  @ParameterizedTest
  @CsvSource({
    "TEXT, 1000, ^error: m",
    "CONCISE, 1000, ': error: m'",
    "GITHUB, 1000, ^::error",
    "AZURE, 1000, ^##vso",
    "JSON, 1501, '\"rule\"'",
    "SARIF, 1501, '\"ruleIndex\"'",
    "GITLAB, 1501, '\"fingerprint\"'",
    "JUNIT, 1501, <failure"
  })
  void cutsWhatPeopleReadAndNothingElse(Format format, int expected, String diagnostic) {
    String report = report(format, 1501);
    assertEquals(
        expected, Pattern.compile(diagnostic, Pattern.MULTILINE).matcher(report).results().count());
    assertEquals(expected == 1000, report.endsWith("\nand 501 more diagnostics in job.yml\n"));
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
