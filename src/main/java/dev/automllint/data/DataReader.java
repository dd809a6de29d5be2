package dev.automllint.data;

import dev.automllint.data.DataRequest.Input;
import dev.automllint.data.DataRequest.Place;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the data of jobs; one reader serves all jobs and threads of a run. */
public final class DataReader {
  private final Path workingFolder;

  /**
   * Makes a reader.
   *
   * @param workingFolder the working folder, absolute
   */
  public DataReader(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  /** Reads the local data of a job. */
  public DataResult read(DataRequest request) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<DataFile> files = new ArrayList<>();
    for (Input input : request.inputs()) {
      Place path = input.path();
      DataFolder.Lookup found =
          DataFolder.find(request.file(), workingFolder, path.scalar().text());
      if (found.folder().isEmpty()) {
        diagnostics.add(unchecked(path, found.outside()));
      } else if (found.folder().get().isFolder()) {
        readFolder(found.folder().get(), path, diagnostics, files);
      }
    }
    return new DataResult(diagnostics, files);
  }

  private static Diagnostic unchecked(Place path, boolean outside) {
    return outside
        ? at(
            DataRules.UNCHECKED_DATA,
            path,
            "not checked: this folder is outside of the repository, or of the folder in which the"
                + " command runs")
        : at(
            DataRules.UNCHECKED_DATA,
            path,
            "not checked: " + path.scalar().quoted() + " does not exist yet");
  }

  private static void readFolder(
      DataFolder folder, Place path, List<Diagnostic> diagnostics, List<DataFile> files) {
    Path table = folder.table();
    if (!Files.isRegularFile(table)) {
      diagnostics.add(withoutTable(folder, path));
      return;
    }
    ReadResult read = SourceReader.read(table, folder.shown("MLTable"));
    if (read instanceof ReadResult.Decoded decoded) {
      files.add(
          new DataFile(
              table, FileReport.Kind.MLTABLE, decoded.source(), List.of(), Optional.empty()));
    }
  }

  private static Diagnostic withoutTable(DataFolder folder, Place path) {
    String message = "there is no file `MLTable` in " + path.scalar().quoted();
    Diagnostic missing = at(DataRules.MLTABLE_MISSING, path, message);
    return folder
        .nearMiss()
        .map(name -> missing.withHelp("rename " + Quoted.of(name) + " to `MLTable`"))
        .orElse(missing.withHelp("add one that lists the annotation files"));
  }

  private static Diagnostic at(RuleInfo rule, Place place, String message) {
    return rule.at(place.scalar().span(), place.pointer(), message);
  }
}
