package dev.automllint.bench;

import dev.automllint.yaml.YamlStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From bytes to the tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadBenchmark {
  /** What is read. */
  @Param public Sample job;

  private byte[] bytes;

  /** Makes the file. */
  @Setup
  public void write() {
    bytes = job.bytes();
  }

  /** Decodes and parses. */
  @Benchmark
  public YamlStream tree() {
    return Sample.tree(bytes);
  }
}
