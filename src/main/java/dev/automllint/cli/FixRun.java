package dev.automllint.cli;

import dev.automllint.cli.FixOptions.FixMode;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.files.AtomicFile;
import dev.automllint.files.Input;
import dev.automllint.files.ReadResult;
import dev.automllint.fix.Fixer;
import dev.automllint.fix.UnifiedDiff;
import dev.automllint.suppress.AddedComments;
import dev.automllint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lints files and repairs them, if that is asked for. */
final class FixRun {
  private final Linter linter;
  private final FixOptions options;
  private final Severity shown;

  /**
   * Prepares a run.
   *
   * @param shown the least severity that is suppressed
   */
  FixRun(Linter linter, FixOptions options, Severity shown) {
    this.linter = linter;
    this.options = options;
    this.shown = shown;
  }

  /**
   * A file that is done.
   *
   * @param input the file
   * @param report what is still to be said of it
   * @param text what standard output gets of it: a difference, or the text of a stream
   * @param fixed how many findings were repaired, or would be
   * @param notes what is to be said of repairs that were not made
   * @param failed whether a repaired text could not be written
   */
  record Done(
      Input input, FileReport report, String text, int fixed, List<String> notes, boolean failed) {}

  /** Whether standard output shows texts or differences instead of the report. */
  static boolean showsText(FixMode mode, boolean stream) {
    return mode == FixMode.DIFF || (mode == FixMode.WRITE && stream);
  }

  /** Never throws: what goes wrong with one file is said of it, and the others are still done. */
  Done run(Input input, RuleLevels levels) {
    try {
      return done(input, levels);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      FileReport report = Linter.failed(input.path(), e);
      return new Done(input, report, "", 0, List.of(), /* failed= */ true);
    }
  }

  private Done done(Input input, RuleLevels levels) {
    ReadResult read = input.read();
    LintedFile linted = linter.check(read, levels);
    FileReport report = linted.report();
    boolean readable = read instanceof ReadResult.Decoded;
    if (options.mode() == FixMode.NONE || !readable) {
      return new Done(input, report, "", 0, List.of(), /* failed= */ false);
    }
    SourceFile before = ((ReadResult.Decoded) read).source();
    if (report.status() != FileReport.Status.CHECKED) {
      return new Done(input, report, streamText(input, before), 0, List.of(), /* failed= */ false);
    }
    if (options.mode() == FixMode.SUPPRESS) {
      return silence(input, before, linted, levels);
    }
    var fixer =
        new Fixer(source -> linter.check(new ReadResult.Decoded(source), levels), options.unsafe());
    Fixer.Result result = fixer.fix(linted);
    List<String> notes = new ArrayList<>();
    for (Fixer.Dropped dropped : result.dropped()) {
      notes.add(
          "not fixed: %s:%d: %s: %s"
              .formatted(
                  Quoted.visible(before.path()), dropped.line(), dropped.rule(), dropped.reason()));
    }
    if (options.mode() == FixMode.DIFF) {
      Optional<String> diff = UnifiedDiff.of(before, result.source());
      if (diff.isEmpty()) {
        notes.add(
            "not shown: "
                + Quoted.visible(before.path())
                + ": a line that changes holds a secret; --fix repairs it");
      }
      return new Done(input, report, diff.orElse(""), result.fixed(), notes, /* failed= */ false);
    }
    if (input.file().isPresent() && result.fixed() > 0) {
      try {
        write(input, before, result.source());
      } catch (IOException e) {
        notes.add("automl-lint: cannot write " + Output.reason(e));
        return new Done(input, report, "", 0, notes, /* failed= */ true);
      }
    }
    return new Done(
        input, result.report(), streamText(input, result.source()), result.fixed(), notes, false);
  }

  private Done silence(Input input, SourceFile before, LintedFile linted, RuleLevels levels) {
    FileReport report = linted.report();
    List<Diagnostic> findings =
        report.atLeast(shown).diagnostics().stream().filter(AddedComments::isFor).toList();
    if (findings.isEmpty() || input.file().isEmpty()) {
      return new Done(input, report, "", 0, List.of(), /* failed= */ false);
    }
    String text = AddedComments.to(before, linted.documents(), findings, options.reason());
    var after = new SourceFile(before.path(), text, before.byteOrderMark());
    FileReport silent = linter.check(new ReadResult.Decoded(after), levels).report();
    boolean proven =
        silent.diagnostics().size() == report.diagnostics().size() - findings.size()
            && silent.suppressed().size() == report.suppressed().size() + findings.size();
    if (!proven) {
      String note =
          "not silenced: " + Quoted.visible(input.path()) + ": write the comments by hand";
      return new Done(input, report, "", 0, List.of(note), /* failed= */ false);
    }
    try {
      write(input, before, after);
    } catch (IOException e) {
      String note = "automl-lint: cannot write " + Output.reason(e);
      return new Done(input, report, "", 0, List.of(note), /* failed= */ true);
    }
    return new Done(input, silent, "", findings.size(), List.of(), /* failed= */ false);
  }

  private static void write(Input input, SourceFile before, SourceFile after) throws IOException {
    Path file = input.file().orElseThrow();
    boolean unchanged =
        input.read() instanceof ReadResult.Decoded now && now.source().text().equals(before.text());
    if (!unchanged) {
      throw new IOException(input.path() + ": somebody else has changed it");
    }
    AtomicFile.write(file, Path.of(""), after.text(), after.byteOrderMark());
  }

  private String streamText(Input input, SourceFile source) {
    boolean text = options.mode() == FixMode.WRITE && input.file().isEmpty();
    return text ? (source.byteOrderMark() ? "\uFEFF" : "") + source.text() : "";
  }
}
