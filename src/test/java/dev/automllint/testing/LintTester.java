package dev.automllint.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tests diagnostics by example: YAML with what is expected drawn below its lines.
 *
 * <pre>
 * limits:
 *   max_trials: 4
 * #             ~ message of a related place
 *   max_concurrent_trials: 5
 * #                        ^ severity: message
 * # = help of this diagnostic
 * # = unsafe fix: title of its fix
 * === title of the next example
 * compute: 5
 * ^^^^^^^ severity: message
 * </pre>
 *
 * <p>A missing, an extra, a moved and a reworded diagnostic all fail, with whole texts to compare.
 * A mark in the first column takes the place of the comment sign. A place of several lines ends in
 * {@code …}. The tester adds the keys that every job needs before an example without a {@code
 * task}. If it tests several rules, the id of the rule is after the severity.
 */
public final class LintTester {
  private static final Linter LINTER = new Linter();
  private static final String REQUIRED =
      start(Task.USUAL) + "target_column_name: label\ntraining_data: {path: azureml:fridge:1}\n";
  private static final String DRAWING = "(?:# *)?[\\^~]+…? .*|# = .*";
  private static final String SEPARATOR = "===( .*)?";

  private final String head;
  private final Function<SourceFile, List<Diagnostic>> lint;
  private final Function<Diagnostic, String> label;

  private LintTester(
      String head,
      Function<SourceFile, List<Diagnostic>> lint,
      Function<Diagnostic, String> label) {
    this.head = head;
    this.lint = lint;
    this.label = label;
  }

  private static String start(Task task) {
    return "type: automl\ntask: " + task + "\n";
  }

  /** Tests one rule in a run of the whole linter, on image classification. */
  public static LintTester of(Rule rule) {
    return of(rule, Task.USUAL);
  }

  /** Tests one rule in a run of the whole linter, on jobs of a task; no rule may fail. */
  public static LintTester of(Rule rule, Task task) {
    Set<String> ids = Set.of(rule.info().id(), CoreRules.INTERNAL.id());
    Predicate<Diagnostic> own = diagnostic -> ids.contains(diagnostic.rule());
    return new LintTester(
        start(task),
        source -> lint(source).stream().filter(own).toList(),
        diagnostic -> diagnostic.severity().label());
  }

  /** Tests all that is reported about single keys and values, in a run of the whole linter. */
  public static LintTester ofCoreRules() {
    Set<String> core =
        CoreRules.all().stream().map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());
    return new LintTester(
        REQUIRED,
        source -> lint(source).stream().filter(d -> core.contains(d.rule())).toList(),
        LintTester::severityAndRule);
  }

  /** Tests one stage on its own. */
  public static LintTester of(Function<SourceFile, List<Diagnostic>> stage) {
    return new LintTester("", stage, LintTester::severityAndRule);
  }

  private static String severityAndRule(Diagnostic diagnostic) {
    return diagnostic.severity().label() + " " + diagnostic.rule();
  }

  private static List<Diagnostic> lint(SourceFile source) {
    return LINTER.lint(new ReadResult.Decoded(source)).diagnostics();
  }

  /** What is reported about a text, in its order. */
  public List<Diagnostic> diagnostics(String text) {
    return lint.apply(new SourceFile("job.yml", text));
  }

  /** Checks that what is drawn into some examples is reported, and nothing else. */
  public void check(String drawn) {
    var actual = new StringBuilder();
    var example = new StringBuilder();
    for (String line : drawn.lines().toList()) {
      if (line.matches(SEPARATOR)) {
        actual.append(draw(example.toString())).append(line).append('\n');
        example.setLength(0);
      } else if (!line.matches(DRAWING)) {
        example.append(line).append('\n');
      }
    }
    assertEquals(drawn, actual.append(draw(example.toString())).toString());
  }

  private String draw(String example) {
    if (example.isEmpty()) {
      return ""; // before the first title
    }
    String before = example.contains("task:") ? "" : head;
    var source = new SourceFile("job.yml", before + example);
    String drawn = draw(source, lint.apply(source));
    return drawn.startsWith(before) ? drawn.substring(before.length()) : drawn;
  }

  private String draw(SourceFile source, List<Diagnostic> diagnostics) {
    Map<Integer, StringBuilder> below = new TreeMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      StringBuilder out = mark(source, diagnostic.span(), '^', below);
      out.append(label.apply(diagnostic)).append(": ").append(diagnostic.message()).append('\n');
      diagnostic.help().ifPresent(help -> out.append("# = ").append(help).append('\n'));
      diagnostic
          .fix()
          .map(fix -> (fix.safe() ? "fix: " : "unsafe fix: ") + fix.title())
          .ifPresent(fix -> out.append("# = ").append(fix).append('\n'));
      for (Related related : diagnostic.related()) {
        mark(source, related.span(), '~', below).append(related.message()).append('\n');
      }
    }
    List<String> lines = source.text().lines().toList();
    var out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      out.append(lines.get(i)).append('\n').append(below.getOrDefault(i, new StringBuilder()));
    }
    return out.append(below.getOrDefault(lines.size(), new StringBuilder())).toString();
  }

  /** Draws a place, and leads to the text below its line. */
  private static StringBuilder mark(
      SourceFile source, Span span, char sign, Map<Integer, StringBuilder> below) {
    var start = source.lines().position(span.start());
    int lineEnd = source.lines().line(start.line()).end();
    int length = source.text().codePointCount(span.start(), Math.min(span.end(), lineEnd));
    return below
        .computeIfAbsent(start.line() - 1, line -> new StringBuilder())
        .append(start.column() == 1 ? "" : "#" + " ".repeat(start.column() - 2))
        .append(String.valueOf(sign).repeat(Math.max(1, length)))
        .append(span.end() > lineEnd ? "… " : " ");
  }
}
