package dev.automllint.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The difference between two texts, as {@code patch -p1} and {@code git apply} read it. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** With more, the whole file is one change: the search takes their square in time and memory. */
  private static final int MAX_DIFFERENCES = 1000;

  private final List<String> before;

  /** Which lines of the first text are not shown, from 0. */
  private final BitSet hidden;

  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before, BitSet hidden) {
    this.before = before;
    this.hidden = hidden;
  }

  /**
   * The difference. It shows no lines with secrets or with commands to a build service: near one, a
   * change has fewer lines of context, and a file in which such a line changes, or follows a
   * change, has no difference that could be shown. Without a line after it, git takes a change for
   * the end of the file.
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
    List<String> lines = lines(before);
    List<String> newLines = lines(after);
    BitSet hidden = hiddenLines(lines, before.byteOrderMark(), secrets);
    BitSet newHidden = hiddenLines(newLines, after.byteOrderMark(), newSecrets);
    List<AbstractDelta<String>> changes = changes(lines, newLines);
    for (AbstractDelta<String> change : changes) {
      if (overlap(hidden, change.getSource()) || overlap(newHidden, change.getTarget())) {
        return Optional.empty();
      }
    }
    var diff = new UnifiedDiff(lines, hidden);
    String name = before.path().replaceFirst("^(?:\\./+|/)+", "");
    diff.out.append("--- ").append(quoted("a/" + name)).append('\n');
    diff.out.append("+++ ").append(quoted("b/" + name)).append('\n');
    return diff.write(changes) ? Optional.of(diff.out.toString()) : Optional.empty();
  }

  /** A file name as git writes it: one with blanks ends with a tab, an odd one is in quotes. */
  private static String quoted(String name) {
    if (name.codePoints().noneMatch(UnifiedDiff::isOdd)) {
      return name.contains(" ") ? name + "\t" : name;
    }
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
      String character = Character.toString(name.codePointAt(i));
      if (isOdd(name.codePointAt(i))) {
        for (byte unit : character.getBytes(StandardCharsets.UTF_8)) {
          quoted.append("\\%03o".formatted(unit & 0xFF));
        }
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }

  /** A hash sign is odd as well: two begin a command to a build service. */
  private static boolean isOdd(int character) {
    return character == '"' || character == '#' || character == '\\' || Quoted.isActive(character);
  }

  private static List<String> lines(SourceFile source) {
    String text = (source.byteOrderMark() ? "\uFEFF" : "") + source.text();
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
  }

  private static BitSet hiddenLines(List<String> lines, boolean byteOrderMark, Secrets secrets) {
    var hidden = new BitSet(lines.size());
    int start = byteOrderMark ? -1 : 0;
    for (int i = 0; i < lines.size(); i++) {
      int end = start + lines.get(i).length();
      var span = new Span(Math.max(0, start), end);
      boolean secret = !secrets.isEmpty() && secrets.overlap(span);
      hidden.set(i, secret || Quoted.holdsCommand(lines.get(i)));
      start = end;
    }
    return hidden;
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

  /** Whether all changes could be written. */
  private boolean write(List<AbstractDelta<String>> changes) {
    for (int first = 0; first < changes.size(); ) {
      int next = first + 1;
      while (next < changes.size() && areClose(changes.get(next - 1), changes.get(next))) {
        next++;
      }
      int end = end(changes.get(next - 1).getSource());
      if (hidden.get(end)) {
        return false;
      }
      hunk(changes.subList(first, next));
      first = next;
    }
    return true;
  }

  private boolean areClose(AbstractDelta<String> change, AbstractDelta<String> next) {
    int from = end(change.getSource());
    int to = next.getSource().getPosition();
    return to - from <= 2 * CONTEXT && hidden.get(from, to).isEmpty();
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
    while (count < CONTEXT && count < line && !hidden.get(line - count - 1)) {
      count++;
    }
    return count;
  }

  private int contextAfter(int line) {
    int count = 0;
    while (count < CONTEXT && line + count < before.size() && !hidden.get(line + count)) {
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
