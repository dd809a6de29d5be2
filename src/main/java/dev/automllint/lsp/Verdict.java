package dev.automllint.lsp;

import dev.automllint.config.ConfigFile;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.engine.LintedFile;
import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A text after it was linted.
 *
 * @param linted all that is known of it without its data
 * @param report the report on it and its data, as users see it
 * @param data the reports on the files of its data, as users see them
 * @param config its configuration file
 * @param lint lints another text of the same file
 * @param reported reduces a report to what users see
 */
record Verdict(
    LintedFile linted,
    FileReport report,
    List<FileReport> data,
    Optional<ConfigFile> config,
    Function<SourceFile, LintedFile> lint,
    UnaryOperator<FileReport> reported) {
  Verdict {
    data = List.copyOf(data);
  }
}
