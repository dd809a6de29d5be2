package dev.automllint.cli;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.engine.LintRun;
import dev.automllint.engine.Linter;
import dev.automllint.report.Format;
import dev.automllint.report.Reporter;
import dev.automllint.source.FileFinder;
import dev.automllint.source.Globs;
import dev.automllint.source.ReadResult;
import dev.automllint.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lints files and folders. */
@Command(
    name = "automl-lint",
    description = "Check Azure Machine Learning AutoML image jobs before they are submitted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    footer = {
      "",
      "Exit codes: 0 no errors, 1 errors found, 2 the work could not be done.",
      "Files that are no AutoML image jobs are skipped."
    })
final class LintCommand implements Callable<Integer> {
  private static final Path STDIN = Path.of("-");

  private final Main.Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "Files, folders to search for *.yml and *.yaml,",
        "or - for standard input (default: the current folder)."
      })
  private List<Path> paths = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = {"-o", "--output-file"},
      paramLabel = "FILE",
      description = "Write the report there instead of to standard output.")
  private Path outputFile;

  @Option(
      names = "--min-severity",
      paramLabel = "LEVEL",
      description = "Report only error, warning (default) or info, and worse.")
  private Severity minSeverity;

  @Option(
      names = {"-q", "--quiet"},
      description = "Report errors only, and print no summary.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also say which files are skipped, and why.")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto (default), always or never.")
  private Terminal.Color color;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      defaultValue = "<stdin>",
      description = "What - is called in reports.")
  private String stdinFilename;

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave these out of searches; repeatable.")
  private List<String> exclude = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many files to check at once (default: the processors).")
  private Integer jobs;

  LintCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Globs excluded = globs();
    if (jobs != null && jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs takes a number from 1 on");
    }
    try (Output output = open()) {
      Reporter reporter =
          format.reporter(
              output.writer(),
              streams.terminal().style(color, outputFile != null),
              Version.number());
      ExitCode code = lint(excluded, reporter, output);
      output.commit();
      return code.value();
    } catch (UncheckedIOException e) {
      return Output.failed(e.getCause(), streams.err());
    } catch (IOException e) {
      return Output.failed(e, streams.err());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILURE.value();
    }
  }

  private Output open() throws IOException {
    if (outputFile == null) {
      return Output.to(streams.out());
    }
    if (outputFile.toString().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--output-file needs a name");
    }
    try {
      return Output.to(outputFile);
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(),
          "cannot write " + FileFinder.display(outputFile) + ": its folder does not exist",
          e);
    }
  }

  private Globs globs() {
    try {
      return new Globs(exclude);
    } catch (PatternSyntaxException e) {
      throw new ParameterException(
          spec.commandLine(), "--exclude: not a pattern: " + e.getPattern(), e);
    }
  }

  // ---- the run

  private ExitCode lint(Globs excluded, Reporter reporter, Output output)
      throws IOException, InterruptedException {
    var linter = new Linter();
    var summary = new Summary();
    var notes =
        new RunNotes(output.writer(), streams.err(), streams.terminal().err(), quiet, verbose);
    List<Input> inputs = inputs(excluded);
    notes.begin(inputs.size());
    LintRun.run(
        inputs,
        input -> linter.lint(input.read()),
        jobs != null ? jobs : Runtime.getRuntime().availableProcessors(),
        report -> {
          summary.add(report);
          write(reporter, report, notes);
        });
    notes.clearProgress();
    reporter.end(summary);
    output.writer().flush(); // the summary comes behind the report, on a terminal too
    notes.end(summary, shown());
    return exitCode(summary);
  }

  private void write(Reporter reporter, FileReport report, RunNotes notes) {
    try {
      notes.clearProgress();
      reporter.file(report.atLeast(shown()));
      notes.file(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Severity shown() {
    if (minSeverity != null) {
      return minSeverity;
    }
    return quiet ? Severity.ERROR : Severity.WARNING;
  }

  private static ExitCode exitCode(Summary summary) {
    if (summary.isIncomplete()) {
      return ExitCode.FAILURE;
    }
    return summary.findings(Severity.ERROR) > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  // ---- the files

  /** Something to read when its turn comes. */
  private interface Input {
    ReadResult read();
  }

  private List<Input> inputs(Globs excluded) {
    List<Path> named = paths.isEmpty() ? List.of(Path.of(".")) : paths;
    List<Input> inputs = new ArrayList<>();
    var finder = new FileFinder(excluded);
    boolean stdin = false;
    for (Path path : named) {
      if (path.toString().isEmpty()) {
        throw new ParameterException(spec.commandLine(), "a path is empty");
      }
      if (!path.equals(STDIN)) {
        for (FileFinder.Found found : finder.find(path)) {
          inputs.add(() -> SourceReader.read(found.file(), found.path()));
        }
      } else if (!stdin) {
        stdin = true;
        inputs.add(this::readStdin);
      }
    }
    return inputs;
  }

  private ReadResult readStdin() {
    try {
      return SourceReader.read(streams.in(), stdinFilename);
    } catch (IOException e) {
      return new ReadResult.Failed(stdinFilename, "standard input cannot be read");
    }
  }
}
