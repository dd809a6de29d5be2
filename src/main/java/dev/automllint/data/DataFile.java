package dev.automllint.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.text.SourceFile;
import dev.automllint.yaml.YamlStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of a data folder that was read for a job.
 *
 * @param file where it is, without links
 * @param kind what it is
 * @param source its text, or the lines of it that diagnostics are about
 * @param diagnostics what is wrong with it
 * @param yaml its YAML, if it is YAML
 * @param again checks another text of it in the same way
 */
public record DataFile(
    Path file,
    FileReport.Kind kind,
    SourceFile source,
    List<Diagnostic> diagnostics,
    Optional<YamlStream> yaml,
    Function<SourceFile, DataFile> again) {
  public DataFile {
    diagnostics = List.copyOf(diagnostics);
  }

  /** A file that is not YAML, and that is never changed. */
  DataFile(Path file, FileReport.Kind kind, SourceFile source, List<Diagnostic> diagnostics) {
    this(
        file,
        kind,
        source,
        diagnostics,
        Optional.empty(),
        text -> new DataFile(file, kind, source, diagnostics));
  }

  /** The same with another text. */
  public DataFile reread(SourceFile text) {
    return again.apply(text);
  }

  /** The same file with the diagnostics of another reading as well, each once. */
  public DataFile mergedWith(DataFile other) {
    SourceFile both = source.mergedWith(other.source);
    Map<List<?>, Diagnostic> all = new LinkedHashMap<>();
    for (DataFile reading : List.of(this, other)) {
      for (Diagnostic diagnostic : reading.diagnostics) {
        Diagnostic moved = diagnostic.withSpans(span -> reading.source.moved(span, both));
        all.putIfAbsent(List.of(moved.rule(), moved.span(), moved.message()), moved);
      }
    }
    return new DataFile(
        file,
        kind,
        both,
        List.copyOf(all.values()),
        yaml,
        text -> reread(text).mergedWith(other.reread(text)));
  }
}
