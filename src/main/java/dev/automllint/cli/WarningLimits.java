package dev.automllint.cli;

import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.ConfiguredValue;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many warnings are allowed: by the command line in the whole run, else by each configuration
 * in its files.
 */
final class WarningLimits {
  private final OptionalInt commandLine;
  private final Map<ConfiguredValue<Integer>, Integer> counts = new LinkedHashMap<>();
  private int all;

  WarningLimits(OptionalInt commandLine) {
    this.commandLine = commandLine;
  }

  /** Counts the warnings of a file. */
  void add(FileReport report, Optional<ConfigFile> config) {
    int warnings =
        (int) report.diagnostics().stream().filter(d -> d.severity() == Severity.WARNING).count();
    all += warnings;
    Configuration.options(config)
        .maxWarnings()
        .ifPresent(limit -> counts.merge(limit, warnings, Integer::sum));
  }

  /** Which limit is exceeded, for users; empty if none is. */
  Optional<String> exceeded() {
    if (commandLine.isPresent()) {
      return all > commandLine.getAsInt()
          ? Optional.of("--max-warnings " + commandLine.getAsInt())
          : Optional.empty();
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > count.getKey().value())
        .map(Map.Entry::getKey)
        .map(
            limit ->
                "`max-warnings: %d` in %s".formatted(limit.value(), Quoted.visible(limit.origin())))
        .findFirst();
  }
}
