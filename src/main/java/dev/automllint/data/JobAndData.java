package dev.automllint.data;

import dev.automllint.data.DataRequest.Place;
import dev.automllint.data.DataRequest.Role;
import dev.automllint.data.DataRequest.Split;
import dev.automllint.data.annotations.AnnotationReport;
import dev.automllint.data.annotations.AnnotationResult;
import dev.automllint.data.annotations.AnnotationResult.MissingLabel;
import dev.automllint.data.annotations.AnnotationTotals;
import dev.automllint.diagnostic.AnnotationRules;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Related.OtherFile;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a job with the annotation files that it leads to. */
final class JobAndData {
  /** What Azure asks for at least. */
  private static final int FEW = 10;

  private final DataRequest request;
  private final List<InputData> inputs;
  private final AnnotationResult result;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  JobAndData(DataRequest request, List<InputData> inputs, AnnotationResult result) {
    this.request = request;
    this.inputs = inputs;
    this.result = result;
  }

  /** What is wrong with the job. */
  List<Diagnostic> check() {
    result.missingLabel().ifPresent(this::checkColumn);
    for (InputData input : inputs) {
      if (input.input().role() == Role.TRAINING) {
        checkAmount(input);
      }
      checkReading(input);
    }
    return diagnostics;
  }

  private void checkColumn(MissingLabel missing) {
    if (request.column().isEmpty()) {
      return;
    }
    Place column = request.column().get();
    String message = "no line of the annotations has a key " + column.scalar().quoted();
    var line = new OtherFile(missing.where().source());
    Diagnostic found =
        at(AnnotationRules.MISSING_COLUMN, column, message)
            .withSeverity(Severity.ERROR)
            .withRelated(new Related(missing.span(), "such as this line", Optional.of(line)));
    diagnostics.add(
        missing
            .similar()
            .map(key -> found.withHelp("the labels seem to be in " + Quoted.of(key)))
            .orElse(found));
  }

  // ---- amounts

  private void checkAmount(InputData training) {
    AnnotationTotals totals = result.training();
    long rows = totals.usableRows();
    boolean known = training.complete() && totals.complete() && !training.files().isEmpty();
    if (!known || rows == 0) {
      return;
    }
    Optional<Place> share =
        request.split().filter(this::leavesNothing).flatMap(split -> split.place());
    if (share.isPresent()) {
      String message =
          "with this share, the validation takes all of "
              + images(rows)
              + ": none is left to learn";
      diagnostics.add(
          at(DataRules.EMPTY_SPLIT, share.get(), message)
              .withHelp("write a smaller share, or add images"));
    } else if (rows < FEW) {
      String message =
          totals.rows() > rows
              ? "only %d of %d rows can be used".formatted(rows, totals.rows())
              : "only " + images(rows) + " to learn from";
      diagnostics.add(
          at(DataRules.FEW_ROWS, training.input().path(), message)
              .withHelp("Azure recommends at least 10 to 15 for each label"));
    }
  }

  /** Whether the share for the validation takes all images; of a single one detection uses both. */
  private boolean leavesNothing(Split split) {
    boolean divided =
        request.task() == Task.IMAGE_CLASSIFICATION
            || request.task() == Task.IMAGE_CLASSIFICATION_MULTILABEL;
    return divided && Math.floor(result.training().usableRows() * (1 - split.share())) == 0;
  }

  private static String images(long count) {
    return count + (count == 1 ? " image" : " images");
  }

  // ---- what was not read

  private void checkReading(InputData input) {
    Place path = input.input().path();
    for (AnnotationReport report : result.files()) {
      if (!input.files().contains(report.file())) {
        continue;
      }
      String name = Quoted.of(report.file().path());
      if (report.failure().isPresent()) {
        String message = "not checked: " + name + " cannot be read: " + report.failure().get();
        diagnostics.add(at(DataRules.UNCHECKED_DATA, path, message));
      } else if (report.truncated() && request.maxBytes() > 0) {
        String message =
            "only the first %d MiB of %s are checked".formatted(request.maxBytes() >> 20, name);
        diagnostics.add(
            at(DataRules.UNCHECKED_DATA, path, message).withHelp("read all with --data full"));
      }
    }
  }

  private static Diagnostic at(RuleInfo rule, Place place, String message) {
    return rule.at(place.scalar().span(), place.pointer(), message);
  }
}
