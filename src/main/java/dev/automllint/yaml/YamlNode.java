package dev.automllint.yaml;

import dev.automllint.text.Span;
import java.util.Optional;

/** A key or value of a document. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {
  /** Where it is written, without its anchor and tag; for an empty value an empty range. */
  Span span();

  /** The alias ({@code *name}) by which this node, or the innermost one around it, was reached. */
  default Optional<Span> alias() {
    return span().alias();
  }
}
