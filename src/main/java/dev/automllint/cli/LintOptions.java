package dev.automllint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.OptionSpec;

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

  /** The options in the order of the help. */
  static List<OptionGroup> groups() {
    List<OptionSpec> rules = new ArrayList<>(ConfigOptions.options());
    rules.addAll(BaselineOptions.options());
    return List.of(
        FileOptions.group(),
        ReportOptions.group(),
        new OptionGroup("Rules", rules),
        FixOptions.group(),
        new OptionGroup(
            "Run",
            Specs.option("--max-warnings=N", "Fail on more than N warnings."),
            Specs.option("--jobs=N", "How many files to check at once (default: the processors)."),
            Specs.help(),
            Specs.version()));
  }

  static LintOptions of(Arguments arguments) {
    return new LintOptions(
        FileOptions.of(arguments),
        ReportOptions.of(arguments),
        ConfigOptions.of(arguments),
        BaselineOptions.of(arguments),
        FixOptions.of(arguments),
        arguments.wholeNumber("--max-warnings", 0),
        arguments.wholeNumber("--jobs", 1).orElse(Runtime.getRuntime().availableProcessors()));
  }
}
