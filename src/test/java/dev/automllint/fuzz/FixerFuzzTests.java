package dev.automllint.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Severity;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.fix.Fixer;
import dev.automllint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** From bytes to a repaired text. */
class FixerFuzzTests {
  private static final Linter LINTER = new Linter();

  @MethodSource("dev.automllint.fuzz.Seeds#all")
  @FuzzTest(maxDuration = "")
  void fixesAnything(byte[] bytes) {
    ReadResult read = Promises.read(bytes);
    if (read instanceof ReadResult.Decoded) {
      FileReport before = LINTER.lint(read);
      if (before.status() == Status.CHECKED) {
        fix(bytes, before, new Fixer(FixerFuzzTests::lint, /* unsafe= */ false));
        fix(bytes, before, new Fixer(FixerFuzzTests::lint, /* unsafe= */ true));
      }
    }
  }

  private static void fix(byte[] bytes, FileReport before, Fixer fixer) {
    Fixer.Result result = Promises.inTime(bytes, () -> fixer.fix(before));
    SourceFile source = result.source();
    if (result.fixed() == 0) {
      assertEquals(before.source().orElseThrow().text(), source.text());
    }
    assertEquals(lint(source).diagnostics(), result.report().diagnostics(), source.text());
    Promises.assertSound(result.report());
    List<String> added = findings(result.report());
    findings(before).forEach(added::remove);
    assertEquals(List.of(), added, source.text());

    Fixer.Result again = Promises.inTime(bytes, () -> fixer.fix(result.report()));
    assertEquals(source.text(), again.source().text());
    assertEquals(0, again.fixed());
  }

  private static FileReport lint(SourceFile source) {
    return LINTER.lint(new ReadResult.Decoded(source));
  }

  private static List<String> findings(FileReport report) {
    List<String> findings = new ArrayList<>();
    report.atLeast(Severity.WARNING).diagnostics().stream()
        .map(d -> d.rule() + " " + d.message())
        .forEach(findings::add);
    return findings;
  }
}
