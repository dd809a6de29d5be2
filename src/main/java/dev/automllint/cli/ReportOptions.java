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
 * @param minSeverity the least severity that is reported
 * @param quiet whether there is no summary
 * @param verbose whether skipped files and the time are reported
 * @param color when text is colored
 */
record ReportOptions(
    List<FormatOption> formats,
    Optional<Path> outputFile,
    Severity minSeverity,
    boolean quiet,
    boolean verbose,
    Terminal.Color color) {
  static final String OUTPUT_FILE = "--output-file";
  private static final String MIN_SEVERITY = "--min-severity";
  private static final String QUIET = "--quiet";
  private static final String VERBOSE = "--verbose";

  static OptionGroup group() {
    return new OptionGroup(
        "Report",
        List.of(
            format(),
            Specs.option(
                "FILE",
                "Write the report to a file instead of standard output.",
                "-o",
                OUTPUT_FILE),
            Specs.choice(
                "LEVEL",
                Severity.class,
                "The least severity to report: error, warning (default) or info.",
                MIN_SEVERITY),
            Specs.flag("Report errors only, without a summary.", "-q", QUIET),
            Specs.flag("Also list skipped files with the reason.", "-v", VERBOSE),
            Specs.color()));
  }

  private static OptionSpec format() {
    return Specs.repeatable(
            "NAME[=FILE]",
            "text (default), concise, json, sarif, github, azure, gitlab or junit; repeatable with"
                + " a file for each.",
            "-f",
            FormatOption.NAME)
        .completionCandidates(Specs.choices(Format.class))
        .build();
  }

  static ReportOptions of(Arguments arguments) {
    boolean quiet = arguments.has(QUIET);
    return new ReportOptions(
        arguments.texts(FormatOption.NAME).stream().map(FormatOption::of).toList(),
        arguments.path(OUTPUT_FILE),
        arguments
            .choice(MIN_SEVERITY, Severity.class)
            .orElse(quiet ? Severity.ERROR : Severity.WARNING),
        quiet,
        arguments.has(VERBOSE),
        arguments.color());
  }
}
