package dev.automllint.engine;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One diagnostic for each cause. What is wrong where it is written is reported there, once, however
 * often trials or aliases use it; what is wrong only where an alias uses it is reported at the
 * alias.
 */
final class DistinctDiagnostics {
  private DistinctDiagnostics() {}

  /**
   * Diagnostics at their places, each once.
   *
   * @param diagnostics all that were made; of equal ones the first stays
   * @param aliases for each alias what it repeats; empty if the file cannot be read to its end
   */
  static List<Diagnostic> of(List<Diagnostic> diagnostics, Map<Span, Span> aliases) {
    List<Diagnostic> distinct = new ArrayList<>();
    List<Diagnostic> aliased = new ArrayList<>();
    // The message does not count: it may name another user of the same value. Lists, as the first
    // hash code of a record takes 5 ms.
    Set<List<?>> seen = new HashSet<>();
    Set<List<?>> places = new HashSet<>();
    for (Diagnostic diagnostic : diagnostics) {
      List<?> place = List.of(diagnostic.rule(), diagnostic.span());
      if (diagnostic.span().alias().isPresent()) {
        aliased.add(diagnostic);
      } else if (seen.add(List.of(place, diagnostic.pointer()))) {
        places.add(place);
        distinct.add(diagnostic);
      }
    }
    for (Diagnostic diagnostic : aliased) {
      Span alias = diagnostic.span().alias().get();
      boolean atAlias = diagnostic.span().equals(alias);
      Span written = atAlias ? aliases.getOrDefault(alias, alias) : diagnostic.span();
      if (!places.contains(List.of(diagnostic.rule(), written))
          && places.add(List.of(diagnostic.rule(), alias))) {
        distinct.add(
            atAlias
                ? diagnostic
                : diagnostic.withSpan(alias).withRelated(written, "in what it repeats"));
      }
    }
    return distinct;
  }
}
