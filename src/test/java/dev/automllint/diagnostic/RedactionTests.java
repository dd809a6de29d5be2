package dev.automllint.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedactionTests {
  private static FileReport report(String text, String pointer, String message) {
    Diagnostic diagnostic = CoreRules.SYNTAX.at(Span.at(0), pointer, message);
    return new FileReport(
        "a.yml",
        Status.CHECKED,
        Optional.of(new SourceFile("a.yml", text)),
        List.of(new JobRef(pointer, "image_classification")),
        List.of(diagnostic),
        Optional.empty());
  }

  private static String message(String text, String message) {
    return Redaction.ofTexts(report(text, "", message)).diagnostics().get(0).message();
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
      Diagnostic diagnostic =
          report
              .diagnostics()
              .get(0)
              .withFix(new Fix(true, "remove it", List.of(new Edit(new Span(4, 13), ""))));
      FileReport shown = Redaction.ofTexts(report.with(List.of(diagnostic), List.of()));
      assertEquals(report.diagnostics(), shown.diagnostics());
    }
  }

  @Test
  void masksAnOddSecretThatAMessageNamesAllTheSame() {
    assertEquals("is ***", message("password: s3cr3t-s3cr3t\n", "is s3cr3t-s3cr3t"));
  }

  @Test
  void leavesOurOwnWords() {
    assertEquals(
        "is between 1 and 42", message("password: between\nTOKEN: 42\n", "is between 1 and 42"));
  }

  @Test
  void keepsAPointerWhoseKeyIsAlsoASecret() {
    FileReport report = Redaction.ofTexts(report("token: max_trials\n", "/limits/max_trials", "m"));
    assertEquals("/limits/max_trials", report.diagnostics().get(0).pointer());
  }
}
