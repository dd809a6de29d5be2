package dev.automllint.engine;

import dev.automllint.config.RuleLevels;
import dev.automllint.data.DataFile;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Redaction;
import dev.automllint.secret.Secrets;
import dev.automllint.yaml.YamlStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The data files of a run, each once, however many jobs name it. */
public final class DataReports {
  /** The readings of each file; several jobs with the same data share one. */
  private final Map<Path, Set<DataFile>> files = new LinkedHashMap<>();

  /** Adds the data files of the jobs in one file. */
  public void add(List<DataFile> data) {
    for (DataFile file : data) {
      files.computeIfAbsent(file.file(), path -> new LinkedHashSet<>()).add(file);
    }
  }

  /** The files in the order of their names in reports. */
  public List<DataFile> files() {
    List<DataFile> merged = new ArrayList<>();
    files.values().forEach(readings -> merged.add(merged(readings)));
    merged.sort((a, b) -> a.source().path().compareTo(b.source().path()));
    return merged;
  }

  private static DataFile merged(Collection<DataFile> readings) {
    return readings.stream().reduce(DataFile::mergedWith).orElseThrow();
  }

  /** The report on an MLTable, with its YAML. */
  public static LintedFile linted(DataFile table, RuleLevels levels) {
    return new LintedFile(
        report(table, levels), table.yaml().map(YamlStream::documents).orElse(List.of()));
  }

  /**
   * The report on a file.
   *
   * @param levels the level of each rule for it
   */
  public static FileReport report(DataFile file, RuleLevels levels) {
    Optional<YamlStream> yaml = file.yaml();
    YamlDiagnostics judged =
        yaml.map(
                stream ->
                    YamlDiagnostics.of(
                        stream, file.diagnostics(), levels, /* readable= */ true, levels::isOn))
            .orElseGet(() -> annotations(file, levels));
    return Redaction.ofTexts(
        new FileReport(
            file.source().path(),
            file.kind(),
            Status.CHECKED,
            Optional.of(file.source()),
            List.of(),
            judged.reported(),
            Optional.empty(),
            judged.suppressed(),
            yaml.map(YamlStream::secrets).orElseGet(() -> new Secrets(file.source().text()))));
  }

  /** Annotation files have no comments. */
  private static YamlDiagnostics annotations(DataFile file, RuleLevels levels) {
    List<Diagnostic> reported = new ArrayList<>(levels.apply(file.diagnostics()));
    reported.sort(Diagnostic.ORDER);
    return new YamlDiagnostics(reported, List.of());
  }
}
