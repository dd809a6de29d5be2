package dev.automllint.data;

import dev.automllint.data.DataReader.Annotations;
import dev.automllint.data.DataReader.Expected;
import dev.automllint.data.DataRequest.Input;
import dev.automllint.data.DataRequest.Place;
import dev.automllint.data.DataRequest.Role;
import dev.automllint.data.annotations.AnnotationFile;
import dev.automllint.data.annotations.LabelExpectation;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The data of one job while it is read. */
final class JobData {
  private final DataRequest request;
  private final Path workingFolder;
  private final Function<Expected, Annotations> annotations;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<Path, DataFile> files = new LinkedHashMap<>();

  JobData(DataRequest request, Path workingFolder, Function<Expected, Annotations> annotations) {
    this.request = request;
    this.workingFolder = workingFolder;
    this.annotations = annotations;
  }

  DataResult read() {
    List<InputData> inputs = new ArrayList<>();
    for (Input input : request.inputs()) {
      folder(input).flatMap(folder -> readFolder(input, folder)).ifPresent(inputs::add);
    }
    List<InputData> distinct = SharedData.check(inputs, diagnostics);
    boolean named = distinct.stream().anyMatch(input -> !input.files().isEmpty());
    if (named && request.maxBytes() > 0) {
      Annotations read = annotations.apply(expected(distinct));
      read.files().forEach(file -> files.putIfAbsent(file.file(), file));
      diagnostics.addAll(new JobAndData(request, distinct, read.result()).check());
    }
    return new DataResult(diagnostics, List.copyOf(files.values()));
  }

  private Expected expected(List<InputData> inputs) {
    return new Expected(
        filesOf(Role.TRAINING, inputs),
        filesOf(Role.VALIDATION, inputs),
        filesOf(Role.TEST, inputs),
        new LabelExpectation(
            request.task(),
            request.column().map(place -> place.scalar().text()),
            request.backgroundClass()));
  }

  private static List<AnnotationFile> filesOf(Role role, List<InputData> inputs) {
    return inputs.stream()
        .filter(input -> input.input().role() == role)
        .flatMap(input -> input.files().stream())
        .toList();
  }

  // ---- folders

  private Optional<DataFolder> folder(Input input) {
    Place path = input.path();
    DataFolder.Lookup found = DataFolder.find(request.file(), workingFolder, path.scalar().text());
    if (found.folder().isEmpty()) {
      String why =
          found.outside()
              ? "this folder is outside of the repository, or of the folder in which the command"
                  + " runs"
              : path.scalar().quoted() + " does not exist yet";
      report(DataRules.UNCHECKED_DATA, path, "not checked: " + why);
      return Optional.empty();
    }
    DataFolder folder = found.folder().get();
    if (!folder.isFolder()) {
      diagnostics.add(
          at(DataRules.MLTABLE_MISSING, path, path.scalar().quoted() + " is a file, not a folder")
              .withSeverity(Severity.WARNING)
              .withHelp("write the folder that contains the file `MLTable`"));
      return Optional.empty();
    }
    if (folder.contains(request.file())) {
      report(
          DataRules.WIDE_UPLOAD,
          path,
          "this folder contains the job itself, and all of it is uploaded");
    }
    return Optional.of(folder);
  }

  private Optional<InputData> readFolder(Input input, DataFolder folder) {
    Path table = folder.table();
    Optional<Path> real = folder.bounds().real(table);
    if (Files.isSymbolicLink(table) && Files.exists(table) && real.isEmpty()) {
      report(
          DataRules.UNCHECKED_DATA,
          input.path(),
          "not checked: its MLTable is a link out of the repository");
      return Optional.empty();
    }
    if (real.isEmpty() || !Files.isRegularFile(real.get())) {
      diagnostics.add(withoutTable(folder, input.path()));
      return Optional.empty();
    }
    return new FolderData(request, input, folder).read(real.get(), files, diagnostics);
  }

  private static Diagnostic withoutTable(DataFolder folder, Place path) {
    if (folder.isEmpty()) {
      return at(DataRules.EMPTY_DATA, path, path.scalar().quoted() + " is empty")
          .withHelp("put the MLTable and its annotation files there");
    }
    String message =
        Files.exists(folder.table())
            ? "`MLTable` in " + path.scalar().quoted() + " is not a regular file"
            : "there is no file `MLTable` in " + path.scalar().quoted();
    Diagnostic missing = at(DataRules.MLTABLE_MISSING, path, message);
    return folder
        .nearMiss()
        .map(name -> missing.withHelp("rename " + Quoted.of(name) + " to `MLTable`"))
        .orElse(missing.withHelp("add one that lists the annotation files"));
  }

  private void report(RuleInfo rule, Place place, String message) {
    diagnostics.add(at(rule, place, message));
  }

  private static Diagnostic at(RuleInfo rule, Place place, String message) {
    return rule.at(place.scalar().span(), place.pointer(), message);
  }
}
