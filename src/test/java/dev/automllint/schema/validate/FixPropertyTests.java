package dev.automllint.schema.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.fix.Fixer;
import dev.automllint.job.Task;
import dev.automllint.text.SourceFile;
import dev.automllint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Applies every fix of the jobs that are derived from the schema. */
class FixPropertyTests {
  private final Linter linter = new Linter();
  private final Fixer safe = new Fixer(this::lint, UnaryOperator.identity(), /* unsafe= */ false);
  private final Fixer all = new Fixer(this::lint, UnaryOperator.identity(), /* unsafe= */ true);

  private LintedFile lint(SourceFile source) {
    return linter.check(new ReadResult.Decoded(source), RuleLevels.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource
  void fixesAreRightCompleteAndFinal(Task task) {
    Map<String, Integer> repaired = new TreeMap<>();
    for (DerivedJobs.Case c : DerivedJobs.all(task)) {
      repair(c.name(), c.job(), repaired);
    }
    for (String rule : List.of("unknown-key", "unknown-value", "spelling", "renamed-key")) {
      assertTrue(repaired.getOrDefault(rule, 0) > 10, () -> rule + " in " + repaired);
    }
    assertTrue(repaired.getOrDefault("misplaced-key", 0) > 150, repaired::toString);
    assertTrue(repaired.getOrDefault("missing-key", 0) > 30, repaired::toString);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSweptIsNoLongerFixed(Task task) {
    Map<String, Integer> repaired = new TreeMap<>();
    for (Map<String, Object> job : DerivedJobs.fixedAndSwept(task)) {
      repair(job.toString(), job, repaired);
    }
    assertTrue(repaired.getOrDefault("fixed-and-swept", 0) > 100, repaired::toString);
  }

  @ParameterizedTest
  @EnumSource
  void keepTheStyleOfTheText(Style style) {
    int fixed = 0;
    for (DerivedJobs.Case c : DerivedJobs.all(Task.IMAGE_CLASSIFICATION)) {
      SourceFile source = new SourceFile("job.yml", style.text(c.job()));
      LintedFile linted = lint(source);
      for (Fixer fixer : List.of(safe, all)) {
        Fixer.Result result = fixer.fix(linted);
        assertTrue(style.isKept(result.source().text()), () -> result.source().text());
        check(c.name(), fixer, linted.report(), result);
        fixed += result.fixed();
      }
    }
    assertTrue(fixed > 500, "so few fixes were made: " + fixed);
  }

  /** How a job is written other than in blocks. */
  private enum Style {
    JSON {
      @Override
      String text(Map<?, ?> job) {
        return new FlowText(/* json= */ true).of(job);
      }

      @Override
      boolean isKept(String text) {
        JsonMapper.shared().readTree(text); // throws
        return true;
      }
    },
    FLOW {
      @Override
      String text(Map<?, ?> job) {
        return new FlowText(/* json= */ false).of(job);
      }

      @Override
      boolean isKept(String text) {
        return text.startsWith("{")
            && YamlReader.read(new SourceFile("job.yml", text)).error().isEmpty();
      }
    };

    abstract String text(Map<?, ?> job);

    abstract boolean isKept(String text);
  }

  /** Fixes a job in both ways, and counts the diagnostics for which that could be done at once. */
  private void repair(String name, Map<String, Object> job, Map<String, Integer> repaired) {
    String text = new JobText(job).text().replaceAll("(?m)^(?=.)", "# a comment\n");
    LintedFile linted = lint(new SourceFile("job.yml", text));
    FileReport before = linted.report();
    for (Fixer fixer : List.of(safe, all)) {
      boolean offered =
          before.diagnostics().stream()
              .anyMatch(d -> d.fix().isPresent() && (fixer == all || d.fix().get().safe()));
      Fixer.Result result = fixer.fix(linted);
      assertEquals(offered, result.fixed() + result.dropped().size() > 0, name);
      check(name, fixer, before, result);
      if (fixer == all && result.dropped().isEmpty()) {
        before.diagnostics().stream()
            .filter(d -> d.fix().isPresent())
            .forEach(d -> repaired.merge(d.rule(), 1, Integer::sum));
      }
    }
  }

  private void check(String name, Fixer fixer, FileReport before, Fixer.Result result) {
    String old = before.source().orElseThrow().text();
    String fixed = result.source().text();
    if (result.fixed() == 0) {
      assertEquals(old, fixed, name);
      return;
    }
    List<String> left = new ArrayList<>(contents(result.report()));
    contents(before).forEach(left::remove);
    left.removeIf(f -> f.startsWith("info") || f.startsWith("warning placeholder")); // to fill in
    assertEquals(List.of(), left, name);
    assertTrue(contents(result.report()).size() < contents(before).size() + 3, name);
    if (fixer == safe) { // with what is removed, comments inside of it go, too
      assertEquals(comments(old), comments(fixed), name);
    }
    boolean moved = rulesOfRepairs(before).equals(Set.of("misplaced-key"));
    if (moved && result.fixed() == 1) { // what has no effect at its place may be removed there
      assertEquals(sortedLines(old), sortedLines(fixed), name);
    }
    Fixer.Result again = fixer.fix(result.file());
    assertEquals(fixed, again.source().text(), name);
    assertEquals(0, again.fixed(), name);
  }

  private static long comments(String text) {
    return text.lines().filter("# a comment"::equals).count();
  }

  private static Set<String> rulesOfRepairs(FileReport report) {
    return report.diagnostics().stream()
        .filter(d -> d.fix().isPresent())
        .map(Diagnostic::rule)
        .collect(Collectors.toSet());
  }

  private static List<String> sortedLines(String text) {
    return text.lines().map(String::strip).sorted().toList();
  }

  private static List<String> contents(FileReport report) {
    return report.diagnostics().stream().map(FixPropertyTests::what).toList();
  }

  private static String what(Diagnostic d) {
    return d.severity() + " " + d.rule() + " " + d.message();
  }
}
