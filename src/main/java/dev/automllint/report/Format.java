package dev.automllint.report;

import java.io.Writer;
import java.util.Locale;

/** The formats of the report. */
public enum Format {
  /** For people: the place with its line, and what to write instead. */
  TEXT {
    @Override
    public Reporter reporter(Writer out, Style style, String version) {
      return new TextReporter(out, style);
    }
  },
  /** One line for each finding. */
  CONCISE {
    @Override
    public Reporter reporter(Writer out, Style style, String version) {
      return new ConciseReporter(out, style);
    }
  },
  /** For programs; {@code schemas/automlLintReport.schema.json} describes it. */
  JSON {
    @Override
    public Reporter reporter(Writer out, Style style, String version) {
      return new JsonReporter(out, version);
    }
  };

  /**
   * A reporter of this format.
   *
   * @param out where it writes; not closed
   * @param style how text looks
   * @param version the version of automl-lint
   */
  public abstract Reporter reporter(Writer out, Style style, String version);

  /** The name for the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
