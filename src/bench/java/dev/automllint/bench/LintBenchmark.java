package dev.automllint.bench;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.engine.Linter;
import dev.automllint.report.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From bytes to the report, on one thread: how many small jobs a second. No two of them are equal,
 * so remembering a text is of no use.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LintBenchmark {
  private static final int VARIANTS = 60; // of all combinations of keys

  private final Linter linter = new Linter();
  private final List<Template> templates = new ArrayList<>();
  private int number = Integer.parseInt(Jobs.STAMP);

  /** Makes the jobs, and makes sure that they are in order. */
  @Setup
  public void prepare() {
    for (int variant = 0; variant < VARIANTS; variant++) {
      templates.add(new Template(Jobs.small(variant)));
      FileReport report = linter.lint(Sample.read(next()));
      if (report.jobs().isEmpty() || !report.atLeast(Severity.WARNING).diagnostics().isEmpty()) {
        throw new IllegalStateException("variant " + variant + ": " + report);
      }
    }
  }

  /** Lints a job that was never seen before. */
  @Benchmark
  public int distinct() throws IOException {
    FileReport report = linter.lint(Sample.read(next()));
    return ReportBenchmark.write(Format.TEXT, report.atLeast(Severity.WARNING));
  }

  private byte[] next() {
    number++;
    return templates.get(number % templates.size()).stamped(number);
  }

  /** A job with places to fill in, which costs next to nothing. */
  private static final class Template {
    private final byte[] bytes;
    private final List<Integer> ends = new ArrayList<>();

    Template(String text) {
      bytes = text.getBytes(StandardCharsets.US_ASCII);
      int at = text.indexOf(Jobs.STAMP);
      while (at >= 0) {
        ends.add(at + Jobs.STAMP.length());
        at = text.indexOf(Jobs.STAMP, at + 1);
      }
    }

    byte[] stamped(int number) {
      byte[] stamped = bytes.clone();
      for (int end : ends) {
        int rest = number;
        for (int i = 1; i <= Jobs.STAMP.length(); i++) {
          stamped[end - i] = (byte) ('0' + rest % 10);
          rest /= 10;
        }
      }
      return stamped;
    }
  }
}
