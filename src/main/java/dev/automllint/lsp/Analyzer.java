package dev.automllint.lsp;

import dev.automllint.config.CommandLineLevels;
import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.ConfiguredOptions;
import dev.automllint.config.DataMode;
import dev.automllint.config.RuleLevels;
import dev.automllint.data.DataFile;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.engine.DataReports;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.engine.Linter.DataAccess;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import dev.automllint.rule.Rules;
import dev.automllint.text.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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

  /** What is known of a text, some of it only when it is asked for. */
  Analysis analyze(Document document, Settings settings) {
    return new Analysis(document, this, settings);
  }

  /** Whether a text has a job, well-formed or not. */
  boolean hasJob(Document document) {
    return linter.hasJob(read(document));
  }

  /** Lints a text, with the configuration that its file has by now. */
  Verdict lint(Document document, Settings settings) {
    Path file = document.file().orElseGet(() -> folder.resolve("untitled"));
    // Read each time: it is small, and may have changed without notice.
    var configuration = new Configuration(folder, home, CommandLineLevels.NONE, Rules.all());
    Optional<ConfigFile> config = configuration.file(file);
    RuleLevels levels = configuration.levels(file, config);
    Function<SourceFile, LintedFile> lint =
        source -> linter.check(new ReadResult.Decoded(source), levels);
    LintedFile linted = linter.check(read(document), levels);
    if (document.isConfiguration()) {
      FileReport own = ofConfiguration(document, file).orElse(linted.report());
      return new Verdict(linted, own, List.of(), Optional.empty(), lint, UnaryOperator.identity());
    }
    boolean checked =
        config.flatMap(ConfigFile::fault).isEmpty()
            && config.flatMap(c -> c.excludedBy(file)).isEmpty();
    ConfiguredOptions configured = Configuration.options(config);
    Severity shown = settings.minSeverity().orElseGet(configured::minSeverityOrDefault);
    UnaryOperator<FileReport> reported =
        report -> checked ? report.atLeast(shown) : report.with(List.of(), List.of());
    DataMode mode = configured.dataOrDefault();
    boolean readsData =
        checked && document.saved() && mode != DataMode.OFF && document.file().isPresent();
    LintedFile full =
        readsData && linted.namesData()
            ? linter.check(
                read(document),
                levels,
                Optional.of(new DataAccess(fromHere(file), mode.maxBytes())))
            : linted;
    List<FileReport> data = new ArrayList<>();
    for (DataFile read : full.data()) {
      Path path = Path.of(read.source().path());
      RuleLevels its = configuration.levels(path, configuration.file(path));
      data.add(reported.apply(DataReports.report(read, its)));
    }
    return new Verdict(linted, reported.apply(full.report()), data, config, lint, reported);
  }

  /** The name of a file as a command in the current folder would be given it. */
  private static Path fromHere(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
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

  /** What is wrong with a text as a configuration. */
  private static Optional<FileReport> ofConfiguration(Document document, Path file) {
    var source = new SourceFile(document.name(), document.text());
    return ConfigFile.read(source, file.getParent(), Rules.all()).fault();
  }
}
