package dev.automllint.cli;

import dev.automllint.diagnostic.Severity;
import dev.automllint.report.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What is reported, how and where.
 *
 * @param formats the reports to write; none means text
 * @param outputFile where the main report goes instead of to standard output
 * @param minSeverity the least severity that is reported; empty if the configuration says it
 * @param quiet whether there is no summary
 * @param verbose whether skipped files and the time are reported
 * @param color when text is colored
 */
record ReportOptions(
    List<FormatOption> formats,
    Optional<Path> outputFile,
    Optional<Severity> minSeverity,
    boolean quiet,
    boolean verbose,
    Terminal.Color color) {
  /**
   * A value of {@code --format}.
   *
   * @param format the format
   * @param file where that report goes; empty for the place of the main report
   */
  record FormatOption(Format format, Optional<Path> file) {
    private static final String NAME = "--format";

    /** Reads {@code NAME} and {@code NAME=FILE}. */
    static FormatOption of(String value) {
      int split = value.indexOf('=');
      String name = split < 0 ? value : value.substring(0, split);
      String file = value.substring(split + 1);
      Format format = Arguments.choice(NAME, Format.class, name);
      if (split < 0 || file.equals("-")) { // standard output, as for --output-file
        return new FormatOption(format, Optional.empty());
      }
      if (file.isEmpty()) {
        throw new UsageException("`" + NAME + " " + name + "=` needs the name of a file");
      }
      return new FormatOption(format, Optional.of(Arguments.path(NAME, file)));
    }
  }

  static List<OptionSpec> options() {
    return List.of(
        Specs.repeatable(
                "-f, --format=NAME[=FILE]",
                "text (default), concise, json, sarif, github, azure, gitlab or junit; repeatable"
                    + " with a file for each.")
            .completionCandidates(Specs.choices(Format.class))
            .build(),
        Specs.option(
            "-o, --output-file=FILE", "Write the report to a file instead of standard output."),
        Specs.choice(
            "--min-severity=LEVEL",
            Severity.class,
            "The least severity to report: error, warning (default) or info."),
        Specs.option("-q, --quiet", "Report errors only, without a summary."),
        Specs.option("-v, --verbose", "Also list skipped files with the reason."),
        Specs.color());
  }

  static ReportOptions of(Arguments arguments) {
    boolean quiet = arguments.has("--quiet");
    return new ReportOptions(
        arguments.texts(FormatOption.NAME).stream().map(FormatOption::of).toList(),
        arguments.path("--output-file"),
        arguments
            .choice("--min-severity", Severity.class)
            .or(() -> quiet ? Optional.of(Severity.ERROR) : Optional.empty()),
        quiet,
        arguments.has("--verbose"),
        arguments.color());
  }
}
