package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is wrong with one file. Whether a problem is one of single lines or of the file shows only
 * at its end, so that all are counted and the first of each are kept.
 */
final class FileLog {
  /** How many diagnostics a rule may have in a file. */
  static final int MAX_SHOWN = 20;

  /** A number of lines. */
  private static final class Count {
    private long value;
  }

  /** The lines with one problem. */
  private static final class Tally {
    private long count;

    /** Lines that are wrong because the one before them is. */
    private long continued;

    private final List<Draft> first = new ArrayList<>();
  }

  private final Map<Problem, Tally> tallies = new EnumMap<>(Problem.class);
  private final Map<Base, Count> bases = new EnumMap<>(Base.class);
  private final boolean dropsInvalidLines;
  private boolean stopped;

  FileLog(boolean dropsInvalidLines) {
    this.dropsInvalidLines = dropsInvalidLines;
  }

  /** Counts a line for those that a problem is compared with. */
  void count(Base base) {
    bases.computeIfAbsent(base, b -> new Count()).value++;
  }

  long counted(Base base) {
    Count count = bases.get(base);
    return count == null ? 0 : count.value;
  }

  /** How many lines have a problem. */
  long count(Problem problem) {
    Tally tally = tallies.get(problem);
    return tally == null ? 0 : tally.count;
  }

  /** How many lines have a problem, with those that have it because of the line before. */
  long countWithContinued(Problem problem) {
    Tally tally = tallies.get(problem);
    return tally == null ? 0 : tally.count + tally.continued;
  }

  /** Notes that the lines after those that are counted are not read. */
  void stop() {
    stopped = true;
  }

  /** Whether the lines after those that are counted are not read. */
  boolean isStopped() {
    return stopped;
  }

  /** Whether the details of one more problem of a kind are of interest. */
  boolean wants(Problem problem) {
    return count(problem) < (problem.isOnce() ? 1 : MAX_SHOWN);
  }

  /** Counts a problem; its draft is only asked for where it may be shown. */
  void add(Problem problem, Supplier<Draft> draft) {
    boolean wanted = wants(problem);
    Tally tally = tallies.computeIfAbsent(problem, p -> new Tally());
    tally.count++;
    if (wanted) {
      tally.first.add(draft.get());
    }
  }

  /** Counts a problem that has the same cause as the one before it. */
  void addContinued(Problem problem) {
    tallies.get(problem).continued++;
  }

  /** The problems that nearly all lines have. */
  List<Problem> shared() {
    return tallies.keySet().stream().filter(this::isShared).toList();
  }

  /** The first line with a problem. */
  Draft first(Problem problem) {
    return tallies.get(problem).first.get(0);
  }

  /** Adds to a problem that another file has it, too. */
  void addElsewhere(Problem problem, FileState other) {
    FileLog log = other.log();
    boolean alone = log.countWithContinued(problem) == 1;
    String lines = alone ? "" : log.which(problem) + " lines of ";
    String message = "the same in " + lines + "this file";
    Draft draft = first(problem).withRelated(other, log.first(problem).spot(), message);
    tallies.get(problem).first.set(0, draft);
  }

  /** Forgets a problem that is reported elsewhere. */
  void remove(Problem problem) {
    tallies.remove(problem);
  }

  /** Whether something that is an error was found. */
  boolean hasErrors() {
    return tallies.keySet().stream().anyMatch(problem -> severity(problem) == Severity.ERROR);
  }

  /** Whether nearly all lines have a problem; not if nearly all others have no labels at all. */
  boolean isShared(Problem problem) {
    long all = Math.max(base(problem), counted(Base.ROWS) / 2);
    return tallies.containsKey(problem) && problem.isShared(countWithContinued(problem), all);
  }

  private long base(Problem problem) {
    return counted(problem.base());
  }

  private Severity severity(Problem problem) {
    if (isShared(problem)) {
      return problem.shared();
    }
    boolean dropped = problem == Problem.BROKEN_LINE || problem == Problem.BAD_BYTES;
    return dropped && dropsInvalidLines ? Severity.WARNING : problem.single();
  }

  /** What is reported. */
  List<Draft> drafts() {
    List<Draft> all = new ArrayList<>();
    Map<String, List<Problem>> single = new LinkedHashMap<>();
    boolean inPixels = isShared(Problem.PIXELS);
    for (Problem problem : tallies.keySet()) {
      if (problem == Problem.OUT_OF_RANGE && inPixels) {
        continue; // pixels as well
      }
      if (problem.isOnce() || isShared(problem)) {
        all.add(together(problem));
      } else {
        single.computeIfAbsent(problem.rule(), id -> new ArrayList<>()).add(problem);
      }
    }
    List<Draft> lines = new ArrayList<>();
    single.values().forEach(problems -> lines.addAll(singly(problems)));
    all.addAll(onePerLine(lines));
    return all;
  }

  private Draft together(Problem problem) {
    Tally tally = tallies.get(problem);
    Draft first = tally.first.get(0);
    boolean alone = countWithContinued(problem) == 1;
    String prefix = alone ? "" : "in " + which(problem) + " lines: ";
    return first.with(severity(problem), prefix + first.message());
  }

  /** How many lines have a problem, such as {@code all 12}. */
  private String which(Problem problem) {
    long count = countWithContinued(problem);
    long lines = base(problem);
    String all = (stopped ? "the first " : "") + number(lines);
    return (count == lines ? (stopped ? "all of " : "all ") : number(count) + " of ") + all;
  }

  /** The first lines with problems of a rule; the last of them says how many there are. */
  private List<Draft> singly(List<Problem> problems) {
    List<Draft> first = new ArrayList<>();
    long count = 0;
    for (Problem problem : problems) {
      Tally tally = tallies.get(problem);
      count += tally.count;
      tally.first.forEach(draft -> first.add(draft.with(severity(problem), draft.message())));
    }
    first.sort(Comparator.comparingInt((Draft draft) -> draft.spot().line()));
    if (count <= MAX_SHOWN) {
      return first;
    }
    List<Draft> shown = new ArrayList<>(first.subList(0, MAX_SHOWN));
    Draft last = shown.remove(MAX_SHOWN - 1);
    String rest = "; " + number(count - MAX_SHOWN) + " more lines have such a problem";
    shown.add(last.with(last.severity(), last.message() + rest));
    return shown;
  }

  /** Of several problems in one line the worst, then the first. */
  private static List<Draft> onePerLine(List<Draft> drafts) {
    Map<Integer, Draft> best = new HashMap<>();
    Comparator<Draft> order = Comparator.comparing(Draft::severity);
    order = order.thenComparing(Draft::problem);
    List<Draft> all = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.problem().base() == Base.FILE) {
        all.add(draft);
        continue;
      }
      Draft other = best.get(draft.spot().line());
      if (other == null || order.compare(draft, other) < 0) {
        best.put(draft.spot().line(), draft);
      }
    }
    all.addAll(best.values());
    return all;
  }

  /** A number as people read it. */
  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
