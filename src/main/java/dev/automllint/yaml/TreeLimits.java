package dev.automllint.yaml;

import dev.automllint.text.Span;

/** Bounds on what a file may unfold into; beyond them it is refused. */
final class TreeLimits {
  /** Azure's reader overflows near 500 levels; no job has more than ten. */
  private static final int MAX_DEPTH = 200;

  /**
   * Two bytes can make two of them; with millions, diagnostics about each would fill the memory.
   */
  private static final int MAX_NODES = 1_000_000;

  /** Of a file of ours, for which there are no such diagnostics; one holds 600,000 entries. */
  private static final int MAX_OWN_NODES = 6_000_000;

  /** A few aliases can unfold into millions of nodes ("billion laughs"). */
  private static final int MAX_ALIASED_NODES = 10_000;

  /** In characters: each check of a text reads what an alias repeats anew. */
  private static final int MAX_ALIASED_TEXT = 10_000_000;

  /** So can merge keys, without any alias: one in another, each brings in all keys below. */
  private static final int MAX_MERGED_ENTRIES = 10_000;

  private final int maxNodes;
  private int depth;
  private int nodes;
  private int aliasedNodes;
  private long aliasedText;
  private int mergedEntries;

  /**
   * Begins to count.
   *
   * @param azure whether the file is one of Azure's, and not a configuration or baseline
   */
  TreeLimits(boolean azure) {
    this.maxNodes = azure ? MAX_NODES : MAX_OWN_NODES;
  }

  /** Counts a node as it is written; false if there are too many. */
  boolean addNode() {
    return ++nodes <= maxNodes;
  }

  /** Refuses a node that was too many. */
  static ReadException tooManyNodes(Span span) {
    return ReadException.limit(
        span, "more than a million keys and values; no job needs a thousand");
  }

  /** Begins a list or a mapping, also one that an alias repeats. */
  void enter(Span place) {
    if (++depth > MAX_DEPTH) {
      throw ReadException.limit(
          place, "nested deeper than " + MAX_DEPTH + " levels; no job needs more than ten");
    }
  }

  /** Ends the list or mapping that began last. */
  void leave() {
    depth--;
  }

  /** Counts a node that an alias repeats. */
  void aliasedNode(Span alias) {
    if (++aliasedNodes > MAX_ALIASED_NODES) {
      throw ReadException.limit(
          alias, "aliases expand to more than " + MAX_ALIASED_NODES + " values");
    }
  }

  /** Counts a text that an alias repeats. */
  void aliasedText(int length, Span alias) {
    aliasedText += length;
    if (aliasedText > MAX_ALIASED_TEXT) {
      throw ReadException.limit(alias, "aliases repeat more than ten million characters");
    }
  }

  /** Counts the keys that a merge key brings in. */
  void mergedEntries(int count, Span merge) {
    mergedEntries += count;
    if (mergedEntries > MAX_MERGED_ENTRIES) {
      throw ReadException.limit(merge, "`<<` brings in more than " + MAX_MERGED_ENTRIES + " keys");
    }
  }
}
