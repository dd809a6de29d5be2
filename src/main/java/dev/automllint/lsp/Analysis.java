package dev.automllint.lsp;

import dev.automllint.config.ConfigFile;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.engine.LintedFile;
import dev.automllint.fix.Fixer;
import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is known of a text; some of it only when it is asked for. Used by one thread. */
final class Analysis {
  private final Document document;
  private final LintedFile linted;
  private final Optional<ConfigFile> config;
  private final Function<SourceFile, LintedFile> lint;
  private final UnaryOperator<FileReport> reported;
  private final FileReport report;
  private final List<FileReport> data;
  private Fixer.Result safelyFixed;
  private Set<String> droppedFixes;

  /**
   * Makes an analysis.
   *
   * @param document the text
   * @param linted all that is known of it without its data
   * @param withData the report on it and its data
   * @param data the reports on the files of its data, as users see them
   * @param config its configuration file
   * @param lint lints another text of the same file
   * @param reported reduces a report to what users see
   */
  Analysis(
      Document document,
      LintedFile linted,
      FileReport withData,
      List<FileReport> data,
      Optional<ConfigFile> config,
      Function<SourceFile, LintedFile> lint,
      UnaryOperator<FileReport> reported) {
    this.document = document;
    this.linted = linted;
    this.config = config;
    this.lint = lint;
    this.reported = reported;
    this.report = reported.apply(withData);
    this.data = List.copyOf(data);
  }

  Document document() {
    return document;
  }

  LintedFile linted() {
    return linted;
  }

  Optional<ConfigFile> config() {
    return config;
  }

  /** The report as users see it. */
  FileReport report() {
    return report;
  }

  /** The reports on the files of its data, as users see them. */
  List<FileReport> data() {
    return data;
  }

  /** Whether the text has a job, well-formed or not. */
  boolean isOurs() {
    return linted.report().status() == FileReport.Status.CHECKED;
  }

  LintedFile lint(SourceFile source) {
    return lint.apply(source);
  }

  /** The text with all safe fixes of what is reported. */
  Fixer.Result safelyFixed() {
    if (safelyFixed == null) {
      safelyFixed = new Fixer(lint, reported, /* unsafe= */ false).fix(linted);
    }
    return safelyFixed;
  }

  /** Whether the fix of a diagnostic does not prove itself. */
  boolean isHarmful(Diagnostic diagnostic) {
    if (droppedFixes == null) {
      droppedFixes =
          new Fixer(lint, reported, /* unsafe= */ true)
              .fix(linted).dropped().stream()
                  .map(dropped -> dropped.line() + " " + dropped.rule())
                  .collect(Collectors.toSet());
    }
    int line = document.position(diagnostic.span().start()).getLine() + 1;
    return droppedFixes.contains(line + " " + diagnostic.rule());
  }
}
