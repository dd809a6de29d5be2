package dev.automllint.lsp;

import dev.automllint.config.CommandLineLevels;
import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import dev.automllint.rule.Rules;
import dev.automllint.text.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lints texts as the command line lints files. */
final class Analyzer {
  private final Linter linter = new Linter(/* exactSkipReasons= */ false);
  private final Path folder;
  private final Path home;

  /**
   * Makes an analyzer.
   *
   * @param folder the folder of the workspace, absolute; files that were never saved belong to it
   * @param home the user's folder, absolute
   */
  Analyzer(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
  }

  /** Lints a text, with the configuration that its file has by now. */
  Analysis analyze(Document document, Settings settings) {
    Path file = document.file().orElseGet(() -> folder.resolve("untitled"));
    // Read each time: it is small, and may have changed without notice.
    var configuration = new Configuration(folder, home, CommandLineLevels.NONE, Rules.all());
    Optional<ConfigFile> config = configuration.file(file);
    if (document.isConfiguration()) {
      LintedFile own = ofConfiguration(document, file);
      return new Analysis(document, own, own.report(), RuleLevels.DEFAULT, Optional.empty());
    }
    RuleLevels levels = configuration.levels(file, config);
    LintedFile linted = linter.check(read(document), levels);
    boolean checked =
        config.flatMap(ConfigFile::fault).isEmpty()
            && config.flatMap(c -> c.excludedBy(file)).isEmpty();
    FileReport reported =
        checked
            ? linted.report().atLeast(settings.minSeverity())
            : linted.report().with(List.of(), List.of());
    return new Analysis(document, linted, reported, levels, config);
  }

  /** Lints another text of the same file. */
  LintedFile check(SourceFile source, Analysis analysis) {
    return linter.check(new ReadResult.Decoded(source), analysis.levels());
  }

  /** The text as if it were saved: the same limits, and the same characters are refused. */
  private static ReadResult read(Document document) {
    byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
    try {
      return SourceReader.read(new ByteArrayInputStream(bytes), document.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  private static LintedFile ofConfiguration(Document document, Path file) {
    var source = new SourceFile(document.name(), document.text());
    FileReport fine =
        new FileReport(
            source.path(),
            FileReport.Status.SKIPPED,
            Optional.of(source),
            List.of(),
            List.of(),
            Optional.empty());
    ConfigFile config = ConfigFile.read(source, file.getParent(), Rules.all());
    return new LintedFile(config.fault().orElse(fine), List.of());
  }
}
