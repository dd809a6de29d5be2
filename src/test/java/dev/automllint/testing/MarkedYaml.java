package dev.automllint.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Severity;
import dev.automllint.text.Position;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * YAML with the expected findings drawn into it, each below its line:
 *
 * <pre>
 * limits:
 *   max_trials: 0
 *               ^ out-of-range: `max_trials` must be between 1 and 1000, is 0
 *                 = help: what to write instead
 * </pre>
 *
 * A finding that is no error says so behind its rule. A missing, an extra, a moved and a re-worded
 * finding all fail, with the whole text to compare.
 */
public final class MarkedYaml {
  private static final Pattern MARK =
      Pattern.compile("\\s*(?:\\^+ [a-z-]+(?: \\([a-z]+\\))?: |= ).*");

  private MarkedYaml() {}

  /** Compares what is found in a text with what is drawn into it. */
  public static void check(String marked, Function<SourceFile, List<Diagnostic>> lint) {
    var source = new SourceFile("job.yml", withoutMarks(marked));
    assertEquals(marked, draw(source, lint.apply(source)));
  }

  /** The text as it is linted. */
  private static String withoutMarks(String marked) {
    var text = new StringBuilder();
    marked
        .lines()
        .filter(line -> !MARK.matcher(line).matches())
        .forEach(l -> text.append(l).append('\n'));
    return text.toString();
  }

  /** The text with findings below their lines. */
  public static String draw(SourceFile source, List<Diagnostic> findings) {
    Map<Integer, StringBuilder> below = new TreeMap<>();
    for (Diagnostic finding : findings) {
      Position start = source.lines().position(finding.span().start());
      below
          .computeIfAbsent(start.line(), line -> new StringBuilder())
          .append(mark(source, finding, start));
    }
    var drawn = new StringBuilder();
    int lines = source.lines().lineCount() - 1; // what follows the last line break is no line
    for (int line = 1; line <= lines; line++) {
      drawn.append(source.text(source.lines().line(line))).append('\n');
      drawn.append(below.getOrDefault(line, new StringBuilder()));
    }
    return drawn.toString();
  }

  private static String mark(SourceFile source, Diagnostic finding, Position start) {
    Span line = source.lines().line(start.line());
    int end = Math.min(finding.span().end(), line.end()); // the first line of a longer value
    String indent = " ".repeat(start.column() - 1);
    String carets = "^".repeat(Math.max(1, end - finding.span().start()));
    String severity =
        finding.severity() == Severity.ERROR ? "" : " (" + finding.severity().label() + ")";
    var mark = new StringBuilder(indent).append(carets).append(' ');
    mark.append(finding.rule())
        .append(severity)
        .append(": ")
        .append(finding.message())
        .append('\n');
    finding.help().ifPresent(help -> note(mark, indent, "help: " + help));
    for (Related related : finding.related()) {
      Position at = source.lines().position(related.span().start());
      note(mark, indent, "see " + at.line() + ":" + at.column() + ": " + related.message());
    }
    finding
        .fix()
        .ifPresent(
            fix -> note(mark, indent, (fix.safe() ? "fix: " : "unsafe fix: ") + fix.title()));
    return mark.toString();
  }

  private static void note(StringBuilder mark, String indent, String note) {
    mark.append(indent).append("  = ").append(note).append('\n');
  }
}
