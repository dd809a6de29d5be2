package dev.automllint.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was most likely meant. */
public final class Nearest {
  /** Longer names are not slips of ours; the bound keeps hostile names cheap. */
  private static final int MAX_LENGTH = 64;

  private Nearest() {}

  /**
   * The candidate that is clearly closest to a name: few edits away in proportion to its length,
   * and no other candidate as close. Case, hyphens, underscores and blanks count for nothing.
   *
   * @param name what was written
   * @param candidates what could have been meant
   */
  public static Optional<String> of(String name, Collection<String> candidates) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = plain(name);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    boolean tie = false;
    for (String candidate : candidates) {
      int allowed = allowedEdits(Math.max(plain.length(), plain(candidate).length()));
      int distance = distance(plain, plain(candidate), allowed);
      if (distance > allowed) {
        continue;
      }
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
        tie = false;
      } else if (distance == bestDistance) {
        tie = true;
      }
    }
    return best == null || tie ? Optional.empty() : Optional.of(best);
  }

  /** Whether a name is so few edits away from another that it may be a slip of it. */
  public static boolean isClose(String name, String other) {
    return isWithin(
        allowedEdits(Math.max(plain(name).length(), plain(other).length())), name, other);
  }

  /** Whether a name is at most so many edits away from another. */
  public static boolean isWithin(int edits, String name, String other) {
    return name.length() <= MAX_LENGTH && distance(plain(name), plain(other), edits) <= edits;
  }

  private static int allowedEdits(int length) {
    return length <= 2 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3;
  }

  private static String plain(String name) {
    if (isPlain(name)) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    var out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c != '_' && c != '-' && c != ' ' && c != '.') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** Edits (insert, delete, replace, swap neighbours) between two texts; more than max is max+1. */
  private static int distance(String a, String b, int max) {
    if (Math.abs(a.length() - b.length()) > max) {
      return max + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    int leastOfLast = 0;
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > max && leastOfLast > max) {
        return max + 1; // no later row is better: a file may have half a million names
      }
      leastOfLast = least;
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
