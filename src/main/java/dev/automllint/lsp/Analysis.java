package dev.automllint.lsp;

import dev.automllint.config.ConfigFile;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.engine.LintedFile;
import java.util.Optional;

/**
 * What is known of a text.
 *
 * @param document the text
 * @param linted all that is known of it
 * @param reported the report as users see it
 * @param levels the level of each rule for it
 * @param config its configuration file; of an invalid one nothing applies, and nothing is checked
 */
record Analysis(
    Document document,
    LintedFile linted,
    FileReport reported,
    RuleLevels levels,
    Optional<ConfigFile> config) {
  /** Whether the text has a job, well-formed or not. */
  boolean isOurs() {
    return linted.report().status() == FileReport.Status.CHECKED;
  }
}
