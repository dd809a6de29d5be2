package dev.automllint.lsp;

import dev.automllint.config.ConfigFile;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Severity;
import dev.automllint.text.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/** Diagnostics in the form of the protocol. */
final class Diagnostics {
  /** How many of one file are sent: editors show no more, and nobody reads them. */
  private static final int MAX_PER_FILE = 1000;

  private static final Map<String, DiagnosticTag> TAGS =
      Map.of(
          "ineffective-parameter",
          DiagnosticTag.Unnecessary,
          "ineffective-split",
          DiagnosticTag.Unnecessary,
          "lost-key",
          DiagnosticTag.Unnecessary,
          CoreRules.UNUSED_SUPPRESSION.id(),
          DiagnosticTag.Unnecessary,
          CoreRules.RENAMED_KEY.id(),
          DiagnosticTag.Deprecated);

  private final Optional<Path> pages;

  /**
   * Makes a converter.
   *
   * @param pages the folder with the page of each rule, if it was shipped
   */
  Diagnostics(Optional<Path> pages) {
    this.pages = pages;
  }

  /** All that is reported on a text. */
  List<org.eclipse.lsp4j.Diagnostic> of(Analysis analysis) {
    return of(analysis.report(), analysis.document());
  }

  /** What is wrong with a configuration file that is not open. */
  List<org.eclipse.lsp4j.Diagnostic> of(ConfigFile config, String uri) {
    FileReport fault = config.fault().orElseThrow();
    String text = fault.source().map(SourceFile::text).orElse("");
    return of(fault, Document.of(uri, 0, text));
  }

  private List<org.eclipse.lsp4j.Diagnostic> of(FileReport report, Document document) {
    List<org.eclipse.lsp4j.Diagnostic> all = new ArrayList<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      if (all.size() < MAX_PER_FILE) {
        all.add(of(diagnostic, document));
      }
    }
    return all;
  }

  org.eclipse.lsp4j.Diagnostic of(Diagnostic diagnostic, Document document) {
    var shown =
        new org.eclipse.lsp4j.Diagnostic(
            document.range(diagnostic.span()),
            diagnostic.message(),
            severity(diagnostic.severity()),
            "automl-lint",
            diagnostic.rule());
    page(diagnostic.rule())
        .ifPresent(page -> shown.setCodeDescription(new DiagnosticCodeDescription(page)));
    DiagnosticTag tag = TAGS.get(diagnostic.rule());
    if (tag != null) {
      shown.setTags(List.of(tag));
    }
    if (!diagnostic.related().isEmpty()) {
      shown.setRelatedInformation(
          diagnostic.related().stream().map(related -> related(related, document)).toList());
    }
    return shown;
  }

  /** The address of the page of a rule. */
  private Optional<String> page(String rule) {
    return pages
        .map(folder -> folder.resolve(rule + ".md"))
        .filter(Files::exists)
        .map(page -> page.toUri().toString());
  }

  private static DiagnosticRelatedInformation related(Related related, Document document) {
    if (related.elsewhere().isEmpty()) {
      var location = new Location(document.uri(), document.range(related.span()));
      return new DiagnosticRelatedInformation(location, related.message());
    }
    SourceFile other = related.elsewhere().get().source();
    String uri = Path.of(other.path()).toAbsolutePath().toUri().toString();
    var start = other.lines().position(related.span().start());
    var end = other.lines().position(related.span().end());
    var range =
        new org.eclipse.lsp4j.Range(
            new org.eclipse.lsp4j.Position(start.line() - 1, start.column() - 1),
            new org.eclipse.lsp4j.Position(end.line() - 1, end.column() - 1));
    return new DiagnosticRelatedInformation(new Location(uri, range), related.message());
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
    };
  }
}
