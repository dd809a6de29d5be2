package dev.automllint.cli;

import dev.automllint.cli.FixOptions.FixMode;
import dev.automllint.config.DataMode;
import dev.automllint.config.RuleLevels;
import dev.automllint.data.DataFile;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.engine.DataReports;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.engine.Linter.DataAccess;
import dev.automllint.files.AtomicFile;
import dev.automllint.files.FileFinder;
import dev.automllint.files.Input;
import dev.automllint.files.ReadResult;
import dev.automllint.fix.Fixer;
import dev.automllint.fix.Silencer;
import dev.automllint.fix.UnifiedDiff;
import dev.automllint.suppress.AddedComments;
import dev.automllint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Lints files, and fixes or suppresses what is reported if that is asked for. */
final class FixRun {
  /** Of the fixes of a file that were not made; as many diagnostics are shown to people. */
  private static final int MAX_NOTES = 1000;

  private final Linter linter;
  private final FixOptions options;

  FixRun(Linter linter, FixOptions options) {
    this.linter = linter;
    this.options = options;
  }

  /**
   * The result for a file.
   *
   * @param report what remains to be reported
   * @param data the files of the data folders of its jobs
   * @param text what goes to standard output: a difference, or the text of a stream
   * @param fixed how many diagnostics were fixed or suppressed, or would be
   * @param notes why fixes were not made
   * @param failed whether the file could not be written
   */
  record Done(
      Input input,
      FileReport report,
      List<DataFile> data,
      String text,
      int fixed,
      List<String> notes,
      boolean failed) {
    static Done unfixed(Input input, LintedFile linted, String... notes) {
      return new Done(
          input, linted.report(), linted.data(), "", 0, List.of(notes), /* failed= */ false);
    }
  }

  /** Whether standard output shows texts or differences instead of the report. */
  static boolean showsText(FixMode mode, boolean stream) {
    return mode == FixMode.DIFF || (mode == FixMode.WRITE && stream);
  }

  private static boolean showsText(FixMode mode, Input input) {
    return showsText(mode, /* stream= */ input.file().isEmpty());
  }

  /** Never throws: an error in one file is reported there, and does not stop the others. */
  Done run(Input input, FileSettings settings) {
    try {
      return done(input, settings);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      FileReport report = Linter.failed(input.path(), e);
      return new Done(input, report, List.of(), "", 0, List.of(), /* failed= */ true);
    }
  }

  /**
   * How a text of a file is linted.
   *
   * @param alone without the data of its jobs: a fix that makes data readable is not to blame for
   *     what is wrong with it
   * @param whole with that
   * @param reported reduces the report to what users see of it; nothing else is fixed or suppressed
   */
  private record Lint(
      Function<SourceFile, LintedFile> alone,
      Function<SourceFile, LintedFile> whole,
      UnaryOperator<FileReport> reported) {}

  private Done done(Input input, FileSettings settings) {
    ReadResult read = input.read();
    Optional<DataAccess> data = data(input, settings.data().maxBytes(), settings);
    LintedFile linted = linter.check(read, settings.levels(), data);
    FileReport report = linted.report();
    if (read instanceof ReadResult.Failed failed && showsText(options.mode(), input)) {
      String name = Quoted.visible(input.path());
      return Done.unfixed(input, linted, "not checked: " + name + ": " + failed.reason());
    }
    if (options.mode() == FixMode.NONE || !(read instanceof ReadResult.Decoded decoded)) {
      return Done.unfixed(input, linted);
    }
    SourceFile before = decoded.source();
    if (report.status() != FileReport.Status.CHECKED) {
      String text = streamText(input, before);
      return new Done(input, report, linted.data(), text, 0, List.of(), /* failed= */ false);
    }
    return changed(input, before, linted, lint(input, settings, data));
  }

  private static Optional<DataAccess> data(Input input, long maxBytes, FileSettings settings) {
    return settings.data() == DataMode.OFF
        ? Optional.empty()
        : input.file().map(file -> new DataAccess(file, maxBytes));
  }

  private Lint lint(Input input, FileSettings settings, Optional<DataAccess> data) {
    RuleLevels levels = settings.levels();
    return new Lint(
        source -> linter.check(new ReadResult.Decoded(source), levels),
        source -> linter.check(new ReadResult.Decoded(source), levels, data),
        found -> settings.reported(found, input.path(), input.file()));
  }

  /**
   * The MLTables that the jobs in a file name, or will name when they are fixed, without their
   * annotation files; none if the file is too long to be fixed.
   */
  List<DataFile> tables(Input input, FileSettings settings) {
    Optional<DataAccess> data = data(input, /* maxBytes= */ 0, settings);
    if (data.isEmpty()
        || !(input.read() instanceof ReadResult.Decoded decoded)
        || decoded.source().text().length() > Fixer.MAX_LENGTH) {
      return List.of();
    }
    Lint lint = lint(input, settings, data);
    LintedFile linted = lint.alone().apply(decoded.source());
    if (linted.report().status() != FileReport.Status.CHECKED) {
      return List.of();
    }
    LintedFile fixed = fixer(lint).fix(linted).file();
    return fixed.namesData()
        ? lint.whole().apply(fixed.report().source().orElseThrow()).data()
        : List.of();
  }

