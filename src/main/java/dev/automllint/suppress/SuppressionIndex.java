package dev.automllint.suppress;

import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the directive that suppresses a rule at a place: a file may have 100,000 of each. */
final class SuppressionIndex {
  /** For a rule and a kind of directive, ranges that do not overlap, by their starts. */
  private final Map<Key, TreeMap<Integer, Cover>> ranges = new HashMap<>();

  private record Key(String rule, Suppressed.Kind kind) {}

  /**
   * A rule in a directive.
   *
   * @param directive the directive
   * @param id the rule in it
   * @param end the end of what it covers
   */
  record Cover(Directive directive, Directive.Id id, int end) {}

  /**
   * Adds a directive; where two of a kind cover the same place, the first counts.
   *
   * @param range what it covers; starts at or after that of the directive before it
   */
  void add(Directive directive, Span range) {
    for (Directive.Id id : directive.ids()) {
      TreeMap<Integer, Cover> covers =
          ranges.computeIfAbsent(new Key(id.name(), directive.kind()), key -> new TreeMap<>());
      int taken = covers.isEmpty() ? 0 : covers.lastEntry().getValue().end();
      int start = Math.max(range.start(), taken);
      if (start < range.end()) {
        covers.put(start, new Cover(directive, id, range.end()));
      }
    }
  }

  /** The closest one: on the line, before the one above, before the one for the whole file. */
  Optional<Cover> find(String rule, int offset) {
    for (Suppressed.Kind kind : Suppressed.Kind.values()) {
      TreeMap<Integer, Cover> covers = ranges.get(new Key(rule, kind));
      Map.Entry<Integer, Cover> before = covers == null ? null : covers.floorEntry(offset);
      if (before != null && offset < before.getValue().end()) {
        return Optional.of(before.getValue());
      }
    }
    return Optional.empty();
  }
}
