package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConciseReporterTests {
  private static final SourceFile SOURCE = new SourceFile("a/job.yml", "😀: x\nname: y\n");

  private static String concise(boolean color, Diagnostic... findings) {
    return Samples.written(
        Format.CONCISE, new Style(color, 40), List.of(Samples.checked(SOURCE, findings)));
  }

  @Test
  void writesOneLineForEachDiagnosticHoweverLong() {
    String message = "word ".repeat(50) + "end";
    Diagnostic first = CoreRules.WRONG_TYPE.at(new Span(4, 5), "", message);
    Diagnostic second =
        CoreRules.SPELLING.at(new Span(6, 10), "", "m").withRelated(Span.at(0), "r");
    assertEquals(
        "a/job.yml:1:4: error: " + message + " [wrong-type]\na/job.yml:2:1: info: m [spelling]\n",
        concise(/* color= */ false, first, second));
  }

  @Test
  void usesColoursOnlyWhenTold() {
    Diagnostic diagnostic = CoreRules.WRONG_TYPE.at(new Span(6, 10), "", "m").withHelp("h");
    assertEquals(
        "<1>a/job.yml<0>:2:1: <1;31>error<0>: m; h<2> [wrong-type]<0>\n",
        concise(/* color= */ true, diagnostic).replaceAll("\u001b\\[([0-9;]+)m", "<$1>"));
    assertEquals(
        "a/job.yml:2:1: error: m; h [wrong-type]\n", concise(/* color= */ false, diagnostic));
  }

  @Test
  void writesNothingWithoutDiagnostics() {
    assertEquals("", concise(/* color= */ true));
  }
}
