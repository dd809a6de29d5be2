package dev.automllint.lsp;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Severity;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Diagnostics in the form of the protocol. */
final class Diagnostics {
  /** How many of one file are sent: a reader needs no more. */
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
    List<org.eclipse.lsp4j.Diagnostic> all = new ArrayList<>();
    for (Diagnostic diagnostic : first(analysis.report())) {
      all.add(of(diagnostic, analysis.document()));
    }
    return all;
  }

  /** All that is reported on a file that is not open. */
  List<org.eclipse.lsp4j.Diagnostic> of(FileReport report, String uri) {
    SourceFile source = report.source().orElse(new SourceFile(report.path(), ""));
    List<org.eclipse.lsp4j.Diagnostic> all = new ArrayList<>();
    for (Diagnostic diagnostic : first(report)) {
      all.add(of(diagnostic, uri, span -> range(source, span)));
    }
    return all;
  }

  private static List<Diagnostic> first(FileReport report) {
    List<Diagnostic> all = report.diagnostics();
    return all.subList(0, Math.min(MAX_PER_FILE, all.size()));
  }

  org.eclipse.lsp4j.Diagnostic of(Diagnostic diagnostic, Document document) {
    return of(diagnostic, document.uri(), document::range);
  }

  private org.eclipse.lsp4j.Diagnostic of(
      Diagnostic diagnostic, String uri, Function<Span, Range> range) {
    var shown =
        new org.eclipse.lsp4j.Diagnostic(
            range.apply(diagnostic.span()),
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
    List<DiagnosticRelatedInformation> places = new ArrayList<>();
    for (Related related : diagnostic.related()) {
      Location place =
          related.elsewhere().isPresent()
              ? elsewhere(related.elsewhere().get().source(), related.span())
              : new Location(uri, range.apply(related.span()));
      places.add(new DiagnosticRelatedInformation(place, related.message()));
    }
    shown.setRelatedInformation(places.isEmpty() ? null : places);
    return shown;
  }

  /** The address of the page of a rule. */
  private Optional<String> page(String rule) {
    return pages
        .map(folder -> folder.resolve(rule + ".md"))
        .filter(Files::exists)
        .map(page -> page.toUri().toString());
  }

  private static Location elsewhere(SourceFile source, Span span) {
    String uri = Path.of(source.path()).toAbsolutePath().normalize().toUri().toString();
    return new Location(uri, range(source, span));
  }

  private static Range range(SourceFile source, Span span) {
    return new Range(position(source, span.start()), position(source, span.end()));
  }

  /** The place of an offset in a file of which only some lines may be known. */
  private static Position position(SourceFile source, int offset) {
    var place = source.lines().position(offset);
    int start = source.lines().lineAt(offset).start();
    int pairs = offset - start - source.text().codePointCount(start, offset);
    return new Position(place.line() - 1, place.column() - 1 + pairs);
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
    };
  }
}
