package dev.automllint.cli;

import dev.automllint.cli.ReportOptions.FormatOption;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Redaction;
import dev.automllint.diagnostic.Summary;
import dev.automllint.files.FileFinder;
import dev.automllint.files.Links;
import dev.automllint.report.Format;
import dev.automllint.report.Reporter;
import dev.automllint.report.RunInfo;
import dev.automllint.report.StepSummary;
import dev.automllint.report.Style;
import java.io.Flushable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reports of a run; none appears before all are complete. */
final class Reports implements Reporter, Flushable, AutoCloseable {
  private static final Path STDOUT = Path.of("-");
  private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

  private final Streams streams;
  private final Terminal.Color color;
  private final RunInfo run;
  private final Set<Path> files = new HashSet<>();
  private final List<Output> outputs = new ArrayList<>();
  private final List<Reporter> reporters = new ArrayList<>();

  /** Appended to the page of a job in GitHub Actions. */
  private final StringWriter stepSummary = new StringWriter();

  Reports(Streams streams, Terminal.Color color, RunInfo run) {
    this.streams = streams;
    this.color = color;
    this.run = run;
  }

  /**
   * Opens the main report, if there is one, and those with a file of their own.
   *
   * @param stdoutTaken whether standard output shows something else, so that only files get reports
   * @throws UsageException if two have the same destination, or the folder of one does not exist
   * @throws IOException if one cannot be written
   */
  void open(ReportOptions options, boolean stdoutTaken) throws IOException {
    List<FormatOption> formats = options.formats();
    Path mainFile = options.outputFile().filter(file -> !file.equals(STDOUT)).orElse(null);
    List<Format> main =
        formats.stream()
            .filter(option -> option.file().isEmpty())
            .map(FormatOption::format)
            .toList();
    if (main.size() > 1) {
      throw new UsageException(
          "two reports for one destination: use `--format %s=FILE` for one of them"
              .formatted(main.get(1)));
    }
    boolean wanted = !main.isEmpty() || formats.isEmpty();
    if (mainFile != null || (wanted && !stdoutTaken)) {
      add(main.isEmpty() ? Format.TEXT : main.get(0), mainFile);
    }
    for (FormatOption option : formats) {
      if (option.file().isPresent()) {
        add(option.format(), option.file().get());
      }
    }
    boolean annotates = formats.stream().anyMatch(option -> option.format() == Format.GITHUB);
    if (annotates && !summaryFile().isEmpty()) {
      reporters.add(new StepSummary(stepSummary));
    }
  }

  private void add(Format format, Path file) throws IOException {
    if (file != null && !files.add(real(file))) {
      throw new UsageException("two reports for one destination: " + FileFinder.display(file));
    }
    Optional<Writer> stream = file == null ? Optional.of(streams.out()) : standardStream(file);
    Output output = stream.isPresent() ? Output.to(stream.get()) : Output.to(file);
    outputs.add(output);
    Style style = streams.terminal().style(color, file != null);
    reporters.add(format.reporter(output.writer(), style, run));
  }

  /** The stream that a file stands for; opened anew, it would lose what others write there. */
  private Optional<Writer> standardStream(Path file) {
    return switch (FileFinder.display(file)) {
      case "/dev/stdout", "/dev/fd/1" -> Optional.of(streams.out());
      case "/dev/stderr", "/dev/fd/2" -> Optional.of(streams.err());
      default -> Optional.empty();
    };
  }

  /**
   * Refuses to replace a file that is read.
   *
   * @param name its name for users
   * @throws UsageException if a report would
   */
  void checkKept(Path file, String name) {
    if (!files.isEmpty() && files.contains(real(file))) {
      throw new UsageException(name + " is checked, and the report would replace it");
    }
  }

  /** The same path for all that lead to a file. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  @Override
  public void file(FileReport report) throws IOException {
    FileReport shown = Redaction.ofFixes(report);
    for (Reporter reporter : reporters) {
      reporter.file(shown);
    }
  }

  @Override
  public void end(Summary summary) throws IOException {
    for (Reporter reporter : reporters) {
      reporter.end(summary);
    }
    flush();
  }

  @Override
  public void flush() throws IOException {
    for (Output output : outputs) {
      output.writer().flush();
    }
  }

  /** Makes the complete reports visible. */
  void commit() throws IOException {
    for (Output output : outputs) {
      output.commit();
    }
    if (!stepSummary.getBuffer().isEmpty()) {
      appendStepSummary();
    }
  }

  /** The file for the step summary; may be empty. */
  private String summaryFile() {
    return streams.terminal().environment().getOrDefault(STEP_SUMMARY, "");
  }

  /** Appends the step summary; a run does not fail for want of it. */
  private void appendStepSummary() {
    try {
      Path file = Path.of(summaryFile());
      if (Links.leadOut(file, Path.of(""))) {
        throw new FileSystemException(file.toString(), null, "a link out of the current folder");
      }
      if (FileFinder.isYaml(file)) {
        throw new FileSystemException(file.toString(), null, "a YAML file");
      }
      Files.writeString(
          file, stepSummary.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException | InvalidPathException e) {
      streams.err().println("automl-lint: cannot write the step summary: " + Output.reason(e));
    }
  }

  @Override
  public void close() {
    outputs.forEach(Output::close);
  }
}
