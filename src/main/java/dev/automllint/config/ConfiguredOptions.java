package dev.automllint.config;

import dev.automllint.diagnostic.Severity;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The options of the command line that a configuration file sets; there they win over it.
 *
 * @param baseline the file of known diagnostics, absolute
 * @param maxWarnings how many warnings are allowed in the files of this configuration
 * @param minSeverity the least severity that is reported
 * @param data how much is read of the data of jobs
 */
public record ConfiguredOptions(
    Optional<ConfiguredValue<Path>> baseline,
    Optional<ConfiguredValue<Integer>> maxWarnings,
    Optional<ConfiguredValue<Severity>> minSeverity,
    Optional<ConfiguredValue<DataMode>> data) {
  /** Nothing is set. */
  public static final ConfiguredOptions NONE =
      new ConfiguredOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** How much is read of the data of jobs. */
  public DataMode dataOrDefault() {
    return data.map(ConfiguredValue::value).orElse(DataMode.AUTO);
  }

  /** The least severity that is reported. */
  public Severity minSeverityOrDefault() {
    return minSeverity.map(ConfiguredValue::value).orElse(Severity.WARNING);
  }
}
