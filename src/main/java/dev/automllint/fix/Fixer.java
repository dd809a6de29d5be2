package dev.automllint.fix;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Repairs a text by the fixes of its findings. A fix has to prove itself: the repaired text is
 * linted again, and what made it worse is taken back.
 */
public final class Fixer {
  /** Fixes that stand in each other's way wait for the next round. */
  private static final int MAX_ROUNDS = 50;

  private static final Comparator<Edit> BY_PLACE =
      Comparator.comparingInt((Edit edit) -> edit.span().start())
          .thenComparingInt(edit -> edit.span().end());

  private final Function<SourceFile, FileReport> lint;
  private final boolean unsafe;

  /**
   * Prepares repairs.
   *
   * @param lint finds what is wrong with a text
   * @param unsafe whether fixes that somebody has to look at are made, too
   */
  public Fixer(Function<SourceFile, FileReport> lint, boolean unsafe) {
    this.lint = lint;
    this.unsafe = unsafe;
  }

  /**
   * What came of it.
   *
   * @param source the text as it is now
   * @param report what is still to be said of it
   * @param fixed how many findings were repaired
   * @param dropped fixes that were taken back
   */
  public record Result(SourceFile source, FileReport report, int fixed, List<Dropped> dropped) {}

  /**
   * A fix that was taken back.
   *
   * @param line the line of its finding, from 1
   * @param rule the rule that offered it
   * @param reason why, as a clause
   */
  public record Dropped(int line, String rule, String reason) {}

  /**
   * Repairs what can be repaired.
   *
   * @param before the report on a text that could be read
   */
  public Result fix(FileReport before) {
    // What a repair brings to light may be repaired in turn: a mapping becomes a list, and then the
    // lists in it choices. Only if that does not come to a good end, each repair is for itself.
    Result chained = fix(before, /* chained= */ true);
    return newFindings(before, List.of(), chained.report(), /* chained= */ false).isEmpty()
        ? chained
        : fix(before, /* chained= */ false);
  }

  private Result fix(FileReport before, boolean chained) {
    FileReport report = before;
    int fixed = 0;
    List<Dropped> dropped = new ArrayList<>();
    Set<String> refused = new HashSet<>();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<Diagnostic> chosen = choose(report, refused);
      if (chosen.isEmpty()) {
        break;
      }
      Attempt attempt = attempt(report, chosen, chained);
      if (!attempt.isGood() && chosen.size() > 1) {
        attempt = best(report, chosen.subList(0, chosen.size() / 2), chained);
      }
      if (attempt.isGood()) {
        fixed += attempt.chosen().size();
        report = attempt.report();
      } else {
        Diagnostic culprit = attempt.chosen().get(0);
        refused.add(name(culprit));
        int line = source(report).lines().position(culprit.span().start()).line();
        dropped.add(new Dropped(line, culprit.rule(), attempt.fault()));
        round--; // bounded by the number of fixes
      }
    }
    return new Result(source(report), report, fixed, dropped);
  }

  /** The largest first part of some fixes that proves itself, or the one that does not. */
  private Attempt best(FileReport report, List<Diagnostic> chosen, boolean chained) {
    Attempt attempt = attempt(report, chosen, chained);
    return attempt.isGood() || chosen.size() == 1
        ? attempt
        : best(report, chosen.subList(0, chosen.size() / 2), chained);
  }

  private List<Diagnostic> choose(FileReport report, Set<String> refused) {
    List<Diagnostic> offered =
        report.diagnostics().stream()
            .filter(this::isOffered)
            .filter(d -> !refused.contains(name(d)))
            .sorted(Comparator.comparing(d -> edits(d).get(0), BY_PLACE))
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

  private static List<Edit> edits(Diagnostic diagnostic) {
    return diagnostic.fix().orElseThrow().edits().stream().sorted(BY_PLACE).toList();
  }

  /** The same finding keeps its name when others are repaired. */
  private static String name(Diagnostic diagnostic) {
    return diagnostic.rule() + " " + diagnostic.pointer() + " " + diagnostic.message();
  }

  private static SourceFile source(FileReport report) {
    return report.source().orElseThrow();
  }

  // ---- the proof

  /** Some fixes made; {@code fault} is empty if they did good and nothing else. */
  private record Attempt(List<Diagnostic> chosen, FileReport report, String fault) {
    boolean isGood() {
      return fault.isEmpty();
    }
  }

  private Attempt attempt(FileReport before, List<Diagnostic> chosen, boolean chained) {
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
    var source = new SourceFile(old.path(), text.toString(), old.byteOrderMark());
    FileReport after = lint.apply(source);
    List<Span> replaced = edits.stream().map(Edit::span).toList();
    List<String> worse = newFindings(before, chosen, after, chained);
    String fault = "";
    if (after.status() != before.status() || after.jobs().size() < before.jobs().size()) {
      fault = "the file could not be checked afterwards";
    } else if (!worse.isEmpty()) {
      fault = "it would lead to: " + worse.get(0);
    } else if (!TreeSnapshot.outside(old, replaced).equals(TreeSnapshot.outside(source, written))) {
      fault = "it would change more than it should";
    }
    return new Attempt(chosen, after, fault);
  }

  /** The messages of errors and warnings that were not there, and of what should be gone. */
  private List<String> newFindings(
      FileReport before, List<Diagnostic> repaired, FileReport after, boolean chained) {
    Map<String, Integer> known = new HashMap<>();
    before.diagnostics().forEach(d -> known.merge(what(d), 1, Integer::sum));
    repaired.forEach(d -> known.merge(what(d), -1, Integer::sum));
    Set<String> due = repaired.stream().map(Fixer::what).collect(Collectors.toSet());
    List<String> found = new ArrayList<>();
    for (Diagnostic diagnostic : after.diagnostics()) {
      boolean isNew = known.merge(what(diagnostic), -1, Integer::sum) < 0;
      boolean counts = diagnostic.severity().atLeast(Severity.WARNING);
      boolean next = chained && counts && isOffered(diagnostic);
      if (isNew && !next && (counts || due.contains(what(diagnostic)))) {
        found.add(diagnostic.message());
      }
    }
    return found;
  }

  private boolean isOffered(Diagnostic diagnostic) {
    return diagnostic.fix().filter(fix -> unsafe || fix.safe()).isPresent();
  }

  /** What a finding says, wherever it stands by now. */
  private static String what(Diagnostic diagnostic) {
    return diagnostic.rule() + " " + diagnostic.message();
  }
}
