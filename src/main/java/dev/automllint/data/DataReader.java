package dev.automllint.data;

import dev.automllint.data.annotations.AnnotationCheck;
import dev.automllint.data.annotations.AnnotationFile;
import dev.automllint.data.annotations.AnnotationReport;
import dev.automllint.data.annotations.AnnotationResult;
import dev.automllint.data.annotations.LabelExpectation;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.files.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Reads the data of jobs; one reader serves all jobs and threads of a run. */
public final class DataReader {
  private final Path workingFolder;

  /** What is expected of which files, and what they are: jobs often have the same data. */
  private final Map<Expected, Annotations> read = new ConcurrentHashMap<>();

  /** Annotation files, and what a job says about them. */
  record Expected(
      List<AnnotationFile> training,
      List<AnnotationFile> validation,
      List<AnnotationFile> test,
      LabelExpectation labels) {}

  /**
   * The result of checking annotation files.
   *
   * @param files the same as files for reports
   * @param state what the file system knew of the files
   */
  record Annotations(AnnotationResult result, List<DataFile> files, List<String> state) {}

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
    return new JobData(request, workingFolder, this::annotations).read();
  }

  private Annotations annotations(Expected expected) {
    List<String> state =
        Stream.of(expected.training(), expected.validation(), expected.test())
            .flatMap(List::stream)
            .map(file -> state(file.file()))
            .toList();
    return read.compute(
        expected,
        (key, before) ->
            before != null && before.state().equals(state) ? before : check(key, state));
  }

  /** What changes with the content of a file: in an editor, a reader lives for hours. */
  private static String state(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return "";
    }
  }

  private static Annotations check(Expected expected, List<String> state) {
    AnnotationResult result =
        AnnotationCheck.check(
            expected.training(), expected.validation(), expected.test(), expected.labels());
    List<DataFile> files = result.files().stream().map(DataReader::file).toList();
    return new Annotations(result, files, state);
  }

  private static DataFile file(AnnotationReport report) {
    return new DataFile(
        report.file().file(), FileReport.Kind.ANNOTATIONS, report.source(), report.diagnostics());
  }

  /**
   * Checks an MLTable without a job, against its schema alone.
   *
   * @param file where it is
   * @param read its text, or what is wrong with it; not that it cannot be read
   */
  public static DataFile table(Path file, ReadResult read) {
    MlTableReader.Read table = MlTableReader.read(read);
    return new DataFile(
        file,
        FileReport.Kind.MLTABLE,
        table.source(),
        table.diagnostics(),
        Optional.of(table.yaml()),
        text -> table(file, new ReadResult.Decoded(text)));
  }
}
