package dev.automllint.diagnostic;

import java.util.Comparator;

/**
 * Diagnostics of one kind at one place that are not reported again. Lines are left out: they move.
 *
 * @param path the file, from the folder of the baseline, with {@code /} between folders
 * @param rule the rule
 * @param pointer JSON Pointer to the key or value
 * @param count how many of them
 */
public record BaselineEntry(String path, String rule, String pointer, int count)
    implements Comparable<BaselineEntry> {
  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::pointer)
          .thenComparingInt(BaselineEntry::count);

  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }
}
