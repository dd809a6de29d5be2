package dev.automllint.suppress;

import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.Span;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which comment silences what, where. A file may hold a hundred thousand of each, so that it is not
 * looked for in all of them.
 */
final class SuppressionIndex {
  private static final EnumMap<Suppressed.Kind, TreeMap<Integer, Cover>> NONE =
      new EnumMap<>(Suppressed.Kind.class);

  /** By rule and kind: ranges that do not overlap, by their starts. */
  private final Map<String, EnumMap<Suppressed.Kind, TreeMap<Integer, Cover>>> byRule =
      new HashMap<>();

  /**
   * A rule in a directive, and how far it reaches.
   *
   * @param directive the directive
   * @param id the rule in it
   * @param end the end of what is silenced
   */
  record Cover(Directive directive, Directive.Id id, int end) {}

  /**
   * Adds a directive; where two of a kind cover the same place the first counts.
   *
   * @param range what it covers; none begins before that of the directive before it
   */
  void add(Directive directive, Span range) {
    for (Directive.Id id : directive.ids()) {
      TreeMap<Integer, Cover> ranges =
          byRule
              .computeIfAbsent(id.name(), rule -> new EnumMap<>(Suppressed.Kind.class))
              .computeIfAbsent(directive.kind(), kind -> new TreeMap<>());
      int taken = ranges.isEmpty() ? 0 : ranges.lastEntry().getValue().end();
      int start = Math.max(range.start(), taken);
      int end = Math.max(range.end(), range.start() + 1);
      if (start < end) {
        ranges.put(start, new Cover(directive, id, end));
      }
    }
  }

  /**
   * The closest of what silences a rule at a place: a comment on the line is closer than one above,
   * and that is closer than one for the whole file.
   */
  Optional<Cover> of(String rule, int offset) {
    Map<Suppressed.Kind, TreeMap<Integer, Cover>> kinds = byRule.getOrDefault(rule, NONE);
    for (TreeMap<Integer, Cover> ranges : kinds.values()) { // in the order of the kinds
      Map.Entry<Integer, Cover> before = ranges.floorEntry(offset);
      if (before != null && offset < before.getValue().end()) {
        return Optional.of(before.getValue());
      }
    }
    return Optional.empty();
  }
}
