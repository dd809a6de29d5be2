package dev.automllint.engine;

import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Redaction;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.files.ReadResult;
import dev.automllint.job.Job;
import dev.automllint.job.JobFinder;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.Rules;
import dev.automllint.rule.model.Pipelines;
import dev.automllint.schema.document.Hyperparameters;
import dev.automllint.schema.document.KeyAnnotations;
import dev.automllint.schema.message.FixHints;
import dev.automllint.schema.message.ValidationResult;
import dev.automllint.schema.validate.BundledSchema;
import dev.automllint.schema.validate.SchemaChecker;
import dev.automllint.suppress.Suppressions;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.DuplicateKeys;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lints one file; one linter serves any number of files and threads. */
public final class Linter {
  private final BundledSchema schema;
  private final SchemaChecker checker;
  private final Hyperparameters hyperparameters;
  private final KeyAnnotations keyAnnotations;

  /** Prepares the checks. */
  public Linter() {
    schema = BundledSchema.imageClassification();
    checker = new SchemaChecker(schema);
    hyperparameters = new Hyperparameters(schema.document());
    keyAnnotations = new KeyAnnotations(schema.document());
  }

  /** All findings about a file, each with the severity of its rule. */
  public FileReport lint(ReadResult read) {
    return lint(read, RuleLevels.DEFAULT);
  }

  /**
   * All findings about a file, in their order. Never throws: a fault of ours is a finding too.
   *
   * @param read the file
   * @param levels how much each rule counts
   */
  public FileReport lint(ReadResult read, RuleLevels levels) {
    try {
      return Redaction.ofTexts(report(read, levels));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      return failed(read.path(), e);
    }
  }

  private FileReport report(ReadResult read, RuleLevels levels) {
    if (read instanceof ReadResult.Failed failed) {
      return unreadable(failed);
    }
    if (read instanceof ReadResult.Faulty faulty) {
      RuleInfo rule =
          faulty.fault() == ReadResult.Fault.ENCODING
              ? CoreRules.ENCODING
              : CoreRules.RESOURCE_LIMIT;
      Diagnostic fault = rule.at(faulty.where(), "", faulty.message());
      return report(
          faulty.source(),
          JobFinder.ofFault(faulty.source(), fault, schema.format()),
          List.of(),
          levels);
    }
    SourceFile source = ((ReadResult.Decoded) read).source();
    YamlStream stream = YamlReader.read(source);
    JobFinder.Found found = JobFinder.find(stream, schema.format());
    List<Diagnostic> findings = new ArrayList<>();
    List<FixHints> remedies = new ArrayList<>();
    var pipelines = new Pipelines();
    for (Job job : found.jobs()) {
      ValidationResult checked = checker.check(job, DuplicateKeys.in(job.mapping(), job.pointer()));
      remedies.add(checked.remedies());
      findings.addAll(check(checked, pipelines));
    }
    List<Diagnostic> settled = AliasLocations.settle(findings, stream);
    var fixes = new LayoutFixes(stream, remedies);
    var jobs =
        new JobFinder.Found(found.jobs(), fixes.attach(found.diagnostics()), found.skipReason());
    FileReport report = report(source, jobs, fixes.attach(settled), levels);
    // What a file that cannot be read would have had to silence nobody knows.
    boolean judged = report.status() == Status.CHECKED && stream.fault().isEmpty();
    return judged ? silenced(report, stream, levels) : report;
  }

  private static FileReport silenced(FileReport report, YamlStream stream, RuleLevels levels) {
    Suppressions.Result result =
        Suppressions.apply(stream.source(), stream.documents(), report.diagnostics(), levels::isOn);
    if (result.suppressed().isEmpty() && result.findings().equals(report.diagnostics())) {
      return report;
    }
    // A second time for those about the comments themselves; the others stay as they are.
    List<Diagnostic> findings = new ArrayList<>(levels.apply(result.findings()));
    findings.sort(Diagnostic.ORDER);
    return report.with(findings, result.suppressed());
  }

  private List<Diagnostic> check(ValidationResult checked, Pipelines pipelines) {
    List<Diagnostic> findings = new ArrayList<>(checked.diagnostics());
    var context = new RuleContext(checked, hyperparameters, keyAnnotations, pipelines);
    for (Rule rule : Rules.checks()) {
      try {
        rule.check(context);
      } catch (RuntimeException e) {
        findings.add(crashed(rule, checked.job()));
      }
    }
    findings.addAll(context.findings());
    return findings;
  }

  /** A fault of one rule is no reason to keep silent about what the others found. */
  private static Diagnostic crashed(Rule rule, Job job) {
    String message = "the rule `" + rule.info().id() + "` failed on this job; please report it";
    return CoreRules.INTERNAL.at(job.head(), job.pointer(), message);
  }

  private static FileReport report(
      SourceFile source, JobFinder.Found found, List<Diagnostic> findings, RuleLevels levels) {
    List<Diagnostic> all = new ArrayList<>(found.diagnostics());
    all.addAll(findings);
    all = new ArrayList<>(levels.apply(all));
    all.sort(Diagnostic.ORDER);
    List<JobRef> jobs = new ArrayList<>();
    for (Job job : found.jobs()) {
      jobs.add(new JobRef(job.pointer(), job.task()));
    }
    Status status = found.skipReason().isPresent() ? Status.SKIPPED : Status.CHECKED;
    return new FileReport(
        source.path(), status, Optional.of(source), jobs, all, found.skipReason());
  }

  private static FileReport unreadable(ReadResult.Failed failed) {
    Diagnostic diagnostic =
        CoreRules.UNREADABLE_FILE.at(Span.at(0), "", "cannot read the file: " + failed.reason());
    return new FileReport(
        failed.path(),
        Status.FAILED,
        Optional.empty(),
        List.of(),
        List.of(diagnostic),
        Optional.of(failed.reason()));
  }

  /**
   * What is to be said of a file that could not be linted to the end.
   *
   * @param path its name for reports
   * @param fault what was thrown
   */
  public static FileReport failed(String path, Throwable fault) {
    boolean memory = fault instanceof OutOfMemoryError;
    Diagnostic diagnostic =
        memory
            ? CoreRules.RESOURCE_LIMIT.at(
                Span.at(0), "", "there is not enough memory to check this file")
            : CoreRules.INTERNAL.at(
                Span.at(0), "", "automl-lint failed on this file; please report it with the file");
    return new FileReport(
        path,
        Status.FAILED,
        Optional.empty(),
        List.of(),
        List.of(diagnostic),
        Optional.of(memory ? "there is not enough memory" : "a fault of automl-lint itself"));
  }
}
