package dev.automllint.cli;

import dev.automllint.diagnostic.BaselineEntry;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.files.FileFinder;
import dev.automllint.files.SourceReader;
import dev.automllint.report.BaselineJson;
import dev.automllint.suppress.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.OptionSpec;

/** Diagnostics that an earlier run recorded, and that are not reported again. */
final class BaselineOptions {
  /** The largest baseline, in bytes: 64 MiB hold about half a million diagnostics. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private final Optional<Path> file;
  private final boolean update;
  private final Map<String, FileReport> found = new TreeMap<>();

  private BaselineOptions(Optional<Path> file, boolean update) {
    this.file = file;
    this.update = update;
  }

  static List<OptionSpec> options() {
    return List.of(
        Specs.option("--baseline=FILE", "Report only what this file does not contain."),
        Specs.option("--update-baseline", "Write the current diagnostics to that file."));
  }

  static BaselineOptions of(Arguments arguments) {
    Optional<Path> file = arguments.path("--baseline");
    boolean update = arguments.has("--update-baseline");
    if (update && file.isEmpty()) {
      throw new UsageException("`--update-baseline` needs `--baseline FILE`");
    }
    return new BaselineOptions(file, update);
  }

  /** Whether this run writes the baseline. */
  boolean isUpdate() {
    return update;
  }

  /**
   * Reads the recorded diagnostics.
   *
   * @throws UsageException if the file is missing or not a baseline
   */
  Baseline read() {
    if (file.isEmpty() || (update && !Files.exists(file.get()))) {
      return Baseline.EMPTY;
    }
    String name = FileFinder.display(file.get());
    try {
      return Baseline.read(SourceReader.readSettings(file.get(), name, MAX_BYTES));
    } catch (IOException e) {
      throw new UsageException("--baseline: " + name + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--baseline: " + e.getMessage());
    }
  }

  /** The path of a file from the folder of the baseline, so that the current folder is free. */
  String name(String path, Optional<Path> linted) {
    if (file.isEmpty() || linted.isEmpty()) {
      return path;
    }
    Path folder = file.get().toAbsolutePath().normalize().getParent();
    return FileFinder.display(folder.relativize(linted.get().toAbsolutePath().normalize()));
  }

  /** Records what a run reports of a file, under its name in the baseline. */
  void record(String name, FileReport report) {
    if (update && report.status() == FileReport.Status.CHECKED) {
      found.put(name, report);
    }
  }

  /**
   * Writes the baseline.
   *
   * @param old its former content
   * @return how many diagnostics it contains now
   * @throws IOException if it cannot be written
   */
  int write(Baseline old) throws IOException {
    List<BaselineEntry> entries = old.renewed(found);
    try (Output output = Output.to(file.orElseThrow())) {
      BaselineJson.write(entries, output.writer());
      output.commit();
    }
    return entries.stream().mapToInt(BaselineEntry::count).sum();
  }
}
