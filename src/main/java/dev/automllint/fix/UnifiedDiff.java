package dev.automllint.fix;

import dev.automllint.text.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Shows what changed between two texts, as {@code patch -p1} reads it. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** Beyond so many differences the rest is shown as one change: the search grows with them. */
  private static final int MAX_DIFFERENCES = 1000;

  private final List<String> before;
  private final List<String> after;

  /** Which lines of the first text hold secrets, from 0. */
  private final BitSet secret;

  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before, List<String> after, BitSet secret) {
    this.before = before;
    this.after = after;
    this.secret = secret;
  }

  /** So many lines of one text in the place of so many of the other; lines count from 0. */
  private record Change(int from, int removed, int to, int added) {}

  /**
   * The difference. Lines with secrets are in none: around a change there are then fewer lines than
   * elsewhere, and a file in which such a line changes has no difference that could be shown.
   *
   * @param before the text as it is
   * @param after the same file with another text
   * @return nothing if the texts are equal; empty if it cannot be shown
   */
  public static Optional<String> of(SourceFile before, SourceFile after) {
    if (before.text().equals(after.text())) {
      return Optional.of("");
    }
    List<String> lines = lines(before.text());
    BitSet secret = linesWith(before.secrets(), lines);
    var diff = new UnifiedDiff(lines, lines(after.text()), secret);
    List<Change> changes = diff.changes();
    BitSet written = linesWith(after.secrets(), diff.after);
    for (Change change : changes) {
      if (!secret.get(change.from(), end(change)).isEmpty()
          || !written.get(change.to(), change.to() + change.added()).isEmpty()) {
        return Optional.empty();
      }
    }
    String path = before.path();
    String name = path.startsWith("/") ? path.substring(1) : path;
    diff.out.append("--- a/").append(name).append('\n');
    diff.out.append("+++ b/").append(name).append('\n');
    diff.write(changes);
    return Optional.of(diff.out.toString());
  }

  private static BitSet linesWith(List<Span> secrets, List<String> lines) {
    var found = new BitSet(lines.size());
    if (secrets.isEmpty()) {
      return found;
    }
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      int end = start + lines.get(i).length();
      found.set(i, Secrets.overlap(secrets, start, end));
      start = end;
    }
    return found;
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
  }

  private void write(List<Change> changes) {
    for (int first = 0; first < changes.size(); ) {
      int last = first;
      while (last + 1 < changes.size() && areClose(changes.get(last), changes.get(last + 1))) {
        last++;
      }
      hunk(changes.subList(first, last + 1));
      first = last + 1;
    }
  }

  private boolean areClose(Change change, Change next) {
    return next.from() - end(change) <= 2 * CONTEXT
        && secret.get(end(change), next.from()).isEmpty();
  }

  private static int end(Change change) {
    return change.from() + change.removed();
  }

  private void hunk(List<Change> changes) {
    Change first = changes.get(0);
    Change last = changes.get(changes.size() - 1);
    int ahead = linesAhead(first.from());
    int behind = linesBehind(end(last));
    if (end(last) + behind < before.size()) {
      // With fewer lines behind than ahead, patch would look for the change at the end of the file.
      ahead = Math.min(ahead, behind);
    }
    int from = first.from() - ahead;
    int until = end(last) + behind;
    int to = first.to() - (first.from() - from);
    int added = last.to() + last.added() + (until - end(last)) - to;
    out.append("@@ -").append(range(from, until - from));
    out.append(" +").append(range(to, added)).append(" @@\n");
    int at = from;
    for (Change change : changes) {
      lines(' ', before.subList(at, change.from()));
      lines('-', before.subList(change.from(), end(change)));
      lines('+', after.subList(change.to(), change.to() + change.added()));
      at = end(change);
    }
    lines(' ', before.subList(at, until));
  }

  private int linesAhead(int line) {
    int count = 0;
    while (count < CONTEXT && count < line && !secret.get(line - count - 1)) {
      count++;
    }
    return count;
  }

  private int linesBehind(int line) {
    int count = 0;
    while (count < CONTEXT && line + count < before.size() && !secret.get(line + count)) {
      count++;
    }
    return count;
  }

  private static String range(int start, int count) {
    return (count == 0 ? start : start + 1) + (count == 1 ? "" : "," + count);
  }

  private void lines(char mark, List<String> lines) {
    for (String line : lines) {
      out.append(mark).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }

  // ---- the shortest way from one text to the other (Myers, 1986)

  private List<Change> changes() {
    int head = 0;
    while (head < Math.min(before.size(), after.size())
        && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int removed = before.size() - head - tail;
    int added = after.size() - head - tail;
    List<int[]> reached = search(head, removed, added);
    return reached.isEmpty()
        ? List.of(new Change(head, removed, head, added))
        : changes(reached, head, removed, added);
  }

  /** How far each diagonal leads after 0, 1, 2 … differences; nothing if they are too many. */
  private List<int[]> search(int head, int removed, int added) {
    int most = Math.min(removed + added, MAX_DIFFERENCES);
    List<int[]> reached = new ArrayList<>();
    int[] ends = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && ends[most + k] < ends[most + k + 2]);
        int x = down ? ends[most + k + 2] : ends[most + k] + 1;
        int y = x - k;
        while (x < removed && y < added && before.get(head + x).equals(after.get(head + y))) {
          x++;
          y++;
        }
        ends[most + k + 1] = x;
        if (x >= removed && y >= added) {
          reached.add(ends.clone());
          return reached;
        }
      }
      reached.add(ends.clone());
    }
    return List.of();
  }

  private static List<Change> changes(List<int[]> reached, int head, int removed, int added) {
    int most = (reached.get(0).length - 3) / 2;
    List<Change> changes = new ArrayList<>();
    int x = removed;
    int y = added;
    for (int d = reached.size() - 1; d > 0; d--) {
      int[] ends = reached.get(d - 1);
      int k = x - y;
      boolean down = k == -d || (k != d && ends[most + k] < ends[most + k + 2]);
      int previous = down ? k + 1 : k - 1;
      int fromX = ends[most + previous + 1];
      int fromY = fromX - previous;
      changes.add(0, new Change(head + fromX, down ? 0 : 1, head + fromY, down ? 1 : 0));
      x = fromX;
      y = fromY;
    }
    return joined(changes);
  }

  private static List<Change> joined(List<Change> single) {
    List<Change> changes = new ArrayList<>();
    for (Change next : single) {
      Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
      boolean adjacent =
          last != null && end(last) == next.from() && last.to() + last.added() == next.to();
      if (adjacent) {
        changes.set(
            changes.size() - 1,
            new Change(
                last.from(),
                last.removed() + next.removed(),
                last.to(),
                last.added() + next.added()));
      } else {
        changes.add(next);
      }
    }
    return changes;
  }
}
