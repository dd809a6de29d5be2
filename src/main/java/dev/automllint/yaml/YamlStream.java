package dev.automllint.yaml;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All documents of a file.
 *
 * @param source the file
 * @param documents its documents in order; none for a file of comments; none if it has an error
 * @param aliases for each alias the anchored value that it repeats
 * @param error why Azure, or we, cannot read it; then nothing else is known of the file
 * @param secrets what nothing may show of it
 */
public record YamlStream(
    SourceFile source,
    List<Document> documents,
    Map<Span, Span> aliases,
    Optional<Diagnostic> error,
    Secrets secrets) {
  public YamlStream {
    documents = List.copyOf(documents);
    aliases = Map.copyOf(aliases);
  }

  /** A file that cannot be read. */
  public YamlStream(SourceFile source, Diagnostic error) {
    this(source, List.of(), Map.of(), Optional.of(error), new Secrets(source.text()));
  }

  /**
   * One document.
   *
   * @param root its value; a null scalar where it has none
   * @param start its {@code ---}, or the empty range at its first token
   */
  public record Document(YamlNode root, Span start) {}
}
