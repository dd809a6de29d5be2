package dev.automllint.cli;

import dev.automllint.diagnostic.BaselineEntry;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.files.FileFinder;
import dev.automllint.files.SourceReader;
import dev.automllint.report.BaselineJson;
import dev.automllint.suppress.Baseline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Diagnostics that an earlier run recorded in a file, and that are not reported again. */
final class BaselineFile {
  /** Nothing was recorded, and nothing is. */
  static final BaselineFile NONE =
      new BaselineFile(Optional.empty(), Baseline.EMPTY, /* update= */ false);

  /** The largest baseline, in bytes: 64 MiB hold about half a million diagnostics. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private final Optional<Path> file;
  private final Baseline recorded;
  private final boolean update;
  private final Map<String, FileReport> found = new TreeMap<>();

  private BaselineFile(Optional<Path> file, Baseline recorded, boolean update) {
    this.file = file;
    this.recorded = recorded;
    this.update = update;
  }

  /**
   * Reads the recorded diagnostics.
   *
   * @param namedBy the option or the place that names the file, for users
   * @param update whether this run writes the file, which need not exist then
   * @throws UsageException if the file is missing or not a baseline
   */
  static BaselineFile read(Path file, String namedBy, boolean update) {
    boolean missing = !Files.exists(file);
    if (update && missing) {
      return new BaselineFile(Optional.of(file), Baseline.EMPTY, /* update= */ true);
    }
    String name = display(file);
    try {
      Baseline recorded = Baseline.read(SourceReader.readSettings(file, name, MAX_BYTES));
      return new BaselineFile(Optional.of(file), recorded, update);
    } catch (IOException e) {
      String help = missing ? "; --update-baseline writes it" : "";
      throw new UsageException(namedBy + ": " + name + ": " + e.getMessage() + help);
    } catch (IllegalArgumentException e) {
      throw new UsageException(namedBy + ": " + e.getMessage());
    }
  }

  /** The shortest name of a file from the current folder. */
  static String display(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return FileFinder.display(file.startsWith(here) ? here.relativize(file) : file);
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

  /** The report of a file without what is recorded; empty if that is being written. */
  FileReport withoutRecorded(FileReport report, String name) {
    return update && report.status() == FileReport.Status.CHECKED
        ? report.with(List.of(), report.suppressed())
        : recorded.apply(report, name);
  }

  /** What may be fixed of the report of a file; a baseline that is being written hides nothing. */
  FileReport fixable(FileReport report, String name) {
    return update ? report : withoutRecorded(report, name);
  }

  /**
   * Writes the baseline.
   *
   * @return how many diagnostics it contains now
   * @throws UsageException if it would be too large to be read again
   * @throws IOException if it cannot be written
   */
  int write() throws IOException {
    List<BaselineEntry> entries = recorded.renewed(found);
    var bytes = new ByteArrayOutputStream();
    try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      BaselineJson.write(entries, text);
    }
    if (entries.size() > Baseline.MAX_ENTRIES || bytes.size() > MAX_BYTES) {
      throw new UsageException(
          "the baseline would hold %,d entries, too many to be read again; fix the most frequent"
                  .formatted(entries.size())
              + " problems first, or switch their rules off");
    }
    try (Output output = Output.to(file.orElseThrow())) {
      output.writer().write(bytes.toString(StandardCharsets.UTF_8));
      output.commit();
    }
    return entries.stream().mapToInt(BaselineEntry::count).sum();
  }
}
