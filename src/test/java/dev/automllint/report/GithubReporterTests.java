package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReporterTests {
  private static String github(String path, String text, Span span, String message) {
    var source = new SourceFile(path, text);
    Diagnostic diagnostic = CoreRules.WRONG_TYPE.at(span, "", message);
    return Samples.written(
        Format.GITHUB,
        new Style(/* color= */ true, 80),
        List.of(Samples.checked(source, diagnostic)));
  }

  @Test
  void namesColumnsOfPlacesInOneLine() {
    assertEquals(
        "::error title=automl-lint (wrong-type),file=job.yml,line=2,endLine=2,col=2,endColumn=3"
            + "::job.yml:2:2: m [wrong-type]\n",
        github("job.yml", "a:\n😀b\n", new Span(5, 6), "m"));
  }

  @Test
  void namesNoColumnsOfPlacesInSeveralLines() {
    assertEquals(
        "::error title=automl-lint (wrong-type),file=job.yml,line=1,endLine=2"
            + "::job.yml:1:1: m [wrong-type]\n",
        github("job.yml", "a: 1\nb: 2\n", new Span(0, 10), "m"));
  }

  @Test
  void escapesWhatEndsAPropertyAndWhatLooksEscaped() {
    assertEquals(
        "::error title=automl-lint (wrong-type),file=a%3A%2C%25.yml,line=1,endLine=1,col=1,"
            + "endColumn=2::a:,%25.yml:1:1: 100%25, not %250A: x [wrong-type]\n",
        github("a:,%.yml", "a: 1\n", new Span(0, 1), "100%, not %0A: x"));
  }
}
