package dev.automllint.diagnostic;

import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.Optional;

/**
 * Another place that a diagnostic is about.
 *
 * @param span the place
 * @param message a short label for it
 * @param elsewhere the file that it is in, if that is not the file of the diagnostic
 */
public record Related(Span span, String message, Optional<OtherFile> elsewhere) {
  /**
   * A file that is not the one of the diagnostic.
   *
   * @param source its text, or the lines of it that are needed
   * @param secrets what nothing may show of it
   */
  public record OtherFile(SourceFile source, Secrets secrets) {
    /** A file that is not YAML, or that is not parsed. */
    public OtherFile(SourceFile source) {
      this(source, new Secrets(source.text()));
    }
  }

  /** A place in the file of the diagnostic. */
  public Related(Span span, String message) {
    this(span, message, Optional.empty());
  }
}
