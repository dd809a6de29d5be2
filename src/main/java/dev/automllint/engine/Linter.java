package dev.automllint.engine;

import dev.automllint.config.RuleLevels;
import dev.automllint.data.DataFile;
import dev.automllint.data.DataReader;
import dev.automllint.data.DataResult;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Redaction;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.files.ReadResult;
import dev.automllint.job.Job;
import dev.automllint.job.JobFinder;
import dev.automllint.job.JobFormat;
import dev.automllint.job.JobSniffer;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.Rules;
import dev.automllint.rule.checks.data.LocalData;
import dev.automllint.rule.model.Pipelines;
import dev.automllint.schema.message.ValidationResult;
import dev.automllint.schema.validate.BundledSchema;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.DuplicateKeys;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lints one file; one linter serves any number of files and threads. */
public final class Linter {
  private final Function<Task, Optional<BundledSchema>> schemas;
  private final boolean exactSkipReasons;
  private DataReader dataReader; // made when a job names a local folder

  /**
   * How the data of the jobs in a file is read.
   *
   * @param file the file, as the user gave it
   * @param maxBytes how many bytes of an annotation file are read at most; 0 for none of them
   */
  public record DataAccess(Path file, long maxBytes) {}

  /** Makes a linter for the tasks with a bundled schema; it gives exact reasons for skips. */
  public Linter() {
    this(/* exactSkipReasons= */ true);
  }

  /**
   * Makes a linter for the tasks with a bundled schema.
   *
   * @param exactSkipReasons whether to tell skipped files that are not YAML from others, for which
   *     even files in which nothing says AutoML have to be parsed
   */
  public Linter(boolean exactSkipReasons) {
    this(BundledSchema::of, exactSkipReasons);
  }

  /** Makes a linter for the tasks that have a schema. */
  public Linter(Function<Task, Optional<BundledSchema>> schemas) {
    this(schemas, /* exactSkipReasons= */ true);
  }

  private Linter(Function<Task, Optional<BundledSchema>> schemas, boolean exactSkipReasons) {
    this.schemas = schemas;
    this.exactSkipReasons = exactSkipReasons;
  }

  /** The report on a file, each diagnostic with the severity of its rule. */
  public FileReport lint(ReadResult read) {
    return check(read, RuleLevels.DEFAULT).report();
  }

  /**
   * Lints a file. Never throws: a defect of ours is a diagnostic, too.
   *
   * @param read the file
   * @param levels the level of each rule
   */
  public LintedFile check(ReadResult read, RuleLevels levels) {
    return check(read, levels, Optional.empty());
  }

  /**
   * Lints a file and the data of its jobs. Never throws: a defect of ours is a diagnostic, too.
   *
   * @param read the file
   * @param levels the level of each rule
   * @param data how data is read; empty if it is not
   */
  public LintedFile check(ReadResult read, RuleLevels levels, Optional<DataAccess> data) {
    try {
      LintedFile linted = lint(read, levels, data);
      return new LintedFile(
          Redaction.ofTexts(linted.report()), linted.documents(), linted.data(), linted.jobs());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      return new LintedFile(failed(read.path(), e), List.of());
    }
  }

  private LintedFile lint(ReadResult read, RuleLevels levels, Optional<DataAccess> data) {
    if (read instanceof ReadResult.Failed failed) {
      return new LintedFile(unreadable(failed), List.of());
    }
    if (read instanceof ReadResult.Outside outside) {
      return new LintedFile(skipped(outside), List.of());
    }
    if (isSkippedUnread(read)) {
      return new LintedFile(notAJob(((ReadResult.Decoded) read).source()), List.of());
    }
    return lint(parse(read), levels, data);
  }

  /** Whether a file need not be parsed, because nothing in it says AutoML. */
  private boolean isSkippedUnread(ReadResult read) {
    return !exactSkipReasons
        && read instanceof ReadResult.Decoded decoded
        && !JobSniffer.mayFindIn(decoded.source().text(), this::format);
  }

  private static YamlStream parse(ReadResult read) {
    if (read instanceof ReadResult.Rejected rejected) {
      RuleInfo rule = rejected.tooLarge() ? CoreRules.RESOURCE_LIMIT : CoreRules.ENCODING;
      Diagnostic diagnostic = rule.at(rejected.span(), "", rejected.message());
      return new YamlStream(rejected.source(), diagnostic);
    }
    return YamlReader.read(((ReadResult.Decoded) read).source());
  }

