package dev.automllint.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Fix;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a fix has to prove before it is applied, whatever offers it. */
class FixerTests {
  private static final String JOB =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu-cluster
      training_data: {type: mltable, path: azureml:train:1}
      target_column_name: label
      description: one two three
      tags:
        a: x
        b:
          y
      unknown:
        - x
        -
          y
      limits: {max_trials: 1}
      """;

  private final Linter linter = new Linter();

  /** A fix that is offered as long as a text has a part. */
  private record Offer(String part, List<Edit> edits) {
    /** Of the replacement of the part. */
    static Offer of(String part, String replacement) {
      return new Offer(part, List.of(new Edit(new Span(0, part.length()), replacement)));
    }

    Stream<Diagnostic> in(SourceFile source) {
      int at = source.text().indexOf(part);
      if (at < 0) {
        return Stream.of();
      }
      List<Edit> moved =
          edits.stream()
              .map(e -> new Edit(new Span(at + e.span().start(), at + e.span().end()), e.text()))
              .toList();
      return Stream.of(
          CoreRules.UNKNOWN_VALUE
              .at(new Span(at, at + part.length()), "/" + part, "not `" + part + "`")
              .withFix(new Fix(/* safe= */ true, "write another", moved)));
    }
  }

  private Fixer.Result fix(String text, List<Offer> offers) {
    var fixer = new Fixer(s -> lint(s, offers), UnaryOperator.identity(), /* unsafe= */ false);
    return fixer.fix(lint(new SourceFile("job.yml", text), offers));
  }

  private LintedFile lint(SourceFile source, List<Offer> offers) {
    LintedFile linted = linter.check(new ReadResult.Decoded(source), RuleLevels.DEFAULT);
    FileReport report = linted.report();
    List<Diagnostic> all = new ArrayList<>(report.diagnostics());
    offers.forEach(offer -> offer.in(source).forEach(all::add));
    return new LintedFile(
        report.with(all, report.suppressed()), linted.documents(), linted.data(), linted.jobs());
  }

  private static String dropped(Fixer.Result result) {
    return result.dropped().stream()
        .map(fix -> fix.line() + " " + fix.rule() + ": " + fix.reason() + "\n")
        .collect(Collectors.joining());
  }

  static List<Arguments> harmful() {
    String range = "it would cause: `max_trials` must be between 1 and 1000, but is 0";
    String unreadable = "the file could not be checked afterwards";
    String tooMuch = "it would change more than it should";
    return List.of(
        arguments("max_trials: 1", "max_trials: 0", 15, range),
        arguments("two", "two, two", 6, "it would cause: not `two`"),
        arguments("one", "'", 6, unreadable),
        arguments("type: automl\ntask: image_classification", "a: b", 1, unreadable),
        arguments("  b:\n", "", 9, tooMuch),
        arguments("x\n  -\n", "x\n", 12, tooMuch));
  }

  @ParameterizedTest
  @MethodSource("harmful")
  void dropsAFixThatDoesHarm(String part, String replacement, int line, String reason) {
    Fixer.Result result = fix(JOB, List.of(Offer.of(part, replacement)));
    assertEquals(line + " unknown-value: " + reason + "\n", dropped(result));
    assertEquals(0, result.fixed());
    assertEquals(JOB, result.source().text());
  }

  @Test
  void appliesTheEditsOfAFixInTheOrderOfTheText() {
    var edits =
        List.of(
            new Edit(new Span(8, 13), "3"),
            new Edit(new Span(0, 3), "1"),
            new Edit(Span.at(0), "0 "),
            new Edit(new Span(4, 7), ""));
    Fixer.Result result = fix(JOB, List.of(new Offer("one two three", edits)));
    assertEquals(JOB.replace("one two three", "0 1  3"), result.source().text());
    assertEquals("", dropped(result));
  }

  @ParameterizedTest
  @CsvSource({"one, label", "label, one"})
  void dropsOnlyTheFixThatDoesHarm(String good, String bad) {
    Fixer.Result result = fix(JOB, List.of(Offer.of(bad, "'"), Offer.of(good, "good")));
    assertEquals(JOB.replace(good, "good"), result.source().text());
    assertEquals(1, result.fixed());
    assertEquals(1, result.dropped().size());
  }

  @Test
  void appliesTheLastFixAfterManyThatDoHarm() {
    List<Offer> offers = new ArrayList<>();
    IntStream.range(10, 80).forEach(i -> offers.add(Offer.of("bad" + i, "'")));
    offers.add(Offer.of("one two three", "good"));
    String tags =
        IntStream.range(10, 80)
            .mapToObj(i -> "  t%d: bad%<d\n".formatted(i))
            .collect(Collectors.joining());
    Fixer.Result result = fix(JOB.replace("tags:\n", "tags:\n" + tags), offers);
    assertEquals(1, result.fixed());
    assertEquals(70, result.dropped().size());
  }
}
