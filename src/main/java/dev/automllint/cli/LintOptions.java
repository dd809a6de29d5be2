package dev.automllint.cli;

import dev.automllint.config.DataMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of the main command.
 *
 * @param data how much is read of the data of jobs; empty if the configuration says it
 * @param jobs how many files are checked at once
 */
record LintOptions(
    FileOptions files,
    ReportOptions report,
    ConfigOptions config,
    BaselineOptions baseline,
    FixOptions fixes,
    ExitOptions exit,
    Optional<DataMode> data,
    int jobs) {

  /** The options by their headings in the help. */
  static Map<String, List<OptionSpec>> groups() {
    Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
    groups.put("Files", FileOptions.options());
    groups.put("Report", ReportOptions.options());
    groups.put("Rules", new ArrayList<>(ConfigOptions.options()));
    groups.get("Rules").addAll(BaselineOptions.options());
    groups.put("Fixes", FixOptions.options());
    groups.put("Run", new ArrayList<>(ExitOptions.options()));
    groups
        .get("Run")
        .addAll(
            List.of(
                Specs.choice(
                    "--data=WHAT",
                    DataMode.class,
                    "What to read of the local data that a job names: auto (default; up to 32 MiB"
                        + " of each file), full or off."),
                Specs.option(
                    "--jobs=N", "How many files to check at once (default: the processors)."),
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
        ExitOptions.of(arguments),
        arguments.choice("--data", DataMode.class),
        arguments.wholeNumber("--jobs", 1).orElse(Runtime.getRuntime().availableProcessors()));
  }
}