  private Fixer fixer(Lint lint) {
    return new Fixer(lint.alone(), lint.reported(), options.unsafe());
  }

  /** Fixes or suppresses what is reported about an MLTable. */
  Done table(DataFile table, FileSettings settings) {
    String path = table.source().path();
    Input input = Input.of(new FileFinder.Found(Path.of(path), path), /* named= */ true);
    Function<SourceFile, LintedFile> lint =
        source -> DataReports.linted(table.reread(source), settings.levels());
    UnaryOperator<FileReport> reported =
        found -> settings.reported(found, input.path(), input.file());
    LintedFile linted = DataReports.linted(table, settings.levels());
    return input.read() instanceof ReadResult.Decoded
        ? changed(input, table.source(), linted, new Lint(lint, lint, reported))
        : Done.unfixed(input, linted); // its bytes are no text
  }

  private Done changed(Input input, SourceFile before, LintedFile linted, Lint lint) {
    return options.mode() == FixMode.SUPPRESS
        ? suppress(input, before, linted, lint)
        : fix(input, before, linted, lint);
  }

  private Done fix(Input input, SourceFile before, LintedFile linted, Lint lint) {
    String name = Quoted.visible(before.path());
    LintedFile alone = linted.namesData() ? lint.alone().apply(before) : linted;
    Fixer.Result result = fixer(lint).fix(alone);
    List<String> notes = new ArrayList<>(notFixed(name, result.dropped()));
    if (options.mode() == FixMode.DIFF) {
      Optional<String> diff = UnifiedDiff.of(linted.report(), result.report());
      if (diff.isEmpty()) {
        notes.add(
            "not shown: "
                + name
                + ": a line that changes, or the one after it, holds a secret, or a command to a build"
                + " service; --fix fixes it");
      }
      String text = diff.orElse("");
      return new Done(
          input, linted.report(), linted.data(), text, result.fixed(), notes, /* failed= */ false);
    }
    String text = streamText(input, result.source());
    LintedFile after =
        result.fixed() == 0
            ? linted
            : result.file().namesData() ? lint.whole().apply(result.source()) : result.file();
    var done =
        new Done(
            input, after.report(), after.data(), text, result.fixed(), notes, /* failed= */ false);
    return input.file().isPresent() && result.fixed() > 0
        ? written(done, before, result.source(), linted)
        : done;
  }

  /** Why fixes were not made; no more than a reader needs. */
  private static List<String> notFixed(String name, List<Fixer.Dropped> dropped) {
    List<String> notes = new ArrayList<>();
    for (Fixer.Dropped fix : dropped.subList(0, Math.min(MAX_NOTES, dropped.size()))) {
      notes.add("not fixed: %s:%d: %s: %s".formatted(name, fix.line(), fix.rule(), fix.reason()));
    }
    if (dropped.size() > MAX_NOTES) {
      notes.add("not fixed: " + name + ": and " + (dropped.size() - MAX_NOTES) + " more");
    }
    return notes;
  }

  private Done suppress(Input input, SourceFile before, LintedFile linted, Lint lint) {
    FileReport report = linted.report();
    List<Diagnostic> diagnostics =
        lint.reported().apply(report).diagnostics().stream().filter(AddedComments::isFor).toList();
    int count = diagnostics.size();
    if (count == 0 || input.file().isEmpty()) {
      return Done.unfixed(input, linted);
    }
    if (before.text().length() > Fixer.MAX_LENGTH) {
      String name = Quoted.visible(input.path());
      return Done.unfixed(
          input, linted, "not suppressed: " + name + ": the file is too long; use a baseline");
    }
    Optional<LintedFile> silenced =
        Silencer.silence(linted, diagnostics, options.reason(), lint.whole());
    if (silenced.isEmpty()) {
      String name = Quoted.visible(input.path());
      return Done.unfixed(
          input, linted, "not suppressed: " + name + ": write the comments by hand");
    }
    FileReport after = silenced.get().report();
    var done =
        new Done(input, after, silenced.get().data(), "", count, List.of(), /* failed= */ false);
    return written(done, before, after.source().orElseThrow(), linted);
  }

  /** Writes the new text of a file; if it cannot be written, the old report counts. */
  private static Done written(Done done, SourceFile before, SourceFile after, LintedFile linted) {
    Input input = done.input();
    try {
      boolean unchanged =
          input.read() instanceof ReadResult.Decoded now
              && now.source().text().equals(before.text());
      if (!unchanged) {
        throw new IOException(input.path() + ": it has changed in the meantime");
      }
      Path file = input.file().orElseThrow();
      AtomicFile.write(file, Path.of(""), after.text(), after.byteOrderMark());
      return done;
    } catch (IOException e) {
      List<String> notes = new ArrayList<>(done.notes());
      notes.add("automl-lint: cannot write " + Output.reason(e));
      return new Done(input, linted.report(), linted.data(), "", 0, notes, /* failed= */ true);
    }
  }

  private String streamText(Input input, SourceFile source) {
    boolean text = options.mode() == FixMode.WRITE && input.file().isEmpty();
    return text ? (source.byteOrderMark() ? "\uFEFF" : "") + source.text() : "";
  }
}
