package dev.automllint.data.annotations;

import dev.automllint.data.annotations.AnnotationResult.MissingLabel;
import dev.automllint.data.annotations.ClassTable.Part;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Related.OtherFile;
import dev.automllint.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check of all files of a job. */
final class AnnotationRun {
  private final LabelExpectation expected;
  private final ClassTable classes = new ClassTable();
  private final ImageCheck images;
  private final Map<Path, FileState> files = new LinkedHashMap<>();
  private int nextRow;

  AnnotationRun(LabelExpectation expected) {
    this.expected = expected;
    this.images = new ImageCheck(FileState.hasObjects(expected.task()));
  }

  /** Reads the files of an input, but for those that another input has, too. */
  List<FileState> read(List<AnnotationFile> input, Optional<Part> part) {
    List<FileState> states = new ArrayList<>();
    for (AnnotationFile file : input) {
      FileState state = files.get(file.file());
      if (state == null) {
        state = new FileState(file, expected, part, classes, nextRow);
        files.put(file.file(), state);
        images.begin(state);
        new FileCheck(state, expected, images).run();
        nextRow = state.row(state.line());
      }
      states.add(state);
    }
    return states;
  }

  /** Judges the inputs as a whole, and makes the reports. */
  AnnotationResult result(
      List<FileState> training, List<FileState> validation, List<FileState> test) {
    boolean missing = isLabelMissing();
    if (missing) {
      files.values().forEach(state -> state.log().remove(Problem.NO_LABEL));
    } else {
      new InputChecks(expected, classes).check(training, validation, test);
    }
    mergeShared();
    Map<FileState, List<Draft>> drafts = new LinkedHashMap<>();
    Map<FileState, SourceBuilder> sources = new LinkedHashMap<>();
    for (FileState state : files.values()) {
      drafts.put(state, state.log().drafts());
      sources.put(state, new SourceBuilder(state));
    }
    Optional<FileState> first =
        missing
            ? files.values().stream().filter(state -> state.firstWithoutLabel() > 0).findFirst()
            : Optional.empty();
    first.ifPresent(state -> sources.get(state).add(rowSpot(state)));
    drafts.forEach((state, all) -> all.forEach(draft -> addSpots(state, draft, sources)));
    sources.values().forEach(SourceBuilder::build);
    Map<FileState, AnnotationReport> reports = new LinkedHashMap<>();
    drafts.forEach((state, all) -> reports.put(state, report(state, all, sources)));
    return new AnnotationResult(
        List.copyOf(reports.values()),
        totals(training),
        totals(validation),
        totals(test),
        first.map(state -> missingLabel(state, reports.get(state), sources.get(state))));
  }

  /** Reports once what nearly all lines of several files share: it has one cause. */
  private void mergeShared() {
    Map<Problem, FileState> first = new EnumMap<>(Problem.class);
    for (FileState state : files.values()) {
      for (Problem problem : state.log().shared()) {
        FileState earlier = first.putIfAbsent(problem, state);
        if (earlier != null && isSame(problem, earlier.log(), state.log())) {
          earlier.log().addElsewhere(problem, state);
          state.log().remove(problem);
        }
      }
    }
  }

  /** Labels can have the forms of several other tasks. */
  private static boolean isSame(Problem problem, FileLog one, FileLog other) {
    return problem != Problem.LABEL_FORM
        || one.first(problem).message().equals(other.first(problem).message());
  }

  /** Whether no row of any file has the label column. */
  private boolean isLabelMissing() {
    long rows = 0;
    long without = 0;
    for (FileState state : files.values()) {
      rows += state.log().counted(Base.ROWS);
      without += state.log().count(Problem.NO_LABEL);
    }
    return rows > 0 && rows == without;
  }

  private static Spot rowSpot(FileState state) {
    return Spot.value(state.firstWithoutLabel(), "");
  }

  private MissingLabel missingLabel(
      FileState state, AnnotationReport report, SourceBuilder source) {
    Optional<String> similar =
        KeyNames.similarLabel(expected.column().orElseThrow(), state.keysWithoutLabel());
    return new MissingLabel(similar, report, source.span(rowSpot(state)));
  }

  private static void addSpots(
      FileState state, Draft draft, Map<FileState, SourceBuilder> sources) {
    sources.get(state).add(draft.spot());
    draft.related().forEach(other -> sources.get(other.file()).add(other.spot()));
  }

  private static AnnotationReport report(
      FileState state, List<Draft> drafts, Map<FileState, SourceBuilder> sources) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    drafts.forEach(draft -> diagnostics.add(diagnostic(state, draft, sources)));
    diagnostics.sort(Diagnostic.ORDER);
    return new AnnotationReport(
        state.file(),
        sources.get(state).source(),
        diagnostics,
        state.isTruncated(),
        state.failure());
  }

  private static Diagnostic diagnostic(
      FileState state, Draft draft, Map<FileState, SourceBuilder> sources) {
    List<Related> related = new ArrayList<>();
    for (Draft.Other other : draft.related()) {
      SourceBuilder source = sources.get(other.file());
      Span span = source.span(other.spot());
      related.add(
          other.file() == state
              ? new Related(span, other.message())
              : new Related(span, other.message(), Optional.of(new OtherFile(source.source()))));
    }
    return new Diagnostic(
        draft.problem().rule(),
        draft.severity(),
        draft.message(),
        sources.get(state).span(draft.spot()),
        draft.spot().reported(),
        related,
        draft.help(),
        Optional.empty());
  }

  private static AnnotationTotals totals(List<FileState> input) {
    long rows = 0;
    long usable = 0;
    boolean complete = true;
    for (FileState state : input) {
      rows += state.log().counted(Base.LINES);
      usable += state.usableRows();
      complete &= state.isComplete();
    }
    return new AnnotationTotals(rows, usable, complete);
  }
}
