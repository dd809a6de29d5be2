package dev.automllint.cli;

import dev.automllint.diagnostic.BaselineEntry;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.files.FileFinder;
import dev.automllint.files.Input;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import dev.automllint.report.BaselineJson;
import dev.automllint.suppress.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Findings that were there before. */
final class BaselineOptions {
  /** The largest baseline: 64 MiB, some half a million findings. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Report only what this file does not hold.")
  private Path file;

  @Option(
      names = "--update-baseline",
      description = "Write what is found now to the file of --baseline.")
  private boolean update;

  private final Map<String, FileReport> found = new TreeMap<>();

  /** Whether this run writes the baseline. */
  boolean isUpdate() {
    return update;
  }

  /**
   * The findings that were there before.
   *
   * @throws UsageException if the file is missing or no baseline
   */
  Baseline read() {
    UsageException.checkName("--baseline", file);
    if (file == null) {
      if (update) {
        throw new UsageException("--update-baseline needs --baseline FILE");
      }
      return Baseline.EMPTY;
    }
    if (update && !Files.exists(file)) {
      return Baseline.EMPTY;
    }
    ReadResult read = SourceReader.readSettings(file, FileFinder.display(file), MAX_BYTES);
    if (!(read instanceof ReadResult.Decoded decoded)) {
      throw new UsageException("--baseline: " + read.path() + ": " + whyNoText(read));
    }
    try {
      return Baseline.read(decoded.source());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--baseline: " + e.getMessage());
    }
  }

  private static String whyNoText(ReadResult read) {
    if (read instanceof ReadResult.Failed failed) {
      return failed.reason();
    }
    boolean large =
        read instanceof ReadResult.Faulty faulty && faulty.fault() == ReadResult.Fault.TOO_LARGE;
    return large
        ? "it is larger than " + (MAX_BYTES >> 20) + " MiB; make one for each part of the files"
        : "it is not written in UTF-8";
  }

  /** A file as the baseline names it: seen from its folder, so that it can be called anywhere. */
  String name(Input input) {
    if (file == null || input.file().isEmpty()) {
      return input.path();
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path linted = input.file().get().toAbsolutePath().normalize();
    return FileFinder.display(folder.relativize(linted));
  }

  /** Notes what a run found in a file. */
  void note(Input input, FileReport report) {
    if (update && report.status() == FileReport.Status.CHECKED) {
      found.put(name(input), report);
    }
  }

  /**
   * Writes the baseline.
   *
   * @param old what it held
   * @return how many findings it holds now
   * @throws IOException if it cannot be written
   */
  int write(Baseline old) throws IOException {
    List<BaselineEntry> entries = old.renewed(found);
    try (Output output = Output.to(file)) {
      BaselineJson.write(entries, output.writer());
      output.commit();
    }
    return entries.stream().mapToInt(BaselineEntry::count).sum();
  }
}
