package dev.automllint.report;

import java.io.Writer;
import java.util.Locale;

/** The formats of the report. */
public enum Format {
  /** For users: the place with its line, and what to write instead. */
  TEXT,
  /** One line for each diagnostic. */
  CONCISE,
  /** For programs; {@code schemas/automlLintReport.schema.json} describes it. */
  JSON,
  /** For code scanning and editors: the standard SARIF 2.1.0. */
  SARIF,
  /** Annotations of GitHub Actions. */
  GITHUB,
  /** Issues of Azure Pipelines. */
  AZURE,
  /** A Code Quality report of GitLab. */
  GITLAB,
  /** Test results, as those of JUnit. */
  JUNIT;

  /**
   * A reporter of this format.
   *
   * @param out where it writes; not closed
   * @param style how text looks
   * @param run facts about the run
   */
  public Reporter reporter(Writer out, Style style, RunInfo run) {
    return switch (this) {
      case TEXT -> new TextReporter(out, style);
      case CONCISE -> new LineReporter(out, (file, found) -> Texts.concise(file, found, style));
      case JSON -> new JsonReporter(out, run.version().get());
      case SARIF -> new SarifReporter(out, run);
      case GITHUB -> new LineReporter(out, GithubCommand::of);
      case AZURE -> new LineReporter(out, AzureCommand::of);
      case GITLAB -> new GitlabReporter(out);
      case JUNIT -> new JunitReporter(out);
    };
  }

  /** The name for the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
