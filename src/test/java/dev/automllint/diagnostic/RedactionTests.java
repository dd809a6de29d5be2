package dev.automllint.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedactionTests {
  private static FileReport report(String text, String pointer, String message) {
    Diagnostic finding = CoreRules.SYNTAX.at(Span.at(0), pointer, message);
    return new FileReport(
        "a.yml",
        Status.CHECKED,
        Optional.of(new SourceFile("a.yml", text)),
        List.of(new JobRef(pointer, "image_classification")),
        List.of(finding),
        Optional.empty());
  }

  private static String message(String text, String message) {
    return Redaction.ofTexts(report(text, "", message)).diagnostics().get(0).message();
  }

  @Test
  void leavesReportsWithoutSecretsAlone() {
    FileReport report = report("a: 1\n", "/a", "unknown key `a`");
    assertSame(report, Redaction.ofTexts(report));
  }

  /** The same as in a baseline, which JSON carries. */
  @Test
  void writesNoHalvesOfCharactersIntoPointers() {
    FileReport report = Redaction.ofTexts(report("a: 1\n", "/jobs/\ud800x/\ud83d\ude00", "m"));
    assertEquals("/jobs/\ufffdx/\ud83d\ude00", report.diagnostics().get(0).pointer());
    assertEquals("/jobs/\ufffdx/\ud83d\ude00", report.jobs().get(0).pointer());
  }

  @Test
  void fixesNothingWhereLinesEndUnseen() {
    for (String end : List.of("\u0085", "\u2028", "\u2029")) {
      FileReport report = report("a: 1 # b" + end + "c: 1\n", "/a", "m");
      Diagnostic finding =
          report
              .diagnostics()
              .get(0)
              .withFix(new Fix(true, "remove it", List.of(new Edit(new Span(4, 13), ""))));
      FileReport shown = Redaction.ofTexts(report.with(List.of(finding), List.of()));
      assertEquals(report.diagnostics(), shown.diagnostics());
    }
  }

  @Test
  void masksQuotationsOnly() {
    String text = "password: between\n";
    assertEquals("is between 1 and 2, `***`", message(text, "is between 1 and 2, `between`"));
    assertEquals("`***` and `***` and `x`", message(text, "`between` and `\"between\"` and `x`"));
  }

  @Test
  void masksWhatACutEnds() {
    String secret = "correct horse battery staple ".repeat(5).strip();
    String text = "password: &p \"" + secret + "\"\n";
    assertEquals("is `***`", message(text, "is " + Quoted.of(secret)));
    assertEquals("is `***`", message(text, "is `\"" + Quoted.bare(secret) + "\"`"));
    assertEquals("is `correct…`", message(text, "is `correct…`"));
  }

  @Test
  void masksNumbersAsAWholeOnly() {
    String text = "password: 123456\n";
    assertEquals("is ***, not 1234567", message(text, "is 123456, not 1234567"));
    assertEquals("from 10000, `***` is ***", message(text, "from 10000, `123456` is 99999"));
  }

  @Test
  void tellsShortWordsFromSecrets() {
    assertEquals("there is no `on`", message("password: on\n", "there is no `on`"));
  }
}
