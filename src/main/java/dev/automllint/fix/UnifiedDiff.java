package dev.automllint.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The difference between two texts, as {@code patch -p1} reads it. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** With more, the whole file is one change: the search takes their square in time and memory. */
  private static final int MAX_DIFFERENCES = 1000;

  private final List<String> before;

  /** Which lines of the first text hold secrets, from 0. */
  private final BitSet secret;

  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before, BitSet secret) {
    this.before = before;
    this.secret = secret;
  }

  /**
   * The difference. It shows no lines with secrets: near one, a change has fewer lines of context,
   * and a file in which such a line changes has no difference that could be shown.
   *
   * @param before the file as it is
   * @param after the same file with another text
   * @return an empty text if the texts are equal; nothing if the difference cannot be shown
   */
  public static Optional<String> of(FileReport before, FileReport after) {
    return of(
        before.source().orElseThrow(),
        before.secrets(),
        after.source().orElseThrow(),
        after.secrets());
  }

  private static Optional<String> of(
      SourceFile before, Secrets secrets, SourceFile after, Secrets newSecrets) {
    if (before.text().equals(after.text())) {
      return Optional.of("");
    }
    List<String> lines = lines(before.text());
    List<String> newLines = lines(after.text());
    BitSet secret = linesWith(secrets, lines);
    BitSet newSecret = linesWith(newSecrets, newLines);
    List<AbstractDelta<String>> changes = changes(lines, newLines);
    for (AbstractDelta<String> change : changes) {
      if (overlap(secret, change.getSource()) || overlap(newSecret, change.getTarget())) {
        return Optional.empty();
      }
    }
    var diff = new UnifiedDiff(lines, secret);
    String path = before.path();
    String name = path.startsWith("/") ? path.substring(1) : path;
    diff.out.append("--- a/").append(name).append('\n');
    diff.out.append("+++ b/").append(name).append('\n');
    diff.write(changes);
    return Optional.of(diff.out.toString());
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
  }

  private static BitSet linesWith(Secrets secrets, List<String> lines) {
    var found = new BitSet(lines.size());
    int start = 0;
    for (int i = 0; i < lines.size() && !secrets.isEmpty(); i++) {
      int end = start + lines.get(i).length();
      found.set(i, secrets.overlap(new Span(start, end)));
      start = end;
    }
    return found;
  }

  private static List<AbstractDelta<String>> changes(List<String> before, List<String> after) {
    try {
      return DiffUtils.diff(before, after, new Limit()).getDeltas();
    } catch (CancellationException e) {
      return List.of(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
    }
  }

  /** Ends a search that would take too long. */
  private static final class Limit implements DiffAlgorithmListener {
    @Override
    public void diffStart() {}

    @Override
    public void diffStep(int differences, int most) {
      if (differences > MAX_DIFFERENCES) {
        throw new CancellationException();
      }
    }

    @Override
    public void diffEnd() {}
  }

  private static boolean overlap(BitSet marked, Chunk<String> lines) {
    int first = marked.nextSetBit(lines.getPosition());
    return first >= 0 && first < end(lines);
  }

  private static int end(Chunk<String> lines) {
    return lines.getPosition() + lines.size();
  }

  private void write(List<AbstractDelta<String>> changes) {
    for (int first = 0; first < changes.size(); ) {
      int next = first + 1;
      while (next < changes.size() && areClose(changes.get(next - 1), changes.get(next))) {
        next++;
      }
      hunk(changes.subList(first, next));
      first = next;
    }
  }

  private boolean areClose(AbstractDelta<String> change, AbstractDelta<String> next) {
    int from = end(change.getSource());
    int to = next.getSource().getPosition();
    return to - from <= 2 * CONTEXT && secret.get(from, to).isEmpty();
  }

  private void hunk(List<AbstractDelta<String>> changes) {
    AbstractDelta<String> first = changes.get(0);
    AbstractDelta<String> last = changes.get(changes.size() - 1);
    int lastEnd = end(last.getSource());
    int contextBefore = contextBefore(first.getSource().getPosition());
    int contextAfter = contextAfter(lastEnd);
    if (lastEnd + contextAfter < before.size()) {
      // With less context after than before, patch would expect the change at the end of the file.
      contextBefore = Math.min(contextBefore, contextAfter);
    }
    int from = first.getSource().getPosition() - contextBefore;
    int until = lastEnd + contextAfter;
    int to = first.getTarget().getPosition() - contextBefore;
    int newUntil = end(last.getTarget()) + contextAfter;
    out.append("@@ -").append(range(from, until - from));
    out.append(" +").append(range(to, newUntil - to)).append(" @@\n");
    int at = from;
    for (AbstractDelta<String> change : changes) {
      lines(' ', before.subList(at, change.getSource().getPosition()));
      lines('-', change.getSource().getLines());
      lines('+', change.getTarget().getLines());
      at = end(change.getSource());
    }
    lines(' ', before.subList(at, until));
  }

  private int contextBefore(int line) {
    int count = 0;
    while (count < CONTEXT && count < line && !secret.get(line - count - 1)) {
      count++;
    }
    return count;
  }

  private int contextAfter(int line) {
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
}
