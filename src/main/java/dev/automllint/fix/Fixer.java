package dev.automllint.fix;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.engine.LintedFile;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applies the fixes of a file's diagnostics. A fix has to prove itself: the fixed text is linted
 * again, and a fix that made it worse is dropped.
 */
public final class Fixer {
  /** Fixes that overlap wait for the next round. */
  private static final int MAX_ROUNDS = 50;

  /** How often a file is linted at least, if fixes fail their proof: thousands may. */
  private static final int MIN_ATTEMPTS = 50;

  /** How many characters are linted for all attempts together: a few seconds. */
  private static final int MAX_LINTED = 1_000_000;

  private static final Comparator<Edit> BY_PLACE =
      Comparator.comparingInt((Edit edit) -> edit.span().start())
          .thenComparingInt(edit -> edit.span().end());

  private final Function<SourceFile, LintedFile> lint;
  private final UnaryOperator<FileReport> reported;
  private final boolean unsafe;

  /**
   * Makes a fixer.
   *
   * @param lint lints a text
   * @param reported reduces the report on a file to what users see of it; nothing else is fixed
   * @param unsafe whether fixes that need review are applied, too
   */
  public Fixer(
      Function<SourceFile, LintedFile> lint, UnaryOperator<FileReport> reported, boolean unsafe) {
    this.lint = lint;
    this.reported = reported;
    this.unsafe = unsafe;
  }

  /**
   * The result.
   *
   * @param file the file with its fixes
   * @param fixed how many diagnostics were fixed
   * @param dropped fixes that did not prove themselves
   */
  public record Result(LintedFile file, int fixed, List<Dropped> dropped) {
    /** The fixed text. */
    public SourceFile source() {
      return file.report().source().orElseThrow();
    }

    /** The report on the fixed text. */
    public FileReport report() {
      return file.report();
    }
  }

  /**
   * A fix that was dropped.
   *
   * @param line the line of its diagnostic, 1-based
   * @param rule the rule that offered it
   * @param reason why, as a clause
   */
  public record Dropped(int line, String rule, String reason) {}

  /** Applies all fixes that prove themselves to a file that was checked. */
  public Result fix(LintedFile before) {
    // A fix may bring to light what the next round fixes: a mapping becomes a list, then the lists
    // in it choices. If such a chain ends with new diagnostics, each fix has to do without others.
    Result chained = fix(before, /* chained= */ true);
    return newDiagnostics(before, List.of(), chained.file(), /* chained= */ false).isEmpty()
        ? chained
        : fix(before, /* chained= */ false);
  }

