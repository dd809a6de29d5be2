package dev.automllint.bench;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.job.Job;
import dev.automllint.job.JobFinder;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.Rules;
import dev.automllint.rule.model.Pipelines;
import dev.automllint.schema.message.ValidationResult;
import dev.automllint.schema.validate.BundledSchema;
import dev.automllint.yaml.DuplicateKeys;
import java.util.ArrayList;
import java.util.List;
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

/** From the tree to the findings, of all jobs of a file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CheckBenchmark {
  /** What is checked. */
  @Param public Sample job;

  private final BundledSchema schema = BundledSchema.of(Task.IMAGE_CLASSIFICATION).orElseThrow();
  private List<Job> jobs;
  private List<ValidationResult> checked;

  /** Reads the file, and checks it for the rules. */
  @Setup
  public void read() {
    jobs = JobFinder.find(Sample.tree(job.bytes()), task -> Optional.of(schema.format())).jobs();
    checked = schema();
  }

  /** Single keys and values. */
  @Benchmark
  public List<ValidationResult> schema() {
    List<ValidationResult> results = new ArrayList<>();
    for (Job each : jobs) {
      results.add(schema.checker().check(each, DuplicateKeys.in(each.mapping(), each.pointer())));
    }
    return results;
  }

  /** Several keys together. */
  @Benchmark
  public List<Diagnostic> rules() {
    List<Diagnostic> findings = new ArrayList<>();
    for (ValidationResult each : checked) {
      var context = new RuleContext(each, schema.facts(), new Pipelines(jobs));
      for (Rule rule : Rules.checks()) {
        rule.check(context);
      }
      findings.addAll(context.findings());
    }
    return findings;
  }
}
