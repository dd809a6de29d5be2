package dev.automllint.rule.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Related;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.rule.Rule;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tests a rule by example: a job in YAML, with what the rule shall say drawn below the lines.
 *
 * <pre>
 * limits:
 *   max_trials: 4
 * #             ~ label of a related place
 *   max_concurrent_trials: 5
 * #                        ^ severity: message
 * # = help of this finding
 * </pre>
 *
 * <p>Where the comment sign would stand in the way, at the start of a line, {@code #<<<<} draws a
 * place by its length, and {@code #--} a related one. A place of several lines ends in {@code …}.
 * The whole linter runs, and only what this rule says counts; so what is missing from an example is
 * no matter here.
 */
public final class RuleTester {
  private static final Linter LINTER = new Linter();

  private final String id;

  public RuleTester(Rule rule) {
    this.id = rule.info().id();
  }

  /** Checks that the rule says what is drawn into a text, and nothing else. */
  public void check(String drawn) {
    String text =
        drawn.lines().filter(line -> !isDrawing(line)).collect(Collectors.joining("\n", "", "\n"));
    assertEquals(drawn, draw(new SourceFile("job.yml", text)));
  }

  private static boolean isDrawing(String line) {
    return line.matches("#( *[\\^~]| = |[<-]).*");
  }

  private String draw(SourceFile source) {
    Map<Integer, StringBuilder> below = new TreeMap<>();
    for (Diagnostic finding : LINTER.lint(new ReadResult.Decoded(source)).diagnostics()) {
      if (finding.rule().equals(id)) {
        draw(source, finding, below);
      }
    }
    var out = new StringBuilder();
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      out.append(lines.get(i)).append('\n');
      out.append(below.getOrDefault(i + 1, new StringBuilder()));
    }
    return out.toString();
  }

  private static void draw(
      SourceFile source, Diagnostic finding, Map<Integer, StringBuilder> below) {
    StringBuilder out = below(source, finding.span(), below);
    out.append(mark(source, finding.span(), '^', '<'))
        .append(' ')
        .append(finding.severity().label())
        .append(": ")
        .append(finding.message())
        .append('\n');
    finding.help().ifPresent(help -> out.append("# = ").append(help).append('\n'));
    for (Related related : finding.related()) {
      below(source, related.span(), below)
          .append(mark(source, related.span(), '~', '-'))
          .append(' ')
          .append(related.message())
          .append('\n');
    }
  }

  private static StringBuilder below(
      SourceFile source, Span span, Map<Integer, StringBuilder> below) {
    int line = source.lines().position(span.start()).line();
    return below.computeIfAbsent(line, key -> new StringBuilder());
  }

  private static String mark(SourceFile source, Span span, char sign, char atStart) {
    int line = source.lines().position(span.start()).line();
    int column = source.lines().position(span.start()).column();
    int lineEnd = source.lines().line(line).end();
    boolean goesOn = span.end() > lineEnd;
    int length = source.text().codePointCount(span.start(), Math.min(span.end(), lineEnd));
    String rest = goesOn ? "…" : "";
    return column == 1
        ? "#" + String.valueOf(atStart).repeat(length) + rest
        : "#" + " ".repeat(Math.max(0, column - 2)) + String.valueOf(sign).repeat(length) + rest;
  }
}
