package dev.automllint.engine;

import dev.automllint.config.RuleLevels;
import dev.automllint.data.DataFile;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Redaction;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.rule.Rules;
import dev.automllint.secret.Secrets;
import dev.automllint.suppress.Suppressions;
import dev.automllint.yaml.QuotedEdits;
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

/** The files behind the jobs of a run, each once, however many jobs name it. */
public final class DataReports {
  /** The readings of each file; several jobs with the same data share one. */
  private final Map<Path, Set<DataFile>> files = new LinkedHashMap<>();

  /** Adds the files behind the jobs of one file. */
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
    List<Diagnostic> diagnostics = file.diagnostics();
    Optional<YamlStream> yaml = file.yaml();
    if (yaml.isPresent()) {
      var style = new QuotedEdits(file.source());
      diagnostics =
          DistinctDiagnostics.of(diagnostics, yaml.get().aliases()).stream()
              .map(style::keep)
              .toList();
    }
    diagnostics = levels.apply(diagnostics);
    List<Diagnostic> reported = new ArrayList<>(diagnostics);
    List<Suppressed> suppressed = List.of();
    if (yaml.isPresent() && Suppressions.mayBeIn(yaml.get())) {
      var suppressions = new Suppressions(yaml.get(), Rules.all());
      reported = suppressions.unsuppressed(diagnostics);
      List<Diagnostic> ofComments = levels.apply(suppressions.diagnostics(levels::isOn));
      reported.addAll(suppressions.unsuppressed(ofComments));
      suppressed = suppressions.suppressed();
    }
    reported.sort(Diagnostic.ORDER);
    return Redaction.ofTexts(
        new FileReport(
            file.source().path(),
            file.kind(),
            Status.CHECKED,
            Optional.of(file.source()),
            List.of(),
            reported,
            Optional.empty(),
            suppressed,
            yaml.map(YamlStream::secrets).orElseGet(() -> new Secrets(file.source().text()))));
  }
}
