package dev.automllint.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The options of the main command.
 *
 * @param maxWarnings how many warnings are allowed; empty for any number
 * @param jobs how many files are checked at once
 */
record LintOptions(
    FileOptions files,
    ReportOptions report,
    ConfigOptions config,
    BaselineOptions baseline,
    FixOptions fixes,
    OptionalInt maxWarnings,
    int jobs) {
  static final String MAX_WARNINGS = "--max-warnings";
  private static final String JOBS = "--jobs";

  /** The options in the order of the help. */
  static List<OptionGroup> groups() {
    return List.of(
        FileOptions.group(),
        ReportOptions.group(),
        new OptionGroup(
            "Rules",
            Stream.concat(ConfigOptions.options().stream(), BaselineOptions.options().stream())
                .toList()),
        FixOptions.group(),
        new OptionGroup(
            "Run",
            List.of(
                Specs.option("N", "Fail on more than N warnings.", MAX_WARNINGS),
                Specs.option(
                    "N", "How many files to check at once (default: the processors).", JOBS),
                Specs.help(),
                Specs.version())));
  }

  static LintOptions of(Arguments arguments) {
    return new LintOptions(
        FileOptions.of(arguments),
        ReportOptions.of(arguments),
        ConfigOptions.of(arguments),
        BaselineOptions.of(arguments),
        FixOptions.of(arguments),
        arguments.wholeNumber(MAX_WARNINGS, 0),
        arguments.wholeNumber(JOBS, 1).orElse(Runtime.getRuntime().availableProcessors()));
  }
}