  private Result fix(LintedFile before, boolean chained) {
    LintedFile file = before;
    int fixed = 0;
    List<Dropped> dropped = new ArrayList<>();
    Set<String> refused = new HashSet<>();
    int attempts = Math.max(MIN_ATTEMPTS, MAX_LINTED / (source(before).text().length() + 1));
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<Diagnostic> chosen = choose(file.report(), refused);
      if (chosen.isEmpty()) {
        break;
      }
      int offered = chosen.size();
      Attempt attempt = attempt(file, chosen, chained);
      while (attempt.defect().isPresent() && chosen.size() > 1 && attempts-- > 0) {
        chosen = chosen.subList(0, chosen.size() / 2);
        attempt = attempt(file, chosen, chained);
      }
      if (attempt.defect().isEmpty()) {
        fixed += chosen.size();
        file = attempt.file();
      } else {
        Diagnostic culprit = chosen.get(0);
        refused.add(identity(culprit));
        int line = source(file).lines().position(culprit.span().start()).line();
        if (attempts < 0) {
          String reason = "too many fixes failed; " + offered + " were not tried";
          dropped.add(new Dropped(line, culprit.rule(), reason));
          break;
        }
        dropped.add(new Dropped(line, culprit.rule(), attempt.defect().get()));
        round--; // bounded by the number of attempts
      }
    }
    return new Result(file, fixed, dropped);
  }

  /** Fixes that do not overlap, in the order of the text. */
  private List<Diagnostic> choose(FileReport report, Set<String> refused) {
    List<Diagnostic> offered =
        offered(report)
            .filter(diagnostic -> !refused.contains(identity(diagnostic)))
            .sorted(Comparator.comparing(diagnostic -> edits(diagnostic).get(0), BY_PLACE))
            .toList();
    List<Diagnostic> chosen = new ArrayList<>();
    int free = -1;
    for (Diagnostic diagnostic : offered) {
      List<Edit> edits = edits(diagnostic);
      if (edits.get(0).span().start() > free) {
        chosen.add(diagnostic);
        free = edits.get(edits.size() - 1).span().end();
      }
    }
    return chosen;
  }

  /** What has a fix that may be applied. */
  private Stream<Diagnostic> offered(FileReport report) {
    return reported.apply(report).diagnostics().stream()
        .filter(diagnostic -> diagnostic.fix().filter(fix -> unsafe || fix.safe()).isPresent());
  }

  private static List<Edit> edits(Diagnostic diagnostic) {
    return diagnostic.fix().orElseThrow().edits().stream().sorted(BY_PLACE).toList();
  }

  /** The same before and after other diagnostics are fixed. */
  private static String identity(Diagnostic diagnostic) {
    return diagnostic.rule() + " " + diagnostic.pointer() + " " + diagnostic.message();
  }

  private static SourceFile source(LintedFile file) {
    return file.report().source().orElseThrow();
  }

  // ---- the proof

  /** A file with some fixes; what is wrong with them, if anything. */
  private record Attempt(LintedFile file, Optional<String> defect) {}

  private Attempt attempt(LintedFile before, List<Diagnostic> chosen, boolean chained) {
    SourceFile old = source(before);
    List<Edit> edits = chosen.stream().flatMap(d -> edits(d).stream()).sorted(BY_PLACE).toList();
    var text = new StringBuilder();
    List<Span> written = new ArrayList<>();
    int copied = 0;
    for (Edit edit : edits) {
      text.append(old.text(), copied, edit.span().start());
      int start = text.length();
      text.append(edit.text());
      written.add(new Span(start, text.length()));
      copied = edit.span().end();
    }
    text.append(old.text(), copied, old.text().length());
    LintedFile after = lint.apply(new SourceFile(old.path(), text.toString(), old.byteOrderMark()));
    List<Span> replaced = edits.stream().map(Edit::span).toList();
    return new Attempt(
        after,
        worse(before, chosen, after, chained)
            .or(
                () ->
                    TreeSnapshot.outside(before.documents(), replaced)
                            .equals(TreeSnapshot.outside(after.documents(), written))
                        ? Optional.empty()
                        : Optional.of("it would change more than it should")));
  }

  private Optional<String> worse(
      LintedFile before, List<Diagnostic> fixed, LintedFile after, boolean chained) {
    if (after.report().status() != before.report().status()
        || after.report().jobs().size() < before.report().jobs().size()) {
      return Optional.of("the file could not be checked afterwards");
    }
    return newDiagnostics(before, fixed, after, chained).stream()
        .findFirst()
        .map(message -> "it would cause: " + message);
  }

  /** The messages of new errors and warnings, and of diagnostics that should be gone. */
  private List<String> newDiagnostics(
      LintedFile before, List<Diagnostic> fixed, LintedFile after, boolean chained) {
    Map<String, Integer> known = new HashMap<>();
    before.report().diagnostics().forEach(d -> known.merge(content(d), 1, Integer::sum));
    fixed.forEach(d -> known.merge(content(d), -1, Integer::sum));
    Set<String> due = fixed.stream().map(Fixer::content).collect(Collectors.toSet());
    // A number that is written as Azure reads it may have another problem, which was hidden.
    Set<String> equal = new HashSet<>();
    (fixed.isEmpty() ? offered(before.report()) : fixed.stream())
        .filter(d -> d.rule().equals(CoreRules.SURPRISING_SCALAR.id()))
        .forEach(d -> equal.add(d.pointer()));
    Set<Diagnostic> next = chained ? offered(after.report()).collect(Collectors.toSet()) : Set.of();
    List<String> found = new ArrayList<>();
    for (Diagnostic diagnostic : after.report().diagnostics()) {
      boolean isNew = known.merge(content(diagnostic), -1, Integer::sum) < 0;
      // A fix writes a placeholder for a missing value, and says so.
      boolean counts =
          diagnostic.severity().atLeast(Severity.WARNING)
              && !diagnostic.rule().equals(CoreRules.PLACEHOLDER.id());
      boolean fixable = counts && next.contains(diagnostic) && !isUndone(diagnostic, fixed);
      boolean uncovered = equal.contains(diagnostic.pointer());
      boolean remains = due.contains(content(diagnostic));
      if (isNew && !uncovered && (remains || (counts && !fixable))) {
        found.add(diagnostic.message());
      }
    }
    return found;
  }

  /** Whether a chain would remove again what was just fixed, which the report does not say. */
  private static boolean isUndone(Diagnostic next, List<Diagnostic> fixed) {
    return edits(next).stream().allMatch(edit -> edit.text().isEmpty())
        && fixed.stream().anyMatch(done -> done.pointer().equals(next.pointer()));
  }

  /** What a diagnostic says, wherever it is by now. */
  private static String content(Diagnostic diagnostic) {
    return diagnostic.rule() + " " + diagnostic.message();
  }
}
