package dev.automllint.data;

import dev.automllint.data.annotations.AnnotationCheck;
import dev.automllint.data.annotations.AnnotationFile;
import dev.automllint.data.annotations.AnnotationReport;
import dev.automllint.data.annotations.AnnotationResult;
import dev.automllint.data.annotations.LabelExpectation;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.files.ReadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

  /** The result of checking annotation files, also as files for reports. */
  record Annotations(AnnotationResult result, List<DataFile> files) {}

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
    return read.computeIfAbsent(expected, DataReader::check);
  }

  private static Annotations check(Expected expected) {
    AnnotationResult result =
        AnnotationCheck.check(
            expected.training(), expected.validation(), expected.test(), expected.labels());
    return new Annotations(result, result.files().stream().map(DataReader::file).toList());
  }

  private static DataFile file(AnnotationReport report) {
    return new DataFile(
        report.file().file(),
        FileReport.Kind.ANNOTATIONS,
        report.source(),
        report.diagnostics(),
        Optional.empty());
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
        Optional.of(table.yaml()));
  }
}
