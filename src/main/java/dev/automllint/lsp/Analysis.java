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
import java.util.stream.Collectors;

/**
 * What is known of a text. It is linted when that is first needed, which it is not to answer most
 * questions while it is typed. Used by one thread.
 */
final class Analysis {
  private final Document document;
  private final Analyzer analyzer;
  private final Settings settings;
  private Optional<Boolean> ours = Optional.empty();
  private Verdict verdict;
  private Fixer.Result safelyFixed;
  private Set<String> droppedFixes;

  /** An analysis of a text by an analyzer. */
  Analysis(Document document, Analyzer analyzer, Settings settings) {
    this.document = document;
    this.analyzer = analyzer;
    this.settings = settings;
  }

  Document document() {
    return document;
  }

  private Verdict verdict() {
    if (verdict == null) {
      verdict = analyzer.lint(document, settings);
      ours = Optional.of(verdict.linted().report().status() == FileReport.Status.CHECKED);
    }
    return verdict;
  }

  /** Whether the text has a job, well-formed or not. */
  boolean isOurs() {
    if (ours.isEmpty()) {
      ours = Optional.of(analyzer.hasJob(document));
    }
    return ours.get();
  }

  LintedFile linted() {
    return verdict().linted();
  }

  Optional<ConfigFile> config() {
    return verdict().config();
  }

  /** The report as users see it. */
  FileReport report() {
    return verdict().report();
  }

  /** The reports on the files of its data, as users see them. */
  List<FileReport> data() {
    return verdict().data();
  }

  LintedFile lint(SourceFile source) {
    return verdict().lint().apply(source);
  }

  /** The text with all safe fixes of what is reported. */
  Fixer.Result safelyFixed() {
    if (safelyFixed == null) {
      safelyFixed = fixer(/* unsafe= */ false).fix(linted());
    }
    return safelyFixed;
  }

  /** Whether the fix of a diagnostic does not prove itself. */
  boolean isHarmful(Diagnostic diagnostic) {
    if (droppedFixes == null) {
      droppedFixes =
          fixer(/* unsafe= */ true).fix(linted()).dropped().stream()
              .map(dropped -> dropped.line() + " " + dropped.rule())
              .collect(Collectors.toSet());
    }
    int line = document.position(diagnostic.span().start()).getLine() + 1;
    return droppedFixes.contains(line + " " + diagnostic.rule());
  }

  private Fixer fixer(boolean unsafe) {
    return new Fixer(verdict().lint(), verdict().reported(), unsafe);
  }
}
