package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.source.SourceFile;
import dev.automllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a file says must never act on a terminal, or on the log of a build. */
class HostileTextTests {
  private static final List<String> TEXTS =
      List.of(
          "x\n::error file=a.yml::forged",
          "x\r::warning::forged",
          "\u0085::error::forged",
          "\u2028::error::forged",
          "::error file=a.yml::forged",
          " ::stop-commands::x",
          "##[error]forged",
          "##vso[task.complete result=Failed;]forged",
          "\u001b[2J\u001b]0;title\u0007",
          "\u009b2J\u0090q\u007f\b\f\u000b\u0000",
          "\u202eevil\u202c \u2066x\u2069 \u200e\u200f\u061c",
          "\ufeff\u200b\u2060\u00ad",
          "\ud800 lone surrogate",
          "\udb40\udc41 tag");

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TEXT", "CONCISE"})
  void showsOnlyCharactersThatDoNotAct(Format format) {
    var acting = new StringBuilder();
    for (String line : lines(format)) {
      line.codePoints()
          .filter(Quoted::isActive)
          .forEach(c -> acting.append("U+%04X ".formatted(c)));
    }
    assertEquals("", acting.toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TEXT", "CONCISE"})
  void beginsNoLineAsACommandOfGithubOrAzure(Format format) {
    assertEquals(
        List.of(),
        lines(format).stream()
            .filter(line -> line.strip().matches("(::|##\\[|##vso\\[).*"))
            .filter(line -> !line.matches(" +::: .*")) // the arrow of a related place
            .limit(5)
            .toList());
  }

  /** Both look for these two anywhere in a line. */
  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TEXT", "CONCISE"})
  void holdsNoCommandInTheMiddleOfALine(Format format) {
    assertEquals(
        List.of(),
        lines(format).stream()
            .filter(line -> line.contains("##[") || line.contains("##vso["))
            .limit(5)
            .toList());
  }

  /** The lines of reports about files that have the texts everywhere. */
  private static List<String> lines(Format format) {
    List<String> lines = new ArrayList<>();
    for (String text : TEXTS) {
      for (int blanks = 0; blanks < 60; blanks += 3) { // so that it stands at every end of a line
        String key = "k ".repeat(blanks / 2) + text;
        var source = new SourceFile(text + ".yml", key + ": 1\n");
        Diagnostic finding =
            CoreRules.UNKNOWN_KEY
                .at(new Span(0, key.length()), "/" + key, "unknown key " + Quoted.of(key))
                .withHelp("remove " + Quoted.of(key) + ", or write something else")
                .withRelated(Span.at(key.length()), "beside " + Quoted.of(text));
        FileReport report = Samples.checked(source, finding);
        String written =
            Samples.written(format, new Style(/* color= */ false, 80), List.of(report));
        lines.addAll(List.of(written.split("\n", -1)));
      }
    }
    return lines;
  }
}
