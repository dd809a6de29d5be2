package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextGroupsTests {
  private static final RuleInfo RULE =
      new RuleInfo("some-rule", RuleInfo.Group.FORMAT, Severity.ERROR, "something");

  @Test
  void oneFileHasNoHeading() throws IOException {
    assertEquals(
        """
        error: wrong [some-rule]
          --> b.yml:1:1
           |
         1 | key: 1
           | ^^^
        """,
        write(report("a.yml"), report("b.yml", diagnostic(Severity.ERROR)), report("c.yml")));
  }

  @Test
  void severalFilesHaveTheirNameAndCounts() throws IOException {
    assertEquals(
        """
        a.yml: 1 error

        error: wrong [some-rule]
          --> a.yml:1:1
           |
         1 | key: 1
           | ^^^

        c.yml: 1 warning, 2 infos

        warning: wrong [some-rule]
          --> c.yml:1:1
           |
         1 | key: 1
           | ^^^

        info: wrong [some-rule]
          --> c.yml:1:1
           |
         1 | key: 1
           | ^^^

        info: wrong [some-rule]
          --> c.yml:1:1
           |
         1 | key: 1
           | ^^^
        """,
        write(
            report("a.yml", diagnostic(Severity.ERROR)),
            report("b.yml"),
            report(
                "c.yml",
                diagnostic(Severity.WARNING),
                diagnostic(Severity.INFO),
                diagnostic(Severity.INFO))));
  }

  @Test
  void labelOfARelatedPlaceIsBelowWhereItDoesNotFit() throws IOException {
    String text = "a: " + "x".repeat(60) + ", b: 1\n";
    Diagnostic diagnostic =
        RULE.at(new Span(0, 1), "", "wrong").withRelated(new Span(65, 66), "what it is held to");
    assertEquals(
        """
        error: wrong [some-rule]
          --> a.yml:1:1
           |
         1 | a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, b: 1
           | ^
          ::: a.yml:1:66
           |
         1 | a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, b: 1
           |                                                                  -
           = what it is held to
        """,
        write(report(new SourceFile("a.yml", text), diagnostic)));
  }

  private static Diagnostic diagnostic(Severity severity) {
    return RULE.at(new Span(0, 3), "/key", "wrong").withSeverity(severity);
  }

  private static FileReport report(String path, Diagnostic... diagnostics) {
    return report(new SourceFile(path, "key: 1\n"), diagnostics);
  }

  private static FileReport report(SourceFile source, Diagnostic... diagnostics) {
    return new FileReport(
        source.path(),
        FileReport.Status.CHECKED,
        Optional.of(source),
        List.of(),
        List.of(diagnostics),
        Optional.empty());
  }

  private static String write(FileReport... reports) throws IOException {
    var out = new StringWriter();
    Reporter reporter = Format.TEXT.reporter(out, new Style(/* color= */ false, 80), Samples.RUN);
    for (FileReport report : reports) {
      reporter.file(report);
    }
    reporter.end(new Summary());
    return out.toString();
  }
}