  private JobFinder.Found find(YamlStream stream) {
    return JobFinder.find(stream, this::format);
  }

  private Optional<JobFormat> format(Task task) {
    return schemas.apply(task).map(BundledSchema::format);
  }

  /**
   * Whether a file has a job, well-formed or not. That takes a fifth of the time of linting it.
   *
   * @param read the file
   */
  public boolean hasJob(ReadResult read) {
    return !(read instanceof ReadResult.Failed)
        && !(read instanceof ReadResult.Outside)
        && !isSkippedUnread(read)
        && find(parse(read)).skipReason().isEmpty();
  }

  private LintedFile lint(YamlStream stream, RuleLevels levels, Optional<DataAccess> data) {
    JobFinder.Found found = find(stream);
    List<Diagnostic> diagnostics = new ArrayList<>(found.diagnostics());
    List<DataFile> files = new ArrayList<>();
    List<RuleContext> jobs = new ArrayList<>();
    var pipelines = new Pipelines(found.jobs());
    for (Job job : found.jobs()) {
      BundledSchema schema = schemas.apply(job.task()).orElseThrow();
      ValidationResult checked =
          schema.checker().check(job, DuplicateKeys.in(job.mapping(), job.pointer()));
      var context = new RuleContext(checked, schema.facts(), pipelines);
      diagnostics.addAll(checked.diagnostics());
      applyRules(context, diagnostics);
      jobs.add(context);
      if (data.isPresent() && LocalData.isNamedBy(context)) {
        DataResult result = read(context, data.get());
        diagnostics.addAll(result.diagnostics());
        files.addAll(result.files());
      }
    }
    return new LintedFile(
        report(stream, found, diagnostics, levels), stream.documents(), files, jobs);
  }

  private DataResult read(RuleContext job, DataAccess data) {
    return dataReader().read(DataRequests.of(job, data.file(), data.maxBytes()));
  }

  private synchronized DataReader dataReader() {
    if (dataReader == null) {
      dataReader = new DataReader(Path.of("").toAbsolutePath());
    }
    return dataReader;
  }

  private static void applyRules(RuleContext context, List<Diagnostic> diagnostics) {
    for (Rule rule : Rules.checks()) {
      try {
        if (rule.appliesTo(context.job().task())) {
          rule.check(context);
        }
      } catch (RuntimeException e) {
        diagnostics.add(crashed(rule, context.job()));
      }
    }
    diagnostics.addAll(context.diagnostics());
  }

  /** A rule that fails does not hide what the others report. */
  private static Diagnostic crashed(Rule rule, Job job) {
    String message = "the rule `" + rule.info().id() + "` failed on this job; please report it";
    return CoreRules.INTERNAL.at(job.head(), job.pointer(), message);
  }

  private static FileReport report(
      YamlStream stream, JobFinder.Found found, List<Diagnostic> diagnostics, RuleLevels levels) {
    // A file that cannot be parsed has no reliable suppressions.
    var judged =
        YamlDiagnostics.of(
            stream,
            diagnostics,
            levels,
            found.skipReason().isEmpty(),
            rule -> levels.isOn(rule) && !DataRules.isOne(rule));
    return new FileReport(
        stream.source().path(),
        FileReport.Kind.JOB,
        found.skipReason().isPresent() ? Status.SKIPPED : Status.CHECKED,
        Optional.of(stream.source()),
        found.jobs().stream().map(job -> new JobRef(job.pointer(), job.task().id())).toList(),
        judged.reported(),
        found.skipReason(),
        judged.suppressed(),
        stream.secrets());
  }

  private static FileReport notAJob(SourceFile source) {
    return new FileReport(
        source.path(),
        Status.SKIPPED,
        Optional.of(source),
        List.of(),
        List.of(),
        Optional.of(JobFinder.NOT_A_JOB));
  }

  private static FileReport skipped(ReadResult.Outside outside) {
    return new FileReport(
        outside.path(),
        Status.SKIPPED,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(ReadResult.Outside.REASON));
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
        Optional.of(memory ? "there is not enough memory" : "an internal error of automl-lint"));
  }
}
