package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StepSummaryTests {
  private static final SourceFile SOURCE = new SourceFile("jobs/a|b.yml", "seed: x\n");

  private static String markdown(Diagnostic... findings) throws IOException {
    var out = new StringWriter();
    var summary = new Summary();
    FileReport report = Samples.checked(SOURCE, findings);
    var reporter = new StepSummary(out);
    summary.add(report);
    reporter.file(report);
    reporter.end(summary);
    return out.toString();
  }

  @Test
  void isATableOfTheDiagnostics() throws IOException {
    Diagnostic diagnostic =
        CoreRules.WRONG_TYPE.at(new Span(6, 7), "/seed", "`seed` is <x>").withHelp("write 1");
    assertEquals(
        """
        ### automl-lint

        | severity | location | message | rule |
        | --- | --- | --- | --- |
        | error | jobs/a&#124;b.yml:1:7 | &#96;seed&#96; is &#60;x&#62;; write 1 | wrong-type |

        1 error, 0 warnings in 1 file

        """,
        markdown(diagnostic));
  }

  @Test
  void linksNothing() throws IOException {
    String message = "www.example.com http://example.com a@example.com";
    String row = markdown(CoreRules.WRONG_TYPE.at(new Span(6, 7), "/seed", message));
    assertTrue(
        row.contains("www&#46;example.com http&#58;//example.com a&#64;&#8203;example.com"), row);
  }

  @Test
  void saysThatNothingWasFound() throws IOException {
    assertEquals("### automl-lint\n\n0 errors, 0 warnings in 1 file\n\n", markdown());
  }

  @Test
  void staysBelowTheLimitOfGithub() throws IOException {
    Diagnostic diagnostic = CoreRules.WRONG_TYPE.at(new Span(6, 7), "/seed", "模".repeat(100));
    Diagnostic[] many = new Diagnostic[20_000];
    Arrays.fill(many, diagnostic);
    String markdown = markdown(many);
    assertTrue(markdown.getBytes(java.nio.charset.StandardCharsets.UTF_8).length < 1 << 20);
    assertTrue(markdown.matches("(?s).*\nand \\d+ more\n\n20000 errors, .*"));
  }
}
