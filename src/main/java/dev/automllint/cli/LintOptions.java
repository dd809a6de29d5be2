package dev.automllint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The options by their headings in the help. */
  static Map<String, List<OptionSpec>> groups() {
    Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
    groups.put("Files", FileOptions.options());
    groups.put("Report", ReportOptions.options());
    groups.put("Rules", new ArrayList<>(ConfigOptions.options()));
    groups.get("Rules").addAll(BaselineOptions.options());
    groups.put("Fixes", FixOptions.options());
    groups.put(
        "Run",
        List.of(
            Specs.option("--max-warnings=N", "Fail on more than N warnings."),
            Specs.option("--jobs=N", "How many files to check at once (default: the processors)."),
            Specs.help(),
            Specs.version()));
    return groups;
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
