package dev.automllint.cli;

import dev.automllint.config.DataMode;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a file is checked and reported: by the command line, else by its configuration.
 *
 * @param levels the levels of rules
 * @param data how much is read of the data of its jobs
 * @param shown the least severity that is reported
 * @param baseline what is known, and not reported again
 */
record FileSettings(RuleLevels levels, DataMode data, Severity shown, BaselineFile baseline) {
  /**
   * What users see of the report on a file, and may fix.
   *
   * @param path its name in reports
   * @param file where it is, unless it is a stream
   */
  FileReport reported(FileReport report, String path, Optional<Path> file) {
    return baseline.fixable(report, baseline.name(path, file)).atLeast(shown);
  }
}
