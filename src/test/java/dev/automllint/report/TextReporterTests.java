package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReporterTests {
  private static final SourceFile SOURCE = new SourceFile("job.yml", "seed: x\nname: y\n");
  private static final Diagnostic SEED =
      CoreRules.WRONG_TYPE.at(new Span(6, 7), "/seed", "`seed` must be a number");

  private static String text(int width, FileReport... files) {
    return Samples.written(Format.TEXT, new Style(/* color= */ false, width), List.of(files));
  }

  private static String text(Diagnostic... findings) {
    return text(80, Samples.checked(SOURCE, findings));
  }

  @Test
  void saysNothingOfAFileWithoutDiagnostics() {
    assertEquals("", text());
  }

  @Test
  void partsDiagnosticsByAnEmptyLineAcrossFilesToo() {
    String one = text(SEED);
    FileReport report = Samples.checked(SOURCE, SEED);
    assertEquals(one + "\n" + one, text(SEED, SEED));
    String counted = "job.yml: 1 error\n\n" + one;
    assertEquals(counted + "\n" + counted, text(80, report, report));
  }

  @Test
  void putsHelpBesideTheMarkWhileItFits() {
    String before = "   | " + " ".repeat(6) + "^ "; // 13 columns
    String fitting = "h".repeat(80 - before.length());
    assertEquals(
        """
        error: `seed` must be a number [wrong-type]
          --> job.yml:1:7
           |
         1 | seed: x
        %s
        """
            .formatted(before + fitting),
        text(SEED.withHelp(fitting)));
  }

  @Test
  void putsHelpBelowWhereItDoesNotFit() {
    String help = ("word ".repeat(13) + "end").replaceFirst("word", "wordword"); // 72 columns
    assertEquals(
        """
        error: `seed` must be a number [wrong-type]
          --> job.yml:1:7
           |
         1 | seed: x
           |       ^
           = help: %s
             end
        """
            .formatted(help.substring(0, help.lastIndexOf(' '))),
        text(SEED.withHelp(help)));
  }

  @Test
  void makesRoomForTheLongestLineNumber() {
    var source = new SourceFile("job.yml", "a: 1\n" + "\n".repeat(997) + "b: 2\nc: 3\n");
    Diagnostic diagnostic =
        CoreRules.WRONG_TYPE
            .at(Samples.place(source, "b"), "/b", "no number")
            .withRelated(Samples.place(source, "a"), "first")
            .withRelated(Samples.place(source, "c"), "last");
    assertEquals(
        """
        error: no number [wrong-type]
            --> job.yml:999:1
             |
         999 | b: 2
             | ^
            ::: job.yml:1:1
             |
           1 | a: 1
             | - first
            ::: job.yml:1000:1
             |
        1000 | c: 3
             | - last
        """,
        text(80, Samples.checked(source, diagnostic)));
  }

  @Test
  void breaksMessagesBetweenWords() {
    Diagnostic diagnostic =
        CoreRules.WRONG_TYPE.at(new Span(6, 7), "", "one two three four five six");
    assertEquals(
        """
        error: one two three four five six
               [wrong-type]
          --> job.yml:1:7
           |
         1 | seed: x
           |       ^
        """,
        text(40, Samples.checked(SOURCE, diagnostic)));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void isNeverWiderThanTheTerminal(int width) {
    String line = "k: " + "v".repeat(200) + " end";
    var source = new SourceFile("job.yml", line);
    for (int start = 0; start < line.length(); start++) {
      for (int length : new int[] {0, 1, width / 2, width}) {
        var span = new Span(start, Math.min(start + length, line.length()));
        Diagnostic diagnostic =
            CoreRules.WRONG_TYPE.at(span, "", "m ".repeat(60) + "m").withHelp("help me");
        assertNarrow(width, text(width, Samples.checked(source, diagnostic)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void isNotWiderForTheLabelOfARelatedPlace(int width) {
    var source = new SourceFile("job.yml", "a: 1\n" + " ".repeat(width - 15) + "b: 2\n");
    Diagnostic diagnostic =
        CoreRules.WRONG_TYPE
            .at(Samples.place(source, "a"), "", "no number")
            .withRelated(Samples.place(source, "b"), "in the value that it repeats");
    assertNarrow(width, text(width, Samples.checked(source, diagnostic)));
  }

  @Test
  void isNotWiderForALongWordOfTheUser() {
    Diagnostic diagnostic =
        CoreRules.UNKNOWN_KEY.at(new Span(0, 4), "", "unknown key `" + "模".repeat(60) + "`");
    assertNarrow(80, text(diagnostic));
  }

  @Test
  void cutsNothingThatTheUserShallWrite() {
    String address = "`https://example.org/" + "a".repeat(80) + "`";
    assertEquals(
        """
        error: `seed` must be a number [wrong-type]
          --> job.yml:1:7
           |
         1 | seed: x
           |       ^
           = help: write
             %s
             or omit it
        """
            .formatted(address),
        text(SEED.withHelp("write " + address + " or omit it")));
  }

  private static void assertNarrow(int width, String text) {
    assertEquals(
        List.of(), text.lines().filter(line -> Width.of(line) > width).toList(), "too wide");
  }

  @Test
  void usesColoursOnlyWhenTold() {
    Diagnostic diagnostic = SEED.withHelp("write 1").withRelated(new Span(8, 12), "a name");
    FileReport report = Samples.checked(SOURCE, diagnostic);
    String colored =
        Samples.written(Format.TEXT, new Style(/* color= */ true, 80), List.of(report));
    assertEquals(
        """
        <1;31>error<0>: <1>`seed` must be a number [wrong-type]<0>
          <2>--><0> job.yml:1:7
          <2> |<0>
         <2>1 |<0> seed: x
          <2> |<0>       <1;31>^ write 1<0>
          <2>:::<0> job.yml:2:1
          <2> |<0>
         <2>2 |<0> name: y
          <2> |<0> <2>----<0> a name
        """,
        colored.replaceAll("\u001b\\[([0-9;]+)m", "<$1>"));
    assertEquals(text(diagnostic), colored.replaceAll("\u001b\\[[0-9;]+m", ""));
    assertFalse(text(diagnostic).contains("\u001b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1;31 ERROR", "1;33 WARNING", "1;36 INFO"})
  void givesEachSeverityItsColour(String expected) {
    Severity severity = Severity.valueOf(expected.substring(5));
    assertEquals(
        "\u001b[" + expected.substring(0, 4) + "mx\u001b[0m",
        new Style(/* color= */ true, 80).severity(severity, "x"));
    assertEquals("x", new Style(/* color= */ false, 80).severity(severity, "x"));
  }

  @Test
  void coloursNoEmptyText() {
    assertEquals("", new Style(/* color= */ true, 80).strong(""));
  }

  @Test
  void wrapsOnlyBetweenWords() {
    assertEquals(List.of("aa bb", "cc"), Width.wrap("aa bb cc", 5));
    assertEquals(List.of("aa", "bb", "cc"), Width.wrap("aa bb cc", 4));
    assertEquals(List.of("模型", "冰箱"), Width.wrap("模型 冰箱", 8));
    assertEquals(List.of("模型 冰箱"), Width.wrap("模型 冰箱", 9));
    assertEquals(List.of(""), Width.wrap("", 4));
  }

  @Test
  void keepsBlanksOfAQuotedText() {
    assertEquals(List.of("`a   b` x"), Width.wrap("`a   b` x", 20));
  }
}
