package dev.automllint.engine;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
    Set<Diagnostic> repeated = repeated(diagnostics);
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.span().alias().isPresent()) {
        aliased.add(diagnostic);
      } else if (!repeated.contains(diagnostic)) {
        distinct.add(diagnostic);
      }
    }
    if (!aliased.isEmpty()) {
      addAliased(aliased, aliases, distinct);
    }
    return distinct;
  }

  /**
   * The diagnostics after the first at one place by one rule. The message does not count: it may
   * name another user of the same value. Sorted, as sets of places take four times the memory.
   */
  private static Set<Diagnostic> repeated(List<Diagnostic> diagnostics) {
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.removeIf(diagnostic -> diagnostic.span().alias().isPresent());
    sorted.sort(DistinctDiagnostics::compare);
    Set<Diagnostic> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 1; i < sorted.size(); i++) {
      if (compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        repeated.add(sorted.get(i));
      }
    }
    return repeated;
  }

  private static int compare(Diagnostic a, Diagnostic b) {
    int order = Integer.compare(a.span().start(), b.span().start());
    order = order != 0 ? order : Integer.compare(a.span().end(), b.span().end());
    order = order != 0 ? order : a.rule().compareTo(b.rule());
    return order != 0 ? order : a.pointer().compareTo(b.pointer());
  }

  private static void addAliased(
      List<Diagnostic> aliased, Map<Span, Span> aliases, List<Diagnostic> distinct) {
    // Lists, as the first hash code of a record takes 5 ms.
    Set<List<?>> places = new HashSet<>();
    distinct.forEach(diagnostic -> places.add(List.of(diagnostic.rule(), diagnostic.span())));
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
  }
}
