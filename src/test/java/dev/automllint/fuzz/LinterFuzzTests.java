package dev.automllint.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.automllint.cli.ProgramTest;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.engine.Linter;
import dev.automllint.report.Format;
import dev.automllint.report.Reporter;
import dev.automllint.report.RunInfo;
import dev.automllint.report.Style;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From bytes to reports and an exit code. */
class LinterFuzzTests {
  /** The whole program runs on one file of so many: it takes as long as all else together. */
  private static final int STEP = 16;

  /** Programs get no more diagnostics of a file. */
  private static final int MOST = 10_000;

  private static final Linter LINTER = new Linter();
  private static final Style STYLE = new Style(/* color= */ false, 80);
  private static final RunInfo RUN =
      new RunInfo(() -> "0", Rules.all(), rule -> Optional.empty(), LinterFuzzTests::exitCode);

  @MethodSource("dev.automllint.fuzz.Seeds#all")
  @FuzzTest(maxDuration = "")
  void lintsAnything(byte[] bytes) {
    FileReport report = lint(bytes);
    Promises.assertSound(report);
    String text = written(bytes, Format.TEXT, report);
    String json = written(bytes, Format.JSON, report);
    String sarif = written(bytes, Format.SARIF, report);
    assertHarmless(text);
    JsonNode tree = JsonMapper.shared().readTree(json);
    assertEquals(shown(report.diagnostics()), tree.get("diagnostics").size(), json);
    JsonNode run = JsonMapper.shared().readTree(sarif).get("runs").get(0);
    int results = shown(report.diagnostics()) + shown(report.suppressed());
    assertEquals(results, run.get("results").size(), sarif);

    FileReport again = lint(bytes);
    assertEquals(text, written(bytes, Format.TEXT, again));
    assertEquals(json, written(bytes, Format.JSON, again));
    assertEquals(sarif, written(bytes, Format.SARIF, again));
    if (Math.floorMod(Arrays.hashCode(bytes), STEP) == 0) {
      assertSameOfProgram(bytes, report, text);
    }
  }

  private static int shown(List<?> all) {
    return Math.min(MOST, all.size());
  }

  private static FileReport lint(byte[] bytes) {
    return Promises.inTime(bytes, () -> LINTER.lint(Promises.read(bytes)));
  }

  private static String written(byte[] bytes, Format format, FileReport report) {
    return Promises.inTime(
        bytes,
        () -> {
          var out = new StringWriter();
          Reporter reporter = format.reporter(out, STYLE, RUN);
          try {
            reporter.file(report);
            reporter.end(summary(report));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
          return out.toString();
        });
  }

  private static Summary summary(FileReport report) {
    var summary = new Summary();
    summary.add(report);
    return summary;
  }

  private static int exitCode(Summary summary) {
    if (summary.isIncomplete()) {
      return 2;
    }
    return summary.diagnostics(Severity.ERROR) > 0 ? 1 : 0;
  }

  private static void assertSameOfProgram(byte[] bytes, FileReport report, String text) {
    ProgramTest.Result result =
        ProgramTest.runOn(
            bytes, "--no-config", "--min-severity=info", "--stdin-filename=job.yml", "-");
    assertEquals(text, result.out());
    assertEquals(exitCode(summary(report)), result.code());
    assertHarmless(result.err());
  }

  /** Nothing acts on a terminal but the ends of our own lines. */
  private static void assertHarmless(String text) {
    var acting = new StringBuilder();
    text.codePoints()
        .filter(c -> c != '\n' && Quoted.isActive(c))
        .forEach(c -> acting.append("U+%04X ".formatted(c)));
    assertEquals("", acting.toString(), text);
  }
}
