package dev.automllint.diagnostic;

import dev.automllint.diagnostic.Related.OtherFile;
import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The result of linting one file.
 *
 * @param path its name for reports
 * @param kind what kind of file it is
 * @param status what was done with it
 * @param source its text; empty if it could not be read
 * @param jobs the jobs in it
 * @param diagnostics the diagnostics, in their order
 * @param reason why it was skipped or failed, as a clause; empty if it was checked
 * @param suppressed diagnostics that a comment or the baseline silences
 * @param secrets what nothing may show of it
 */
public record FileReport(
    String path,
    Kind kind,
    Status status,
    Optional<SourceFile> source,
    List<JobRef> jobs,
    List<Diagnostic> diagnostics,
    Optional<String> reason,
    List<Suppressed> suppressed,
    Secrets secrets) {
  /** What a file can be. */
  public enum Kind {
    /** A file that may hold jobs. */
    JOB,
    /** The file {@code MLTable} of a data folder. */
    MLTABLE,
    /** A file of a data folder with a line for each image. */
    ANNOTATIONS,
    /** A file that says what of a data folder is not uploaded. */
    IGNORE;

    /** The word for reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What can happen to a file. */
  public enum Status {
    /** It was checked, well-formed or not. */
    CHECKED,
    /** It has no job of ours. */
    SKIPPED,
    /** It could not be read, or automl-lint failed on it. */
    FAILED;

    /** The word for reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A job in a file.
   *
   * @param pointer JSON Pointer to it; empty for the document itself
   * @param task its task
   */
  public record JobRef(String pointer, String task) {}

  public FileReport {
    jobs = List.copyOf(jobs);
    diagnostics = List.copyOf(diagnostics);
    suppressed = List.copyOf(suppressed);
  }

  /** One of a file that may hold jobs, in which nothing is suppressed, and that is not parsed. */
  public FileReport(
      String path,
      Status status,
      Optional<SourceFile> source,
      List<JobRef> jobs,
      List<Diagnostic> diagnostics,
      Optional<String> reason) {
    this(
        path,
        Kind.JOB,
        status,
        source,
        jobs,
        diagnostics,
        reason,
        List.of(),
        source.map(s -> new Secrets(s.text())).orElse(Secrets.NONE));
  }

  /** The same with fewer diagnostics: those that are a severity or worse. */
  public FileReport atLeast(Severity severity) {
    return with(
        diagnostics.stream().filter(d -> d.severity().atLeast(severity)).toList(),
        suppressed.stream().filter(s -> s.diagnostic().severity().atLeast(severity)).toList());
  }

  /** The same with other diagnostics. */
  public FileReport with(List<Diagnostic> diagnostics, List<Suppressed> suppressed) {
    return new FileReport(
        path, kind, status, source, jobs, diagnostics, reason, suppressed, secrets);
  }

  /** The file that a related place of one of the diagnostics is in, without diagnostics. */
  public FileReport around(Related related) {
    if (related.elsewhere().isEmpty()) {
      return this;
    }
    OtherFile file = related.elsewhere().get();
    return new FileReport(
        file.source().path(),
        Kind.JOB,
        Status.CHECKED,
        Optional.of(file.source()),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        file.secrets());
  }

  /** The same with each job and each diagnostic changed. */
  FileReport map(UnaryOperator<JobRef> job, UnaryOperator<Diagnostic> diagnostic) {
    return new FileReport(
        path,
        kind,
        status,
        source,
        jobs.stream().map(job).toList(),
        diagnostics.stream().map(diagnostic).toList(),
        reason,
        suppressed.stream().map(s -> s.with(diagnostic.apply(s.diagnostic()))).toList(),
        secrets);
  }
}
