package dev.automllint.data;

import dev.automllint.data.DataRequest.Input;
import dev.automllint.data.MlTable.Step;
import dev.automllint.data.annotations.AnnotationFile;
import dev.automllint.data.annotations.TextEncoding;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Related.OtherFile;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import dev.automllint.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A data folder with an MLTable: what is wrong with it, and which annotation files it leads to. */
final class FolderData {
  private final DataRequest request;
  private final Input input;
  private final DataFolder folder;

  FolderData(DataRequest request, Input input, DataFolder folder) {
    this.request = request;
    this.input = input;
    this.folder = folder;
  }

  /**
   * Reads the MLTable.
   *
   * @param file where it is, without links
   * @param files where the files of the folder are added
   * @param diagnostics where diagnostics about the job are added
   */
  Optional<InputData> read(Path file, Map<Path, DataFile> files, List<Diagnostic> diagnostics) {
    ReadResult text = SourceReader.read(file, folder.shown("MLTable"));
    if (text instanceof ReadResult.Failed failed) {
      diagnostics.add(
          DataRules.MLTABLE_MISSING.at(
              input.path().scalar().span(),
              input.path().pointer(),
              "cannot read the MLTable: " + failed.reason()));
      return Optional.empty();
    }
    Table table = table(file, text);
    files.putIfAbsent(file, table.file());
    if (table.named().isEmpty()) {
      return Optional.empty();
    }
    TableFiles named = table.named().get();
    ignored(named.files()).ifPresent(ignore -> files.putIfAbsent(ignore.file(), ignore));
    return Optional.of(
        new InputData(
            input, folder, annotations(table.context().get(), named), named.areComplete()));
  }

  /**
   * An MLTable after it was checked.
   *
   * @param context its content; empty if it has none
   * @param named the files that it names
   */
  private record Table(DataFile file, Optional<TableContext> context, Optional<TableFiles> named) {}

  private Table table(Path file, ReadResult text) {
    MlTableReader.Read read = MlTableReader.read(text);
    List<Diagnostic> found = new ArrayList<>(read.diagnostics());
    Optional<TableContext> context =
        read.table().map(table -> new TableContext(table, folder, labelColumn()));
    Optional<TableFiles> named = Optional.empty();
    if (context.isPresent()) {
      ReadStep.check(context.get());
      ImageColumn.check(context.get());
      RowLosses.check(context.get());
      named = Optional.of(new TableFiles(context.get()));
      found.addAll(context.get().diagnostics());
    }
    var checked =
        new DataFile(
            file,
            FileReport.Kind.MLTABLE,
            read.source(),
            found,
            Optional.of(read.yaml()),
            other -> table(file, new ReadResult.Decoded(other)).file());
    return new Table(checked, context, named);
  }

  private Optional<String> labelColumn() {
    return request.column().map(place -> place.scalar().text());
  }

  /** The files that are read as annotations: JSON lines in a known encoding. */
  private List<AnnotationFile> annotations(TableContext context, TableFiles named) {
    Optional<Step> read = context.readStep().filter(step -> step.is(ReadStep.JSON_LINES));
    if (read.isEmpty() || context.table().isFaulty(read.get().pointer())) {
      return List.of();
    }
    boolean drops =
        read.get().text("invalid_lines").filter(word -> word.text().equals("drop")).isPresent();
    TextEncoding encoding =
        read.get()
            .text("encoding")
            .map(YamlScalar::text)
            .flatMap(TextEncoding::of)
            .orElse(TextEncoding.UTF8);
    List<AnnotationFile> files = new ArrayList<>();
    for (Path file : named.files()) {
      folder
          .bounds()
          .real(file)
          .ifPresent(
              real ->
                  files.add(
                      new AnnotationFile(
                          folder.shown(file), real, request.maxBytes(), drops, encoding)));
    }
    return files;
  }

  private Optional<DataFile> ignored(Collection<Path> named) {
    List<Path> needed = new ArrayList<>(List.of(Path.of("MLTable")));
    named.forEach(file -> needed.add(folder.real().relativize(file)));
    YamlScalar path = input.path().scalar();
    return IgnoreFile.check(
        folder,
        needed,
        new Related(
            path.span(),
            "the folder of this job",
            Optional.of(new OtherFile(request.source(), path.secrets()))));
  }
}
