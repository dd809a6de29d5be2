package dev.automllint.report;

import java.io.Writer;
import java.util.Locale;

/** The formats of the report. */
public enum Format {
  /** For people: the place with its line, and what to write instead. */
  TEXT {
    @Override
    public Reporter reporter(Writer out, Style style, RunInfo run) {
      return new TextReporter(out, style);
    }
  },
  /** One line for each finding. */
  CONCISE {
    @Override
    public Reporter reporter(Writer out, Style style, RunInfo run) {
      return new ConciseReporter(out, style);
    }
  },
  /** For programs; {@code schemas/automlLintReport.schema.json} describes it. */
  JSON {
    @Override
    public Reporter reporter(Writer out, Style style, RunInfo run) {
      return new JsonReporter(out, run.version());
    }
  },
  /** For code scanning and editors: the standard SARIF 2.1.0. */
  SARIF {
    @Override
    public Reporter reporter(Writer out, Style style, RunInfo run) {
      return new SarifReporter(out, run);
    }
  },
  /** Annotations of GitHub Actions. */
  GITHUB {
    @Override
    public Reporter reporter(Writer out, Style style, RunInfo run) {
      return new GithubReporter(out);
    }
  },
  /** Issues of Azure Pipelines. */
  AZURE {
    @Override
    public Reporter reporter(Writer out, Style style, RunInfo run) {
      return new AzureReporter(out);
    }
  },
  /** A Code Quality report of GitLab. */
  GITLAB {
    @Override
    public Reporter reporter(Writer out, Style style, RunInfo run) {
      return new GitlabReporter(out);
    }
  },
  /** Test results for whatever shows those of JUnit. */
  JUNIT {
    @Override
    public Reporter reporter(Writer out, Style style, RunInfo run) {
      return new JunitReporter(out);
    }
  };

  /**
   * A reporter of this format.
   *
   * @param out where it writes; not closed
   * @param style how text looks
   * @param run what else is to be said
   */
  public abstract Reporter reporter(Writer out, Style style, RunInfo run);

  /** The name for the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
