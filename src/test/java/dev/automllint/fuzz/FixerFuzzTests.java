package dev.automllint.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Severity;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.fix.Fixer;
import dev.automllint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.MethodSource;

/** From bytes to a fixed text. */
class FixerFuzzTests {
  private static final Linter LINTER = new Linter();

  @MethodSource("dev.automllint.fuzz.Seeds#all")
  @FuzzTest(maxDuration = "")
  void fixesAnything(byte[] bytes) {
    ReadResult read = Promises.read(bytes);
    if (read instanceof ReadResult.Decoded decoded) {
      LintedFile before = lint(decoded.source());
      if (before.report().status() == Status.CHECKED) {
        fix(
            bytes,
            before,
            new Fixer(FixerFuzzTests::lint, UnaryOperator.identity(), /* unsafe= */ false));
        fix(
            bytes,
            before,
            new Fixer(FixerFuzzTests::lint, UnaryOperator.identity(), /* unsafe= */ true));
      }
    }
  }

  private static void fix(byte[] bytes, LintedFile linted, Fixer fixer) {
    FileReport before = linted.report();
    Fixer.Result result = Promises.inTime(bytes, () -> fixer.fix(linted));
    SourceFile source = result.source();
    if (result.fixed() == 0) {
      assertEquals(before.source().orElseThrow().text(), source.text());
    }
    assertEquals(lint(source).report().diagnostics(), result.report().diagnostics(), source.text());
    Promises.assertSound(result.report());
    List<String> added = contents(result.report());
    contents(before).forEach(added::remove);
    assertEquals(List.of(), added, source.text());

    Fixer.Result again = Promises.inTime(bytes, () -> fixer.fix(result.file()));
    assertEquals(source.text(), again.source().text());
    assertEquals(0, again.fixed());
  }

  private static LintedFile lint(SourceFile source) {
    return LINTER.check(new ReadResult.Decoded(source), RuleLevels.DEFAULT);
  }

  private static List<String> contents(FileReport report) {
    List<String> contents = new ArrayList<>();
    report.atLeast(Severity.WARNING).diagnostics().stream()
        .filter(d -> !d.rule().equals("placeholder")) // what a fix leaves to be filled in
        .map(d -> d.rule() + " " + d.message())
        .forEach(contents::add);
    return contents;
  }
}
