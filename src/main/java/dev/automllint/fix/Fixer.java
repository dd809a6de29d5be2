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
import java.util.IdentityHashMap;
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

  /** Longer texts are neither fixed nor suppressed: the proof of one takes seconds. */
  public static final int MAX_LENGTH = 1_000_000;

  /** How many characters are linted for the proofs of one file: a few seconds. */
  private static final int MAX_LINTED = 2 * MAX_LENGTH;

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
    var budget = new Budget(source(before));
    Result chained = new Run(before, /* chained= */ true, budget).result();
    return chained.fixed() == 0
            || newDiagnostics(before, List.of(), chained.file(), /* chained= */ false).isEmpty()
        ? chained
        : new Run(before, /* chained= */ false, budget).result();
  }

  /** How many proofs the fixes of a file may still take. */
  private static final class Budget {
    private final boolean tooLong;
    private int left;

    Budget(SourceFile source) {
      int length = source.text().length();
      tooLong = length > MAX_LENGTH;
      left = tooLong ? 0 : MAX_LINTED / (length + 1);
    }

    /** Whether one more may be made. */
    boolean take() {
      return left-- > 0;
    }

    String exhausted() {
      return tooLong ? "the file is too long to prove fixes" : "too many fixes failed";
    }
  }

  /** Rounds of fixes of one file. */
  private final class Run {
    private final boolean chained;
    private final Budget budget;
    private final List<Dropped> dropped = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private LintedFile file;
    private int fixed;

    Run(LintedFile before, boolean chained, Budget budget) {
      this.file = before;
      this.chained = chained;
      this.budget = budget;
    }

    Result result() {
      List<Diagnostic> chosen = choose(file.report(), refused);
      for (int rounds = 0; rounds < MAX_ROUNDS && !chosen.isEmpty(); ) {
        int before = fixed;
        if (!apply(chosen)) {
          break;
        }
        rounds += fixed > before ? 1 : 0; // the number of refusals is bounded by the budget
        chosen = choose(file.report(), refused);
      }
      return new Result(file, fixed, dropped);
    }

    /** Applies those of some fixes that prove themselves together; false if that takes too long. */
    private boolean apply(List<Diagnostic> offered) {
      List<Diagnostic> chosen = offered;
      while (!chosen.isEmpty()) {
        if (!budget.take()) {
          drop(offered.get(0), budget.exhausted() + "; fixes not tried: " + offered.size());
          return false;
        }
        Attempt attempt = attempt(file, chosen, chained);
        if (attempt.defect().isEmpty()) {
          file = attempt.file();
          fixed += chosen.size();
          return true;
        }
        chosen = withoutCulprits(chosen, attempt);
      }
      return true;
    }

    /** Without the fixes that are to blame; if none is, the first half of them. */
    private List<Diagnostic> withoutCulprits(List<Diagnostic> chosen, Attempt attempt) {
      List<Diagnostic> innocent = new ArrayList<>(chosen);
      innocent.removeIf(attempt.blamed()::containsKey);
      if (innocent.isEmpty() || chosen.size() == 1) {
        for (Diagnostic culprit : chosen) {
          refused.add(identity(culprit));
          drop(culprit, attempt.blamed().getOrDefault(culprit, attempt.defect().get()));
        }
        return List.of();
      }
      return innocent.size() < chosen.size() ? innocent : chosen.subList(0, chosen.size() / 2);
    }

    private void drop(Diagnostic diagnostic, String reason) {
      int line = source(file).lines().position(diagnostic.span().start()).line();
      dropped.add(new Dropped(line, diagnostic.rule(), reason));
    }
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

  /**
   * A file with some fixes.
   *
   * @param defect what is wrong with them, if anything
   * @param blamed the fixes that wrote what is wrong, each with that
   */
  private record Attempt(
      LintedFile file, Optional<String> defect, IdentityHashMap<Diagnostic, String> blamed) {
    Attempt(LintedFile file, Optional<String> defect) {
      this(file, defect, new IdentityHashMap<>());
    }
  }

  /**
   * What was written for an edit.
   *
   * @param span where it is now
   * @param fixed the diagnostic whose fix has the edit
   */
  private record Written(Span span, Diagnostic fixed) {}

  private Attempt attempt(LintedFile before, List<Diagnostic> chosen, boolean chained) {
    SourceFile old = source(before);
    var text = new StringBuilder();
    List<Span> replaced = new ArrayList<>();
    List<Written> written = new ArrayList<>();
    for (Diagnostic diagnostic : chosen) { // they do not overlap, and are in the order of the text
      for (Edit edit : edits(diagnostic)) {
        int copied = replaced.isEmpty() ? 0 : replaced.get(replaced.size() - 1).end();
        text.append(old.text(), copied, edit.span().start());
        int start = text.length();
        text.append(edit.text());
        written.add(new Written(new Span(start, text.length()), diagnostic));
        replaced.add(edit.span());
      }
    }
    int copied = replaced.isEmpty() ? 0 : replaced.get(replaced.size() - 1).end();
    text.append(old.text(), copied, old.text().length());
    LintedFile after = lint.apply(new SourceFile(old.path(), text.toString(), old.byteOrderMark()));
    if (after.report().status() != before.report().status()
        || after.report().jobs().size() < before.report().jobs().size()) {
      return new Attempt(after, Optional.of("the file could not be checked afterwards"));
    }
    List<Diagnostic> caused = newDiagnostics(before, chosen, after, chained);
    if (!caused.isEmpty()) {
      return new Attempt(after, Optional.of(reason(caused.get(0))), blamed(caused, after, written));
    }
    List<Span> spans = written.stream().map(Written::span).toList();
    boolean same =
        TreeSnapshot.outside(before.documents(), replaced)
            .equals(TreeSnapshot.outside(after.documents(), spans));
    return new Attempt(
        after, same ? Optional.empty() : Optional.of("it would change more than it should"));
  }

  private static String reason(Diagnostic caused) {
    return "it would cause: " + caused.message();
  }

  /** The fixes that last wrote before a new diagnostic in its line. */
  private static IdentityHashMap<Diagnostic, String> blamed(
      List<Diagnostic> caused, LintedFile after, List<Written> written) {
    IdentityHashMap<Diagnostic, String> blamed = new IdentityHashMap<>();
    for (Diagnostic diagnostic : caused) {
      int place = diagnostic.span().start();
      int low = 0;
      for (int high = written.size(); low < high; ) {
        int middle = (low + high) >>> 1;
        boolean before = written.get(middle).span().start() <= place;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
      }
      if (low > 0) {
        Written last = written.get(low - 1);
        int end = Math.max(last.span().start(), last.span().end() - 1);
        if (place <= source(after).lines().lineAt(end).end()) {
          blamed.putIfAbsent(last.fixed(), reason(diagnostic));
        }
      }
    }
    return blamed;
  }

  /** New errors and warnings, and diagnostics that should be gone. */
  private List<Diagnostic> newDiagnostics(
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
    List<Diagnostic> found = new ArrayList<>();
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
        found.add(diagnostic);
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
