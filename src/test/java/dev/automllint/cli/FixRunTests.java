package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.cli.FixOptions.FixMode;
import dev.automllint.config.DataMode;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.engine.Linter;
import dev.automllint.engine.ParallelMap;
import dev.automllint.files.Input;
import dev.automllint.files.ReadResult;
import dev.automllint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FixRunTests {
  private static final FixRun RUN =
      new FixRun(new Linter(), new FixOptions(FixMode.NONE, /* unsafe= */ false, ""));

  private static final FileSettings SETTINGS =
      new FileSettings(RuleLevels.DEFAULT, DataMode.OFF, Severity.INFO, BaselineFile.NONE);

  private static Input input(String path, Supplier<ReadResult> reader) {
    return new Input(path, Optional.empty(), /* named= */ true, /* outside= */ false, reader);
  }

  private static Input good(String path) {
    return input(path, () -> new ReadResult.Decoded(new SourceFile(path, "a: 1\n")));
  }

  private static Input bad(String path, Error fault) {
    return input(
        path,
        () -> {
          throw fault;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void doesTheOthersWhenOneFails(int threads) throws InterruptedException {
    List<String> reported = new ArrayList<>();
    var summary = new Summary();
    ParallelMap.run(
        List.of(
            good("a.yml"),
            bad("b.yml", new OutOfMemoryError("Java heap space")),
            good("c.yml"),
            bad("d.yml", new StackOverflowError()),
            good("e.yml")),
        input -> RUN.run(input, SETTINGS),
        threads,
        done -> {
          FileReport report = done.report();
          summary.add(report);
          reported.add(report.path() + " " + report.status().label());
          report.diagnostics().forEach(d -> reported.add(d.rule() + ": " + d.message()));
        });
    assertEquals(
        List.of(
            "a.yml skipped",
            "b.yml failed",
            "resource-limit: there is not enough memory to check this file",
            "c.yml skipped",
            "d.yml failed",
            "internal: automl-lint failed on this file; please report it with the file",
            "e.yml skipped"),
        reported);
    assertEquals(true, summary.isIncomplete());
  }

  @Test
  void saysThatNothingWasWritten() {
    assertEquals(true, RUN.run(bad("a.yml", new OutOfMemoryError()), SETTINGS).failed());
  }
}
