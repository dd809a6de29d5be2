package dev.automllint.cli;

import dev.automllint.diagnostic.Severity;
import dev.automllint.report.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
  static OptionGroup group() {
    return new OptionGroup(
        "Report",
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
            .orElse(quiet ? Severity.ERROR : Severity.WARNING),
        quiet,
        arguments.has("--verbose"),
        arguments.color());
  }
}
