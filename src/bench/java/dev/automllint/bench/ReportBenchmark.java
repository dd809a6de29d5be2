package dev.automllint.bench;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Summary;
import dev.automllint.report.Format;
import dev.automllint.report.Reporter;
import dev.automllint.report.RunInfo;
import dev.automllint.report.Style;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the findings to the report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportBenchmark {
  /** What is reported. */
  @Param public Sample job;

  private static final RunInfo RUN =
      new RunInfo(() -> "0", Rules.all(), id -> Optional.empty(), summary -> 0);

  private FileReport report;

  /** Lints the file. */
  @Setup
  public void lint() {
    report = job.report();
  }

  /** For people. */
  @Benchmark
  public int text() throws IOException {
    return write(Format.TEXT, report);
  }

  /** For programs. */
  @Benchmark
  public int json() throws IOException {
    return write(Format.JSON, report);
  }

  /** Reports one file; gives the length of the report. */
  static int write(Format format, FileReport report) throws IOException {
    var out = new StringWriter();
    Reporter reporter = format.reporter(out, new Style(/* color= */ false, 80), RUN);
    var summary = new Summary();
    summary.add(report);
    reporter.file(report);
    reporter.end(summary);
    return out.getBuffer().length();
  }
}
