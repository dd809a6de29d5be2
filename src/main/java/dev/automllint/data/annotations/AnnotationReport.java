package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * The result of checking one annotation file.
 *
 * @param file the file
 * @param source those of its lines that a diagnostic is about, with their numbers in the file
 * @param diagnostics the diagnostics, in their order
 * @param truncated whether it is longer than its limit
 * @param failure why it could not be read, as a clause; empty if it was
 */
public record AnnotationReport(
    AnnotationFile file,
    SourceFile source,
    List<Diagnostic> diagnostics,
    boolean truncated,
    Optional<String> failure) {
  public AnnotationReport {
    diagnostics = List.copyOf(diagnostics);
  }
}
